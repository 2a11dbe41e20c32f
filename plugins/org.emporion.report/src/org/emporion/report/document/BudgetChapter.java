package org.emporion.report.document;

import java.util.ArrayList;
import java.util.List;
import org.emporion.model.LocalText;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Reason;
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
      BudgetSureness sureness = new BudgetSureness(writing);
      MoneySection money = new MoneySection(writing);
      blocks.addAll(money.notices(costed));
      blocks.addAll(sureness.table(costed));
      blocks.add(years(costed));
      blocks.addAll(writing.figure("budget-by-year", 360));
      blocks.addAll(writing.figure("budget-cumulative", 360));
      blocks.addAll(writing.figure("budget-by-category", 130 + 62 * costed.size()));
      blocks.addAll(money.table(costed));
      blocks.addAll(sureness.scenarios(costed));
      blocks.addAll(new BudgetCheaper(writing).table(costed));
      costed.forEach(one -> blocks.add(candidate(one)));
      writing.plan().ifPresent(plan -> plan.candidates().forEach(one -> blocks.add(new BudgetSheet(writing, plan).write(one))));
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

  private Block candidate(Candidate candidate) {
    List<Block> blocks = new ArrayList<>(List.of(lines(candidate)));
    blocks.addAll(writing.figure("budget-stack-" + candidate.id(), 130 + 36 * budget(candidate).years().size()));
    blocks.addAll(writing.figure("budget-fan-" + candidate.id(), 320));
    int drivers = budget(candidate).outlook().map(outlook -> outlook.drivers().size()).orElse(0);
    blocks.addAll(writing.figure("budget-tornado-" + candidate.id(), 150 + 34 * Math.min(8, drivers)));
    return new Block.Section("budget-" + candidate.id(), 3, writing.say(candidate.name()), blocks);
  }

  private Block lines(Candidate candidate) {
    Finding<BudgetEstimate> finding = writing.assessment().budgets().get(candidate.id());
    BudgetEstimate budget = finding.value();
    List<Block.Column> columns = new ArrayList<>();
    columns.add(new Block.Column(writing.say("column.line"), false));
    List<LocalText> names = yearNames(budget.years().size());
    names.forEach(name -> columns.add(new Block.Column(writing.say(name), true)));
    columns.add(new Block.Column(writing.say("column.sum"), true));
    List<Block.Row> rows = new ArrayList<>();
    for (BudgetEstimate.Line line : budget.lines()) {
      List<List<Inline>> cells = new ArrayList<>();
      cells.add(head(candidate, line, finding.why()));
      for (int year = 0; year < names.size(); year++) {
        cells.add(Writing.cell(year < line.expected().size() ? writing.money(line.expected().get(year)) : "–"));
      }
      cells.add(Writing.cell(writing.money(line.expected().stream().mapToDouble(Double::doubleValue).sum())));
      rows.add(new Block.Row(cells, false));
    }
    return new Block.Table(writing.say("budget.lines"), columns, rows);
  }

  /** A line's name with what it is counted by, where that comes from, and its grounds. */
  private List<Inline> head(Candidate candidate, BudgetEstimate.Line line, Reason budget) {
    List<Inline> parts = new ArrayList<>(List.of(Writing.text(writing.say(line.name()))));
    String path = "candidates." + candidate.id() + ".costs." + line.id() + ".";
    budget.because().stream().filter(reason -> restsOn(reason, path)).findFirst().ifPresent(reason -> parts.add(writing.why(
        "budget-line-" + candidate.id() + "-" + line.id(), writing.say("about.line", writing.say(line.name())), reason)));
    parts.add(new Inline.Small(writing.say("category." + line.category())));
    line.volume().filter(volume -> !volume.byYear().isEmpty()).ifPresent(volume -> parts.add(new Inline.Small(
        writing.say("budget.volume." + volume.kind(), volume(volume, volume.byYear().getFirst()),
            volume(volume, volume.byYear().getLast()), volume.trace()))));
    return parts;
  }

  private String volume(BudgetEstimate.Volume volume, double number) {
    return volume.kind() == BudgetEstimate.Volume.Kind.REVENUE
        ? writing.formats().shortMoney(number, writing.study().currency()) : writing.formats().significant(number);
  }

  private static boolean restsOn(Reason reason, String path) {
    return reason.reference().startsWith(path) || reason.because().stream().anyMatch(one -> restsOn(one, path));
  }

  private List<LocalText> yearNames(int years) {
    return PlanningYears.of(writing.study().planning(), years);
  }
}
