package org.emporion.report.chart;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emporion.assessment.Assessment;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.StaffingPlan;
import org.emporion.model.finding.StaffingPlan.ChannelPlan;
import org.emporion.model.finding.StaffingPlan.HalfHour;
import org.emporion.model.finding.StaffingPlan.RoleMonth;
import org.emporion.model.study.PriceBook;
import org.emporion.model.study.Study;
import org.emporion.report.chart.ChartModel.Axis;
import org.emporion.report.chart.ChartModel.Kind;
import org.emporion.report.chart.ChartModel.Numbers;
import org.emporion.report.chart.ChartModel.Point;
import org.emporion.report.chart.ChartModel.Series;
import org.emporion.report.text.Written;

/** Charts of those who serve the customers: by half hour of the busiest day, and by month. */
public final class StaffingCharts {
  private final Phrasebook phrases;
  private final Written written = new Written();

  StaffingCharts(Phrasebook phrases) {
    this.phrases = phrases;
  }

  /** Agents of each channel by half hour, on the weekday with most contacts in a half hour. */
  public Optional<ChartModel> halfHours(Assessment assessment) {
    return assessment.staffing().map(Finding::value).filter(plan -> !plan.channels().isEmpty()).map(this::day);
  }

  private ChartModel day(StaffingPlan plan) {
    ChannelPlan most = plan.channels().getFirst();
    for (ChannelPlan one : plan.channels()) {
      most = one.busiest().contacts() > most.busiest().contacts() ? one : most;
    }
    DayOfWeek day = most.busiest().day();
    List<HalfHour> there = plan.channels().stream().flatMap(one -> on(one, day).stream()).toList();
    int from = there.stream().mapToInt(HalfHour::halfHour).min().orElseThrow();
    int to = there.stream().mapToInt(HalfHour::halfHour).max().orElseThrow();
    List<Series> series = new ArrayList<>();
    for (ChannelPlan one : plan.channels()) {
      series.add(new Series(one.id(), one.name(), series.size(), on(one, day).stream()
          .map(at -> new Point(at.halfHour() - from, at.low(), at.agents(), at.high())).toList()));
    }
    HalfHour busiest = most.busiest();
    return new ChartModel("staffing-half-hours", Kind.GROUPED_BARS,
        phrases.say("staffing-half-hours.title", phrases.say("weekday." + day)),
        phrases.say("staffing-half-hours.summary", most.name(), clock(busiest.halfHour()),
            written.significant(busiest.contacts()), written.whole(busiest.agents())),
        Axis.of(phrases.say("staffing-half-hours.axis"), Numbers.NONE),
        Axis.in(phrases.say("agents"), phrases.say("agents-at-a-time")),
        IntStream.rangeClosed(from, to).mapToObj(StaffingCharts::clock).toList(), series, List.of(), List.of(),
        List.of(phrases.say("staffing-half-hours.note")));
  }

  private static List<HalfHour> on(ChannelPlan channel, DayOfWeek day) {
    return channel.week().stream().filter(one -> one.day() == day).toList();
  }

  private static LocalText clock(int halfHour) {
    return LocalText.same(String.format("%02d:%02d", halfHour / 2, halfHour % 2 * 30));
  }

  /** Heads stay as they are from the first day of a month to the last. */
  private static Stream<Point> month(RoleMonth month) {
    return Stream.of(month.first(), month.first().plusMonths(1).minusDays(1))
        .map(day -> new Point(day.toEpochDay(), month.low(), month.heads(), month.high()));
  }

  /** Heads of each role by month. */
  public Optional<ChartModel> months(Assessment assessment) {
    return assessment.staffing().map(Finding::value).filter(plan -> !plan.roster().isEmpty())
        .map(plan -> months(plan, assessment.loaded().study()));
  }

  private ChartModel months(StaffingPlan plan, Study study) {
    List<Series> series = new ArrayList<>();
    for (String role : plan.roster().stream().map(RoleMonth::role).distinct().toList()) {
      series.add(new Series(role, Optional.ofNullable(study.prices().roles().get(role)).map(PriceBook.Role::name)
          .orElse(LocalText.same(role)), series.size(), plan.roster().stream().filter(one -> one.role().equals(role))
              .flatMap(StaffingCharts::month).toList()));
    }
    return new ChartModel("staffing-months", Kind.TIME_LINE, phrases.say("staffing-months.title"),
        phrases.say("staffing-months.summary", written.whole(plan.mostHeads()),
            written.significant(plan.headsOfYear(1).p50())),
        Axis.of(LocalText.same(""), Numbers.DATES), Axis.in(phrases.say("heads"), phrases.say("heads-full-time")),
        List.of(), series, List.of(), List.of(), List.of(phrases.say("interval-note")));
  }
}
