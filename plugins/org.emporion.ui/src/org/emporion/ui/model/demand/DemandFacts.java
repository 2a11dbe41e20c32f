package org.emporion.ui.model.demand;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.OrderOutlook;
import org.emporion.model.study.HourlyHistory;
import org.emporion.model.study.TradingCalendar;
import org.emporion.report.chart.HistoryChart;
import org.emporion.report.chart.OrderTimes;
import org.emporion.report.text.Formats;
import org.emporion.ui.Wording;
import org.emporion.ui.model.Fact;
import org.emporion.ui.session.DemandFindings;

/** What is known of a history and where it leads, in rows of words. */
public final class DemandFacts {
  private final Wording words;
  private final Formats formats;

  /** Facts in a language. */
  public DemandFacts(Wording words) {
    this.words = words;
    this.formats = new Formats(words.language());
  }

  /**
   * The rows, the history first.
   *
   * @param demand what the assessment makes of it, when it has got that far
   * @param calendar the days that are not like others
   */
  public List<Fact> of(DemandFindings known, Optional<DemandForecast> demand, TradingCalendar calendar) {
    List<Fact> facts = new ArrayList<>();
    known.times().ifPresent(times -> facts.add(fact("stretch", words.say("demand.fact.stretch.value",
        formats.date(times.from().toLocalDate()), formats.date(times.to().toLocalDate().minusDays(1)),
        ChronoUnit.DAYS.between(times.from(), times.to())))));
    known.history().ifPresent(history -> {
      facts.add(fact("orders", rows(history)));
      if (history.unreadableRows() > 0) {
        facts.add(fact("unreadable", words.say("demand.fact.unreadable.value", history.unreadableRows(),
            history.unreadable().getFirst().row(), words.of(history.unreadable().getFirst().reason()))));
      }
    });
    known.times().flatMap(OrderTimes::busiest).ifPresent(one -> facts.add(fact("busiest",
        words.say("demand.fact.busiest.value", one.orders(), formats.dateTime(one.start())))));
    known.times().ifPresent(times -> facts.add(fact("days", days(times, demand, calendar))));
    demand.ifPresent(one -> {
      facts.add(fact("peak", interval(one.peakHour().p50(), one.peakHour().p10(), one.peakHour().p90())));
      facts.add(fact("horizon",
          interval(one.horizonPeakHour().p50(), one.horizonPeakHour().p10(), one.horizonPeakHour().p90())));
    });
    known.outlook().ifPresent(one -> onwards(one, facts));
    known.refused().ifPresent(why -> facts.add(fact("forecast", words.say("demand.fact.refused", words.of(why)))));
    return List.copyOf(facts);
  }

  private String rows(HourlyHistory history) {
    String orders = words.say("demand.fact.orders.value", history.orders(), history.rows());
    StringBuilder text = new StringBuilder(orders);
    also(text, "cancelled", history.cancelledRows());
    also(text, "repeated", history.repeatedRows());
    also(text, "unsold", history.unsoldRows());
    return text.toString();
  }

  private void also(StringBuilder text, String what, long count) {
    if (count > 0) {
      text.append(words.say("demand.fact.orders." + what, count));
    }
  }

  /** How many days off, campaigns and closed stretches the history holds, and what they did where that is known. */
  private String days(OrderTimes times, Optional<DemandForecast> demand, TradingCalendar calendar) {
    if (calendar.occasions().isEmpty()) {
      return words.say("demand.fact.days.none");
    }
    List<String> kinds = new ArrayList<>();
    for (TradingCalendar.Kind kind : TradingCalendar.Kind.values()) {
      long inside = calendar.occasions().stream().filter(one -> one.kind() == kind
          && !one.first().isBefore(times.from().toLocalDate()) && one.last().isBefore(times.to().toLocalDate())).count();
      if (inside > 0) {
        String name = words.name("demand.fact.days", kind);
        kinds.add(ratio(kind, demand).map(one -> words.say("demand.fact.days.effect", inside, name, one))
            .orElseGet(() -> words.say("demand.fact.days.count", inside, name)));
      }
    }
    return kinds.isEmpty() ? words.say("demand.fact.days.elsewhere", calendar.occasions().size())
        : String.join(words.say("demand.fact.days.and"), kinds);
  }

  /** Orders on such days relative to usual ones. */
  private Optional<String> ratio(TradingCalendar.Kind kind, Optional<DemandForecast> demand) {
    List<DemandForecast.OccasionEffect> effects = demand.map(DemandForecast::occasions).orElse(List.of()).stream()
        .filter(one -> one.kind() == kind).toList();
    double usual = effects.stream().mapToDouble(DemandForecast.OccasionEffect::usual).sum();
    return usual == 0 ? Optional.empty() : Optional.of(formats.significant(
        effects.stream().mapToDouble(DemandForecast.OccasionEffect::orders).sum() / usual));
  }

  private void onwards(OrderOutlook outlook, List<Fact> facts) {
    OrderOutlook.Course course = outlook.course().orElseThrow();
    LocalDateTime next = HistoryChart.end(outlook);
    String per = words.say("demand.per." + (course.step() == OrderOutlook.Step.MONTH ? "month" : "week"));
    OrderOutlook.Band wide = course.bands().getFirst();
    facts.add(fact("forecast", words.say("demand.fact.forecast.value", formats.significant(course.expected().getFirst()), per,
        formats.significant(wide.low().getFirst()), formats.significant(wide.high().getFirst()), formats.percent(wide.level()),
        formats.date(next.toLocalDate().minusDays(1)))));
    facts.add(fact("method", words.of(outlook.why())));
  }

  private String interval(double middle, double low, double high) {
    return words.say("demand.fact.interval", formats.significant(middle), formats.significant(low),
        formats.significant(high));
  }

  private Fact fact(String key, String value) {
    return new Fact(words.say("demand.fact." + key), value);
  }

  /**
   * The methods that were tried, the best first.
   *
   * @return name, and error or why it could not be tried
   */
  public List<Fact> methods(DemandFindings known) {
    return known.outlook().map(OrderOutlook::tried).orElse(List.of()).stream().map(this::method).toList();
  }

  private Fact method(OrderOutlook.Tried tried) {
    return new Fact(words.of(tried.name()), tried.scaledError().map(error -> formats.number(error, 3))
        .orElseGet(() -> tried.reason().map(words::of).orElseGet(() -> words.say("demand.method.untried"))));
  }
}
