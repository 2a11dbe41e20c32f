package org.emporion.budget.staffing;

/** One queue in front of equal agents, first come first served, in the long run. */
public sealed interface AgentQueue permits ErlangC, ErlangA {
  /** What comes. */
  Traffic traffic();

  /** Agents there, or for chats the places they have. */
  int agents();

  /** Probability that a contact does not find a free agent at once. */
  double waitingProbability();

  /**
   * Service level: the share of <em>all</em> contacts that are answered within a time. Who gives up counts as not
   * answered, however soon. More agents never lower it. More patience may, as soon as many are there that wait in vain;
   * what more patience never lowers is the share that is answered at all, {@link #answered()}.
   *
   * @param withinSeconds at least 0
   */
  double serviceLevel(double withinSeconds);

  /** Average speed of answer: mean seconds that those who are answered have waited. */
  double averageSpeedOfAnswer();

  /** Mean number that wait. */
  double waiting();

  /** Share of all contacts that give up. */
  double abandonment();

  /** Share of all contacts that are answered. More agents never lower it, nor does more patience. */
  default double answered() {
    return 1 - abandonment();
  }

  /** Occupancy: share of the agents' time in which they handle contacts. */
  default double occupancy() {
    return traffic().offered() * answered() / agents();
  }
}
