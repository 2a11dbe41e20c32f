package org.emporion.evaluation.method;

import java.util.Arrays;

/** How priorities of alternatives under a criterion are scaled before they are added up. */
public enum SynthesisMode {
  /** They add up to 1: adding an alternative takes from all others and may reverse their order. */
  DISTRIBUTIVE("distributive"),
  /** The best gets 1: adding one that is best nowhere leaves the order of the others. Saaty (1994); Belton and Gear (1983). */
  IDEAL("ideal");

  private final String id;

  SynthesisMode(String id) {
    this.id = id;
  }

  /** Stable id, as it is printed. */
  public String id() {
    return id;
  }

  /** What the scaling amounts to. */
  Normalisation normalisation() {
    return this == DISTRIBUTIVE ? Normalisation.SUM : Normalisation.LINEAR;
  }

  /** Priorities as this mode adds them up. */
  double[] scaled(double[] priorities) {
    if (this == DISTRIBUTIVE) {
      return priorities.clone();
    }
    double best = Arrays.stream(priorities).max().orElseThrow();
    return Arrays.stream(priorities).map(each -> each / best).toArray();
  }
}
