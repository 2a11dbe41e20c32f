package org.emporion.ui.model.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.emporion.model.rule.CellPlace;
import org.emporion.model.rule.RuleIssue;
import org.emporion.model.rule.RuleIssue.Severity;

/**
 * A rule table or Drools text as a grid, row by row as in its file.
 *
 * @param headings of the columns; the first is the row's number
 * @param lines each with a cell for each column
 */
public record RuleGrid(List<String> headings, List<Line> lines) {
  /** What a row is. */
  public enum Kind {
    /** The beginning of a table. */
    TABLE,
    /** What happens when several rows match. */
    HIT_POLICY,
    /** What the columns read or conclude. */
    NAMES,
    /** What the columns may hold. */
    VALUES,
    /** A rule. */
    RULE,
    /** What the table should say of given inputs. */
    EXAMPLE,
    /** A line of text. */
    TEXT
  }

  /**
   * A cell.
   *
   * @param text what is shown
   * @param issues what is wrong with it
   */
  public record Cell(String text, List<RuleIssue> issues) {
    /** The worst of what is wrong. */
    public Optional<Severity> worst() {
      return issues.stream().map(RuleIssue::severity).min(Enum::compareTo);
    }
  }

  /**
   * A row.
   *
   * @param place where it is
   * @param spoken the row as a sentence; the line itself for text
   * @param references under which the reasons of a ranking name this row
   */
  public record Line(Kind kind, List<Cell> cells, CellPlace place, String spoken, List<String> references) {}

  /** Row and column of a cell in the grid, from 0. */
  public record Spot(int line, int column) {}

  /** Where the grid shows an issue; empty when it is not about anything in this grid. */
  public Optional<Spot> spot(RuleIssue issue) {
    return IntStream.range(0, lines.size()).boxed()
        .flatMap(line -> IntStream.range(0, lines.get(line).cells().size())
            .filter(column -> lines.get(line).cells().get(column).issues().contains(issue))
            .mapToObj(column -> new Spot(line, column)))
        .findFirst();
  }
}
