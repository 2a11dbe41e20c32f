package org.emporion.report.budget;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.study.CostLine.Category;
import org.emporion.report.budget.BudgetPlan.CandidatePlan;
import org.emporion.report.budget.BudgetPlan.LinePlan;
import org.emporion.report.workbook.Look;
import org.emporion.report.workbook.SheetModel;
import org.emporion.report.workbook.Term;
import org.emporion.report.workbook.Term.Cell;

/** The sheet of a candidate: its lines by year and month as formulas, totals, and what the simulation says. */
final class CandidateSheet {
  private static final int NAME = 0;
  private static final int CATEGORY = 1;
  private static final int UNIT = 2;
  private static final int ALL = 3;
  private static final int YEARS = 4;

  private final BudgetPlan plan;
  private final CandidatePlan candidate;
  private final Wording words;
  private final List<LocalText> years;
  private final SheetModel sheet;
  private final List<Cell> yearTotals = new ArrayList<>();
  private final Map<Category, List<Cell>> categoryYears = new EnumMap<>(Category.class);
  private Cell total;

  CandidateSheet(BudgetPlan plan, CandidatePlan candidate, List<LocalText> years, Wording words) {
    this.plan = plan;
    this.candidate = candidate;
    this.words = words;
    this.years = years;
    this.sheet = new SheetModel(sheetName(plan.candidates().indexOf(candidate)));
    fill();
  }

  /** Named by its number and not by what a user calls it, so that no formula has a user's text in it. */
  private String sheetName(int at) {
    return words.say("sheet.candidate", Integer.toString(at + 1));
  }

  SheetModel sheet() {
    return sheet;
  }

  /** The cell of the grand total. */
  Cell total() {
    return total;
  }

  /** The cells of the totals by year. */
  List<Cell> yearTotals() {
    return yearTotals;
  }

  /** The cells of a category by year; none when it has no lines. */
  List<Cell> years(Category category) {
    return categoryYears.getOrDefault(category, List.of());
  }

  private void fill() {
    sheet.width(NAME, 42);
    sheet.width(CATEGORY, 18);
    sheet.width(UNIT, 16);
    for (int column = ALL; column < months() + plan.months().size(); column++) {
      sheet.width(column, 16);
    }
    sheet.text(0, NAME, words.say(candidate.candidate().name()), Look.TITLE);
    sheet.text(1, NAME, words.say("candidate.text"), Look.NOTE);
    int row = simulated(3);
    row = heads(row + 1);
    sheet.freeze(1, 0);
    // The amounts before rounding stand last: below the lines, their total and sum, and the categories.
    int exact = row + candidate.lines().size() + candidate.categories().size() + 5;
    sheet.text(exact, NAME, words.say("plan.exact"), Look.PART);
    List<List<Cell>> lines = new ArrayList<>();
    for (LinePlan line : candidate.lines()) {
      lines.add(line(row++, line, exact(++exact, line)));
    }
    row = totals(row, lines);
    categories(row + 1, lines);
  }

  private int months() {
    return YEARS + years.size();
  }

  private int simulated(int row) {
    BudgetEstimate budget = candidate.simulated().value();
    sheet.text(row, NAME, words.say("simulated.title"), Look.PART);
    String[] heads = {"p10", "p50", "p80", "p90"};
    for (int i = 0; i < heads.length; i++) {
      sheet.text(row + 1, ALL + i, words.say("column." + heads[i]), Look.HEAD);
    }
    sheet.text(row + 1, NAME, words.say("simulated.text"), Look.NOTE);
    span(row + 2, words.say("simulated.total"), budget.total());
    budget.outlook().ifPresent(outlook -> sheet.number(row + 2, ALL + 2, outlook.p80(), Look.SIMULATED));
    span(row + 3, words.say("simulated.per-order"), budget.perOrder());
    return row + 4;
  }

  private void span(int row, String name, Estimate value) {
    sheet.text(row, NAME, name, Look.PLAIN);
    sheet.number(row, ALL, value.p10(), Look.SIMULATED);
    sheet.number(row, ALL + 1, value.p50(), Look.SIMULATED);
    sheet.number(row, ALL + 3, value.p90(), Look.SIMULATED);
  }

  private int heads(int row) {
    sheet.text(row, NAME, words.say("plan.title", plan.currency().getCurrencyCode()), Look.PART);
    int head = row + 1;
    sheet.text(head, NAME, words.say("column.line"), Look.HEAD);
    sheet.text(head, CATEGORY, words.say("column.category"), Look.HEAD);
    sheet.text(head, UNIT, words.say("column.charged"), Look.HEAD);
    sheet.text(head, ALL, words.say("column.all"), Look.HEAD);
    for (int year = 0; year < years.size(); year++) {
      sheet.text(head, YEARS + year, words.say(years.get(year)), Look.HEAD);
    }
    for (int month = 0; month < plan.months().size(); month++) {
      sheet.day(head, months() + month, plan.months().get(month), Look.HEAD);
    }
    return head + 1;
  }

  /** Writes what a line costs before rounding. */
  private List<Cell> exact(int row, LinePlan line) {
    sheet.text(row, NAME, words.say(line.name()), Look.PLAIN);
    List<Cell> cells = new ArrayList<>();
    for (int month = 0; month < line.charges().size(); month++) {
      Term amount = line.charges().get(month).amount();
      cells.add(line.live() && !(amount instanceof Term.Number)
          ? sheet.formula(row, months() + month, amount, Look.NUMBER)
          : sheet.number(row, months() + month, amount.value(), Look.NUMBER));
    }
    return cells;
  }

  /** Writes a line; gives its cells: all years, each year, each month. */
  private List<Cell> line(int row, LinePlan line, List<Cell> exact) {
    sheet.text(row, NAME, words.say(line.name()), Look.PLAIN);
    sheet.text(row, CATEGORY, words.say("category." + line.category()), Look.PLAIN);
    sheet.text(row, UNIT, words.say(line.live() ? "rhythm." + line.pricing().rhythm() : "rhythm.given"), Look.PLAIN);
    int decimals = Math.max(0, plan.currency().getDefaultFractionDigits());
    List<Cell> cells = new ArrayList<>();
    for (int month = 0; month < exact.size(); month++) {
      cells.add(sheet.formula(row, months() + month,
          LinePlan.rounded(exact.subList(0, month + 1), List.copyOf(cells), decimals), Look.MONEY));
    }
    List<Cell> byYear = new ArrayList<>();
    for (int year = 0; year < years.size(); year++) {
      byYear.add(sheet.formula(row, YEARS + year, new Term.Total(
          cells.subList(year * Month.OF_A_YEAR, (year + 1) * Month.OF_A_YEAR)), Look.MONEY));
    }
    Cell all = sheet.formula(row, ALL, new Term.Total(byYear), Look.TOTAL);
    List<Cell> whole = new ArrayList<>(List.of(all));
    whole.addAll(byYear);
    whole.addAll(cells);
    return whole;
  }

  private int totals(int row, List<List<Cell>> lines) {
    sheet.text(row, NAME, words.say("plan.total"), Look.TOTAL);
    List<Cell> sums = new ArrayList<>();
    for (int at = 0; at < 1 + years.size() + plan.months().size(); at++) {
      int column = at;
      sums.add(sheet.formula(row, ALL + at, new Term.Total(lines.stream().map(line -> line.get(column)).toList()),
          Look.TOTAL));
    }
    total = sums.getFirst();
    yearTotals.addAll(sums.subList(1, 1 + years.size()));
    sheet.text(row + 1, NAME, words.say("plan.cumulative"), Look.PLAIN);
    Cell before = null;
    for (int month = 0; month < plan.months().size(); month++) {
      Cell now = sums.get(1 + years.size() + month);
      before = sheet.formula(row + 1, months() + month,
          new Term.Total(before == null ? List.of(now) : List.of(before, now)), Look.MONEY);
    }
    return row + 2;
  }

  private void categories(int from, List<List<Cell>> lines) {
    int row = from;
    sheet.text(row++, NAME, words.say("plan.by-category"), Look.PART);
    for (Category category : candidate.categories()) {
      sheet.text(row, NAME, words.say("category." + category), Look.PLAIN);
      List<Cell> byYear = new ArrayList<>();
      for (int year = 0; year < years.size(); year++) {
        int column = 1 + year;
        List<Cell> parts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
          if (candidate.lines().get(i).category() == category) {
            parts.add(lines.get(i).get(column));
          }
        }
        byYear.add(sheet.formula(row, YEARS + year, new Term.Total(parts), Look.MONEY));
      }
      sheet.formula(row, ALL, new Term.Total(byYear), Look.TOTAL);
      categoryYears.put(category, List.copyOf(byYear));
      row++;
    }
  }
}
