package org.emporion.model.study;

import java.util.Comparator;
import java.util.List;

/** How high the load of a trial goes, relative to the peak the trial is derived from. */
public sealed interface LoadCourse {
  /**
   * The load an assessment rests on: the one that is held, the opening of a spike, the level of a
   * staircase that is nearest to the peak (the lower one of two as near).
   */
  double mainFactor();

  /**
   * Up to one load and stay: smoke, peak and soak trials, which differ in how high and how long.
   *
   * @param factor load relative to the peak, above 0
   */
  record Hold(double factor) implements LoadCourse {
    @Override
    public double mainFactor() {
      return factor;
    }
  }

  /**
   * A campaign opens: everyday load, then the opening within seconds.
   *
   * @param from load before the opening relative to the peak, above 0, below {@code to}
   * @param riseSeconds how long the opening takes to be there, at least 1
   * @param to load after the opening relative to the peak
   */
  record Spike(double from, int riseSeconds, double to) implements LoadCourse {
    @Override
    public double mainFactor() {
      return to;
    }
  }

  /**
   * Level by level, to find the highest load at which the objectives are met.
   *
   * @param levels loads relative to the peak, above 0, each above the one before, at least two
   */
  record Staircase(List<Double> levels) implements LoadCourse {
    /** Keeps a copy. */
    public Staircase {
      levels = List.copyOf(levels);
    }

    @Override
    public double mainFactor() {
      return levels.stream().min(Comparator.comparingDouble(level -> Math.abs(level - 1))).orElseThrow();
    }
  }
}
