package org.emporion.evaluation.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.Progress;

/**
 * SMAA-2, stochastic multicriteria acceptability analysis, on the weighted sum (Lahdelma and Salminen
 * 2001, "SMAA-2: Stochastic multicriteria acceptability analysis for group decision making", Operations
 * Research 49(3)): how often each candidate has each rank when values and weights are drawn from what is
 * known of them. Confidence factors take a second pass over the same samples. The result is the same, bit
 * for bit, whatever the number of threads. A value safe for several threads.
 */
public final class Smaa {
  private final WorkUnits units;
  private final boolean confidence;
  private final LocalText what = new Phrasebook(Smaa.class).say("simulating");

  /** With all processors, and with confidence factors. */
  public Smaa() {
    this(Runtime.getRuntime().availableProcessors(), true);
  }

  /**
   * With so many threads.
   *
   * @param threads at least 1
   * @param confidence false to leave out confidence factors, which take more time than all the rest
   */
  public Smaa(int threads, boolean confidence) {
    units = new WorkUnits(threads);
    this.confidence = confidence;
  }

  /**
   * Draws values and weights.
   *
   * @return a result for each weighting
   * @throws java.util.concurrent.CancellationException when the user ends it
   */
  public List<SmaaResult> run(SmaaProblem problem, Progress progress) {
    return simulate(problem, progress);
  }

  /**
   * Takes samples that were drawn before.
   *
   * @throws java.util.concurrent.CancellationException when the user ends it
   */
  public SmaaResult replay(StoredSamples samples, Progress progress) {
    return simulate(samples, progress).getFirst();
  }

  private List<SmaaResult> simulate(SampleSource source, Progress progress) {
    double magnitude = source.magnitude();
    List<RankingWork> workers = units.run(source.units(), () -> new RankingWork(source, magnitude), what,
        progress.part(0, confidence ? 0.5 : 1));
    List<Tally> tallies = IntStream.range(0, source.weightingCount())
        .mapToObj(k -> Tally.sum(workers.stream().map(each -> each.tallies().get(k)).toList())).toList();
    List<ConfidenceWork.Central> central = new ArrayList<>();
    for (int k = 0; k < tallies.size(); k++) {
      for (int i = 0; i < source.candidates(); i++) {
        double[] weights = central(source, k, tallies.get(k), i);
        if (weights.length > 0) {
          central.add(new ConfidenceWork.Central(k, i, weights));
        }
      }
    }
    long[] sure = confidence ? sure(source, magnitude, central, progress.part(0.5, 1)) : new long[0];
    return IntStream.range(0, tallies.size())
        .mapToObj(k -> result(source, k, tallies.get(k), central, sure)).toList();
  }

  private long[] sure(
      SampleSource source, double magnitude, List<ConfidenceWork.Central> central, Progress progress) {
    long[] sum = new long[central.size()];
    units.run(source.units(), () -> new ConfidenceWork(source, magnitude, central), what, progress)
        .forEach(worker -> Arrays.setAll(sum, q -> sum[q] + worker.first()[q]));
    return sum;
  }

  /** The mean of the weights with which a candidate is first; empty when it never is. */
  private static double[] central(SampleSource source, int weighting, Tally tally, int candidate) {
    double first = tally.at(candidate, 0);
    if (first == 0) {
      return new double[0];
    }
    if (!source.fixed(weighting)) {
      return IntStream.range(0, tally.criteria).mapToDouble(j -> tally.weight(candidate, j) / first).toArray();
    }
    double[][] columns = new double[tally.criteria][SampleSource.UNIT];
    source.filler().weights(0, weighting, columns, 1);
    return Arrays.stream(columns).mapToDouble(column -> column[0]).toArray();
  }

  private static SmaaResult result(
      SampleSource source, int weighting, Tally tally, List<ConfidenceWork.Central> central, long[] sure) {
    double samples = source.samples();
    int candidates = source.candidates();
    List<SmaaResult.Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < candidates; i++) {
      int candidate = i;
      Optional<List<Double>> weights = Optional.empty();
      Optional<Double> confidence = Optional.empty();
      for (int q = 0; q < central.size(); q++) {
        if (central.get(q).weighting() == weighting && central.get(q).candidate() == i) {
          weights = Optional.of(Arrays.stream(central.get(q).weights()).boxed().toList());
          confidence = sure.length > 0 ? Optional.of(sure[q] / samples) : Optional.empty();
        }
      }
      outcomes.add(new SmaaResult.Outcome(
          IntStream.range(0, candidates).mapToObj(rank -> tally.at(candidate, rank) / samples).toList(),
          weights, confidence,
          IntStream.range(0, candidates)
              .mapToObj(other -> tally.ahead[candidate * candidates + other] / samples).toList()));
    }
    return new SmaaResult(source.samples(), List.copyOf(outcomes));
  }
}
