package org.emporion.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** One published example of {@code releng/reference-cases/cases.json}, which names its source. */
public record ReferenceCase(JsonNode inputs, JsonNode expected, JsonNode tolerance) {
  /** The case with this id. */
  public static ReferenceCase of(String id) {
    try {
      JsonNode cases = new ObjectMapper().readTree(
          Path.of(System.getProperty("emporion.checkout"), "releng", "reference-cases", "cases.json").toFile()).get("cases");
      for (JsonNode one : cases) {
        if (one.get("id").asText().equals(id)) {
          return new ReferenceCase(one.get("inputs"), one.get("expected"), one.get("tolerance"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("cases.json has no " + id);
  }

  /** The tolerance of that name. */
  public double within(String name) {
    return tolerance.get(name).asDouble();
  }

  /** A number, or a fraction such as 1/7. */
  public static double ratio(JsonNode cell) {
    if (cell.isNumber()) {
      return cell.asDouble();
    }
    String[] parts = cell.asText().split("/");
    return Double.parseDouble(parts[0]) / (parts.length == 1 ? 1 : Double.parseDouble(parts[1]));
  }

  /** A list of texts. */
  public static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  /** A list of numbers. */
  public static double[] numbers(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).mapToDouble(ReferenceCase::ratio).toArray();
  }

  /** Rows of numbers. */
  public static double[][] rows(JsonNode rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(ReferenceCase::numbers).toArray(double[][]::new);
  }
}
