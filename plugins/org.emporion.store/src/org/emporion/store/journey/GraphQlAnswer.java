package org.emporion.store.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a recorded answer to a GraphQL request says that an error, answered with 200 as well, would not. */
final class GraphQlAnswer {
  private static final String TYPE = "__typename";
  private static final Pattern FIELD = Pattern.compile("\\w+");

  private GraphQlAnswer() {}

  /** The type of each thing that was asked for, by its JSONPath; nothing when the answer tells none, or an error. */
  static Map<String, List<String>> expected(String answer) {
    Map<String, List<String>> expected = new LinkedHashMap<>();
    Optional<JsonNode> read = JsonFile.of(answer).filter(one -> one.path("errors").isEmpty());
    read.map(one -> one.path("data")).ifPresent(data -> data.properties().forEach(field -> {
      String type = field.getValue().path(TYPE).asText("");
      // A union's unhappy member, such as InsufficientStockError, is no example of a good answer.
      if (FIELD.matcher(field.getKey()).matches() && !type.isEmpty() && !type.endsWith("Error")) {
        expected.put("$.data." + field.getKey() + "." + TYPE, List.of(type));
      }
    }));
    return expected;
  }
}
