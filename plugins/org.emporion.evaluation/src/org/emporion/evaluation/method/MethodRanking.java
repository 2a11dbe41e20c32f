package org.emporion.evaluation.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The outcome that all methods share, with everything that has to be printed beside a number.
 *
 * @param method method, edition and settings
 * @param normalisation how values were made comparable
 * @param tableEdition edition of the table that was ranked
 * @param order which end of the scores comes first
 * @param tieTolerance scores that differ by no more share a rank
 * @param standings every alternative, in the order of the table
 */
public record MethodRanking(
    MethodEdition method,
    Normalisation normalisation,
    String tableEdition,
    ScoreOrder order,
    double tieTolerance,
    List<Standing> standings) {
  /** Part of the size of a score that adding floating-point numbers in another order may change. */
  static final double ROUNDING = 1e-9;

  public MethodRanking {
    standings = List.copyOf(standings);
  }

  /**
   * Ranks by score.
   *
   * @param size what the scores are made of is this large; differences below a billionth of it are ties
   */
  static MethodRanking of(MethodEdition method, Normalisation normalisation, String tableEdition,
      List<String> alternatives, double[] scores, ScoreOrder order, double size) {
    double tolerance = ROUNDING * size;
    int[] ranks = order.ranks(scores, tolerance);
    List<Standing> standings = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      standings.add(new Standing(alternatives.get(i), scores[i], ranks[i]));
    }
    return new MethodRanking(method, normalisation, tableEdition, order, tolerance, standings);
  }

  /** The ranks in the order of the table. */
  public int[] ranks() {
    return standings.stream().mapToInt(Standing::rank).toArray();
  }

  /** The scores in the order of the table. */
  public double[] scores() {
    return standings.stream().mapToDouble(Standing::score).toArray();
  }

  /**
   * Where an alternative stands.
   *
   * @throws IllegalArgumentException when it was not ranked
   */
  public Standing standing(String alternative) {
    return standings.stream().filter(each -> each.alternative().equals(alternative)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No alternative " + alternative));
  }

  /** Everybody who comes first: one, or several that tie. */
  public List<String> first() {
    return standings.stream().filter(each -> each.rank() == 1).map(Standing::alternative).toList();
  }

  /** Alternatives that share a rank, best rank first; empty when there is no tie. */
  public List<List<String>> ties() {
    Map<Integer, List<String>> byRank = standings.stream().collect(Collectors.groupingBy(
        Standing::rank, TreeMap::new, Collectors.mapping(Standing::alternative, Collectors.toList())));
    return byRank.values().stream().filter(group -> group.size() > 1).toList();
  }
}
