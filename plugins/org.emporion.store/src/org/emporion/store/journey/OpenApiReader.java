package org.emporion.store.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.Extraction;
import org.emporion.model.words.SecretNames;
import org.emporion.store.interchange.BrokenExchangeException;

/**
 * Reads OpenAPI documents (3.0 and 3.1). A document has no order: the operations that are named come in the order of their
 * names; without a choice all come, those of a tag together. What a path needs is taken from an earlier answer whose link
 * or schema has it, else from examples and defaults, else it is given when a trial starts.
 */
final class OpenApiReader {
  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete", "head");
  private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]+)}");
  private static final Pattern LINKED = Pattern.compile("\\$response\\.body#(/.*)");
  private static final int DEEPEST = 8;

  private final Phrasebook phrases;
  private final ImportProblems problems;
  private final List<String> chosen;
  private final SecretNames secrets = new SecretNames();
  private final Set<String> given = new LinkedHashSet<>();
  private final List<LocalText> told = new ArrayList<>();
  private JsonPlace root;

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

  private record Operation(String id, String method, String path, String tag, JsonPlace place, List<JsonPlace> shared) {}


  /**
   * The operations as requests.
   *
   * @throws BrokenExchangeException with every problem by JSON pointer
   */
  Reading read(JsonNode document) throws BrokenExchangeException {
    root = new JsonPlace(document, "", problems);
    List<Operation> operations = ordered(operations());
    List<Map<String, Extraction>> taken = new ArrayList<>();
    List<Call> calls = new ArrayList<>();
    for (Operation operation : operations) {
      calls.add(call(operation, operations, taken));
    }
    problems.throwIfAny();
    List<Call> whole = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      Call one = calls.get(i);
      whole.add(new Call(one.where(), one.method(), one.origin(), one.path(), one.query(), one.headers(), one.body(), one.kind(),
          one.answer(), taken.get(i), one.status(), 0, 0));
    }
    return new Reading(whole, told, List.copyOf(given));
  }

  private List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.at("paths").node().properties()) {
      JsonPlace item = resolved(root.at("paths").at(path.getKey()));
      for (String method : METHODS) {
        JsonPlace operation = item.at(method);
        if (operation.there() && (!operation.at("deprecated").node().asBoolean() || !chosen.isEmpty())) {
          List<JsonPlace> parameters = new ArrayList<>(item.at("parameters").items());
          parameters.addAll(operation.at("parameters").items());
          all.add(new Operation(operation.at("operationId").text().orElse(""), method.toUpperCase(Locale.ROOT), path.getKey(),
              operation.at("tags").items().stream().findFirst().flatMap(JsonPlace::text).orElse(""), operation, parameters));
        }
      }
    }
    return all;
  }

  private List<Operation> ordered(List<Operation> all) throws BrokenExchangeException {
    if (chosen.isEmpty()) {
      Map<String, List<Operation>> byTag = all.stream()
          .collect(Collectors.groupingBy(Operation::tag, LinkedHashMap::new, Collectors.toList()));
      told.add(phrases.say("openapi.order", all.size()));
      // What needs an id comes after what gives it: a list and a collection before one of many.
      return byTag.values().stream().flatMap(tagged -> tagged.stream()
          .sorted(Comparator.comparingLong(one -> PARAMETER.matcher(one.path()).results().count()))).toList();
    }
    List<Operation> picked = new ArrayList<>();
    for (String name : chosen) {
      Optional<Operation> found = all.stream()
          .filter(one -> name.equals(one.id()) || name.equalsIgnoreCase(one.method() + " " + one.path())).findFirst();
      found.ifPresentOrElse(picked::add, () -> problems.at("/paths", "openapi.no-operation", name,
          all.stream().map(one -> one.id().isEmpty() ? one.method() + " " + one.path() : one.id()).collect(Collectors.joining(", "))));
    }
    problems.throwIfAny();
    return picked;
  }

  private Call call(Operation operation, List<Operation> before, List<Map<String, Extraction>> taken) {
    List<Call.Pair> query = new ArrayList<>();
    List<Call.Pair> headers = new ArrayList<>();
    Map<String, String> inPath = new LinkedHashMap<>();
    for (JsonPlace one : operation.shared()) {
      JsonPlace parameter = resolved(one);
      String name = parameter.at("name").text().orElse("");
      String in = parameter.at("in").text().orElse("");
      if (in.equals("path")) {
        Optional<String> earlier = earlier(name, operation, before, taken);
        inPath.put(name, earlier.or(() -> value(parameter)).orElseGet(() -> asked(name)));
      } else if (parameter.at("required").node().asBoolean() || parameter.at("example").there()) {
        String text = value(parameter).orElseGet(() -> asked(name));
        if (in.equals("query")) {
          query.add(new Call.Pair(name, text));
        } else if (in.equals("header")) {
          headers.add(new Call.Pair(name, text));
        }
      }
    }
    Matcher use = PARAMETER.matcher(operation.path());
    String path = use.replaceAll(found -> Matcher.quoteReplacement(
        inPath.getOrDefault(found.group(1), asked(found.group(1)))));
    Optional<Call.Body> body = body(operation, before, taken);
    body.filter(one -> !one.form()).ifPresent(one -> headers.add(new Call.Pair("Content-Type", one.type())));
    secure(operation, headers, query);
    HarReader.Address server = server();
    OptionalInt code = code(operation);
    taken.add(new LinkedHashMap<>());
    return new Call(operation.place().pointer(), operation.method(), server.origin(), server.path().replaceFirst("/$", "") + path,
        query, headers, body, "", new Call.Answer(code, "", List.of(), ""), Map.of(), List.of(), 0, 0);
  }

  private HarReader.Address server() {
    JsonPlace first = root.at("servers").items().stream().findFirst().orElse(root.at("servers"));
    String url = PARAMETER.matcher(first.at("url").text().orElse("/")).replaceAll(found ->
        Matcher.quoteReplacement(first.at("variables").at(found.group(1)).at("default").text().orElse("x")));
    return HarReader.Address.of(url).or(() -> HarReader.Address.of(PostmanReader.UNKNOWN + (url.startsWith("/") ? url : "/" + url)))
        .orElseGet(() -> new HarReader.Address(PostmanReader.UNKNOWN, "/", List.of()));
  }

  private static OptionalInt code(Operation operation) {
    return operation.place().at("responses").node().properties().stream().map(Map.Entry::getKey)
        .filter(key -> key.matches("[23]\\d\\d")).mapToInt(Integer::parseInt).findFirst();
  }

  /** The placeholder of a value that an earlier answer gives: by a link to this operation, else by its schema. */
  private Optional<String> earlier(String name, Operation operation, List<Operation> before, List<Map<String, Extraction>> taken) {
    for (int at = taken.size() - 1; at >= 0; at--) {
      Optional<Extraction> from = linked(before.get(at), operation, name);
      if (from.isEmpty()) {
        from = inSchema(before.get(at), operation, name);
      }
      if (from.isPresent()) {
        Extraction found = from.get();
        for (Map.Entry<String, Extraction> had : taken.get(at).entrySet()) {
          if (had.getValue().equals(found)) {
            return Optional.of(Holes.mark(had.getKey()));
          }
        }
        String placeholder = free(Correlation.slug(name), taken);
        taken.get(at).put(placeholder, found);
        return Optional.of(Holes.mark(placeholder));
      }
    }
    return Optional.empty();
  }

  private static String free(String base, List<Map<String, Extraction>> taken) {
    String name = base.isEmpty() || !Character.isLetter(base.charAt(0)) ? "value-" + base : base;
    for (int i = 2; ; i++) {
      String tried = name;
      if (taken.stream().noneMatch(one -> one.containsKey(tried))) {
        return tried;
      }
      name = base + "-" + i;
    }
  }

  private Optional<Extraction> linked(Operation from, Operation to, String name) {
    for (Map.Entry<String, JsonNode> response : from.place().at("responses").node().properties()) {
      JsonPlace links = resolved(from.place().at("responses").at(response.getKey())).at("links");
      for (Map.Entry<String, JsonNode> link : links.node().properties()) {
        JsonPlace place = resolved(links.at(link.getKey()));
        boolean here = place.at("operationId").text().filter(id -> !id.isEmpty() && id.equals(to.id())).isPresent();
        Matcher expression = LINKED.matcher(place.at("parameters").at(name).text().orElse(""));
        if (here && expression.matches()) {
          return Optional.of(Extraction.first("$" + expression.group(1).replaceAll("/(\\d+)(?=/|$)", "[$1]").replace('/', '.')));
        }
      }
    }
    return Optional.empty();
  }

  /** {@code id} of what is asked for by {@code orderId} or stands behind {@code /orders/}, in a list or alone. */
  private Optional<Extraction> inSchema(Operation from, Operation to, String name) {
    OptionalInt code = code(from);
    if (code.isEmpty()) {
      return Optional.empty();
    }
    JsonPlace content = resolved(from.place().at("responses").at(Integer.toString(code.getAsInt()))).at("content");
    JsonPlace schema = json(content).at("schema");
    Matcher behind = Pattern.compile("([^/{}]+)/\\{" + Pattern.quote(name) + "}").matcher(to.path());
    Slot slot = new Slot(Slot.Kind.PATH, "", behind.find() ? behind.group(1) : name, "", "", false);
    String[] segments = PARAMETER.matcher(from.path()).replaceAll("").split("/+");
    return found(schema, "$", segments.length == 0 ? "" : segments[segments.length - 1], slot, name, 0);
  }

  private Optional<Extraction> found(JsonPlace place, String path, String around, Slot slot, String name, int depth) {
    JsonPlace schema = whole(place);
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    if (schema.at("items").there()) {
      return found(schema.at("items"), path + "[*]", around, slot, name, depth + 1);
    }
    List<String> names = new ArrayList<>();
    schema.at("properties").node().properties().forEach(one -> names.add(one.getKey()));
    for (String key : names) {
      AnswerValues.Leaf leaf = new AnswerValues.Leaf(Extraction.first(path), key, around, "");
      if (key.equals(name) && !key.equals("id") || Affinity.between(leaf, slot)) {
        String at = path + (key.matches("[A-Za-z_][A-Za-z0-9_]*") ? "." + key : "['" + key + "']");
        return Optional.of(at.contains("[*]") ? new Extraction(Extraction.From.RANDOM, at) : Extraction.first(at));
      }
    }
    for (String key : names) {
      JsonPlace inner = schema.at("properties").at(key);
      if (key.matches("[A-Za-z_][A-Za-z0-9_]*")) {
        boolean envelope = key.matches("data|items|results|content");
        Optional<Extraction> deeper = found(inner, path + "." + key, envelope ? around : key, slot, name, depth + 1);
        if (deeper.isPresent()) {
          return deeper;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Call.Body> body(Operation operation, List<Operation> before, List<Map<String, Extraction>> taken) {
    JsonPlace content = resolved(operation.place().at("requestBody")).at("content");
    if (!content.there()) {
      return Optional.empty();
    }
    JsonPlace form = content.at("application/x-www-form-urlencoded");
    JsonPlace media = json(content).there() ? json(content) : form;
    if (!media.there()) {
      told.add(phrases.say("postman.body", content.pointer(), content.node().properties().stream().map(Map.Entry::getKey)
          .collect(Collectors.joining(", "))));
      return Optional.empty();
    }
    JsonNode example = example(media).orElseGet(() -> sample(media.at("schema"), "", operation, before, taken, 0));
    if (media.pointer().equals(form.pointer())) {
      return Optional.of(new Call.Body("application/x-www-form-urlencoded", example.properties().stream()
          .map(one -> RequestSlots.encoded(one.getKey()) + "=" + RequestSlots.encoded(one.getValue().asText()))
          .collect(Collectors.joining("&"))));
    }
    return Optional.of(new Call.Body("application/json", JsonFile.text(example)));
  }

  private static JsonPlace json(JsonPlace content) {
    return content.node().properties().stream().map(Map.Entry::getKey)
        .filter(type -> type.matches("(?i)application/([\\w.+-]+\\+)?json.*|\\*/\\*")).findFirst()
        .map(content::at).orElse(content.at("application/json"));
  }

  /** A value that fits a schema: its example, default, constant or first choice, else one made of its kind. */
  private JsonNode sample(JsonPlace place, String name, Operation operation, List<Operation> before,
      List<Map<String, Extraction>> taken, int depth) {
    JsonPlace schema = whole(place);
    Optional<JsonNode> written = example(schema);
    if (written.isPresent()) {
      return written.get();
    }
    String type = type(schema);
    if (type.equals("object") && depth < DEEPEST) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      schema.at("properties").node().properties().forEach(one -> {
        JsonPlace inner = schema.at("properties").at(one.getKey());
        if (!whole(inner).at("readOnly").node().asBoolean()) {
          object.set(one.getKey(), sample(inner, one.getKey(), operation, before, taken, depth + 1));
        }
      });
      return object;
    }
    if (type.equals("array") && depth < DEEPEST) {
      return JsonNodeFactory.instance.arrayNode().add(sample(schema.at("items"), name, operation, before, taken, depth + 1));
    }
    Optional<String> earlier = name.toLowerCase(Locale.ROOT).endsWith("id") || name.equals("sku")
        ? earlier(name, operation, before, taken) : Optional.empty();
    return switch (type) {
      case "integer", "number" -> JsonNodeFactory.instance.numberNode(Math.max(1, schema.at("minimum").node().asLong(1)));
      case "boolean" -> JsonNodeFactory.instance.booleanNode(true);
      default -> JsonNodeFactory.instance.textNode(earlier.orElseGet(() -> asked(name)));
    };
  }

  private static String type(JsonPlace schema) {
    JsonNode type = schema.node().path("type");
    String named = type.isArray() ? type.path(0).asText() : type.asText("");
    return !named.isEmpty() ? named : schema.at("properties").there() ? "object" : schema.at("items").there() ? "array" : "string";
  }

  private Optional<String> value(JsonPlace parameter) {
    return example(parameter).or(() -> example(whole(parameter.at("schema"))))
        .or(() -> Optional.of(whole(parameter.at("schema"))).filter(schema -> type(schema).matches("integer|number"))
            .map(schema -> JsonNodeFactory.instance.numberNode(Math.max(1, schema.at("minimum").node().asLong(1)))))
        .map(JsonNode::asText);
  }

  private Optional<JsonNode> example(JsonPlace place) {
    JsonPlace several = place.at("examples");
    Optional<JsonNode> first = several.node().isArray() && !several.node().isEmpty() ? Optional.of(several.node().get(0))
        : several.node().properties().stream().findFirst()
            .map(one -> resolved(several.at(one.getKey())).at("value").node()).filter(one -> !one.isMissingNode());
    return Optional.of(place.node().path("example")).filter(one -> !one.isMissingNode())
        .or(() -> first)
        .or(() -> Optional.of(place.node().path("default")).filter(one -> !one.isMissingNode()))
        .or(() -> Optional.of(place.node().path("const")).filter(one -> !one.isMissingNode()))
        .or(() -> Optional.of(place.node().path("enum").path(0)).filter(one -> !one.isMissingNode()));
  }

  /** Where the document leads: references, and the first of alternatives. */
  private JsonPlace whole(JsonPlace place) {
    JsonPlace schema = resolved(place);
    for (String key : List.of("oneOf", "anyOf")) {
      if (schema.at(key).node().isArray() && !schema.at(key).node().isEmpty() && !schema.at("properties").there()) {
        return resolved(schema.at(key).items().getFirst());
      }
    }
    if (!schema.at("allOf").node().isArray()) {
      return schema;
    }
    ObjectNode joined = JsonNodeFactory.instance.objectNode().put("type", "object");
    ObjectNode properties = joined.putObject("properties");
    schema.at("allOf").items().forEach(one -> resolved(one).at("properties").node().properties()
        .forEach(property -> properties.set(property.getKey(), property.getValue())));
    schema.at("properties").node().properties().forEach(property -> properties.set(property.getKey(), property.getValue()));
    return new JsonPlace(joined, schema.pointer(), problems);
  }

  private JsonPlace resolved(JsonPlace place) {
    JsonPlace at = place;
    for (int hops = 0; at.node().path("$ref").isTextual(); hops++) {
      String reference = at.node().path("$ref").asText();
      JsonNode target = reference.startsWith("#/") ? root.node().at(reference.substring(1)) : root.node().path("\u0000");
      if (target.isMissingNode() || hops > DEEPEST) {
        problems.at(at.pointer(), "openapi.reference", reference);
        return new JsonPlace(target, at.pointer(), problems);
      }
      at = new JsonPlace(target, reference.substring(1), problems);
    }
    return at;
  }

  private void secure(Operation operation, List<Call.Pair> headers, List<Call.Pair> query) {
    JsonPlace wanted = operation.place().at("security").there() ? operation.place().at("security") : root.at("security");
    JsonNode first = wanted.node().path(0);
    for (Map.Entry<String, JsonNode> scheme : first.properties()) {
      JsonPlace how = resolved(root.at("components").at("securitySchemes").at(scheme.getKey()));
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
