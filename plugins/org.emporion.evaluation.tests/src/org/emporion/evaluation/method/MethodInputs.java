package org.emporion.evaluation.method;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.emporion.testkit.ReferenceCase;

/** The shapes that inputs of multi-criteria methods come in, in a {@link ReferenceCase}. */
public final class MethodInputs {
  private MethodInputs() {}

  /** A square of ratios. */
  public static PairwiseMatrix matrix(List<String> items, JsonNode rows) {
    return new PairwiseMatrix(items, Matrix.of(ReferenceCase.rows(rows)));
  }

  /** Judgements keyed {@code item/other}. */
  public static PairwiseMatrix pairs(List<String> items, JsonNode pairs) {
    List<Judgement> judgements = new ArrayList<>();
    pairs.properties().forEach(pair -> {
      String[] names = pair.getKey().split("/");
      judgements.add(new Judgement(names[0], names[1], ReferenceCase.ratio(pair.getValue())));
    });
    return PairwiseMatrix.of(items, judgements);
  }

  /** The table of the case: alternatives a1, a2 … and criteria c1, c2 …; benefits and equal weights unless it says more. */
  public static PerformanceTable table(ReferenceCase one) {
    JsonNode inputs = one.inputs();
    JsonNode rows = inputs.get("matrix");
    List<String> alternatives = new ArrayList<>();
    double[][] values = new double[rows.size()][];
    for (int i = 0; i < values.length; i++) {
      alternatives.add("a" + (i + 1));
      values[i] = ReferenceCase.numbers(rows.get(i));
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
