package org.emporion.store;

import org.emporion.model.Estimate;

/** Reads numbers that may be uncertain. */
final class EstimateYaml {
  private EstimateYaml() {}

  /** A number, or its 10th, 50th and 90th percentile as a map or a list; percent allowed. */
  static Estimate read(Field field, Range range) {
    if (!field.isMap() && !field.isList()) {
      return Estimate.exactly(field.proportion(range));
    }
    double[] values = field.isMap() ? map(field, range) : list(field, range);
    if (values.length != 3) {
      field.problem("expected-estimate", field.found());
      return Estimate.exactly(1);
    }
    if (values[0] > values[1] || values[1] > values[2]) {
      if (!field.problems().within(field.path())) {
        field.problem("estimate-order", Range.plain(values[0]), Range.plain(values[1]), Range.plain(values[2]));
      }
      return Estimate.exactly(1);
    }
    return new Estimate(values[0], values[1], values[2]);
  }

  private static double[] map(Field field, Range range) {
    YamlMap map = field.map("p10", "p50", "p90");
    return new double[] {
      map.need("p10").proportion(range), map.need("p50").proportion(range), map.need("p90").proportion(range)
    };
  }

  private static double[] list(Field field, Range range) {
    return field.list(item -> item.proportion(range)).stream().mapToDouble(Double::doubleValue).toArray();
  }
}
