package org.emporion.store.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An OpenAPI document (3.0, 3.1) whose references are followed. */
final class ApiDocument {
  /** Levels of schemas within schemas that are looked at; they may go round in circles. */
  static final int DEEPEST = 8;

  private final JsonPlace root;
  private final ImportProblems problems;

  ApiDocument(JsonNode document, ImportProblems problems) {
    this.root = new JsonPlace(document, "", problems);
    this.problems = problems;
  }

  /** The whole document. */
  JsonPlace root() {
    return root;
  }

  /** What a reference leads to; what leads nowhere is a problem. */
  JsonPlace resolved(JsonPlace place) {
    JsonPlace at = place;
    for (int hops = 0; at.node().path("$ref").isTextual(); hops++) {
      String reference = at.node().path("$ref").asText();
      JsonNode target = reference.startsWith("#/") ? root.node().at(reference.substring(1)) : root.node().path("\u0000");
      if (target.isMissingNode() || hops > DEEPEST) {
        problems.at(at.pointer(), reference.startsWith("#") ? "openapi.reference" : "openapi.elsewhere", reference);
        return new JsonPlace(target, at.pointer(), problems);
      }
      at = new JsonPlace(target, reference.substring(1), problems);
    }
    return at;
  }

  /** A schema with its references followed: parts joined, and the first of alternatives. */
  JsonPlace whole(JsonPlace place) {
    return whole(place, 0);
  }

  private JsonPlace whole(JsonPlace place, int depth) {
    JsonPlace schema = resolved(place);
    for (String key : List.of("oneOf", "anyOf")) {
      if (schema.at(key).node().isArray() && !schema.at(key).node().isEmpty() && !schema.at("properties").there()
          && depth < DEEPEST) {
        return whole(schema.at(key).items().getFirst(), depth + 1);
      }
    }
    if (!schema.at("allOf").node().isArray() || depth >= DEEPEST) {
      return schema;
    }
    ObjectNode joined = JsonNodeFactory.instance.objectNode().put("type", "object");
    ObjectNode properties = joined.putObject("properties");
    ArrayNode required = joined.putArray("required");
    schema.at("allOf").items().forEach(one -> add(whole(one, depth + 1), properties, required));
    add(schema, properties, required);
    return new JsonPlace(joined, schema.pointer(), problems);
  }

  private static void add(JsonPlace part, ObjectNode properties, ArrayNode required) {
    part.node().path("properties").properties().forEach(one -> properties.set(one.getKey(), one.getValue()));
    part.node().path("required").forEach(required::add);
  }

  /** The kind of value a schema describes. */
  static String type(JsonPlace schema) {
    JsonNode type = schema.node().path("type");
    String named = type.isArray() ? type.path(0).asText() : type.asText("");
    return !named.isEmpty() ? named : schema.at("properties").there() ? "object" : schema.at("items").there() ? "array" : "string";
  }

  /** What stands for JSON among the media types of a content. */
  static JsonPlace json(JsonPlace content) {
    return content.node().properties().stream().map(Map.Entry::getKey)
        .filter(type -> type.matches("(?i)application/([\\w.+-]+\\+)?json.*|\\*/\\*")).findFirst()
        .map(content::at).orElse(content.at("application/json"));
  }

  /** The example of a parameter, content or schema, else its default, constant or first choice. */
  Optional<JsonNode> example(JsonPlace place) {
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
}
