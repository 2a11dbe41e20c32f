package org.emporion.report.chart;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emporion.model.Estimate;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.OrderOutlook;
import org.emporion.model.finding.OrderOutlook.Course;
import org.emporion.model.study.TradingCalendar;
import org.emporion.model.study.TradingCalendar.Occasion;
import org.emporion.report.chart.ChartModel.Axis;
import org.emporion.report.chart.ChartModel.Kind;
import org.emporion.report.chart.ChartModel.Limit;
import org.emporion.report.chart.ChartModel.Mark;
import org.emporion.report.chart.ChartModel.Numbers;
import org.emporion.report.chart.ChartModel.Point;
import org.emporion.report.chart.ChartModel.Series;
import org.emporion.report.chart.ChartModel.Shape;
import org.emporion.report.text.Written;

/**
 * Orders over a stretch of time by any step, with the busiest hour and, where the step is that of the outlook, with
 * what is expected next. Where there are more steps than can be told apart, neighbours share a point: their mean,
 * and a band from the quietest to the busiest. Days that are not like others are shaded, and named from near.
 */
public final class HistoryChart {
  private static final double PERCENT = 100;
  /** In a longer view the names of days would be all there is to see. */
  private static final Duration NAMED = Duration.ofDays(100);
  /** The style of the first kind of days; the others follow. */
  private static final int DAY_STYLE = 2;
  private final Phrasebook phrases = new Phrasebook(AssessmentCharts.class);
  private final Written written = new Written();

  /**
   * What of a history is looked at.
   *
   * @param from the first moment
   * @param to behind the last, later than {@code from}
   * @param step what orders are added up by
   */
  public record View(LocalDateTime from, LocalDateTime to, OrderStep step) {
    /** How long it is. */
    public Duration length() {
      return Duration.between(from, to);
    }
  }

  /**
   * What orders are seen beside.
   *
   * @param busiest the busiest hour, to be marked
   * @param peak orders in the busiest hour to plan for, to be drawn where the step is an hour
   * @param calendar the days that are not like others
   */
  public record Landmarks(Optional<OrderTimes.Busiest> busiest, Optional<Estimate> peak, TradingCalendar calendar) {}

  /**
   * The chart.
   *
   * @param times orders, at least as fine as the step
   * @param landmarks what they are seen beside
   * @param outlook what is expected after the history
   * @param columns how many points can be told apart, at least 1
   */
  public ChartModel of(
      OrderTimes times, View view, Landmarks landmarks, Optional<OrderOutlook> outlook, int columns) {
    List<Point> points = points(times, view, columns);
    List<Series> series = new ArrayList<>();
    boolean thinned = points.stream().anyMatch(Point::interval);
    series.add(new Series("orders", phrases.say("orders"), 0, points));
    Optional<Course> expected = outlook.flatMap(OrderOutlook::course).filter(one -> step(one) == view.step());
    expected.ifPresent(one -> fan(one, view, points, series));
    List<Occasion> occasions = landmarks.calendar().occasions().stream().filter(one -> end(one).isAfter(view.from())
        && one.first().atStartOfDay().isBefore(view.to())).toList();
    days(occasions, view, series);
    boolean near = view.length().compareTo(NAMED) <= 0;
    List<Mark> marks = new ArrayList<>();
    landmarks.busiest().flatMap(one -> mark(one, view, points)).ifPresent(marks::add);
    if (near) {
      occasions.forEach(one -> marks.add(Mark.across(Math.max(second(view.from()), second(one.first().atStartOfDay())),
          one.name())));
    }
    LocalText unit = phrases.say("history.per." + name(view.step()));
    List<LocalText> notes = thinned ? List.of(phrases.say("history.thinned")) : List.of();
    return new ChartModel("history", Kind.CLOCK, phrases.say("history.title." + name(view.step())),
        summary(times, view, landmarks.busiest(), near ? occasions : List.of()), Axis.of(LocalText.same(""), Numbers.DATES).between(second(view.from()), second(view.to())),
        Axis.in(phrases.say("orders"), unit), List.of(), series,
        landmarks.peak().filter(any -> view.step() == OrderStep.HOUR).map(hour -> List.of(
            new Limit(0, hour.p50(), phrases.say("history.peak", written.significant(hour.p50()),
                written.significant(hour.p10()), written.significant(hour.p90()))))).orElse(List.of()),
        marks, notes);
  }

  private static LocalDateTime end(Occasion occasion) {
    return occasion.last().plusDays(1).atStartOfDay();
  }

  /** A shade for each kind of days there is. */
  private void days(List<Occasion> occasions, View view, List<Series> series) {
    for (TradingCalendar.Kind kind : TradingCalendar.Kind.values()) {
      List<Point> ends = new ArrayList<>();
      occasions.stream().filter(one -> one.kind() == kind).forEach(one -> {
        ends.add(Point.of(Math.max(second(view.from()), second(one.first().atStartOfDay())), 0));
        ends.add(Point.of(Math.min(second(view.to()), second(end(one))), 0));
      });
      if (!ends.isEmpty()) {
        String id = "days-" + kind.name().toLowerCase(Locale.ROOT);
        series.add(new Series(id, phrases.say("history." + id), DAY_STYLE + kind.ordinal(), ends, Shape.STRETCHES));
      }
    }
  }

  private static OrderStep step(Course course) {
    return course.step() == OrderOutlook.Step.MONTH ? OrderStep.MONTH : OrderStep.WEEK;
  }

  /** Behind the last step of an outlook, which has a course. */
  public static LocalDateTime end(OrderOutlook outlook) {
    Course course = outlook.course().orElseThrow();
    return course.day(course.observed().size() + course.expected().size()).atStartOfDay();
  }

  private static String name(OrderStep step) {
    return step.name().toLowerCase(Locale.ROOT);
  }

  private static long second(LocalDateTime moment) {
    return moment.toEpochSecond(ZoneOffset.UTC);
  }

  private static long middle(LocalDateTime from, LocalDateTime to) {
    return (second(from) + second(to)) / 2;
  }

  private static List<Point> points(OrderTimes times, View view, int columns) {
    OrderStep step = view.step();
    long share = Math.max(1, Math.ceilDiv(view.length().toMinutes(), Math.multiplyExact(step.length().toMinutes(), columns)));
    // Groups count from a fixed moment, so that points stay the same while the view moves.
    long first = share == 1 ? 0 : Math.floorMod(
        second(step.begin(view.from())) / step.length().toSeconds(), share);
    LocalDateTime at = step.plus(step.begin(view.from()), -first - share);
    List<Point> points = new ArrayList<>();
    while (at.isBefore(view.to())) {
      LocalDateTime end = step.plus(at, share);
      group(times, step, at, share).ifPresent(points::add);
      at = end;
    }
    group(times, step, at, share).ifPresent(points::add);
    return points;
  }

  private static Optional<Point> group(OrderTimes times, OrderStep step, LocalDateTime begin, long share) {
    long least = Long.MAX_VALUE;
    long most = 0;
    long sum = 0;
    int count = 0;
    LocalDateTime from = begin;
    for (long i = 0; i < share; i++) {
      LocalDateTime to = step.plus(from, 1);
      boolean inside = step.wholeOnly()
          ? !from.isBefore(times.from()) && !to.isAfter(times.to())
          : from.isBefore(times.to()) && to.isAfter(times.from());
      if (inside) {
        long orders = times.orders(from, to);
        least = Math.min(least, orders);
        most = Math.max(most, orders);
        sum += orders;
        count++;
      }
      from = to;
    }
    return count == 0 ? Optional.empty()
        : Optional.of(new Point(middle(begin, from), least, (double) sum / count, most));
  }

  /** The bands of the outlook from its widest to its narrowest, then its line, which begins at the last point. */
  private void fan(Course course, View view, List<Point> history, List<Series> series) {
    OrderStep step = view.step();
    LocalDateTime begin = course.first().atStartOfDay();
    int known = course.observed().size();
    long last = middle(step.plus(begin, known - 1L), step.plus(begin, known));
    Point join = Point.of(last, course.observed().get(known - 1));
    boolean inView = second(view.to()) > last && history.stream().allMatch(point -> point.at() <= last);
    if (!inView) {
      return;
    }
    for (OrderOutlook.Band band : course.bands().reversed()) {
      List<Point> points = new ArrayList<>(List.of(join));
      for (int i = 0; i < course.expected().size(); i++) {
        points.add(new Point(middle(step.plus(begin, (long) known + i), step.plus(begin, known + i + 1L)),
            band.low().get(i), course.expected().get(i), band.high().get(i)));
      }
      series.add(new Series("band-" + Math.round(PERCENT * band.level()),
          phrases.say("history.band", PERCENT * band.level()), 1, points, Shape.BAND));
    }
    List<Point> line = new ArrayList<>(List.of(join));
    for (int i = 0; i < course.expected().size(); i++) {
      line.add(Point.of(
          middle(step.plus(begin, (long) known + i), step.plus(begin, known + i + 1L)), course.expected().get(i)));
    }
    series.add(new Series("forecast", phrases.say("history.forecast", course.method()), 1, line));
  }

  /** At the point the busiest hour is part of. */
  private Optional<Mark> mark(OrderTimes.Busiest busiest, View view, List<Point> points) {
    LocalDateTime begin = view.step() == OrderStep.MINUTE ? busiest.start() : view.step().begin(busiest.start());
    long at = view.step() == OrderStep.MINUTE ? middle(begin, begin.plusHours(1)) : middle(begin, view.step().plus(begin, 1));
    LocalText name = phrases.say("history.busiest", written.whole(busiest.orders()),
        written.of(formats -> formats.dateTime(busiest.start())));
    if (at < second(view.from()) || at > second(view.to())) {
      return Optional.empty();
    }
    return points.stream().min((one, other) -> Long.compare(Math.abs(one.at() - at), Math.abs(other.at() - at)))
        .map(nearest -> view.step() == OrderStep.MINUTE
            ? Mark.across(second(busiest.start()), name)
            : new Mark(nearest.at(), nearest.high(), name));
  }

  private LocalText summary(
      OrderTimes times, View view, Optional<OrderTimes.Busiest> busiest, List<Occasion> occasions) {
    LocalText seen = phrases.say("history.summary", written.of(formats -> formats.dateTime(view.from())),
        written.of(formats -> formats.dateTime(view.to())), phrases.say("history.per." + name(view.step())),
        written.whole(times.orders(view.from(), view.to())));
    LocalText marked = busiest.map(one -> phrases.say("history.summary.busiest", seen, phrases.say("history.busiest",
        written.whole(one.orders()), written.of(formats -> formats.dateTime(one.start()))))).orElse(seen);
    return occasions.isEmpty() ? marked : phrases.say("history.summary.days", marked, new LocalText(
        names(occasions, Language.EN, ", "), names(occasions, Language.ZH_TW, "、")));
  }

  private static String names(List<Occasion> occasions, Language language, String comma) {
    return occasions.stream().map(one -> one.name().in(language)).distinct().collect(Collectors.joining(comma));
  }
}
