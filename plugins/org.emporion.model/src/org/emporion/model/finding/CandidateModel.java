package org.emporion.model.finding;

import java.util.List;
import java.util.Optional;
import org.emporion.model.Estimate;

/**
 * The model of one candidate that was calibrated on the levels of a staircase trial. Loads are sessions per second on the
 * target as it was tried. Bands hold the truth nine times in ten.
 *
 * @param trialId the trial
 * @param folder its record, relative to the study folder
 * @param instances instances that the target stood for
 * @param form model form that was chosen
 * @param beyondHighest true when it foretold its highest level, so that it may be asked beyond it
 * @param rare transactions with too few responses at a level to be foretold; their work is in the others'
 * @param forms how every form did that could be tried
 * @param parts stations of the model
 * @param levels what was measured, from the lowest load
 * @param curve what the model expects, from the lowest load
 * @param knee load at which throughput over response time is highest; empty beyond the curve
 * @param saturation load at which the first station has no time left
 * @param bottlenecks which part is busiest from which load on, from the lowest load
 */
public record CandidateModel(
    String trialId,
    String folder,
    int instances,
    String form,
    boolean beyondHighest,
    List<String> rare,
    List<FormCheck> forms,
    List<Part> parts,
    List<Level> levels,
    List<Point> curve,
    Optional<Double> knee,
    double saturation,
    List<Bottleneck> bottlenecks) {
  /** Keeps copies. */
  public CandidateModel {
    rare = List.copyOf(rare);
    forms = List.copyOf(forms);
    parts = List.copyOf(parts);
    levels = List.copyOf(levels);
    curve = List.copyOf(curve);
    bottlenecks = List.copyOf(bottlenecks);
  }

  /**
   * How a form did when each level was kept out in turn: relative errors of largest size, over all levels.
   *
   * @param form its name
   * @param chosen true for the one that was taken
   * @param throughput relative error
   * @param mean relative error of the mean response; empty when it said that a level cannot be carried
   * @param p95 the same of the 95th percentile
   * @param chance how far chance alone may put the mean response off, at the same level
   */
  public record FormCheck(
      String form, boolean chosen, double throughput, Optional<Double> mean, Optional<Double> p95, double chance) {}

  /**
   * A station.
   *
   * @param name of the recorded part; empty text when the target is one station
   * @param servers servers it has
   * @param serversTold true when the study tells them, false when they were found from the responses
   * @param demandMillis busy time that one session costs, ms; empty when work was not recorded
   * @param background servers busy without any customer
   */
  public record Part(
      String name, int servers, boolean serversTold, Optional<Estimate> demandMillis, double background) {}

  /**
   * What was measured at a load.
   *
   * @param sessionsPerSecond planned load
   * @param throughput sessions' worth of responses per second
   * @param used true when the model rests on it
   * @param transactions mean and 95th percentile
   */
  public record Level(double sessionsPerSecond, double throughput, boolean used, List<Times> transactions) {
    /** Keeps a copy. */
    public Level {
      transactions = List.copyOf(transactions);
    }
  }

  /**
   * Response times of a transaction.
   *
   * @param transaction id
   * @param meanMillis mean
   * @param p95Millis 95th percentile
   */
  public record Times(String transaction, double meanMillis, double p95Millis) {}

  /**
   * What the model expects in the long run at a load.
   *
   * @param sessionsPerSecond load
   * @param carried false when a station cannot do the work
   * @param throughput sessions' worth of responses per second
   * @param transactions responses; none when not carried
   * @param utilisation by part
   */
  public record Point(
      double sessionsPerSecond, boolean carried, Band throughput, List<Responses> transactions, List<Double> utilisation) {
    /** Keeps copies. */
    public Point {
      transactions = List.copyOf(transactions);
      utilisation = List.copyOf(utilisation);
    }
  }

  /**
   * Responses of a transaction.
   *
   * @param transaction id
   * @param meanMillis mean
   * @param p95Millis 95th percentile
   */
  public record Responses(String transaction, Band meanMillis, Band p95Millis) {}

  /**
   * A value with its 90 % interval.
   *
   * @param low 5th percentile
   * @param value expected
   * @param high 95th percentile; empty when it has no bound
   */
  public record Band(double low, double value, Optional<Double> high) {}

  /**
   * A part that is busier than all others.
   *
   * @param part name
   * @param fromSessionsPerSecond from this load on
   */
  public record Bottleneck(String part, double fromSessionsPerSecond) {}
}
