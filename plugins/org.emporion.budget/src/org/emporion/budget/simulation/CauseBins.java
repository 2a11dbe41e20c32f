package org.emporion.budget.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.emporion.model.NormalQuantile;

/**
 * Sums of outcomes by how each cause turned out, in classes that are equally likely. They tell how much of the variance
 * goes with a cause: the variance between the means of classes by the whole variance, which is the first-order
 * (main-effect) index of Sobol, Var(E(Y | X)) / Var(Y), from the sample that is there anyway. As with Pearson's
 * correlation ratio, chance alone spreads the means; that part, the variance within classes times classes less one, is
 * taken off.
 */
final class CauseBins {
  private static final int CLASSES = 64;
  private static final double[] EDGES = edges();
  /** All edges are within so many standard deviations; each is cut into so many steps. */
  private static final double WIDEST = 3;
  private static final double STEPS = 32;
  private static final int[] GUIDE = guide();

  private final List<String> causes;
  private final double[][] sums;
  private final long[][] counts;

  CauseBins(List<String> causes) {
    this.causes = causes;
    sums = new double[causes.size()][CLASSES];
    counts = new long[causes.size()][CLASSES];
  }

  /** Those of one block. */
  static CauseBins of(List<String> causes, Map<String, double[]> scores, double[] outcomes) {
    CauseBins bins = new CauseBins(causes);
    for (int cause = 0; cause < causes.size(); cause++) {
      double[] score = scores.get(causes.get(cause));
      for (int i = 0; i < outcomes.length; i++) {
        int place = place(score[i]);
        bins.sums[cause][place] += outcomes[i];
        bins.counts[cause][place]++;
      }
    }
    return bins;
  }

  /** Adds those of a later block. */
  void add(CauseBins later) {
    for (int cause = 0; cause < sums.length; cause++) {
      for (int place = 0; place < CLASSES; place++) {
        sums[cause][place] += later.sums[cause][place];
        counts[cause][place] += later.counts[cause][place];
      }
    }
  }

  /**
   * The part of the variance that goes with each cause, 0 to 1, in the order of the causes.
   *
   * @param outcomes those that were summed; the first of the array
   */
  double[] shares(double[] outcomes) {
    double[] shares = new double[causes.size()];
    long number = Arrays.stream(counts[0]).sum();
    double mean = Arrays.stream(outcomes, 0, (int) number).sum() / number;
    double whole = Arrays.stream(outcomes, 0, (int) number).map(one -> (one - mean) * (one - mean)).sum();
    for (int cause = 0; cause < shares.length; cause++) {
      double between = 0;
      for (int place = 0; place < CLASSES; place++) {
        if (counts[cause][place] > 0) {
          double off = sums[cause][place] / counts[cause][place] - mean;
          between += counts[cause][place] * off * off;
        }
      }
      double within = (whole - between) / (number - CLASSES);
      // Of a spread that rounding made nothing can be told.
      shares[cause] = whole <= number * Math.ulp(mean) * Math.ulp(mean) * CLASSES
          ? 0 : Math.clamp((between - (CLASSES - 1) * within) / whole, 0, 1);
    }
    return shares;
  }

  /** The class of a score: from the first that a grid over the scores allows. */
  private static int place(double score) {
    int place = GUIDE[(int) Math.clamp((score + WIDEST) * STEPS, 0, GUIDE.length - 1)];
    while (place < EDGES.length && score > EDGES[place]) {
      place++;
    }
    return place;
  }

  private static int[] guide() {
    int[] guide = new int[(int) (2 * WIDEST * STEPS)];
    for (int i = 0; i < guide.length; i++) {
      int at = Arrays.binarySearch(EDGES, i / STEPS - WIDEST);
      guide[i] = at < 0 ? -at - 1 : at;
    }
    return guide;
  }

  private static double[] edges() {
    double[] edges = new double[CLASSES - 1];
    Arrays.setAll(edges, i -> NormalQuantile.at((i + 1.0) / CLASSES));
    return edges;
  }
}
