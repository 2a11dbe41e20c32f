package org.emporion.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.assessment.Assessment;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.Finding;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.Study;
import org.emporion.report.chart.ChartModel.Axis;
import org.emporion.report.chart.ChartModel.Kind;
import org.emporion.report.chart.ChartModel.Numbers;
import org.emporion.report.chart.ChartModel.Point;
import org.emporion.report.chart.ChartModel.Series;

/** Charts of what budgets come to by year and category. How sure they are is drawn by {@link BudgetRiskCharts}. */
public final class BudgetCharts {
  private final Phrasebook phrases;

  BudgetCharts(Phrasebook phrases) {
    this.phrases = phrases;
  }

  /** Cost of each planning year and candidate: medians with P10 to P90. */
  public Optional<ChartModel> years(Assessment assessment) {
    Study study = assessment.loaded().study();
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < study.candidates().size(); i++) {
      Candidate candidate = study.candidates().get(i);
      Finding<BudgetEstimate> budget = assessment.budgets().get(candidate.id());
      if (budget != null) {
        series.add(new Series(candidate.id(), candidate.name(), i, points(budget.value().years())));
      }
    }
    int years = series.stream().mapToInt(one -> one.points().size()).max().orElse(0);
    return series.isEmpty() ? Optional.empty() : Optional.of(new ChartModel(
        "budget-by-year", Kind.GROUPED_BARS, phrases.say("budget-by-year.title"),
        phrases.say("budget-by-year.summary", series.size(), years),
        Axis.of(LocalText.same(""), Numbers.NONE), Axis.money(phrases.say("cost-per-year"), study.currency()),
        PlanningYears.of(study.planning(), years), series, List.of(), List.of(),
        List.of(phrases.say("interval-note"))));
  }

  /** Cost of all planning years by category, one bar for each candidate. */
  public Optional<ChartModel> categories(Assessment assessment) {
    Study study = assessment.loaded().study();
    List<Candidate> candidates = study.candidates().stream()
        .filter(one -> assessment.budgets().containsKey(one.id())).toList();
    List<Series> series = new ArrayList<>();
    for (CostLine.Category category : CostLine.Category.values()) {
      List<Point> points = new ArrayList<>();
      for (int at = 0; at < candidates.size(); at++) {
        points.add(Point.of(at, sum(assessment.budgets().get(candidates.get(at).id()).value(), category)));
      }
      if (points.stream().anyMatch(point -> point.value() != 0)) {
        series.add(new Series(category.name(), phrases.say("category." + category), category.ordinal(), points));
      }
    }
    return series.isEmpty() ? Optional.empty() : Optional.of(new ChartModel(
        "budget-by-category", Kind.STACKED_BARS, phrases.say("budget-by-category.title"),
        phrases.say("budget-by-category.summary", candidates.size()),
        Axis.of(LocalText.same(""), Numbers.NONE), Axis.money(phrases.say("cost-all-years"), study.currency()),
        candidates.stream().map(Candidate::name).toList(), series, List.of(), List.of(),
        List.of(phrases.say("budget-by-category.note"))));
  }

  /** Cost of each planning year by category, a chart for each candidate. */
  public List<ChartModel> stacks(Assessment assessment) {
    Study study = assessment.loaded().study();
    return study.candidates().stream().filter(one -> assessment.budgets().containsKey(one.id()))
        .map(one -> stack(study, one, assessment.budgets().get(one.id()).value())).toList();
  }

  private ChartModel stack(Study study, Candidate candidate, BudgetEstimate budget) {
    int years = budget.years().size();
    List<Series> series = new ArrayList<>();
    for (CostLine.Category category : CostLine.Category.values()) {
      List<Point> points = new ArrayList<>();
      for (int year = 0; year < years; year++) {
        int of = year;
        points.add(Point.of(year, budget.lines().stream().filter(line -> line.category() == category)
            .mapToDouble(line -> line.expected().get(of)).sum()));
      }
      if (points.stream().anyMatch(point -> point.value() != 0)) {
        series.add(new Series(category.name(), phrases.say("category." + category), category.ordinal(), points));
      }
    }
    return new ChartModel(
        "budget-stack-" + candidate.id(), Kind.STACKED_BARS, phrases.say("budget-stack.title", candidate.name()),
        phrases.say("budget-stack.summary", candidate.name(), years),
        Axis.of(LocalText.same(""), Numbers.NONE), Axis.money(phrases.say("cost-per-year"), study.currency()),
        PlanningYears.of(study.planning(), years), series, List.of(), List.of(),
        List.of(phrases.say("budget-stack.note")));
  }

  private static List<Point> points(List<Estimate> years) {
    List<Point> points = new ArrayList<>();
    for (int year = 0; year < years.size(); year++) {
      points.add(DemandCharts.point(year, years.get(year)));
    }
    return points;
  }

  private static double sum(BudgetEstimate budget, CostLine.Category category) {
    return budget.lines().stream().filter(line -> line.category() == category)
        .flatMap(line -> line.expected().stream()).mapToDouble(Double::doubleValue).sum();
  }
}
