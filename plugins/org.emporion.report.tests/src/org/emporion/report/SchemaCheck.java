package org.emporion.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds a JSON document against a JSON Schema, as far as our schema goes; a keyword it does not know is
 * an error, so that nothing is silently unchecked.
 */
final class SchemaCheck {
  private static final Set<String> REMARKS = Set.of("$schema", "$defs", "title", "description");
  private final JsonNode root;

  SchemaCheck(JsonNode schema) {
    root = schema;
  }

  /** What is wrong, by place; empty when the document fits. */
  List<String> problems(JsonNode document) {
    List<String> problems = new ArrayList<>();
    check(root, document, "$", problems);
    return problems;
  }

  private void check(JsonNode schema, JsonNode value, String at, List<String> problems) {
    schema.properties().forEach(rule -> {
      JsonNode wanted = rule.getValue();
      switch (rule.getKey()) {
        case "$ref" -> check(root.at(wanted.asText().substring(1)), value, at, problems);
        case "type" -> need(is(value, wanted.asText()), at + " is no " + wanted.asText() + ": " + value, problems);
        case "const" -> need(same(wanted, value), at + " is not " + wanted, problems);
        case "enum" -> need(anyOf(wanted, value), at + " is none of " + wanted + ": " + value, problems);
        case "pattern" -> need(Pattern.compile(wanted.asText()).matcher(value.asText()).find(),
            at + " does not match " + wanted + ": " + value, problems);
        case "required" -> wanted.forEach(name ->
            need(value.has(name.asText()), at + " lacks " + name.asText(), problems));
        case "properties" -> wanted.properties().forEach(one -> {
          if (value.has(one.getKey())) {
            check(one.getValue(), value.get(one.getKey()), at + "." + one.getKey(), problems);
          }
        });
        case "additionalProperties" -> additional(schema, wanted, value, at, problems);
        case "items" -> {
          for (int i = 0; i < value.size(); i++) {
            check(wanted, value.get(i), at + "[" + i + "]", problems);
          }
        }
        case "anyOf" -> branches(wanted, value, at, problems);
        default -> need(REMARKS.contains(rule.getKey()), "Unknown keyword " + rule.getKey(), problems);
      }
    });
  }

  private void additional(JsonNode schema, JsonNode wanted, JsonNode value, String at, List<String> problems) {
    for (Map.Entry<String, JsonNode> one : value.properties()) {
      if (!schema.path("properties").has(one.getKey())) {
        if (wanted.isBoolean()) {
          need(wanted.asBoolean(), at + " has an undocumented " + one.getKey(), problems);
        } else {
          check(wanted, one.getValue(), at + "." + one.getKey(), problems);
        }
      }
    }
  }

  /** Reports the branch that fits best, because "none fits" helps nobody. */
  private void branches(JsonNode branches, JsonNode value, String at, List<String> problems) {
    List<String> fewest = null;
    for (JsonNode branch : branches) {
      List<String> found = new ArrayList<>();
      check(branch, value, at, found);
      if (fewest == null || found.size() < fewest.size()) {
        fewest = found;
      }
    }
    problems.addAll(fewest);
  }

  private static boolean is(JsonNode value, String type) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> throw new IllegalArgumentException(type);
    };
  }

  private static boolean same(JsonNode wanted, JsonNode value) {
    return wanted.isNumber() ? value.isNumber() && wanted.asDouble() == value.asDouble() : wanted.equals(value);
  }

  private static boolean anyOf(JsonNode wanted, JsonNode value) {
    for (JsonNode one : wanted) {
      if (same(one, value)) {
        return true;
      }
    }
    return false;
  }

  private static void need(boolean holds, String otherwise, List<String> problems) {
    if (!holds) {
      problems.add(otherwise);
    }
  }
}
