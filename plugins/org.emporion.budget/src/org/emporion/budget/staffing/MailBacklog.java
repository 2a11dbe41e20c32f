package org.emporion.budget.staffing;

import java.util.Arrays;

/**
 * Mail is answered out of a backlog, the oldest first, by those who are free between other contacts and by agents of its
 * own. Contacts are taken as a steady stream here, not as random ones: a backlog evens chance out.
 */
final class MailBacklog {
  private static final double ROUNDING = 1e-9;

  private final double[] spare;
  private final double occupancy;
  private final int deadline;

  /**
   * A backlog.
   *
   * @param spare agents that are free for mail in each open half hour of a week, in order of time; at least one half hour
   * @param occupancy how busy agents for mail alone may be, above 0
   * @param deadline open half hours within which mail is answered, at least 1
   */
  MailBacklog(double[] spare, double occupancy, int deadline) {
    this.spare = spare;
    this.occupancy = occupancy;
    this.deadline = deadline;
  }

  /**
   * Agents that are needed in every open half hour besides those who are free.
   *
   * @param work half hours of work that have come when each open half hour begins, since the one before began
   */
  int agents(double[] work) {
    double lacking = Arrays.stream(work).sum() - Arrays.stream(spare).sum();
    int agents = (int) Math.max(0, Math.ceil(lacking / (occupancy * spare.length) - ROUNDING));
    while (!met(work, agents)) {
      agents++;
    }
    return agents;
  }

  /** True when in a week like all others nothing waits for longer than the deadline. */
  private boolean met(double[] work, int agents) {
    int open = spare.length;
    // A week to fill up from an empty backlog, after which weeks are alike; then one to look at, and its deadlines.
    int end = 2 * open + deadline - 1;
    double[] done = new double[end + 1];
    double[] come = new double[end + 1];
    for (int at = 0; at < end; at++) {
      come[at + 1] = come[at] + work[at % open];
      done[at + 1] = Math.min(come[at + 1], done[at] + spare[at % open] + agents * occupancy);
    }
    for (int at = open + 1; at <= 2 * open; at++) {
      if (done[at + deadline - 1] < come[at] * (1 - ROUNDING)) {
        return false;
      }
    }
    return true;
  }
}
