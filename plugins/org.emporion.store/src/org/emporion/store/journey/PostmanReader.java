package org.emporion.store.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.Extraction;
import org.emporion.model.words.SecretNames;
import org.emporion.store.interchange.BrokenExchangeException;

/** Reads Postman collections (format 2.0 and 2.1): requests in the order of the folders, with their variables and auth. */
final class PostmanReader {
  private static final String WEB = "(?i)https?://.*";
  private static final Map<String, String> LANGUAGES = Map.of("json", "application/json", "xml", "application/xml",
      "html", "text/html", "javascript", "application/javascript", "text", "text/plain");

  private final Phrasebook phrases;
  private final ImportProblems problems;
  private final SecretNames secrets = new SecretNames();
  private final PostmanVariables variables = new PostmanVariables();
  private final List<Call> calls = new ArrayList<>();
  private final List<LocalText> told = new ArrayList<>();

  PostmanReader(Phrasebook phrases, ImportProblems problems) {
    this.phrases = phrases;
    this.problems = problems;
  }

  /** True when a file looks like one of these. */
  static boolean reads(JsonNode root) {
    JsonNode collection = root.has("collection") ? root.path("collection") : root;
    return collection.has("item") && collection.has("info");
  }

  /** What a folder hands down to its requests. */
  private record Inherited(JsonPlace auth, List<JsonPlace> scripts) {}

  /**
   * The requests in order.
   *
   * @throws BrokenExchangeException with every problem by JSON pointer
   */
  Reading read(JsonNode root) throws BrokenExchangeException {
    JsonPlace file = new JsonPlace(root, "", problems);
    JsonPlace collection = root.has("collection") ? file.at("collection") : file;
    folder(collection, new Inherited(collection.at("auth"), List.of()));
    problems.throwIfAny();
    return new Reading(calls, told, List.copyOf(variables.given()));
  }

  private void folder(JsonPlace folder, Inherited above) {
    for (JsonPlace variable : folder.at("variable").items()) {
      if (!variable.at("disabled").node().asBoolean()) {
        variables.value(variable.at("key").text().or(() -> variable.at("id").text()).orElse(""), variable.at("value").text().orElse(""));
      }
    }
    List<JsonPlace> scripts = new ArrayList<>(above.scripts());
    scripts.addAll(folder.at("event").items());
    JsonPlace auth = folder.at("auth").there() ? folder.at("auth") : above.auth();
    for (JsonPlace item : folder.at("item").items()) {
      if (calls.size() > HarReader.MOST_ENTRIES) {
        problems.at("", "too-many", Integer.toString(calls.size()), Integer.toString(HarReader.MOST_ENTRIES));
        return;
      }
      if (item.node().has("item")) {
        folder(item, new Inherited(auth, scripts));
      } else if (item.at("request").there()) {
        request(item, new Inherited(auth, scripts));
      }
    }
  }

  private void request(JsonPlace item, Inherited above) {
    JsonPlace request = item.at("request");
    List<PostmanScript> tests = new ArrayList<>();
    List<JsonPlace> events = new ArrayList<>(above.scripts());
    events.addAll(item.at("event").items());
    for (JsonPlace event : events) {
      PostmanScript script = PostmanScript.of(script(event.at("script").at("exec")));
      boolean test = event.at("listen").text().filter("test"::equals).isPresent();
      if (!test) {
        script.constants().forEach(variables::value);
      } else {
        tests.add(script);
      }
      LocalText rest = phrases.say("postman.script", event.pointer());
      if ((script.rest() || !test && !script.taken().isEmpty()) && !told.contains(rest)) {
        told.add(rest);
      }
    }
    call(item, request, above.auth(), tests).ifPresent(calls::add);
    tests.forEach(script -> script.constants().forEach(variables::value));
  }

  private static String script(JsonPlace lines) {
    return lines.node().isArray()
        ? StreamSupport.stream(lines.node().spliterator(), false).map(JsonNode::asText).collect(Collectors.joining("\n"))
        : lines.node().asText("");
  }

  private Optional<Call> call(JsonPlace item, JsonPlace request, JsonPlace inherited, List<PostmanScript> tests) {
    JsonPlace url = request.node().isTextual() ? request : request.at("url");
    List<Call.Pair> headers = new ArrayList<>();
    List<Call.Pair> query = new ArrayList<>();
    if (request.at("header").node().isArray()) {
      request.at("header").items().stream().filter(PostmanReader::enabled).forEach(one ->
          headers.add(new Call.Pair(variables.in(one.at("key").text().orElse("")), variables.in(one.at("value").text().orElse("")))));
    }
    JsonPlace auth = request.at("auth").there() ? request.at("auth") : inherited;
    authenticate(auth, headers, query);
    Optional<HarReader.Address> address = address(url);
    if (address.isEmpty()) {
      return Optional.empty();
    }
    query.addAll(0, address.get().query());
    Optional<Call.Body> body = body(request.at("body"), headers);
    body.filter(one -> !one.type().isEmpty() && Call.header(headers, "content-type").isEmpty() && !one.form())
        .ifPresent(one -> headers.add(new Call.Pair("Content-Type", one.type())));
    Map<String, Extraction> taken = new LinkedHashMap<>();
    tests.forEach(test -> test.taken().forEach((name, from) -> taken.put(variables.taken(name), from)));
    List<Integer> status = tests.stream().flatMap(test -> test.status().stream()).distinct().toList();
    return Optional.of(new Call(item.pointer(), request.at("method").text().orElse("GET").toUpperCase(Locale.ROOT),
        address.get().origin(), address.get().path(), query, headers, body, "", example(item), taken, status, 0, 0));
  }

  /** The address: variables resolved, http where no scheme is written, as Postman takes it. */
  private Optional<HarReader.Address> address(JsonPlace url) {
    String raw = url.node().isTextual() ? url.node().asText() : url.at("raw").text().orElse("");
    Map<String, String> inPath = new LinkedHashMap<>();
    if (url.at("variable").there()) {
      url.at("variable").items().forEach(one ->
          inPath.put(one.at("key").text().orElse(""), variables.in(one.at("value").text().orElse(""))));
    }
    String resolved = variables.in(raw.strip());
    if (!resolved.matches(WEB)) {
      // Without a value the variable in front stands for the shop, wherever it is.
      resolved = Holes.in(resolved.replaceFirst("/.*", "")) ? resolved.replaceFirst("^[^/]*", UNKNOWN) : "http://" + resolved;
    }
    Optional<HarReader.Address> address = HarReader.Address.of(resolved);
    if (address.isEmpty()) {
      problems.at(url.pointer(), "bad-url");
      return Optional.empty();
    }
    String[] segments = address.get().path().split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      if (segments[i].startsWith(":") && segments[i].length() > 1) {
        String name = segments[i].substring(1);
        segments[i] = inPath.getOrDefault(name, "").isEmpty() ? variables.in("{{" + name + "}}") : inPath.get(name);
      }
    }
    return Optional.of(new HarReader.Address(address.get().origin(), String.join("/", segments), address.get().query()));
  }

  /** Where the shop is when the file does not say. */
  static final String UNKNOWN = "http://shop.invalid";

  private void authenticate(JsonPlace auth, List<Call.Pair> headers, List<Call.Pair> query) {
    String type = auth.at("type").text().orElse("noauth");
    Map<String, String> with = new LinkedHashMap<>();
    JsonPlace values = auth.at(type);
    if (values.node().isArray()) {
      values.items().forEach(one -> with.put(one.at("key").text().orElse(""), variables.in(one.at("value").text().orElse(""))));
    } else {
      values.node().properties().forEach(one -> with.put(one.getKey(), variables.in(one.getValue().asText())));
    }
    switch (type) {
      case "noauth" -> { }
      case "bearer" -> headers.add(new Call.Pair("Authorization", "Bearer " + with.getOrDefault("token", "")));
      case "oauth2" -> headers.add(new Call.Pair("Authorization", "Bearer " + with.getOrDefault("accessToken", variables.in("{{accessToken}}"))));
      case "basic" -> {
        String pair = with.getOrDefault("username", "") + ":" + with.getOrDefault("password", "");
        // What is not known yet cannot be encoded: the whole value is given when a trial starts.
        headers.add(new Call.Pair("Authorization", "Basic " + (Holes.in(pair) ? variables.in("{{basic-authorization}}")
            : Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))));
      }
      case "apikey" -> (with.getOrDefault("in", "header").equals("query") ? query : headers)
          .add(new Call.Pair(with.getOrDefault("key", "X-API-Key"), with.getOrDefault("value", "")));
      default -> {
        LocalText note = phrases.say("postman.auth", auth.pointer(), type);
        if (!told.contains(note)) {
          told.add(note);
        }
      }
    }
  }

  private Optional<Call.Body> body(JsonPlace body, List<Call.Pair> headers) {
    String mode = body.at("disabled").node().asBoolean() ? "" : body.at("mode").text().orElse("");
    return switch (mode) {
      case "raw" -> {
        String text = body.at("raw").text().orElse("");
        boolean json = text.strip().startsWith("{") && !text.strip().startsWith("{{") || text.strip().startsWith("[");
        String type = LANGUAGES.getOrDefault(body.at("options").at("raw").at("language").text().orElse(json ? "json" : "text"), "text/plain");
        yield text.isBlank() ? Optional.empty() : Optional.of(new Call.Body(
            Call.header(headers, "content-type").orElse(type), json ? variables.inJson(text) : variables.in(text)));
      }
      case "urlencoded" -> form(body.at("urlencoded"), "application/x-www-form-urlencoded");
      case "formdata" -> form(body.at("formdata"), Multipart.TYPE);
      case "graphql" -> {
        String given = body.at("graphql").at("variables").text().orElse("");
        yield Optional.of(new Call.Body("application/json", "{\"query\":"
            + new TextNode(variables.in(body.at("graphql").at("query").text().orElse("")))
            + (given.isBlank() ? "" : ",\"variables\":" + variables.inJson(given.strip())) + "}"));
      }
      case "" -> Optional.empty();
      default -> {
        told.add(phrases.say("postman.body", body.pointer(), mode));
        yield Optional.empty();
      }
    };
  }

  private Optional<Call.Body> form(JsonPlace fields, String type) {
    List<Call.Pair> pairs = new ArrayList<>();
    for (JsonPlace field : fields.items()) {
      if (field.at("type").text().filter("file"::equals).isPresent() && enabled(field)) {
        told.add(phrases.say("postman.body", field.pointer(), "file"));
      } else if (enabled(field)) {
        String name = variables.in(field.at("key").text().orElse(""));
        String value = variables.in(field.at("value").text().orElse(""));
        // Nobody looks into such a body later on.
        boolean secret = type.equals(Multipart.TYPE) && !Holes.in(value) && (secrets.secret(name) || Secrets.isCard(value));
        pairs.add(new Call.Pair(name, secret ? variables.secret(name) : value));
      }
    }
    String text = type.equals(Multipart.TYPE) ? Multipart.text(pairs) : pairs.stream()
        .map(one -> RequestSlots.encoded(one.name()) + "=" + RequestSlots.encoded(one.value())).collect(Collectors.joining("&"));
    return pairs.isEmpty() ? Optional.empty() : Optional.of(new Call.Body(type, text));
  }

  private static boolean enabled(JsonPlace one) {
    return !one.at("disabled").node().asBoolean();
  }

  /** The answer that was saved with a request, the first good one. */
  private Call.Answer example(JsonPlace item) {
    if (!item.at("response").node().isArray()) {
      return new Call.Answer(OptionalInt.empty(), "", List.of(), "");
    }
    for (JsonPlace saved : item.at("response").items()) {
      int code = saved.at("code").node().asInt(0);
      if (code >= 200 && code < 400) {
        return new Call.Answer(OptionalInt.of(code), "", List.of(), saved.at("body").text().orElse(""));
      }
    }
    return new Call.Answer(OptionalInt.empty(), "", List.of(), "");
  }
}
