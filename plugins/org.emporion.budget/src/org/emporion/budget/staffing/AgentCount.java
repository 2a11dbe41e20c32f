package org.emporion.budget.staffing;

import java.util.Optional;

/**
 * Agents that a queue needs for a goal: the fewest that reach it. More agents never lower the service level nor raise
 * the occupancy, so the fewest are found by halving.
 *
 * @param goal what is to be reached
 * @param patienceSeconds mean seconds after which somebody who waits gives up; empty when nobody does
 * @param places contacts that an agent handles at a time, at least 1: above 1 for chats, whose handling time is then that
 *     of one chat among others
 */
public record AgentCount(ServiceGoal goal, Optional<Double> patienceSeconds, int places) {
  /** Agents beyond which nothing is looked for. */
  public static final int MOST = 100_000;

  /** Checks the ranges. */
  public AgentCount {
    if (places < 1 || patienceSeconds.isPresent() && !(patienceSeconds.get() > 0)) {
      throw new IllegalArgumentException("Agents handle at least one contact at a time, patience is above 0: "
          + places + ", " + patienceSeconds);
    }
  }

  /** For agents that handle one contact at a time. */
  public AgentCount(ServiceGoal goal, Optional<Double> patienceSeconds) {
    this(goal, patienceSeconds, 1);
  }

  /**
   * The fewest agents; none where nothing comes.
   *
   * @throws IllegalArgumentException when more than {@value #MOST} are needed
   */
  public int of(Traffic traffic) {
    if (traffic.perSecond() == 0) {
      return 0;
    }
    int enough = Math.max(1, (int) Math.ceil(traffic.offered() / places));
    int few = 0;
    while (!reached(traffic, enough)) {
      if (enough >= MOST) {
        throw new IllegalArgumentException("More than " + MOST + " agents for " + traffic.offered() + " erlang");
      }
      few = enough;
      enough = Math.min(MOST, enough + 1 + (int) Math.sqrt(enough));
    }
    while (enough - few > 1) {
      int middle = (enough + few) >>> 1;
      if (reached(traffic, middle)) {
        enough = middle;
      } else {
        few = middle;
      }
    }
    return enough;
  }

  /** True when so many agents reach the goal. */
  public boolean reached(Traffic traffic, int agents) {
    return (patienceSeconds.isPresent() || traffic.offered() < (long) agents * places) && goal.met(queue(traffic, agents));
  }

  /**
   * The queue with so many agents.
   *
   * @throws ErlangC.OverloadException when nobody gives up and the agents are too few
   */
  public AgentQueue queue(Traffic traffic, int agents) {
    int at = Math.multiplyExact(agents, places);
    return patienceSeconds.<AgentQueue>map(patience -> new ErlangA(traffic, at, patience))
        .orElseGet(() -> new ErlangC(traffic, at));
  }
}
