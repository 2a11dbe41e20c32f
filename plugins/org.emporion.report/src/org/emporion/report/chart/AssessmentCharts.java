package org.emporion.report.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.emporion.assessment.Assessment;
import org.emporion.model.Phrasebook;

/** Every chart that an assessment has numbers for, in the order of the chain. */
public final class AssessmentCharts {
  private final Phrasebook phrases = new Phrasebook(AssessmentCharts.class);

  /** All charts that are not empty. */
  public List<ChartModel> of(Assessment assessment) {
    DemandCharts demand = new DemandCharts(phrases);
    OutlookCharts outlook = new OutlookCharts(phrases);
    ScoreCharts scores = new ScoreCharts(phrases);
    BudgetCharts budget = new BudgetCharts(phrases);
    StaffingCharts staffing = new StaffingCharts(phrases);
    CapacityCharts capacity = new CapacityCharts(phrases);
    BudgetRiskCharts risk = new BudgetRiskCharts(phrases);
    return Stream.of(Stream.of(
            demand.days(assessment),
            demand.busiestHours(assessment),
            outlook.hours(assessment),
            outlook.weekdays(assessment),
            outlook.outlook(assessment),
            demand.peak(assessment),
            demand.years(assessment),
            new ResponseTimeChart(phrases).of(assessment),
            capacity.throughput(assessment),
            capacity.utilisation(assessment),
            capacity.chances(assessment),
            scores.groups(assessment),
            scores.radar(assessment),
            scores.criteria(assessment),
            new RankChart(phrases).of(assessment),
            new StabilityChart(phrases).of(assessment),
            new GaiaChart(phrases).of(assessment),
            staffing.halfHours(assessment),
            staffing.months(assessment),
            budget.years(assessment),
            budget.categories(assessment),
            risk.crossings(assessment)).flatMap(Optional::stream),
            budget.stacks(assessment).stream(), risk.fans(assessment).stream(), risk.tornados(assessment).stream(),
            capacity.responses(assessment).stream())
        .flatMap(charts -> charts)
        .filter(chart -> !chart.empty())
        .toList();
  }
}
