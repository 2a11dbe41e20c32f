package org.emporion.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** A GraphQL request, written as its query and its variables, made into the body that is sent. */
final class GraphQlYaml {
  private static final Pattern HOLE = Pattern.compile("#\\{[^}]*}");
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private GraphQlYaml() {}

  /**
   * The body (GraphQL over HTTP, "Request body"). Variables stay as they are written, so that
   * {@code #{name}} is a number without quotation marks and a text within them.
   */
  static String body(Field field) {
    YamlMap map = field.map("query", "variables");
    String query = new TextNode(map.need("query").text()).toString();
    Optional<String> variables = map.may("variables").map(GraphQlYaml::variables);
    return "{\"query\":" + query + variables.map(one -> ",\"variables\":" + one).orElse("") + "}";
  }

  private static String variables(Field field) {
    String text = field.text();
    try {
      // With any number in its place, a placeholder is sound within quotation marks and without.
      if (!text.isBlank() && !JSON.readTree(HOLE.matcher(text).replaceAll("0")).isObject()) {
        field.problem("expected-json-object");
      }
    } catch (JsonProcessingException e) {
      field.problem("expected-json-object");
    }
    return text.strip();
  }
}
