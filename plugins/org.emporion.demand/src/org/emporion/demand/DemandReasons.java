package org.emporion.demand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.emporion.model.Estimate;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.HistoryQuality;
import org.emporion.model.finding.OrderOutlook;
import org.emporion.model.finding.Reason;
import org.emporion.model.study.Channel;
import org.emporion.model.study.Operations;
import org.emporion.model.study.Planning;

/** Says why the forecast is as it is, down to the rows of the history and the fields of the study. */
final class DemandReasons {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final double PERCENT = 100;
  /** From here on the reader is told that growth is assumed for years nobody has data of. */
  private static final double LONG_GAP_YEARS = 1;

  private final Phrasebook phrases;
  private final String method;
  private final TradingHistory history;
  private final LocalDate level;
  private final Operations operations;
  private final Planning planning;

  DemandReasons(
      Phrasebook phrases,
      String method,
      TradingHistory history,
      LocalDate level,
      Operations operations,
      Planning planning) {
    this.phrases = phrases;
    this.method = method;
    this.history = history;
    this.level = level;
    this.operations = operations;
    this.planning = planning;
  }

  Reason root(DemandForecast forecast, Gumbel fit, int weeks, int leftOut, double moved) {
    Estimate horizon = forecast.horizonPeakHour();
    List<Reason> because = new ArrayList<>(List.of(
        yearPeak(forecast, fit, weeks, leftOut),
        growth(forecast, DemandAnalysis.yearsTo(level, planning, planning.years())),
        input("operations.peak.campaign", "input.campaign", estimate(operations.peak().campaign()))));
    forecast.campaigns().forEach(one -> because.add(campaign(one)));
    because.add(movedShare(moved));
    because.add(volumes(forecast));
    if (!forecast.contactsByYear().isEmpty()) {
      because.add(contacts(forecast));
    }
    return calculation(because, "peak.horizon", planning.years(), horizon.p50(), horizon.p10(), horizon.p90());
  }

  private Reason campaign(DemandForecast.CampaignPeak peak) {
    String path = "operations.peak.campaigns." + peak.id();
    Estimate multiplier = operations.peak().campaigns().stream()
        .filter(one -> one.id().equals(peak.id())).findFirst().orElseThrow().multiplier();
    return calculation(
        List.of(input(path + ".multiplier", "input.multiplier", peak.name(), multiplier.p50(), multiplier.p10(),
            multiplier.p90())),
        "peak.campaign", peak.name(), peak.day(), peak.orders().p50(), peak.orders().p10(), peak.orders().p90());
  }

  private Reason contacts(DemandForecast forecast) {
    Estimate first = forecast.contactsByYear().getFirst();
    Estimate last = forecast.contactsByYear().getLast();
    Estimate each = operations.contactsPerOrder().orElseThrow();
    return calculation(
        List.of(input("operations.contacts-per-order", "input.contacts", estimate(each)), volumes(forecast)),
        "contacts", first.p50(), planning.years(), last.p50(), last.p10(), last.p90());
  }

  private Reason yearPeak(DemandForecast forecast, Gumbel fit, int weeks, int leftOut) {
    List<Reason> because = new ArrayList<>();
    because.add(busiestHour(forecast));
    List<Reason> weeksFrom = new ArrayList<>(List.of(wholeHistory(forecast)));
    if (leftOut > 0) {
      weeksFrom.add(input("operations.calendar", "input.calendar", leftOut));
    }
    because.add(calculation(weeksFrom, "peak.fit", weeks, fit.location(), fit.scale()));
    Estimate year = forecast.peakHour();
    return calculation(
        because, "peak.year", year.p50(), year.p10(), year.p90(), PeakSimulation.WEEKS_OF_A_YEAR);
  }

  private Reason busiestHour(DemandForecast forecast) {
    String start = HOUR.format(forecast.busiestHour().start());
    DemandForecast.Hour hour = forecast.busiestHour();
    List<Reason> rows = List.of(
        Reason.leaf(Reason.Kind.DATA_ROWS, phrases.say("rows.hour", start, hour.firstRow(), hour.lastRow()),
            history.rowsOfBusiestHour()),
        wholeHistory(forecast));
    return calculation(
        rows, "hour.busiest", start, forecast.busiestHour().orders(), forecast.peakToMean(), forecast.meanActiveHour());
  }

  private Reason wholeHistory(DemandForecast forecast) {
    HistoryQuality quality = forecast.quality();
    return Reason.leaf(
        Reason.Kind.DATA_ROWS,
        phrases.say(
            "rows.all", forecast.orders(), forecast.cancelledOrders(), history.firstDay(), history.lastDay(),
            forecast.tradingDays(), quality.rows(), quality.tradeRows(), quality.cancelledRows(),
            quality.repeatedRows(), quality.unsoldRows(), quality.unreadableRows(), quality.layout()),
        history.allRows());
  }

  private Reason growth(DemandForecast forecast, double years) {
    Estimate growth = forecast.yearlyGrowth();
    List<Reason> because = new ArrayList<>();
    Object[] percents = {percent(growth.p50()), percent(growth.p10()), percent(growth.p90())};
    Reason outlook = calculation(List.of(wholeHistory(forecast)), "outlook", forecast.outlook().why());
    if (planning.orderGrowth().isPresent()) {
      because.add(input("planning.order-growth", "input.growth", percents));
      because.add(own(forecast, outlook));
    } else {
      because.add(calculation(
          List.of(input("planning.order-growth", "input.growth-forecast"), outlook), "growth.own", percents));
    }
    because.add(input("planning.start", "input.start", planning.start()));
    because.add(input("planning.years", "input.years", planning.years()));
    if (operations.history().levelAt().isPresent()) {
      because.add(input("operations.history.level-at", "input.level-at", level, history.lastDay()));
    }
    double gap = DemandAnalysis.yearsTo(level, planning, 0);
    return calculation(because, gap > LONG_GAP_YEARS ? "growth.gap" : "growth.span", years, level, gap);
  }

  /** What the history by itself says of growth, beside what the plan says. */
  private Reason own(DemandForecast forecast, Reason outlook) {
    return forecast.outlook().course().flatMap(OrderOutlook.Course::yearly)
        .map(own -> calculation(List.of(outlook), "growth.beside", percent(own.p50()), percent(own.p10()),
            percent(own.p90()), percent(forecast.yearlyGrowth().p50())))
        .orElse(outlook);
  }

  private Reason movedShare(double moved) {
    List<Reason> channels = new ArrayList<>();
    for (Channel channel : operations.channels()) {
      String path = "operations.channels." + channel.id();
      channels.add(input(
          path + ".orders", "input.channel-orders", channel.name(), channel.orders().value() * PERCENT));
      channels.add(input(
          path + ".moves-to-shop", "input.channel-moves", channel.name(), channel.movesToShop().value() * PERCENT));
    }
    return calculation(channels, "share.moved", moved * PERCENT);
  }

  private Reason volumes(DemandForecast forecast) {
    boolean wholeYear = history.yearPerObserved() <= 1;
    String code = operations.history().currency().getCurrencyCode();
    BigDecimal rate = operations.history().exchangeRate();
    Reason today = calculation(
        List.of(wholeHistory(forecast), input("operations.history.exchange-rate", "input.exchange-rate", code, rate)),
        wholeYear ? "year.whole" : "year.scaled",
        forecast.annualOrders(), forecast.annualRevenue(), history.yearStart(), history.lastDay());
    Estimate first = forecast.ordersByYear().getFirst();
    Estimate last = forecast.ordersByYear().getLast();
    Estimate revenue = forecast.revenueByYear().getLast();
    return calculation(
        List.of(today, growth(forecast, DemandAnalysis.yearsTo(level, planning, 1))),
        "volumes", first.p50(), planning.years(), last.p50(), last.p10(), last.p90(), revenue.p50());
  }

  private Object[] estimate(Estimate value) {
    return new Object[] {value.p50(), value.p10(), value.p90()};
  }

  /** A yearly factor as growth in per cent. */
  private static double percent(double factor) {
    return (factor - 1) * PERCENT;
  }

  private Reason input(String path, String key, Object... arguments) {
    return Reason.input(phrases.say(key, arguments), path);
  }

  private Reason calculation(List<Reason> because, String key, Object... arguments) {
    return new Reason(Reason.Kind.CALCULATION, phrases.say(key, arguments), method, because);
  }
}
