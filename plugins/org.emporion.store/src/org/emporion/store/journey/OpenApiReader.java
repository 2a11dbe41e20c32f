package org.emporion.store.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.words.SecretNames;
import org.emporion.store.interchange.BrokenExchangeException;

/**
 * Reads OpenAPI documents (3.0 and 3.1). A document has no order: the operations that are named come in the order of their
 * names; without a choice all come, those of a tag together. What a path needs is taken from an earlier answer whose link
 * or schema has it, else from examples and defaults, else it is given when a trial starts. What a body may leave out is
 * left out unless an example or an earlier answer has it.
 */
final class OpenApiReader {
  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete", "head");

  private final Phrasebook phrases;
  private final ImportProblems problems;
  private final List<String> chosen;
  private final SecretNames secrets = new SecretNames();
  private final Set<String> given = new LinkedHashSet<>();
  private final List<LocalText> told = new ArrayList<>();
  private ApiDocument document;
  private ApiAnswers answers;

  /**
   * A reader.
   *
   * @param chosen operation ids, or methods with paths such as {@code GET /orders}, in the order to send; empty for all
   */
  OpenApiReader(Phrasebook phrases, ImportProblems problems, List<String> chosen) {
    this.phrases = phrases;
    this.problems = problems;
    this.chosen = chosen;
  }

  /** True when a file looks like one of these. */
  static boolean reads(JsonNode root) {
    return root.path("openapi").asText("").startsWith("3.") && root.has("paths");
  }

  /**
   * The operations as requests.
   *
   * @throws BrokenExchangeException with every problem by JSON pointer
   */
  Reading read(JsonNode root) throws BrokenExchangeException {
    document = new ApiDocument(root, problems);
    answers = new ApiAnswers(document);
    List<Call> calls = new ArrayList<>();
    for (ApiOperation operation : ordered(operations())) {
      calls.add(call(operation));
      answers.sent(operation);
    }
    problems.throwIfAny();
    List<Call> whole = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      Call one = calls.get(i);
      whole.add(new Call(one.where(), one.method(), one.origin(), one.path(), one.query(), one.headers(), one.body(), one.kind(),
          one.answer(), answers.taken().get(i), one.status(), 0, 0));
    }
    return new Reading(whole, told, List.copyOf(given));
  }

  private List<ApiOperation> operations() {
    List<ApiOperation> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.root().at("paths").node().properties()) {
      JsonPlace item = document.resolved(document.root().at("paths").at(path.getKey()));
      for (String method : METHODS) {
        JsonPlace operation = item.at(method);
        if (operation.there() && (!operation.at("deprecated").node().asBoolean() || !chosen.isEmpty())) {
          List<JsonPlace> parameters = new ArrayList<>(item.at("parameters").items());
          parameters.addAll(operation.at("parameters").items());
          all.add(new ApiOperation(operation.at("operationId").text().orElse(""), method.toUpperCase(Locale.ROOT), path.getKey(),
              operation.at("tags").items().stream().findFirst().flatMap(JsonPlace::text).orElse(""), operation, parameters));
        }
      }
    }
    return all;
  }

  private List<ApiOperation> ordered(List<ApiOperation> all) throws BrokenExchangeException {
    if (chosen.isEmpty()) {
      Map<String, List<ApiOperation>> byTag = all.stream()
          .collect(Collectors.groupingBy(ApiOperation::tag, LinkedHashMap::new, Collectors.toList()));
      told.add(phrases.say("openapi.order", all.size()));
      // What needs an id comes after what gives it: a list and a collection before one of many.
      return byTag.values().stream().flatMap(tagged -> tagged.stream()
          .sorted(Comparator.comparingLong(one -> ApiOperation.PARAMETER.matcher(one.path()).results().count()))).toList();
    }
    List<ApiOperation> picked = new ArrayList<>();
    for (String name : chosen) {
      Optional<ApiOperation> found = all.stream()
          .filter(one -> name.equals(one.id()) || name.equalsIgnoreCase(one.method() + " " + one.path())).findFirst();
      found.ifPresentOrElse(picked::add, () -> problems.at("/paths", "openapi.no-operation", name,
          all.stream().map(one -> one.id().isEmpty() ? one.method() + " " + one.path() : one.id()).collect(Collectors.joining(", "))));
    }
    problems.throwIfAny();
    return picked;
  }

  private Call call(ApiOperation operation) {
    List<Call.Pair> query = new ArrayList<>();
    List<Call.Pair> headers = new ArrayList<>();
    Map<String, String> inPath = new LinkedHashMap<>();
    for (JsonPlace one : operation.parameters()) {
      JsonPlace parameter = document.resolved(one);
      String name = parameter.at("name").text().orElse("");
      String in = parameter.at("in").text().orElse("");
      if (in.equals("path")) {
        inPath.put(name, answers.forPath(name, operation).or(() -> value(parameter)).orElseGet(() -> asked(name)));
      } else if (parameter.at("required").node().asBoolean() || parameter.at("example").there()) {
        String text = answers.forField(name, false).or(() -> value(parameter)).orElseGet(() -> asked(name));
        if (in.equals("query")) {
          query.add(new Call.Pair(name, text));
        } else if (in.equals("header")) {
          headers.add(new Call.Pair(name, text));
        }
      }
    }
    Matcher use = ApiOperation.PARAMETER.matcher(operation.path());
    String path = use.replaceAll(found -> Matcher.quoteReplacement(inPath.computeIfAbsent(found.group(1), this::asked)));
    Optional<Call.Body> body = body(operation);
    body.filter(one -> !one.form()).ifPresent(one -> headers.add(new Call.Pair("Content-Type", one.type())));
    secure(operation, headers, query);
    HarReader.Address server = server();
    return new Call(operation.place().pointer(), operation.method(), server.origin(), server.path().replaceFirst("/$", "") + path,
        query, headers, body, "", new Call.Answer(operation.code(), "", List.of(), ""), Map.of(), List.of(), 0, 0);
  }

  private HarReader.Address server() {
    JsonPlace servers = document.root().at("servers");
    JsonPlace first = servers.items().stream().findFirst().orElse(servers);
    String url = ApiOperation.PARAMETER.matcher(first.at("url").text().orElse("/")).replaceAll(found ->
        Matcher.quoteReplacement(first.at("variables").at(found.group(1)).at("default").text().orElse("x")));
    return HarReader.Address.of(url).or(() -> HarReader.Address.of(PostmanReader.UNKNOWN + (url.startsWith("/") ? url : "/" + url)))
        .orElseGet(() -> new HarReader.Address(PostmanReader.UNKNOWN, "/", List.of()));
  }

  private Optional<Call.Body> body(ApiOperation operation) {
    JsonPlace content = document.resolved(operation.place().at("requestBody")).at("content");
    if (!content.there()) {
      return Optional.empty();
    }
    JsonPlace form = content.at("application/x-www-form-urlencoded");
    JsonPlace media = ApiDocument.json(content).there() ? ApiDocument.json(content) : form;
    if (!media.there()) {
      told.add(phrases.say("postman.body", content.pointer(), content.node().properties().stream().map(Map.Entry::getKey)
          .collect(Collectors.joining(", "))));
      return Optional.empty();
    }
    ApiBody maker = new ApiBody(document, answers, this::asked);
    JsonNode example = document.example(media).orElseGet(() -> maker.of(media.at("schema")));
    if (!maker.left().isEmpty()) {
      told.add(phrases.say("openapi.optional", operation.method() + " " + operation.path(), String.join(", ", maker.left())));
    }
    if (media.pointer().equals(form.pointer())) {
      return Optional.of(new Call.Body("application/x-www-form-urlencoded", example.properties().stream()
          .map(one -> RequestSlots.encoded(one.getKey()) + "=" + RequestSlots.encoded(one.getValue().asText()))
          .collect(Collectors.joining("&"))));
    }
    return Optional.of(new Call.Body("application/json", JsonFile.text(example)));
  }

  private Optional<String> value(JsonPlace parameter) {
    return document.example(parameter).or(() -> document.example(document.whole(parameter.at("schema"))))
        .or(() -> Optional.of(document.whole(parameter.at("schema"))).filter(schema -> ApiDocument.type(schema).matches("integer|number"))
            .map(schema -> JsonNodeFactory.instance.numberNode(Math.max(1, schema.at("minimum").node().asLong(1)))))
        .map(JsonNode::asText);
  }

  private void secure(ApiOperation operation, List<Call.Pair> headers, List<Call.Pair> query) {
    JsonPlace wanted = operation.place().at("security").there() ? operation.place().at("security") : document.root().at("security");
    JsonNode first = wanted.node().path(0);
    for (Map.Entry<String, JsonNode> scheme : first.properties()) {
      JsonPlace how = document.resolved(document.root().at("components").at("securitySchemes").at(scheme.getKey()));
      String value = Holes.mark(secret(scheme.getKey()));
      switch (how.at("type").text().orElse("")) {
        case "http" -> headers.add(new Call.Pair("Authorization",
            (how.at("scheme").text().orElse("").equalsIgnoreCase("basic") ? "Basic " : "Bearer ") + value));
        case "oauth2", "openIdConnect" -> headers.add(new Call.Pair("Authorization", "Bearer " + value));
        case "apiKey" -> {
          String in = how.at("in").text().orElse("header");
          Call.Pair key = new Call.Pair(how.at("name").text().orElse("X-API-Key"), value);
          if (in.equals("cookie")) {
            told.add(phrases.say("postman.auth", how.pointer(), "cookie"));
          } else {
            (in.equals("query") ? query : headers).add(key);
          }
        }
        default -> told.add(phrases.say("postman.auth", how.pointer(), how.at("type").text().orElse("?")));
      }
    }
  }

  private String secret(String name) {
    String placeholder = SecretNames.PLACEHOLDER + Correlation.slug(name);
    given.add(placeholder);
    return placeholder;
  }

  /** A value that the document does not tell. */
  private String asked(String name) {
    if (secrets.secret(name)) {
      return Holes.mark(secret(name));
    }
    String slug = Correlation.slug(name);
    String placeholder = slug.isEmpty() || !Character.isLetter(slug.charAt(0)) ? "value-" + slug : slug;
    given.add(placeholder);
    return Holes.mark(placeholder);
  }
}
