package org.emporion.trial.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.emporion.model.Moments;

/**
 * Times of the steady window, as a whole and cut into {@value #BATCHES} batches of seconds that follow each other,
 * so that a statement within one run does not take responses for independent: a slow moment makes many slow
 * responses at once. Method: sectioning (S. Asmussen and P. W. Glynn, Stochastic Simulation, 2007, section III.5;
 * for quantiles M. K. Nakayama, ACM TOMACS 24, 2014). The number is that of the whole window, its deviation that of
 * the batches around it, and Student's t has one degree of freedom less than there are batches; {@value #BATCHES}
 * to 30 of them are enough (B. Schmeiser, Operations Research 30, 1982).
 *
 * <p>A slow moment that reaches from one batch into the next makes batches alike. Where their lag-1 autocorrelation r is
 * above 0, the deviation is widened by {@code (1 + r) / (1 - r)} under the root, by which the variance of a mean of a
 * first-order autoregressive series is larger than that of independent numbers (C. J. Geyer, notes on AR(1) time series,
 * University of Minnesota, Stat 8054). It assumes that the load is steady, and says nothing of how runs differ from each
 * other: repeats do.
 */
public final class BatchedTimes {
  /** Number of batches; a window of fewer seconds has none. */
  public static final int BATCHES = 10;

  private final int seconds;
  private final ResponseTimes whole = new ResponseTimes();
  private final List<Batch> batches = new ArrayList<>();
  private Tally counted = Tally.NONE;

  /** What fell into one batch. */
  private static final class Batch {
    private final ResponseTimes times = new ResponseTimes();
    private Tally tally = Tally.NONE;
    private int seconds;
  }

  /**
   * Nothing yet.
   *
   * @param seconds length of the steady window, at least 0
   */
  public BatchedTimes(int seconds) {
    this.seconds = seconds;
    for (int i = 0; i < BATCHES && seconds >= BATCHES; i++) {
      batches.add(new Batch());
    }
    for (int i = 0; i < seconds && seconds >= BATCHES; i++) {
      batch(i).seconds++;
    }
  }

  private Batch batch(int second) {
    return batches.get((int) ((long) second * BATCHES / seconds));
  }

  /**
   * Takes in what one second has of it.
   *
   * @param second place in the window, 0 to its length less 1
   * @param tally good and failed ones
   * @param histogram their times, as {@link ResponseTimes#addEncoded} reads them
   */
  public void add(int second, Tally tally, String histogram) {
    counted = counted.plus(tally);
    whole.addEncoded(histogram);
    if (!batches.isEmpty()) {
      Batch batch = batch(second);
      batch.tally = batch.tally.plus(tally);
      batch.times.addEncoded(histogram);
    }
  }

  /** Times of the whole window. */
  public ResponseTimes whole() {
    return whole;
  }

  /** Counts of the whole window. */
  public Tally tally() {
    return counted;
  }

  /** Those that came per second. */
  public double perSecond() {
    return seconds == 0 ? 0 : (double) counted.all() / seconds;
  }

  /** Failed ones as a share of all; 0 without any. */
  public double errorShare() {
    return share(counted);
  }

  /**
   * A percentile with the spread of the batches; empty when a batch has too few times for it.
   *
   * @param percentile above 0 and below 100
   */
  public Optional<RunSample> percentileSample(double percentile) {
    double rarer = Math.min(percentile, 100 - percentile) / 100;
    return sample(1 / rarer, whole.percentileMillis(percentile), batch -> batch.times.percentileMillis(percentile));
  }

  /** The mean with the spread of the batches; empty when a batch has no times. */
  public Optional<RunSample> meanSample() {
    return sample(1, whole.meanMillis(), batch -> batch.times.meanMillis());
  }

  /** The rate with the spread of the batches; empty for a short window. */
  public Optional<RunSample> perSecondSample() {
    return sample(0, perSecond(), batch -> (double) batch.tally.all() / batch.seconds);
  }

  /** The failed share with the spread of the batches; empty when a batch has none to fail. */
  public Optional<RunSample> errorShareSample() {
    return batches.stream().anyMatch(batch -> batch.tally.all() == 0)
        ? Optional.empty()
        : sample(0, errorShare(), batch -> share(batch.tally));
  }

  private Optional<RunSample> sample(double fewest, double overall, ToDoubleFunction<Batch> number) {
    if (batches.isEmpty() || batches.stream().anyMatch(batch -> batch.times.count() < fewest - 1e-9)) {
      return Optional.empty();
    }
    double[] numbers = batches.stream().mapToDouble(number).toArray();
    double squares = Arrays.stream(numbers).map(one -> (one - overall) * (one - overall)).sum();
    double alike = Math.max(0, Moments.of(numbers).serialCorrelation());
    return Optional.of(new RunSample(BATCHES, overall, Math.sqrt(squares / (BATCHES - 1) * (1 + alike) / (1 - alike))));
  }

  private static double share(Tally tally) {
    return tally.all() == 0 ? 0 : (double) tally.failed() / tally.all();
  }
}
