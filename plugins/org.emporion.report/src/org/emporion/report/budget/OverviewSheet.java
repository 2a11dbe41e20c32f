package org.emporion.report.budget;

import java.util.List;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.study.CostLine.Category;
import org.emporion.report.budget.BudgetPlan.CandidatePlan;
import org.emporion.report.workbook.Look;
import org.emporion.report.workbook.SheetModel;
import org.emporion.report.workbook.Term;

/** The first sheet: the candidates side by side. */
final class OverviewSheet {
  private final Wording words;
  private final SheetModel sheet;

  OverviewSheet(LocalText title, BudgetPlan plan, List<LocalText> years, List<CandidateSheet> candidates, Wording words) {
    this.words = words;
    this.sheet = new SheetModel(words.say("sheet.overview"));
    sheet.printOnePageWide();
    sheet.width(0, 42);
    for (int column = 1; column < years.size() + 7; column++) {
      sheet.width(column, 18);
    }
    int row = 0;
    sheet.text(row++, 0, words.say("overview.title", title), Look.TITLE);
    for (String line : words.say("overview.text", plan.currency().getCurrencyCode()).split("\n")) {
      sheet.text(row++, 0, line, Look.NOTE);
    }
    row = totals(row + 1, plan, years, candidates);
    categories(row + 1, plan, candidates);
  }

  SheetModel sheet() {
    return sheet;
  }

  private int totals(int from, BudgetPlan plan, List<LocalText> years, List<CandidateSheet> candidates) {
    int row = from;
    int simulated = 3 + years.size();
    sheet.text(row++, 0, words.say("overview.years"), Look.PART);
    sheet.text(row, 0, words.say("column.candidate"), Look.HEAD);
    sheet.text(row, 1, words.say("column.sheet"), Look.HEAD);
    sheet.text(row, 2, words.say("column.all"), Look.HEAD);
    for (int year = 0; year < years.size(); year++) {
      sheet.text(row, 3 + year, words.say(years.get(year)), Look.HEAD);
    }
    sheet.text(row, simulated, words.say("column.simulated-p10"), Look.HEAD);
    sheet.text(row, simulated + 1, words.say("column.simulated-p50"), Look.HEAD);
    sheet.text(row, simulated + 2, words.say("column.simulated-p80"), Look.HEAD);
    sheet.text(row, simulated + 3, words.say("column.simulated-p90"), Look.HEAD);
    row++;
    for (int i = 0; i < candidates.size(); i++) {
      CandidatePlan candidate = plan.candidates().get(i);
      CandidateSheet own = candidates.get(i);
      sheet.text(row, 0, words.say(candidate.candidate().name()), Look.PLAIN);
      sheet.text(row, 1, own.sheet().name(), Look.PLAIN);
      sheet.formula(row, 2, own.total(), Look.TOTAL);
      for (int year = 0; year < years.size(); year++) {
        sheet.formula(row, 3 + year, own.yearTotals().get(year), Look.MONEY);
      }
      Estimate total = candidate.simulated().value().total();
      sheet.number(row, simulated, total.p10(), Look.SIMULATED);
      sheet.number(row, simulated + 1, total.p50(), Look.SIMULATED);
      int of = row;
      candidate.simulated().value().outlook()
          .ifPresent(outlook -> sheet.number(of, simulated + 2, outlook.p80(), Look.SIMULATED));
      sheet.number(row, simulated + 3, total.p90(), Look.SIMULATED);
      row++;
    }
    return row;
  }

  private void categories(int from, BudgetPlan plan, List<CandidateSheet> candidates) {
    int row = from;
    sheet.text(row++, 0, words.say("overview.categories"), Look.PART);
    sheet.text(row, 0, words.say("column.category"), Look.HEAD);
    for (int i = 0; i < candidates.size(); i++) {
      sheet.text(row, 2 + i, words.say(plan.candidates().get(i).candidate().name()), Look.HEAD);
    }
    row++;
    for (Category category : Category.values()) {
      if (candidates.stream().anyMatch(one -> !one.years(category).isEmpty())) {
        sheet.text(row, 0, words.say("category." + category), Look.PLAIN);
        for (int i = 0; i < candidates.size(); i++) {
          sheet.formula(row, 2 + i, new Term.Total(candidates.get(i).years(category)), Look.MONEY);
        }
        row++;
      }
    }
  }
}
