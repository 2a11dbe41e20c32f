package org.emporion.report.budget;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.emporion.assessment.Assessment;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.Study;
import org.emporion.report.chart.PlanningYears;
import org.emporion.report.workbook.SheetModel;
import org.emporion.report.workbook.WorkbookFile;

/**
 * The budgets of an assessment as a workbook with live formulas: an overview, a sheet of all assumptions, and a sheet
 * for each candidate whose amounts follow from them. What the simulation says stands there as plain numbers, marked so.
 */
public final class BudgetWorkbook {
  private final BudgetPlan plan;
  private final List<SheetModel> sheets = new ArrayList<>();

  /** True when an assessment has a budget that is up to date. */
  public static boolean possible(Assessment assessment) {
    return assessment.demand().isPresent() && !BudgetPlanner.costed(assessment).isEmpty();
  }

  /**
   * Makes the workbook.
   *
   * @param assessment with a budget of at least one candidate that is up to date
   * @throws IllegalArgumentException when it has no budget
   */
  public BudgetWorkbook(Assessment assessment, Language language) {
    if (!possible(assessment)) {
      throw new IllegalArgumentException("No budget was computed, so there is nothing to write");
    }
    Wording words = new Wording(new Phrasebook(BudgetWorkbook.class), language);
    AssumptionSheet assumptions = new AssumptionSheet(words);
    plan = new BudgetPlanner(assessment, assumptions).plan();
    Study study = assessment.loaded().study();
    List<LocalText> years = PlanningYears.of(study.planning(), plan.years());
    List<CandidateSheet> candidates =
        plan.candidates().stream().map(one -> new CandidateSheet(plan, one, years, words)).toList();
    sheets.add(new OverviewSheet(study.title(), plan, years, candidates, words).sheet());
    sheets.add(assumptions.sheet());
    candidates.forEach(one -> sheets.add(one.sheet()));
  }

  /** The plain sum that the workbook reckons. */
  public BudgetPlan plan() {
    return plan;
  }

  /** The sheets. */
  public List<SheetModel> sheets() {
    return List.copyOf(sheets);
  }

  /**
   * Writes the workbook.
   *
   * @param out where to; stays open
   * @throws IOException when it cannot be written
   */
  public void write(OutputStream out) throws IOException {
    new WorkbookFile(Math.max(0, plan.currency().getDefaultFractionDigits())).write(sheets, out);
  }
}
