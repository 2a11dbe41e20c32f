package org.emporion.demand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.HistoryQuality;
import org.emporion.model.study.HistoryLayout;
import org.emporion.model.study.HistoryLayout.Amount;
import org.emporion.model.study.HistoryLayout.Cancellation;
import org.emporion.model.study.HourlyHistory;
import org.emporion.model.study.ReadHistory;
import org.emporion.model.study.TradingCalendar;

/** Says how a history was read, what became of its rows and which days it lacks. */
final class QualityCheck {
  /** Unreadable rows that a finding lists; all are counted. */
  static final int LISTED = 20;

  private final Phrasebook phrases;

  QualityCheck(Phrasebook phrases) {
    this.phrases = phrases;
  }

  HistoryQuality of(ReadHistory history, TradingCalendar calendar) {
    HourlyHistory counted = history.counted();
    NavigableMap<LocalDate, DayKinds.Kind> kinds = DayKinds.of(counted, calendar);
    return new HistoryQuality(layout(history), history.found(), counted.rows(), counted.cancelledRows(),
        counted.repeatedRows(), counted.unsoldRows(), counted.unreadableRows(),
        counted.unreadable().stream().limit(LISTED).toList(),
        (int) kinds.values().stream().filter(one -> one == DayKinds.Kind.CLOSED).count(),
        kinds.keySet().stream().filter(day -> kinds.get(day) == DayKinds.Kind.MISSING).toList());
  }

  private LocalText layout(ReadHistory history) {
    HistoryLayout layout = history.layout();
    LocalText time = layout.timePattern().map(one -> phrases.say("layout.pattern", one))
        .orElseGet(() -> phrases.say("layout.iso"));
    LocalText value = switch (layout.amount()) {
      case Amount.Value one -> phrases.say("layout.value", one.column());
      case Amount.Product one -> phrases.say("layout.product", one.quantityColumn(), one.priceColumn());
    };
    return phrases.say("layout", history.counted().encoding(), layout.orderColumn(), layout.timeColumn(), time, value,
        phrases.say(layout.rows() == HistoryLayout.Rows.ORDERS ? "layout.orders" : "layout.lines"),
        cancelled(layout.cancellation()));
  }

  private LocalText cancelled(Cancellation marks) {
    List<LocalText> parts = new ArrayList<>();
    marks.prefix().ifPresent(one -> parts.add(phrases.say("layout.prefix", one)));
    marks.flag().ifPresent(one -> parts.add(phrases.say("layout.flag", one.column(), one.value())));
    if (marks.negative()) {
      parts.add(phrases.say("layout.negative"));
    }
    return parts.stream().reduce((one, other) -> phrases.say("layout.or", one, other))
        .orElseGet(() -> phrases.say("layout.none-cancelled"));
  }
}
