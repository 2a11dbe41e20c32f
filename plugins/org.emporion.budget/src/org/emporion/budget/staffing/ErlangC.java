package org.emporion.budget.staffing;

/**
 * Agents with a queue in which everybody waits until answered (M/M/c; formulae of the vignette of
 * github.com/phubers/erlang, reference case ERL-02). With less than enough agents the queue only grows: that is refused,
 * see {@link ErlangA}.
 *
 * @param traffic what comes
 * @param agents more than the offered load
 */
public record ErlangC(Traffic traffic, int agents) implements AgentQueue {
  /**
   * Checks the ranges.
   *
   * @throws OverloadException when the agents are not more than the offered load
   */
  public ErlangC {
    if (agents < 1) {
      throw new IllegalArgumentException("A queue needs at least one agent, not " + agents);
    }
    if (traffic.offered() >= agents) {
      throw new OverloadException(traffic.offered(), agents);
    }
  }

  /** Without patience that ends, a queue only grows. */
  public static final class OverloadException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    OverloadException(double offered, int agents) {
      super("A load of " + offered + " erlang is too much for " + agents + " agents when nobody gives up");
    }
  }

  @Override
  public double waitingProbability() {
    double inverse = new ErlangB(traffic.offered(), agents).inverse();
    double free = 1 - traffic.offered() / agents;
    return 1 / (1 + free * (inverse - 1));
  }

  @Override
  public double serviceLevel(double withinSeconds) {
    return 1 - waitingProbability() * Math.exp(-spare() / traffic.handlingSeconds() * withinSeconds);
  }

  @Override
  public double averageSpeedOfAnswer() {
    return waitingProbability() * traffic.handlingSeconds() / spare();
  }

  @Override
  public double waiting() {
    return traffic.perSecond() * averageSpeedOfAnswer();
  }

  @Override
  public double abandonment() {
    return 0;
  }

  /** Agents beyond the offered load. */
  private double spare() {
    return agents - traffic.offered();
  }
}
