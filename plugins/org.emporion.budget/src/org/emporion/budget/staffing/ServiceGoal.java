package org.emporion.budget.staffing;

/**
 * What a queue is staffed for; all of it holds.
 *
 * @param level least share of all contacts answered in time, at least 0, below 1
 * @param withinSeconds the time, at least 0
 * @param mostOccupancy how busy agents may be in the long run, above 0, at most 1
 * @param mostAnswerSeconds average speed of answer at most, above 0; infinite when nobody asks for one
 */
public record ServiceGoal(double level, double withinSeconds, double mostOccupancy, double mostAnswerSeconds) {
  /** Checks the ranges. */
  public ServiceGoal {
    if (!(level >= 0 && level < 1 && withinSeconds >= 0 && mostOccupancy > 0 && mostOccupancy <= 1
        && mostAnswerSeconds > 0)) {
      throw new IllegalArgumentException("A goal needs a level of at least 0 and below 1, a time of at least 0 and an "
          + "occupancy above 0, at most 1, and an answer above 0: " + level + ", " + withinSeconds + ", " + mostOccupancy + ", "
          + mostAnswerSeconds);
    }
  }

  /** A service level and an occupancy, whatever the average speed of answer. */
  public ServiceGoal(double level, double withinSeconds, double mostOccupancy) {
    this(level, withinSeconds, mostOccupancy, Double.POSITIVE_INFINITY);
  }

  /** An average speed of answer alone. */
  public static ServiceGoal answer(double mostSeconds) {
    return new ServiceGoal(0, 0, 1, mostSeconds);
  }

  /** True when a queue reaches it. */
  public boolean met(AgentQueue queue) {
    return queue.occupancy() <= mostOccupancy && queue.serviceLevel(withinSeconds) >= level
        && queue.averageSpeedOfAnswer() <= mostAnswerSeconds;
  }
}
