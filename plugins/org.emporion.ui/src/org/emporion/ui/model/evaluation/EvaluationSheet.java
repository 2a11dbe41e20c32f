package org.emporion.ui.model.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.emporion.ui.Wording;

/**
 * The evaluation table as it is seen: filtered, in an order and in a language. Columns are the
 * requirement, its weight and then the candidates.
 */
public final class EvaluationSheet {
  private final EvaluationGrid grid;
  private final GridFilter filter;
  private final GridOrder order;
  private final Wording words;
  private final CellWords said;
  private final List<EvaluationRow> rows;

  /** The part of a table that a filter admits, in an order. */
  public EvaluationSheet(EvaluationGrid grid, GridFilter filter, GridOrder order, Wording words) {
    this.grid = grid;
    this.filter = filter;
    this.order = order.column() < columnsOf(grid) ? order : GridOrder.STUDY;
    this.words = words;
    this.said = new CellWords(words);
    this.rows = shown();
  }

  private List<EvaluationRow> shown() {
    List<EvaluationRow.Leaf> leaves = grid.leaves().stream().filter(filter::admits).toList();
    if (!order.asInStudy()) {
      return leaves.stream().sorted(order.comparator(words.language())).map(EvaluationRow.class::cast).toList();
    }
    Set<String> kept = new HashSet<>();
    for (EvaluationRow.Leaf leaf : leaves) {
      kept.add(leaf.requirement().id());
      leaf.groups().forEach(group -> kept.add(group.id()));
    }
    return grid.rows().stream().filter(row -> kept.contains(row.requirement().id())).toList();
  }

  private static int columnsOf(EvaluationGrid grid) {
    return EvaluationGrid.FIRST_CANDIDATE + grid.columns().size();
  }

  /** The whole table. */
  public EvaluationGrid grid() {
    return grid;
  }

  /** What is shown of it. */
  public GridFilter filter() {
    return filter;
  }

  /** In which order. */
  public GridOrder order() {
    return order;
  }

  /** The sentences of cells. */
  public CellWords said() {
    return said;
  }

  /** The rows that are seen. */
  public List<EvaluationRow> rows() {
    return rows;
  }

  /** How many columns there are: two and one for each candidate. */
  public int columns() {
    return columnsOf(grid);
  }

  /** The candidate of a column; empty for the first two. */
  public Optional<EvaluationColumn> candidate(int column) {
    return column < EvaluationGrid.FIRST_CANDIDATE
        ? Optional.empty()
        : Optional.of(grid.columns().get(column - EvaluationGrid.FIRST_CANDIDATE));
  }

  /** The evidence in a cell; empty in the first two columns and in rows of groups. */
  public Optional<EvidenceCell> cell(int row, int column) {
    return column >= EvaluationGrid.FIRST_CANDIDATE && rows.get(row) instanceof EvaluationRow.Leaf leaf
        ? Optional.of(leaf.cells().get(column - EvaluationGrid.FIRST_CANDIDATE))
        : Optional.empty();
  }

  /** The heading of a column. */
  public String heading(int column) {
    return switch (column) {
      case 0 -> words.say("criteria.column.requirement");
      case 1 -> words.say("criteria.column.weight");
      default -> words.of(candidate(column).orElseThrow().name());
    };
  }

  /** What a row asks for, without its threshold. */
  public String title(EvaluationRow row) {
    return words.of(row.requirement().title());
  }

  /** The text of a cell. */
  public String text(int row, int column) {
    EvaluationRow at = rows.get(row);
    return switch (column) {
      case 0 -> title(at);
      case 1 -> said.share(at);
      default -> cell(row, column).map(cell -> said.value(at.requirement(), cell)).orElse("");
    };
  }

  /** Everything about a cell with its row and column, as a screen reader speaks it. */
  public String spoken(int row, int column) {
    EvaluationRow at = rows.get(row);
    String title = said.title(at.requirement());
    return cell(row, column)
        .map(cell -> words.say("evaluation.spoken", heading(column), title,
            String.join(words.say("evaluation.separator"), said.about(at.requirement(), cell))))
        .orElseGet(() -> words.say("evaluation.spoken-row", title, said.share(at)));
  }

  /** Where a requirement is, and a candidate; empty when it is not among what is shown. */
  public OptionalInt row(String requirement) {
    return IntStream.range(0, rows.size()).filter(row -> rows.get(row).requirement().id().equals(requirement)).findFirst();
  }

  /** How much is shown, in words. */
  public String count() {
    long shown = rows.stream().filter(EvaluationRow.Leaf.class::isInstance).count();
    return filter.everything()
        ? words.say("evaluation.count", shown, grid.columns().size())
        : words.say("evaluation.count-filtered", shown, grid.leaves().size());
  }

  /**
   * The cells chosen as lines of tab-separated texts, as spreadsheets take them.
   *
   * @param headings true for the headings of the columns above and the requirements before them
   */
  public String copied(GridSelection chosen, boolean headings) {
    List<Integer> columns = IntStream.rangeClosed(chosen.left(), chosen.right()).boxed().collect(Collectors.toList());
    if (headings && chosen.left() > 0) {
      columns.add(0, 0);
    }
    List<String> lines = new ArrayList<>();
    if (headings) {
      lines.add(columns.stream().map(this::heading).map(EvaluationSheet::plain).collect(Collectors.joining("\t")));
    }
    for (int row = chosen.top(); row <= chosen.bottom(); row++) {
      int at = row;
      lines.add(columns.stream().map(column -> plain(text(at, column))).collect(Collectors.joining("\t")));
    }
    return String.join("\n", lines);
  }

  private static String plain(String text) {
    return text.replaceAll("[\t\r\n]+", " ");
  }
}
