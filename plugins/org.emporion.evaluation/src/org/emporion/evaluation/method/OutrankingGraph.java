package org.emporion.evaluation.method;

import java.util.ArrayList;
import java.util.List;

/**
 * Who outranks whom.
 *
 * @param alternatives ids
 * @param arrows for each alternative (row) whether it outranks each (column); never itself
 */
public record OutrankingGraph(List<String> alternatives, List<List<Boolean>> arrows) {
  /** Says whether the alternative at one place outranks that at another. */
  interface Outranks {
    boolean holds(int one, int other);
  }

  /** The graph of a relation. */
  static OutrankingGraph of(List<String> alternatives, Outranks outranks) {
    List<List<Boolean>> arrows = new ArrayList<>();
    for (int a = 0; a < alternatives.size(); a++) {
      List<Boolean> row = new ArrayList<>();
      for (int b = 0; b < alternatives.size(); b++) {
        row.add(a != b && outranks.holds(a, b));
      }
      arrows.add(List.copyOf(row));
    }
    return new OutrankingGraph(List.copyOf(alternatives), List.copyOf(arrows));
  }

  /** True when the alternative at one place outranks that at another. */
  public boolean outranks(int one, int other) {
    return arrows.get(one).get(other);
  }

  /** The same graph with all arrows turned round. */
  OutrankingGraph reversed() {
    return of(alternatives, (a, b) -> outranks(b, a));
  }

  /** For each alternative which ones can be reached along arrows, itself included. */
  boolean[][] reachable() {
    int n = alternatives.size();
    boolean[][] reach = new boolean[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        reach[a][b] = a == b || outranks(a, b);
      }
    }
    for (int via = 0; via < n; via++) {
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < n && reach[a][via]; b++) {
          reach[a][b] |= reach[via][b];
        }
      }
    }
    return reach;
  }
}
