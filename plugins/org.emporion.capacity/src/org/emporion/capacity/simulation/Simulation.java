package org.emporion.capacity.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.emporion.model.LocalText;
import org.emporion.model.Moments;
import org.emporion.model.Progress;

/**
 * Independent replications of a model and what they say together: method of replication and deletion (A. M.
 * Law, Simulation Modeling and Analysis, 5th edition, 2015, section 9.5.2). The same seed gives the same
 * result on any number of threads.
 */
public final class Simulation {
  private final SimulationModel model;
  private final RunLength length;
  private final long seed;

  /** Simulates this model. */
  public Simulation(SimulationModel model, RunLength length, long seed) {
    this.model = model;
    this.length = length;
    this.seed = seed;
  }

  /**
   * A mean over replications with its interval.
   *
   * @param mean over replications
   * @param halfWidth of the two-sided interval with Student's t; NaN for a single replication
   */
  public record Mean(double mean, double halfWidth) {
    /** True when a value lies within the interval. */
    public boolean holds(double value) {
      return Math.abs(value - mean) <= halfWidth;
    }
  }

  /**
   * Runs replications, several at a time.
   *
   * @param from number of the first one: later ones go on where earlier ones ended
   * @param count at least 1
   * @param progress told after each
   * @throws CancellationException when it was cancelled
   * @throws SimulationOverflowException when more comes than can be done
   */
  public List<ReplicationResult> run(int from, int count, Progress progress) {
    java.util.concurrent.atomic.AtomicInteger ended = new java.util.concurrent.atomic.AtomicInteger();
    return IntStream.range(from, from + count).parallel()
        .mapToObj(number -> {
          if (progress.cancelled()) {
            throw new CancellationException();
          }
          ReplicationResult result = new Replication(model, length, seed, number, progress::cancelled).run();
          progress.report(LocalText.same(model.places().getFirst().name()), (double) ended.incrementAndGet() / count);
          return result;
        })
        .toList();
  }

  /**
   * A figure of the replications.
   *
   * @param figure what is looked at; replications without it count for nothing
   * @param level confidence, between 0 and 1
   */
  public static Mean mean(List<ReplicationResult> results, ToDoubleFunction<ReplicationResult> figure, double level) {
    double[] figures = results.stream().mapToDouble(figure).filter(one -> !Double.isNaN(one)).toArray();
    if (figures.length < 2) {
      return new Mean(figures.length == 0 ? Double.NaN : figures[0], Double.NaN);
    }
    Moments all = Moments.of(figures);
    double t = new TDistribution(null, all.count() - 1).inverseCumulativeProbability((1 + level) / 2);
    return new Mean(all.mean(), t * all.deviation() / Math.sqrt(all.count()));
  }

  /**
   * Where the warm-up ends by MSER-5: the truncation of means of five that leaves the smallest standard error (K. P.
   * White, Simulation 69, 1997), over the mean of pilot replications slice by slice.
   *
   * @return simulated seconds to leave out; the whole first half when nothing earlier is best, which says that the
   *     run is too short
   */
  public static double warmUpSeconds(List<ReplicationResult> pilots) {
    ReplicationResult first = pilots.getFirst();
    List<Double> means = new ArrayList<>();
    for (int i = 0; i + 5 <= first.sliceMeans().length; i += 5) {
      SummaryStatistics five = new SummaryStatistics();
      for (ReplicationResult pilot : pilots) {
        for (int j = i; j < i + 5; j++) {
          if (!Double.isNaN(pilot.sliceMeans()[j])) {
            five.addValue(pilot.sliceMeans()[j]);
          }
        }
      }
      means.add(five.getN() == 0 ? (means.isEmpty() ? 0 : means.getLast()) : five.getMean());
    }
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int cut = 0; cut <= means.size() / 2; cut++) {
      SummaryStatistics rest = new SummaryStatistics();
      means.subList(cut, means.size()).forEach(rest::addValue);
      double error = rest.getPopulationVariance() / rest.getN();
      if (error < least) {
        least = error;
        best = cut;
      }
    }
    return best * 5 * first.sliceSeconds();
  }
}
