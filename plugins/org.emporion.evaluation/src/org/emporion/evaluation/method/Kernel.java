package org.emporion.evaluation.method;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The kernel of an outranking graph: the smallest set whose members do not outrank each other and such that
 * everybody outside is outranked by a member. Alternatives on a circuit outrank each other all round; they
 * are taken as one, since a graph with circuits may have no kernel or several. Source: Roy (1968); Roy and
 * Bouyssou, Aide multicritère à la décision (1993), section 5.3.
 */
final class Kernel {
  private final OutrankingGraph graph;
  private final boolean[][] reach;

  Kernel(OutrankingGraph graph) {
    this.graph = graph;
    reach = graph.reachable();
  }

  /** True when both lie on one circuit. */
  private boolean together(int a, int b) {
    return reach[a][b] && reach[b][a];
  }

  /** The circuits, each with its alternatives in the order of the table; empty when there is none. */
  List<List<String>> circuits() {
    List<List<String>> circuits = new ArrayList<>();
    for (List<Integer> group : groups()) {
      if (group.size() > 1) {
        circuits.add(group.stream().map(graph.alternatives()::get).toList());
      }
    }
    return circuits;
  }

  private List<List<Integer>> groups() {
    List<List<Integer>> groups = new ArrayList<>();
    for (int a = 0; a < reach.length; a++) {
      int one = a;
      List<Integer> group = IntStream.range(0, reach.length).filter(b -> together(one, b)).boxed().toList();
      if (group.getFirst() == a) {
        groups.add(group);
      }
    }
    return groups;
  }

  /** Which alternatives belong to the kernel. */
  boolean[] members() {
    boolean[] member = new boolean[reach.length];
    // Whoever is outranked by fewer groups, directly or not, is decided on first; the order is topological.
    List<List<Integer>> groups = new ArrayList<>(groups());
    groups.sort((one, other) -> Integer.compare(above(one.getFirst()), above(other.getFirst())));
    for (List<Integer> group : groups) {
      boolean beaten = IntStream.range(0, reach.length).filter(a -> member[a])
          .anyMatch(a -> group.stream().anyMatch(b -> graph.outranks(a, b)));
      group.forEach(b -> member[b] = !beaten);
    }
    return member;
  }

  /** How many alternatives lead to this one. */
  private int above(int b) {
    return (int) IntStream.range(0, reach.length).filter(a -> reach[a][b]).count();
  }
}
