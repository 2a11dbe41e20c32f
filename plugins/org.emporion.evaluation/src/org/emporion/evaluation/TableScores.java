package org.emporion.evaluation;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.emporion.evaluation.TableConclusions.Said;
import org.emporion.evaluation.fact.Doubt;
import org.emporion.evaluation.fact.Score;
import org.emporion.evaluation.table.Value;
import org.emporion.model.study.Candidate;

/**
 * The points of a candidate on a requirement with their span: those of the shipped rules, or those that a rule table
 * gives in their place. Points of a table are as doubtful as the most doubtful evidence on which they depend.
 */
final class TableScores {
  /**
   * Points with their span, each 0 to 100.
   *
   * @param low fewest
   * @param points points
   * @param high most
   */
  record Span(double low, double points, double high) {}

  private final Conclusions conclusions;
  private final TableConclusions tables;

  TableScores(Conclusions conclusions, TableConclusions tables) {
    this.conclusions = conclusions;
    this.tables = tables;
  }

  /** The points that count. */
  Span of(Candidate candidate, String requirement) {
    Optional<Said> table = tables.points(candidate, requirement);
    Optional<Double> given = table.flatMap(Said::value).map(TableScores::points);
    if (given.isPresent()) {
      double doubt = table.get().by().restsOn().stream().mapToDouble(each -> doubt(candidate, each)).max().orElse(0);
      return span(given.get(), given.get(), given.get(), doubt);
    }
    Score score = conclusions.score(candidate.id(), requirement);
    boolean open = table.isPresent() && !unknown(candidate, table.get()).isEmpty();
    return open ? new Span(0, score.points(), 100)
        : span(score.low(), score.points(), score.high(), shipped(candidate, requirement));
  }

  /** The requirements with unknown values on which a table's outcome depends. */
  Set<String> unknown(Candidate candidate, Said table) {
    return table.by().restsOn().stream()
        .filter(each -> !conclusions.score(candidate.id(), each).answer().isKnown())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private double doubt(Candidate candidate, String requirement) {
    return conclusions.score(candidate.id(), requirement).answer().isKnown() ? shipped(candidate, requirement) : 100;
  }

  private double shipped(Candidate candidate, String requirement) {
    return conclusions.doubts(candidate.id(), requirement).stream().mapToDouble(Doubt::points).sum();
  }

  private static Span span(double low, double points, double high, double doubt) {
    return new Span(Math.max(0, low - doubt), points, Math.min(100, high + doubt));
  }

  /** A sum of points stays within 0 to 100. */
  private static double points(Value value) {
    return Math.min(100, Math.max(0, ((Value.Quantity) value).amount().doubleValue()));
  }
}
