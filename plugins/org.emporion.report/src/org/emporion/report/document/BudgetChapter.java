package org.emporion.report.document;

import java.util.ArrayList;
import java.util.List;
import org.emporion.model.LocalText;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Stage;
import org.emporion.model.study.Candidate;
import org.emporion.report.chart.PlanningYears;

/** What each candidate costs, by year and by line. */
final class BudgetChapter {
  private final Writing writing;

  BudgetChapter(Writing writing) {
    this.writing = writing;
  }

  Block.Section write() {
    List<Block> blocks = new ArrayList<>(writing.notices(Stage.BUDGET));
    List<Candidate> costed = writing.candidates().stream()
        .filter(one -> writing.assessment().budgets().containsKey(one.id())).toList();
    if (costed.isEmpty()) {
      blocks.add(Block.Paragraph.of(writing.say("budget.none")));
    } else {
      blocks.add(Block.Paragraph.of(writing.say("budget.text", writing.study().currency().getCurrencyCode())));
      blocks.add(years(costed));
      blocks.addAll(writing.figure("budget-by-year", 360));
      blocks.addAll(writing.figure("budget-by-category", 130 + 62 * costed.size()));
      costed.forEach(one -> blocks.add(lines(one)));
    }
    return new Block.Section("budget", 2, writing.say("chapter.budget"), blocks);
  }

  private BudgetEstimate budget(Candidate candidate) {
    return writing.assessment().budgets().get(candidate.id()).value();
  }

  private Block years(List<Candidate> costed) {
    List<Block.Column> columns = new ArrayList<>();
    columns.add(new Block.Column(writing.say("column.year"), false));
    costed.forEach(one -> columns.add(new Block.Column(writing.say(one.name()), true)));
    List<LocalText> names = yearNames(costed.stream().mapToInt(one -> budget(one).years().size()).max().orElse(0));
    List<Block.Row> rows = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int year = i;
      List<List<Inline>> cells = new ArrayList<>();
      cells.add(Writing.cell(writing.say(names.get(year))));
      costed.forEach(one -> cells.add(year >= budget(one).years().size() ? Writing.cell("–") : Writing.cell(
          Writing.text(writing.median(budget(one).years().get(year))),
          new Inline.Small(writing.moneyInterval(budget(one).years().get(year))))));
      rows.add(new Block.Row(cells, false));
    }
    rows.add(sums(costed, "budget.total", "budget-total-", true));
    rows.add(sums(costed, "budget.per-order", "budget-per-order-", false));
    return new Block.Table(writing.say("budget.table"), columns, rows);
  }

  private Block.Row sums(List<Candidate> costed, String head, String anchor, boolean total) {
    List<List<Inline>> cells = new ArrayList<>();
    cells.add(Writing.cell(new Inline.Strong(writing.say(head))));
    for (Candidate one : costed) {
      Finding<BudgetEstimate> finding = writing.assessment().budgets().get(one.id());
      var estimate = total ? finding.value().total() : finding.value().perOrder();
      cells.add(Writing.cell(
          new Inline.Strong(writing.median(estimate)),
          writing.why(anchor + one.id(),
              writing.say(total ? "about.total" : "about.per-order", writing.say(one.name())), finding.why()),
          new Inline.Small(writing.moneyInterval(estimate))));
    }
    return new Block.Row(cells, total);
  }

  private Block lines(Candidate candidate) {
    BudgetEstimate budget = budget(candidate);
    List<Block.Column> columns = new ArrayList<>();
    columns.add(new Block.Column(writing.say("column.line"), false));
    List<LocalText> names = yearNames(budget.years().size());
    names.forEach(name -> columns.add(new Block.Column(writing.say(name), true)));
    columns.add(new Block.Column(writing.say("column.sum"), true));
    List<Block.Row> rows = new ArrayList<>();
    for (BudgetEstimate.Line line : budget.lines()) {
      List<List<Inline>> cells = new ArrayList<>();
      cells.add(Writing.cell(Writing.text(writing.say(line.name())),
          new Inline.Small(writing.say("category." + line.category()))));
      for (int year = 0; year < names.size(); year++) {
        cells.add(Writing.cell(year < line.expected().size() ? writing.money(line.expected().get(year)) : "–"));
      }
      cells.add(Writing.cell(writing.money(line.expected().stream().mapToDouble(Double::doubleValue).sum())));
      rows.add(new Block.Row(cells, false));
    }
    return new Block.Section("budget-" + candidate.id(), 3, writing.say(candidate.name()), List.of(
        new Block.Table(writing.say("budget.lines"), columns, rows)));
  }

  private List<LocalText> yearNames(int years) {
    return PlanningYears.of(writing.study().planning(), years);
  }
}
