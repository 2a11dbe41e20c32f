package org.emporion.store.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Makes a body that fits its schema. A schema that says which fields are required is believed; what may be left out
 * is sent when the document has an example of it or an earlier answer surely gives it.
 */
final class ApiBody {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  /** Different for each customer, since shops know their customers by it. */
  private static final String EMAIL = "guest-" + Holes.mark("uid") + "@example.test";

  private final ApiDocument document;
  private final ApiAnswers answers;
  private final UnaryOperator<String> asked;
  private final List<String> left = new ArrayList<>();

  /**
   * A maker of one body.
   *
   * @param asked gives the mark of a value that nobody knows, by its name
   */
  ApiBody(ApiDocument document, ApiAnswers answers, UnaryOperator<String> asked) {
    this.document = document;
    this.answers = answers;
    this.asked = asked;
  }

  /** The fields that were left out though the shop may want them. */
  List<String> left() {
    return left;
  }

  /** A value that fits a schema: its example, default, constant or first choice, else one made of its kind. */
  JsonNode of(JsonPlace schema) {
    return made(schema, "", 0);
  }

  private JsonNode made(JsonPlace place, String name, int depth) {
    JsonPlace schema = document.whole(place);
    Optional<JsonNode> written = document.example(schema);
    if (written.isPresent()) {
      return written.get();
    }
    String type = ApiDocument.type(schema);
    if (type.equals("object")) {
      return object(schema, depth);
    }
    if (type.equals("array") && depth < ApiDocument.DEEPEST) {
      return JSON.arrayNode().add(made(schema.at("items"), name, depth + 1));
    }
    return switch (type) {
      case "integer", "number" -> JSON.numberNode(Math.max(1, schema.at("minimum").node().asLong(1)));
      case "boolean" -> JSON.booleanNode(true);
      default -> JSON.textNode(answers.forField(name, false)
          .orElseGet(() -> isEmail(schema, name) ? EMAIL : asked.apply(name)));
    };
  }

  private ObjectNode object(JsonPlace schema, int depth) {
    ObjectNode object = JSON.objectNode();
    Set<String> required = new HashSet<>();
    schema.at("required").node().forEach(one -> required.add(one.asText()));
    schema.at("properties").node().properties().forEach(one -> {
      String key = one.getKey();
      JsonPlace inner = schema.at("properties").at(key);
      JsonPlace whole = document.whole(inner);
      if (whole.at("readOnly").node().asBoolean() || depth >= ApiDocument.DEEPEST) {
        return;
      }
      if (required.contains(key) || document.example(whole).isPresent()) {
        object.set(key, made(inner, key, depth + 1));
      } else if (isLeft(whole, key, depth == 0 && required.isEmpty())) {
        left.add(key);
      } else {
        object.set(key, answers.forField(key, true).<JsonNode>map(JSON::textNode).orElseGet(() -> made(inner, key, depth + 1)));
      }
    });
    return object;
  }

  /** Of a field that may be left out; a schema that says of no field that it is required does not mean that none is. */
  private boolean isLeft(JsonPlace schema, String name, boolean vague) {
    if (ApiDocument.type(schema).matches("object|array")) {
      return true;
    }
    return answers.forField(name, true).isEmpty() && (!vague || Affinity.last(name).equals("id"));
  }

  private static boolean isEmail(JsonPlace schema, String name) {
    return schema.at("format").node().asText("").equals("email") || Affinity.last(name).equals("email");
  }
}
