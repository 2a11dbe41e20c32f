package org.emporion.cli;

import java.time.Clock;
import java.time.DayOfWeek;
import java.util.List;
import java.util.concurrent.Callable;
import org.emporion.assessment.Assessor;
import org.emporion.model.Estimate;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.HistoryQuality;
import org.emporion.model.finding.OrderOutlook;
import org.emporion.model.study.Planning;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.LoadedStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code history}: how the order history was read, what became of its rows, how orders go on and the peak that follows. */
@Command(name = "history", mixinStandardHelpOptions = true)
final class HistoryVerb implements Callable<Integer> {
  private static final double PERCENT = 100;
  /** Steps of the outlook that are printed. */
  private static final int STEPS = 6;

  @Mixin
  private StudyArgument study;

  @Mixin
  private SeedOption seed;

  private final Surroundings surroundings;
  private final Clock clock;
  private final Console console;

  HistoryVerb(Surroundings surroundings, Clock clock, Console console) {
    this.surroundings = surroundings;
    this.clock = clock;
    this.console = console;
  }

  @Override
  public Integer call() throws BrokenStudyException {
    LoadedStudy loaded = study.read();
    ConsoleProgress progress = new ConsoleProgress(console, clock);
    DemandForecast demand;
    try {
      demand = new Assessor(surroundings.loadHome(), clock).demand(loaded, seed.seed(), progress).value();
    } finally {
      progress.end();
    }
    quality(demand.quality());
    profile(demand);
    outlook(demand.outlook());
    peak(demand, loaded.study().planning());
    return ExitCode.DONE;
  }

  private void quality(HistoryQuality quality) {
    console.result(quality.layout());
    if (!quality.found().isEmpty()) {
      console.result("history.found", String.join(", ", quality.found()));
    }
    console.result("history.rows", quality.rows(), quality.tradeRows(), quality.cancelledRows(),
        quality.repeatedRows(), quality.unsoldRows(), quality.unreadableRows());
    new UnreadRows(console).show(quality.unreadable(), quality.unreadableRows());
    console.result("history.days", quality.closedDays(), quality.missingDays().size());
    quality.missingDays().stream().limit(STEPS).forEach(day -> console.result("history.missing", day));
  }

  private void profile(DemandForecast demand) {
    console.result("history.orders", demand.orders(), demand.cancelledOrders(), demand.tradingDays(),
        demand.busiestHour().orders(), demand.busiestHour().start(), demand.peakToMean());
    for (int day = 0; day < demand.hourOfWeek().size(); day++) {
      List<Double> hours = demand.hourOfWeek().get(day);
      int busiest = 0;
      for (int hour = 1; hour < hours.size(); hour++) {
        busiest = hours.get(hour) > hours.get(busiest) ? hour : busiest;
      }
      console.result("history.weekday", console.say("weekday." + DayOfWeek.of(day + 1)),
          hours.stream().mapToDouble(Double::doubleValue).sum(), busiest, hours.get(busiest));
    }
    demand.minutes().ifPresent(one -> console.result(
        "history.minutes", one.hours(), one.dispersion(), one.busiestMinute().p50()));
    demand.occasions().forEach(one -> console.result(
        "history.occasion", one.name(), one.first(), one.last(), one.orders(), one.ratio()));
  }

  private void outlook(OrderOutlook outlook) {
    console.result(outlook.why());
    outlook.tried().forEach(one -> one.scaledError().ifPresentOrElse(
        error -> console.result("history.method", one.name(), one.method(), error),
        () -> console.result("history.method-untried", one.name(), one.reason().orElseThrow())));
    outlook.course().ifPresent(course -> {
      OrderOutlook.Band band = course.bands().getFirst();
      for (int at = 0; at < Math.min(STEPS, course.expected().size()); at++) {
        console.result("history.step", course.day(course.observed().size() + at), course.expected().get(at),
            band.low().get(at), band.high().get(at), PERCENT * band.level());
      }
      course.yearly().ifPresent(one -> console.result("history.yearly", PERCENT * (one.p50() - 1),
          PERCENT * (one.p10() - 1), PERCENT * (one.p90() - 1)));
    });
  }

  private void peak(DemandForecast demand, Planning planning) {
    Estimate peak = demand.horizonPeakHour();
    demand.campaigns().forEach(one -> console.result("history.campaign", one.name(), one.day(), one.orders().p50(),
        one.orders().p10(), one.orders().p90()));
    console.result("history.peak", planning.years(), peak.p50(), peak.p10(), peak.p90());
    for (int year = 0; year < demand.ordersByYear().size(); year++) {
      Estimate orders = demand.ordersByYear().get(year);
      console.result("history.year", year + 1, orders.p50(), orders.p10(), orders.p90());
    }
  }
}
