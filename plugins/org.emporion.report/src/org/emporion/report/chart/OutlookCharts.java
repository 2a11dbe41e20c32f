package org.emporion.report.chart;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.emporion.assessment.Assessment;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.OrderOutlook;
import org.emporion.model.finding.OrderOutlook.Course;
import org.emporion.report.chart.ChartModel.Axis;
import org.emporion.report.chart.ChartModel.Kind;
import org.emporion.report.chart.ChartModel.Numbers;
import org.emporion.report.chart.ChartModel.Point;
import org.emporion.report.chart.ChartModel.Series;
import org.emporion.report.text.Written;

/** Charts of when orders come, by hour and weekday, and of how they would go on by themselves. */
public final class OutlookCharts {
  private static final int HOURS = 24;
  private static final double PERCENT = 100;

  private final Phrasebook phrases;
  private final Written written = new Written();

  OutlookCharts(Phrasebook phrases) {
    this.phrases = phrases;
  }

  /** Mean orders of each hour of the day. */
  public Optional<ChartModel> hours(Assessment assessment) {
    return weeks(assessment).map(week -> {
      List<Point> points = IntStream.range(0, HOURS)
          .mapToObj(hour -> Point.of(hour, week.stream().mapToDouble(day -> day.get(hour)).average().orElse(0)))
          .toList();
      List<LocalText> names = IntStream.range(0, HOURS)
          .mapToObj(hour -> LocalText.same(String.format("%02d", hour))).toList();
      return bars("demand-hours", names, points, "orders-per-hour");
    });
  }

  /** Mean orders of each day of the week. */
  public Optional<ChartModel> weekdays(Assessment assessment) {
    return weeks(assessment).map(week -> {
      List<Point> points = IntStream.range(0, week.size())
          .mapToObj(day -> Point.of(day, week.get(day).stream().mapToDouble(Double::doubleValue).sum())).toList();
      List<LocalText> names = IntStream.range(0, week.size())
          .mapToObj(day -> phrases.say("weekday." + DayOfWeek.of(day + 1))).toList();
      return bars("demand-weekdays", names, points, "orders-per-day");
    });
  }

  private Optional<List<List<Double>>> weeks(Assessment assessment) {
    return assessment.demand().map(Finding::value).map(DemandForecast::hourOfWeek)
        .filter(week -> week.size() == DayOfWeek.values().length
            && week.stream().allMatch(day -> day.size() == HOURS));
  }

  private ChartModel bars(String id, List<LocalText> names, List<Point> points, String unit) {
    Point most = points.stream().max((one, other) -> Double.compare(one.value(), other.value())).orElseThrow();
    return new ChartModel(id, Kind.GROUPED_BARS, phrases.say(id + ".title"),
        phrases.say(id + ".summary", names.get((int) most.at()), written.significant(most.value())),
        Axis.of(phrases.say(id + ".axis"), Numbers.NONE), Axis.in(phrases.say("orders"), phrases.say(unit)), names,
        List.of(new Series("orders", phrases.say("orders"), 0, points)), List.of(), List.of(), List.of());
  }

  /** The orders so far and those to come, with a band for each confidence. */
  public Optional<ChartModel> outlook(Assessment assessment) {
    return assessment.demand().map(Finding::value).map(DemandForecast::outlook).flatMap(OrderOutlook::course)
        .map(this::fan);
  }

  private ChartModel fan(Course course) {
    int from = course.observed().size();
    List<Series> series = new ArrayList<>();
    series.add(new Series("observed", phrases.say("demand-outlook.observed"), 0, IntStream.range(0, from)
        .mapToObj(at -> Point.of(course.day(at).toEpochDay(), course.observed().get(at))).toList()));
    for (OrderOutlook.Band band : course.bands().reversed()) {
      series.add(new Series("band-" + Math.round(PERCENT * band.level()),
          phrases.say("demand-outlook.band", PERCENT * band.level()), 1,
          IntStream.range(0, course.expected().size()).mapToObj(at -> new Point(course.day(from + at).toEpochDay(),
              band.low().get(at), course.expected().get(at), band.high().get(at))).toList()));
    }
    int last = course.expected().size() - 1;
    LocalText end = written.of(formats -> formats.date(course.day(from + last)));
    boolean monthly = course.step() == OrderOutlook.Step.MONTH;
    return new ChartModel("demand-outlook", Kind.TIME_LINE, phrases.say("demand-outlook.title"),
        phrases.say("demand-outlook.summary", course.method(), written.significant(course.expected().get(last)), end,
            written.significant(course.bands().getFirst().low().get(last)),
            written.significant(course.bands().getFirst().high().get(last)),
            PERCENT * course.bands().getFirst().level()),
        Axis.of(LocalText.same(""), Numbers.DATES),
        Axis.in(phrases.say("orders"), phrases.say(monthly ? "orders-per-month" : "orders-per-week")),
        List.of(), series, List.of(), List.of(), List.of(phrases.say("demand-outlook.note")));
  }
}
