package org.emporion.evaluation.method;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * One published example of {@code releng/reference-cases/cases.json}, which names its source, with readers for
 * the shapes that inputs of multi-criteria methods come in.
 */
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

  /** A square of ratios. */
  public static PairwiseMatrix matrix(List<String> items, JsonNode rows) {
    return new PairwiseMatrix(items, Matrix.of(
        StreamSupport.stream(rows.spliterator(), false).map(ReferenceCase::numbers).toArray(double[][]::new)));
  }

  /** Judgements keyed {@code item/other}. */
  public static PairwiseMatrix pairs(List<String> items, JsonNode pairs) {
    List<Judgement> judgements = new ArrayList<>();
    pairs.properties().forEach(pair -> {
      String[] names = pair.getKey().split("/");
      judgements.add(new Judgement(names[0], names[1], ratio(pair.getValue())));
    });
    return PairwiseMatrix.of(items, judgements);
  }

  /** The table of the case: alternatives a1, a2 … and criteria c1, c2 …; benefits and equal weights unless it says more. */
  public PerformanceTable table() {
    JsonNode rows = inputs.get("matrix");
    List<String> alternatives = new ArrayList<>();
    double[][] values = new double[rows.size()][];
    for (int i = 0; i < values.length; i++) {
      alternatives.add("a" + (i + 1));
      values[i] = numbers(rows.get(i));
    }
    List<Criterion> criteria = new ArrayList<>();
    for (int j = 0; j < values[0].length; j++) {
      boolean cost = inputs.has("direction") && inputs.get("direction").get(j).asText().equals("min");
      criteria.add(new Criterion("c" + (j + 1), cost ? Direction.MINIMISE : Direction.MAXIMISE,
          inputs.has("weights") ? inputs.get("weights").get(j).asDouble() : 1));
    }
    return new PerformanceTable(alternatives, criteria, Matrix.of(values));
  }
}
