package org.emporion.report.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.emporion.model.LocalText;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.BudgetOutlook;
import org.emporion.model.study.CostLine.Category;
import org.emporion.report.budget.BudgetPlan;
import org.emporion.report.budget.BudgetPlan.CandidatePlan;
import org.emporion.report.chart.PlanningYears;

/**
 * The page that is signed: what a candidate is planned to cost by category and year, to the smallest unit of the currency,
 * and what has to be held ready to stay within it with a probability. Every sum is that of what is printed above it.
 */
final class BudgetSheet {
  private final Writing writing;
  private final BudgetPlan plan;

  BudgetSheet(Writing writing, BudgetPlan plan) {
    this.writing = writing;
    this.plan = plan;
  }

  Block.Section write(CandidatePlan candidate) {
    String name = writing.say(candidate.candidate().name());
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.of(writing.say("sheet.text", name, plan.currency().getCurrencyCode(),
        writing.formats().date(writing.study().prices().date()), writing.formats().date(writing.study().planning().start()))));
    blocks.add(years(candidate));
    blocks.add(reserve(candidate));
    blocks.add(new Block.Signatures(List.of(
        writing.say("sheet.prepared"), writing.say("sheet.checked"), writing.say("sheet.approved")), writing.say("sheet.date")));
    return new Block.Section("budget-sheet-" + candidate.candidate().id(), 3, writing.say("sheet.title", name), blocks);
  }

  private Block years(CandidatePlan candidate) {
    List<LocalText> years = PlanningYears.of(writing.study().planning(), plan.years());
    List<Block.Column> columns = new ArrayList<>(List.of(new Block.Column(writing.say("column.category"), false)));
    years.forEach(year -> columns.add(new Block.Column(writing.say(year), true)));
    columns.add(new Block.Column(writing.say("column.sum"), true));
    List<Block.Row> rows = new ArrayList<>();
    for (Category category : candidate.categories()) {
      List<List<Inline>> cells = new ArrayList<>(List.of(Writing.cell(writing.say("category." + category))));
      for (int year = 0; year < years.size(); year++) {
        cells.add(Writing.cell(exact(candidate.year(category, year))));
      }
      cells.add(Writing.cell(exact(candidate.total(category))));
      rows.add(new Block.Row(cells, false));
    }
    List<List<Inline>> sums = new ArrayList<>(List.of(Writing.cell(new Inline.Strong(writing.say("sheet.total")))));
    for (int year = 0; year < years.size(); year++) {
      sums.add(Writing.cell(new Inline.Strong(exact(candidate.year(year)))));
    }
    sums.add(Writing.cell(new Inline.Strong(exact(candidate.total()))));
    rows.add(new Block.Row(sums, true));
    return new Block.Table(writing.say("sheet.table"), columns, rows);
  }

  /** Plan and reserve: what is missing to the 80th and the 90th percentile. */
  private Block reserve(CandidatePlan candidate) {
    BudgetEstimate budget = candidate.simulated().value();
    List<Block.Row> rows = new ArrayList<>();
    budget.outlook().map(BudgetOutlook::p80).ifPresent(p80 -> rows.add(reserve("P80", p80, candidate.total())));
    rows.add(reserve("P90", budget.total().p90(), candidate.total()));
    return new Block.Table(writing.say("sheet.reserve"), List.of(
        new Block.Column(writing.say("sheet.level"), false), new Block.Column(writing.say("sheet.amount"), true),
        new Block.Column(writing.say("sheet.beyond"), true)), rows);
  }

  private Block.Row reserve(String level, double amount, BigDecimal planned) {
    BigDecimal needed = BigDecimal.valueOf(amount).setScale(planned.scale(), RoundingMode.HALF_UP);
    return new Block.Row(List.of(Writing.cell(writing.say("sheet.level." + level)), Writing.cell(exact(needed)),
        Writing.cell(exact(needed.subtract(planned).max(BigDecimal.ZERO)))), false);
  }

  private String exact(BigDecimal amount) {
    return writing.formats().number(amount.doubleValue(), Math.max(0, plan.currency().getDefaultFractionDigits()));
  }
}
