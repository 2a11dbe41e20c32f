package org.emporion.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.emporion.assessment.Assessment;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.Finding;
import org.emporion.report.chart.ChartModel.Axis;
import org.emporion.report.chart.ChartModel.Kind;
import org.emporion.report.chart.ChartModel.Mark;
import org.emporion.report.chart.ChartModel.Numbers;
import org.emporion.report.chart.ChartModel.Point;
import org.emporion.report.chart.ChartModel.Series;
import org.emporion.report.text.Written;

/** Charts of the order history and of the forecast. */
public final class DemandCharts {
  private final Phrasebook phrases;
  private final Written written = new Written();

  DemandCharts(Phrasebook phrases) {
    this.phrases = phrases;
  }

  /** Orders of each day; the day of the busiest hour is marked. */
  public Optional<ChartModel> days(Assessment assessment) {
    return assessment.demand().map(Finding::value).filter(one -> !one.days().isEmpty()).map(demand -> {
      LocalText date = written.of(formats -> formats.date(demand.busiestHour().start().toLocalDate()));
      int orders = demand.days().stream()
          .filter(day -> day.date().equals(demand.busiestHour().start().toLocalDate()))
          .mapToInt(DemandForecast.Day::orders).findFirst().orElse(0);
      return line("demand-days", demand, DemandForecast.Day::orders, "orders-per-day",
          phrases.say("demand-days.summary", written.whole(demand.orders()), written.whole(demand.tradingDays()), date),
          new Mark(demand.busiestHour().start().toLocalDate().toEpochDay(), orders,
              phrases.say("demand-days.mark", date)));
    });
  }

  /** Orders in the busiest hour of each day; the busiest of all is marked. */
  public Optional<ChartModel> busiestHours(Assessment assessment) {
    return assessment.demand().map(Finding::value).filter(one -> !one.days().isEmpty()).map(demand -> {
      LocalText orders = written.whole(demand.busiestHour().orders());
      LocalText when = written.of(formats -> formats.dateTime(demand.busiestHour().start()));
      return line("demand-busiest-hours", demand, DemandForecast.Day::busiestHourOrders, "orders-per-hour",
          phrases.say("demand-busiest-hours.summary", orders, when,
              written.of(formats -> formats.number(demand.peakToMean(), 3))),
          new Mark(demand.busiestHour().start().toLocalDate().toEpochDay(), demand.busiestHour().orders(),
              phrases.say("demand-busiest-hours.mark", orders, when)));
    });
  }

  private ChartModel line(String id, DemandForecast demand, ToIntFunction<DemandForecast.Day> number, String unit,
      LocalText summary, Mark mark) {
    List<Point> points = demand.days().stream()
        .map(day -> Point.of(day.date().toEpochDay(), number.applyAsInt(day))).toList();
    return new ChartModel(id, Kind.TIME_LINE, phrases.say(id + ".title"), summary,
        Axis.of(LocalText.same(""), Numbers.DATES), Axis.in(phrases.say("orders"), phrases.say(unit)),
        List.of(), List.of(new Series("orders", phrases.say("orders"), 0, points)), List.of(), List.of(mark),
        List.of(phrases.say("demand.no-orders-note")));
  }

  /** The busiest hour: as it was, of a usual year, and of the last planning year with its interval. */
  public Optional<ChartModel> peak(Assessment assessment) {
    return assessment.demand().map(Finding::value).map(demand -> new ChartModel(
        "demand-peak", Kind.LYING_INTERVALS, phrases.say("demand-peak.title"),
        phrases.say("demand-peak.summary",
            written.significant(demand.horizonPeakHour().p50()),
            written.significant(demand.horizonPeakHour().p10()),
            written.significant(demand.horizonPeakHour().p90())),
        Axis.of(LocalText.same(""), Numbers.NONE), Axis.in(phrases.say("orders"), phrases.say("orders-per-hour")),
        List.of(phrases.say("demand-peak.history"), phrases.say("demand-peak.level"),
            phrases.say("demand-peak.horizon")),
        List.of(new Series("peak", phrases.say("demand-peak.title"), 0, List.of(
            Point.of(0, demand.busiestHour().orders()),
            point(1, demand.peakHour()),
            point(2, demand.horizonPeakHour())))),
        List.of(), List.of(), List.of(phrases.say("interval-note"))));
  }

  /** Orders of each planning year with their intervals. */
  public Optional<ChartModel> years(Assessment assessment) {
    return assessment.demand().map(Finding::value).filter(one -> !one.ordersByYear().isEmpty()).map(demand -> {
      List<Point> points = new ArrayList<>();
      for (int i = 0; i < demand.ordersByYear().size(); i++) {
        points.add(point(i, demand.ordersByYear().get(i)));
      }
      Estimate last = demand.ordersByYear().getLast();
      return new ChartModel("demand-years", Kind.GROUPED_BARS, phrases.say("demand-years.title"),
          phrases.say("demand-years.summary", written.whole(last.p50()), written.whole(last.p10()),
              written.whole(last.p90())),
          Axis.of(LocalText.same(""), Numbers.NONE), Axis.in(phrases.say("orders"), phrases.say("orders-per-year")),
          PlanningYears.of(assessment.loaded().study().planning(), points.size()),
          List.of(new Series("orders", phrases.say("orders"), 0, points)), List.of(), List.of(),
          List.of(phrases.say("interval-note")));
    });
  }

  static Point point(long at, Estimate estimate) {
    return new Point(at, estimate.p10(), estimate.p50(), estimate.p90());
  }
}
