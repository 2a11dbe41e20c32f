package org.emporion.ui.model.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.emporion.evaluation.RuleFile;
import org.emporion.model.rule.CellPlace;
import org.emporion.model.rule.RuleIssue;
import org.emporion.model.rule.RuleIssue.Severity;
import org.emporion.model.rule.RuleSet;
import org.emporion.model.rule.RuleTable;
import org.emporion.model.study.Study;
import org.emporion.ui.Wording;

/**
 * The rule files of a study with their tables, and the rules that ship with the product.
 *
 * @param own one entry for each file of the study
 * @param shipped one entry for each shipped file
 */
public record RuleShelf(List<Entry> own, List<Entry> shipped) {
  /**
   * A file, or a table in one.
   *
   * @param id the same as long as it is the same file or table
   * @param label its name
   * @param file the rule set it is or belongs to
   * @param table the table; the first one for a file of tables, empty for text
   * @param shipped true for what cannot be changed
   * @param worst the worst that is wrong with it; empty when nothing is
   * @param tables the tables of a file
   */
  public record Entry(
      String id, String label, RuleSet file, Optional<RuleTable> table, boolean shipped, Optional<Severity> worst,
      List<Entry> tables) {}

  /** The shelf of a study. */
  public static RuleShelf of(Study study, List<RuleIssue> issues, Wording words) {
    return new RuleShelf(
        study.decision().rules().stream().map(set -> file(set, issues, words)).toList(),
        RuleFile.shipped().stream()
            .map(file -> new RuleSet(file.name(), List.of(), Optional.of(file.text()), List.of()))
            .map(set -> new Entry(
                "shipped:" + set.file(), set.file(), set, Optional.empty(), true, Optional.empty(), List.of()))
            .toList());
  }

  private static Entry file(RuleSet set, List<RuleIssue> issues, Wording words) {
    List<RuleIssue> mine = issues.stream().filter(issue -> issue.place().file().equals(set.file())).toList();
    List<Entry> tables = set.tables().stream().map(table -> new Entry(
        set.file() + "#" + table.id(), words.of(table.title()), set, Optional.of(table), false,
        worst(mine.stream().filter(issue -> holds(table, issue.place())).toList()), List.of())).toList();
    return new Entry(
        set.file(), set.file(), set, set.tables().stream().findFirst(), false, worst(mine), tables);
  }

  private static Optional<Severity> worst(List<RuleIssue> issues) {
    return issues.stream().map(RuleIssue::severity).min(Enum::compareTo);
  }

  /** True when a place is in a table: on its sheet, and in its rows. */
  static boolean holds(RuleTable table, CellPlace place) {
    CellPlace from = table.place();
    int last = Stream.concat(table.rows().stream(), table.examples().stream())
        .mapToInt(row -> row.place().row()).max().orElse(from.row());
    int head = table.outputs().stream().mapToInt(column -> column.name().place().row()).max().orElse(from.row());
    return from.file().equals(place.file()) && from.sheet().equals(place.sheet())
        && place.row() >= from.row() && place.row() <= Math.max(head, last);
  }

  /** Everything on the shelf: each file before its tables, the study's own first. */
  public List<Entry> all() {
    List<Entry> all = new ArrayList<>();
    own.forEach(file -> {
      all.add(file);
      all.addAll(file.tables());
    });
    all.addAll(shipped);
    return all;
  }

  /** What was known by an id. */
  public Optional<Entry> find(String id) {
    return all().stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  /** The table or text in which a place is; its file when it is in none. */
  public Optional<Entry> at(CellPlace place) {
    Optional<Entry> file = own.stream().filter(entry -> entry.file().file().equals(place.file())).findFirst();
    return file.flatMap(entry -> entry.tables().stream()
        .filter(table -> holds(table.table().orElseThrow(), place)).findFirst()).or(() -> file);
  }
}
