package org.emporion.trial.plan;

import java.util.ArrayList;
import java.util.List;
import org.emporion.model.EstimateSampler;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.LoadCourse;
import org.emporion.model.study.TrialProfile;

/**
 * The load of a trial over time, with open arrivals: phases one after another, and the steady parts
 * among them that verdicts rest on. Warm-up, ramps and what comes before the opening of a spike are in
 * no steady part.
 *
 * @param phases in order, without a gap
 * @param steady the steady parts, in order, at least one
 * @param main index of the steady part an assessment rests on
 */
public record LoadShape(List<Phase> phases, List<Steady> steady, int main) {
  /** Keeps copies. */
  public LoadShape {
    phases = List.copyOf(phases);
    steady = List.copyOf(steady);
  }

  /**
   * A steady part.
   *
   * @param fromSecond when it begins, s after the first arrival
   * @param seconds length
   * @param factor load relative to the peak of the trial
   * @param rate sessions per second
   */
  public record Steady(int fromSecond, int seconds, double factor, double rate) {}

  /**
   * The shape of a profile's load.
   *
   * @throws IllegalArgumentException when the workload gives no load
   */
  public static LoadShape of(TrialProfile profile, Workload workload) {
    double peak = peak(profile, workload);
    if (!(peak > 0) || Double.isInfinite(peak)) {
      throw new IllegalArgumentException("A trial needs a load above 0, not " + peak + " sessions/s");
    }
    Builder builder = new Builder(peak, profile);
    return switch (profile.course()) {
      case LoadCourse.Hold hold -> builder.rise(hold.factor()).judged(hold.factor()).done(0);
      case LoadCourse.Spike spike -> builder
          .rise(spike.from())
          .hold(spike.from())
          .ramp(spike.to(), spike.riseSeconds())
          .judged(spike.to())
          .done(0);
      case LoadCourse.Staircase stairs -> {
        stairs.levels().forEach(level -> builder.rise(level).judged(level));
        yield builder.done(stairs.levels().indexOf(stairs.mainFactor()));
      }
    };
  }

  /**
   * Sessions expected to arrive between two moments: the integral of the rate. Before the first and after the
   * last phase nobody comes.
   *
   * @param from s after the first arrival, may be negative
   * @param to s after the first arrival, not before {@code from}
   */
  public double expectedArrivals(double from, double to) {
    double sum = 0;
    double begin = 0;
    for (Phase phase : phases) {
      double left = Math.max(from, begin) - begin;
      double right = Math.min(to, begin + phase.seconds()) - begin;
      if (right > left) {
        sum += (right - left) * phase.rateAt((left + right) / 2);
      }
      begin += phase.seconds();
    }
    return sum;
  }

  /** The percentile of the forecast peak that the profile asks for, sessions per second. */
  private static double peak(TrialProfile profile, Workload workload) {
    return profile.percentile()
        .filter(percentile -> percentile != workload.designPercentile())
        .map(percentile -> new EstimateSampler(workload.peakSessionsPerSecond()).at(percentile))
        .orElse(workload.designSessionsPerSecond());
  }

  /** The steady part an assessment rests on. */
  public Steady mainPart() {
    return steady.get(main);
  }

  /** Length of all phases, s. */
  public int seconds() {
    return phases.stream().mapToInt(Phase::seconds).sum();
  }

  /** Puts one phase after the other. */
  private static final class Builder {
    private final double peak;
    private final TrialProfile profile;
    private final List<Phase> phases = new ArrayList<>();
    private final List<Steady> steady = new ArrayList<>();
    private double rate;
    private int second;

    Builder(double peak, TrialProfile profile) {
      this.peak = peak;
      this.profile = profile;
    }

    Builder rise(double factor) {
      return ramp(factor, profile.warmUpSeconds());
    }

    Builder ramp(double factor, int seconds) {
      phases.add(new Phase.Ramp(rate, factor * peak, seconds));
      rate = factor * peak;
      second += seconds;
      return this;
    }

    Builder hold(double factor) {
      phases.add(new Phase.Constant(factor * peak, profile.steadySeconds(), true));
      second += profile.steadySeconds();
      return this;
    }

    Builder judged(double factor) {
      steady.add(new Steady(second, profile.steadySeconds(), factor, factor * peak));
      return hold(factor);
    }

    LoadShape done(int main) {
      return new LoadShape(phases, steady, main);
    }
  }
}
