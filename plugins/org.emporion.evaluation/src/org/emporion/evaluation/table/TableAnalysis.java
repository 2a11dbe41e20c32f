package org.emporion.evaluation.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.emporion.evaluation.table.DecisionTable.Input;
import org.emporion.evaluation.table.DecisionTable.Rule;
import org.emporion.model.LocalText;

/**
 * What can be said of a table without running it: combinations that no row provides for, rows that match together,
 * rows that never decide and rows that say nothing new. Exact over the columns, with the ends of every range said.
 */
final class TableAnalysis {
  /** As many gaps and overlaps of one table as a reader takes in; what is left out is counted or named. */
  private static final int REPORTED = 5;

  private static final int STEPS = 300_000;

  private final DecisionTable table;
  private final Issues issues;
  private final AxisWords words;
  private final List<Axis> axes = new ArrayList<>();
  private final List<List<BitSet>> boxes = new ArrayList<>();

  TableAnalysis(DecisionTable table, Issues issues) {
    this.table = table;
    this.issues = issues;
    words = new AxisWords(issues.phrases());
    for (int i = 0; i < table.inputs().size(); i++) {
      Input input = table.inputs().get(i);
      List<Condition> conditions = new ArrayList<>(List.of(input.allowed(), input.expected()));
      for (Rule rule : table.rules()) {
        conditions.add(rule.tests().get(i));
      }
      axes.add(new Axis(input.kind(), input.whole(), conditions));
    }
    for (Rule rule : table.rules()) {
      boxes.add(sides((axis, i) -> Cover.meet(
          axis.covered(rule.tests().get(i)), axis.possible(table.inputs().get(i).allowed()))));
    }
  }

  private interface Side {
    BitSet of(Axis axis, int column);
  }

  private List<BitSet> sides(Side side) {
    List<BitSet> sides = new ArrayList<>();
    for (int i = 0; i < axes.size(); i++) {
      sides.add(side.of(axes.get(i), i));
    }
    return sides;
  }

  /** Looks at everything and reports it. */
  void run() {
    try {
      masked();
      overlaps();
      gaps();
    } catch (Cover.TooLargeException e) {
      issues.warning(table.place(), "analysis.too-large", table.title());
    }
  }

  private void gaps() throws Cover.TooLargeException {
    boolean onlyWarns = table.outputs().stream().allMatch(output -> output.writes() instanceof Writes.Warning);
    if (onlyWarns || table.policy().lists() || table.policy().aggregates()) {
      return;
    }
    List<BitSet> everything = sides((axis, i) -> axis.expected(table.inputs().get(i).expected()));
    List<List<BitSet>> covered = new ArrayList<>(boxes);
    Cover cover = new Cover(STEPS);
    for (int found = 0; ; found++) {
      Optional<List<BitSet>> hole = cover.hole(everything, covered);
      if (hole.isEmpty()) {
        return;
      }
      if (found == REPORTED) {
        issues.warning(table.place(), "gap.more", table.title());
        return;
      }
      issues.warning(table.place(), "gap", table.title(), region(hole.get(), everything));
      covered.add(hole.get());
    }
  }

  /** Rows that match together although the hit policy lets one decide, or wants them to agree. */
  private void overlaps() {
    boolean unique = table.policy() == HitPolicy.UNIQUE;
    if (!unique && table.policy() != HitPolicy.ANY) {
      return;
    }
    int found = 0;
    for (int later = 1; later < boxes.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        List<BitSet> both = meet(boxes.get(earlier), boxes.get(later));
        boolean same = rule(earlier).conclusions().equals(rule(later).conclusions());
        if (both.stream().anyMatch(BitSet::isEmpty) || same && (!unique || both.equals(boxes.get(later)))) {
          continue;
        }
        if (++found <= REPORTED) {
          overlap(earlier, later, both);
        }
      }
    }
    if (found > REPORTED) {
      issues.warning(table.place(), "overlap.more", table.title(), found - REPORTED);
    }
  }

  private void overlap(int earlier, int later, List<BitSet> both) {
    LocalText region = region(both, sides((axis, i) -> axis.possible(table.inputs().get(i).allowed())));
    if (table.policy() == HitPolicy.UNIQUE) {
      issues.warning(rule(later).place(), "overlap.unique", row(earlier), row(later), region);
    } else {
      issues.error(rule(later).place(), "overlap.any", row(earlier), row(later), region);
    }
  }

  /** Rows that never decide because others come before them, or that repeat what another one says. */
  private void masked() throws Cover.TooLargeException {
    Comparator<Rule> priority = TableOutcome.priority(table);
    for (int row = 0; row < boxes.size(); row++) {
      List<Integer> before = new ArrayList<>();
      for (int other = 0; other < boxes.size(); other++) {
        int order = table.policy() == HitPolicy.PRIORITY ? priority.compare(rule(other), rule(row)) : 0;
        boolean decides = table.policy() == HitPolicy.FIRST || table.policy() == HitPolicy.PRIORITY;
        if (decides && (order < 0 || order == 0 && other < row)) {
          before.add(other);
        }
      }
      if (before.isEmpty() || !unreachable(row, before)) {
        repeated(row);
      }
    }
  }

  private boolean unreachable(int row, List<Integer> before) throws Cover.TooLargeException {
    List<BitSet> box = boxes.get(row);
    List<Integer> near = before.stream()
        .filter(other -> meet(boxes.get(other), box).stream().noneMatch(BitSet::isEmpty)).toList();
    if (!new Cover(STEPS).covers(box, near.stream().map(boxes::get).toList())) {
      return false;
    }
    List<Integer> single = near.stream().filter(other -> meet(boxes.get(other), box).equals(box)).limit(1).toList();
    String rows = String.join(", ", (single.isEmpty() ? near : single).stream().map(this::row).toList());
    issues.warning(rule(row).place(), "row.unreachable", row(row), rows);
    return true;
  }

  private void repeated(int row) {
    if (table.policy().lists() || table.policy().aggregates()) {
      return;
    }
    for (int other = 0; other < row; other++) {
      boolean same = rule(other).conclusions().equals(rule(row).conclusions());
      if (same && meet(boxes.get(other), boxes.get(row)).equals(boxes.get(row))) {
        issues.warning(rule(row).place(), "row.repeated", row(row), row(other));
        return;
      }
    }
  }

  private Rule rule(int row) {
    return table.rules().get(row);
  }

  private String row(int row) {
    return Integer.toString(rule(row).place().row());
  }

  private static List<BitSet> meet(List<BitSet> one, List<BitSet> other) {
    List<BitSet> both = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      both.add(Cover.meet(one.get(i), other.get(i)));
    }
    return both;
  }

  /** A box in words: the columns in which it is less than everything. */
  private LocalText region(List<BitSet> box, List<BitSet> everything) {
    List<LocalText> parts = new ArrayList<>();
    for (int i = 0; i < box.size(); i++) {
      if (!box.get(i).equals(everything.get(i))) {
        parts.add(issues.phrases().say("region.column", table.inputs().get(i).name(), words.say(axes.get(i), box.get(i))));
      }
    }
    return parts.isEmpty() ? issues.phrases().say("region.everything") : AxisWords.join(parts, issues.phrases().say("and"));
  }
}
