package org.emporion.capacity.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.emporion.capacity.calibration.HeldOut.Tolerance;
import org.emporion.capacity.calibration.LoadLevel.Served;
import org.emporion.capacity.calibration.Prediction.Transaction;
import org.emporion.model.finding.InsufficientEvidenceException;

/**
 * Predictions of a load that was not measured against the truth: one profile.
 *
 * @param profile name
 * @param repeats staircases that were measured
 * @param refused of them those from which nothing was predicted
 * @param forms how often each form was chosen
 * @param throughput relative error of the throughput: median over the repeats, worst transaction
 * @param mean the same of the mean response
 * @param p95 the same of the 95th percentile
 * @param throughputHeld share of outcomes of the throughput that lay in their 90 % interval
 * @param meanHeld the same of the mean response
 * @param p95Held the same of the 95th percentile
 */
record PredictionTable(String profile, int repeats, int refused, SortedMap<String, Integer> forms, double throughput,
    double mean, double p95, double throughputHeld, double meanHeld, double p95Held) {
  private static final int FIGURES = 3;
  private static final double LEAST_HELD = 0.80;
  private static final double MOST_HELD = 0.97;

  /** Calibrates on each of several staircases and compares with the truth and with one more measured window each. */
  static PredictionTable of(SimulatedShop shop, double seconds, int repeats, double truthSeconds) {
    long seed = shop.name().hashCode();
    LoadLevel truth = shop.measured(shop.asked(), truthSeconds, 1, seed - 1).getFirst();
    List<LoadLevel> outcomes = shop.measured(shop.asked(), seconds, repeats, seed - 2);
    int classes = truth.served().size();
    double[][][] off = new double[FIGURES][classes][repeats];
    int[] held = new int[FIGURES];
    int done = 0;
    SortedMap<String, Integer> forms = new TreeMap<>();
    for (int r = 0; r < repeats; r++) {
      try {
        Calibrated calibrated = new Calibration(Tolerance.USUAL, r).calibrate(shop.staircase(seconds, seed + r));
        Prediction prediction = calibrated.predict(shop.rates(shop.asked()), seconds);
        forms.merge(prediction.form(), 1, Integer::sum);
        for (int c = 0; c < classes; c++) {
          Prediction.Range[] told = ranges(prediction.transactions().get(c));
          double[] seen = figures(outcomes.get(r).served().get(c));
          double[] real = figures(truth.served().get(c));
          for (int f = 0; f < FIGURES; f++) {
            off[f][c][done] = Math.abs(told[f].value() / real[f] - 1);
            held[f] += told[f].holds(seen[f]) ? 1 : 0;
          }
        }
        done++;
      } catch (InsufficientEvidenceException e) {
        forms.merge("refused", 1, Integer::sum);
      }
    }
    double asked = (double) done * classes;
    return new PredictionTable(shop.name(), repeats, repeats - done, forms, worst(off[0], done), worst(off[1], done),
        worst(off[2], done), held[0] / asked, held[1] / asked, held[2] / asked);
  }

  private static Prediction.Range[] ranges(Transaction told) {
    return new Prediction.Range[] {
        told.perSecond(), told.meanSeconds().orElseThrow(), told.p95Seconds().orElseThrow()};
  }

  private static double[] figures(Served one) {
    return new double[] {one.perSecond(), one.meanSeconds(), one.p95Seconds()};
  }

  private static double worst(double[][] off, int done) {
    return Arrays.stream(off).mapToDouble(one -> {
      double[] sorted = Arrays.stream(one, 0, done).sorted().toArray();
      return done == 0 ? Double.NaN : sorted[done / 2];
    }).max().orElseThrow();
  }

  /** True when the throughput is within 3 %, the mean response within 10 % and its 95th percentile within 20 %. */
  boolean nearTheTruth() {
    Tolerance tolerance = Tolerance.USUAL;
    return throughput <= tolerance.throughput() && mean <= tolerance.mean() && p95 <= tolerance.p95();
  }

  /** True when the 90 % intervals hold between 80 % and 97 % of the outcomes. */
  boolean intervalsHold() {
    return DoubleStream.of(throughputHeld, meanHeld, p95Held).allMatch(one -> one >= LEAST_HELD && one <= MOST_HELD);
  }

  /** A line for people. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT,
        "%-32s off by: throughput %3.1f %%, mean %4.1f %%, p95 %4.1f %%; outcomes held: %3.0f %%, %3.0f %%, %3.0f %%; %s",
        profile, 100 * throughput, 100 * mean, 100 * p95, 100 * throughputHeld, 100 * meanHeld, 100 * p95Held, forms);
  }

  /**
   * Prints the table; ends with 1 when fewer than eight profiles are near the truth, or all outcomes together are held
   * too seldom or too often.
   *
   * @param arguments seconds of a level, repeats, seconds of the truth
   */
  public static void main(String[] arguments) {
    int near = 0;
    int exact = 0;
    double[] held = new double[FIGURES];
    List<SimulatedShop> shops = SimulatedShop.all();
    for (SimulatedShop shop : shops) {
      PredictionTable line = of(shop, Double.parseDouble(arguments[0]), Integer.parseInt(arguments[1]),
          Double.parseDouble(arguments[2]));
      System.out.println(line + (line.nearTheTruth() ? "" : "  MISSED") + (line.intervalsHold() ? "" : "  interval"));
      near += line.nearTheTruth() ? 1 : 0;
      exact += line.intervalsHold() ? 1 : 0;
      held[0] += line.throughputHeld() / shops.size();
      held[1] += line.meanHeld() / shops.size();
      held[2] += line.p95Held() / shops.size();
    }
    System.out.printf(Locale.ROOT, "%d of %d profiles near the truth; intervals hold 80 to 97 %% in %d of them, "
        + "over all: throughput %.1f %%, mean %.1f %%, p95 %.1f %%%n", near, shops.size(), exact, 100 * held[0],
        100 * held[1], 100 * held[2]);
    boolean holds = Arrays.stream(held).allMatch(one -> one >= LEAST_HELD && one <= MOST_HELD);
    System.exit(near >= 8 && holds ? 0 : 1);
  }
}
