package org.emporion.evaluation.method;

import java.util.Arrays;
import java.util.List;

/**
 * TOPSIS: the closest to an ideal alternative and farthest from its opposite. Source: Hwang and Yoon (1981),
 * section 3.3.2; the linear variant: Opricovic and Tzeng, European Journal of Operational Research 156
 * (2004) 445-455. Closeness runs from 0 to 1; where all alternatives are alike on every criterion it is
 * one half for all. A dominated alternative is never as close as the one that dominates it. Ranks do not
 * depend on units when the normalisation does not; they do depend on which alternatives take part.
 */
public final class TopsisMethod implements RankingMethod {
  private static final MethodEdition METHOD = new MethodEdition("topsis", 1, "");

  private final Normalisation normalisation;

  /** TOPSIS as published, with vector normalisation. */
  public TopsisMethod() {
    this(Normalisation.VECTOR);
  }

  /** TOPSIS on values normalised this way. */
  public TopsisMethod(Normalisation normalisation) {
    this.normalisation = normalisation;
  }

  @Override
  public MethodEdition method() {
    return METHOD;
  }

  @Override
  public TopsisResult rank(PerformanceTable table) {
    double[][] normalised = normalisation.normalise(table);
    double[] weights = table.weights();
    double[][] weighted = new double[normalised.length][weights.length];
    double[] ideal = new double[weights.length];
    double[] opposite = new double[weights.length];
    Arrays.fill(ideal, Double.NEGATIVE_INFINITY);
    Arrays.fill(opposite, Double.POSITIVE_INFINITY);
    for (int i = 0; i < normalised.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        weighted[i][j] = weights[j] * normalised[i][j];
        ideal[j] = Math.max(ideal[j], weighted[i][j]);
        opposite[j] = Math.min(opposite[j], weighted[i][j]);
      }
    }
    double[] toIdeal = Arrays.stream(weighted).mapToDouble(row -> distance(row, ideal)).toArray();
    double[] toOpposite = Arrays.stream(weighted).mapToDouble(row -> distance(row, opposite)).toArray();
    double[] closeness = new double[weighted.length];
    for (int i = 0; i < closeness.length; i++) {
      double both = toIdeal[i] + toOpposite[i];
      closeness[i] = both == 0 ? 0.5 : toOpposite[i] / both;
    }
    MethodRanking ranking = MethodRanking.of(METHOD, normalisation, table.edition(), table.alternatives(), closeness,
        ScoreOrder.HIGHEST_FIRST, 1);
    return new TopsisResult(ranking, List.copyOf(table.criterionIds()), Matrix.of(weighted), boxed(ideal), boxed(opposite),
        boxed(toIdeal), boxed(toOpposite));
  }

  private static double distance(double[] from, double[] to) {
    double squares = 0;
    for (int j = 0; j < from.length; j++) {
      squares += (from[j] - to[j]) * (from[j] - to[j]);
    }
    return Math.sqrt(squares);
  }

  private static List<Double> boxed(double[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }
}
