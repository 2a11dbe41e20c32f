package org.emporion.evaluation.method;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Distillation of a credibility matrix into classes. Source: Roy (1978); Maystre, Pictet and Simos, Méthodes
 * multicritères ELECTRE (1994), chapter 7. At a cutting level lambda, a counts as outranking b when its
 * credibility exceeds lambda and also exceeds that of the reverse by more than s = 0.30 - 0.15 times itself.
 */
final class Distillation {
  private static final double TOP = 0.30;
  private static final double SLOPE = -0.15;

  private final double[][] credibility;

  Distillation(double[][] credibility) {
    this.credibility = credibility;
  }

  private static double discrimination(double level) {
    return TOP + SLOPE * level;
  }

  /** Class of each alternative when the best are taken away first; 1 is the best. */
  int[] descending() {
    return distil(1);
  }

  /** Class of each alternative when the worst are taken away first; 1 is still the best. */
  int[] ascending() {
    int[] classes = distil(-1);
    int last = IntStream.of(classes).max().orElseThrow();
    return IntStream.of(classes).map(number -> last + 1 - number).toArray();
  }

  private int[] distil(int sign) {
    int[] classes = new int[credibility.length];
    List<Integer> left = new ArrayList<>(IntStream.range(0, classes.length).boxed().toList());
    for (int number = 1; !left.isEmpty(); number++) {
      List<Integer> taken = extract(left, sign);
      for (int each : taken) {
        classes[each] = number;
      }
      left.removeAll(taken);
    }
    return classes;
  }

  /** One distillate: the level falls until a single one is left or nothing is left to tell them apart. */
  private List<Integer> extract(List<Integer> left, int sign) {
    List<Integer> among = List.copyOf(left);
    double level = highest(among, Double.POSITIVE_INFINITY);
    while (among.size() > 1 && level > 0) {
      double next = highest(among, level - discrimination(level));
      among = extreme(among, next, sign);
      level = next;
    }
    return among;
  }

  /** The highest credibility between two of these that stays below a bound; 0 when there is none. */
  private double highest(List<Integer> among, double below) {
    double highest = 0;
    for (int a : among) {
      for (int b : among) {
        if (a != b && credibility[a][b] < below - MethodRanking.ROUNDING) {
          highest = Math.max(highest, credibility[a][b]);
        }
      }
    }
    return highest;
  }

  /** Those with the highest (or lowest) qualification: how many they outrank less how many outrank them. */
  private List<Integer> extreme(List<Integer> among, double level, int sign) {
    int[] qualification = new int[credibility.length];
    for (int a : among) {
      for (int b : among) {
        if (a != b && outranks(a, b, level)) {
          qualification[a]++;
          qualification[b]--;
        }
      }
    }
    int best = among.stream().mapToInt(a -> sign * qualification[a]).max().orElseThrow();
    return among.stream().filter(a -> sign * qualification[a] == best).toList();
  }

  private boolean outranks(int a, int b, double level) {
    return credibility[a][b] > level + MethodRanking.ROUNDING
        && credibility[a][b] - credibility[b][a] > discrimination(credibility[a][b]) + MethodRanking.ROUNDING;
  }
}
