package org.emporion.budget;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.emporion.model.NormalQuantile;
import org.emporion.model.finding.SizingOutlook.Chance;
import org.emporion.model.finding.SizingOutlook.Tier;

/**
 * How many units of a tier turn out to be needed. Sizing tells for some numbers how likely they are enough for the peak
 * of the last planning year; between them the probability is taken to rise evenly, and above the last nothing is bought.
 * Other years need in proportion to what is advised for them.
 *
 * @param byYear units by planning year and class, spare ones included
 * @param edges highest standard normal score of each class but the last
 */
record InstanceNeed(List<List<Integer>> byYear, List<Double> edges) {
  private static final double ROUNDING = 1e-9;

  static InstanceNeed of(Tier tier, int least) {
    List<Chance> chances = tier.chances();
    int first = chances.getFirst().units();
    int last = chances.getLast().units();
    double[] edges = new double[last - first];
    for (int units = first; units < last; units++) {
      edges[units - first] = score(enough(chances, units));
    }
    double workingLast = tier.byYear().getLast() - tier.spare();
    List<List<Integer>> byYear = tier.byYear().stream().map(advised ->
        IntStream.rangeClosed(first, last).mapToObj(units -> Math.max(least,
            (int) Math.ceil((units - tier.spare()) * (advised - tier.spare()) / workingLast - ROUNDING))
            + tier.spare()).toList()).toList();
    return new InstanceNeed(byYear, Arrays.stream(edges).boxed().toList());
  }

  /** Adds the units of a year. */
  void add(int year, double[] scores, double[] units) {
    double[] limits = edges.stream().mapToDouble(Double::doubleValue).toArray();
    double[] classes = byYear.get(year).stream().mapToDouble(Integer::doubleValue).toArray();
    for (int i = 0; i < units.length; i++) {
      int at = 0;
      while (at < limits.length && scores[i] > limits[at]) {
        at++;
      }
      units[i] += classes[at];
    }
  }

  private static double enough(List<Chance> chances, int units) {
    Chance below = chances.getFirst();
    for (Chance chance : chances) {
      if (chance.units() >= units) {
        return chance.units() == below.units() ? chance.enough() : below.enough()
            + (chance.enough() - below.enough()) * (units - below.units()) / (chance.units() - below.units());
      }
      below = chance;
    }
    return 1;
  }

  private static double score(double probability) {
    return probability <= 0 ? Double.NEGATIVE_INFINITY
        : probability >= 1 ? Double.POSITIVE_INFINITY : NormalQuantile.at(probability);
  }
}
