package org.emporion.budget.staffing;

import java.util.Arrays;

/**
 * Agents needed by the rate of contacts: a staircase whose edges are found once, so that a simulation only looks them up.
 * Safe for threads.
 */
final class AgentCurve {
  /** How closely an edge is found, relative to it; on the side of one agent too many. */
  private static final double CLOSE = 1e-9;

  private final AgentCount count;
  private final double handlingSeconds;
  /** The highest rate per second that one agent carries, that two do, and so on, as far as was asked. */
  private volatile double[] carried = {};

  AgentCurve(AgentCount count, double handlingSeconds) {
    this.count = count;
    this.handlingSeconds = handlingSeconds;
  }

  /** The fewest agents for a rate of contacts. */
  int agents(double perSecond) {
    if (perSecond == 0) {
      return 0;
    }
    double[] edges = carried;
    if (edges.length == 0 || edges[edges.length - 1] < perSecond) {
      edges = grown(perSecond);
    }
    int at = Arrays.binarySearch(edges, perSecond);
    return at >= 0 ? at + 1 : -at;
  }

  private synchronized double[] grown(double perSecond) {
    double[] edges = carried;
    while (edges.length == 0 || edges[edges.length - 1] < perSecond) {
      edges = Arrays.copyOf(edges, edges.length + 1);
      edges[edges.length - 1] = edge(edges.length, edges.length == 1 ? 0 : edges[edges.length - 2]);
    }
    carried = edges;
    return edges;
  }

  private double edge(int agents, double from) {
    double carries = from;
    double fails = Math.max(from, (double) agents * count.places() / handlingSeconds);
    while (count.reached(new Traffic(fails, handlingSeconds), agents)) {
      carries = fails;
      fails *= 2;
    }
    while (fails - carries > CLOSE * fails) {
      double middle = (carries + fails) / 2;
      if (count.reached(new Traffic(middle, handlingSeconds), agents)) {
        carries = middle;
      } else {
        fails = middle;
      }
    }
    return carries;
  }
}
