package org.emporion.ui.session;

import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.finding.OrderOutlook;
import org.emporion.model.study.HourlyHistory;
import org.emporion.report.chart.OrderTimes;

/**
 * What is known of the order history of the open study; immutable.
 *
 * @param history the history by hour, once it was read
 * @param times its orders over time; empty when it has none
 * @param minutes the same by minute, once somebody looked that close
 * @param outlook how it would go on by itself
 * @param refused why that cannot be told
 * @param failed why the history cannot be read
 * @param running the reading under way
 */
public record DemandFindings(
    Optional<HourlyHistory> history, Optional<OrderTimes> times, Optional<OrderTimes> minutes, Optional<OrderOutlook> outlook,
    Optional<LocalText> refused, Optional<LocalText> failed, Optional<Running> running) {
  /** Nothing is known. */
  public static final DemandFindings EMPTY = new DemandFindings(Optional.empty(), Optional.empty(),
      Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** The same while work goes on. */
  DemandFindings running(Running work) {
    return new DemandFindings(history, times, minutes, outlook, refused, failed, Optional.of(work));
  }

  /** The history was read; what it leads to is worked out. */
  DemandFindings read(HourlyHistory counted, Running work) {
    return new DemandFindings(Optional.of(counted), OrderTimes.of(counted), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.of(work));
  }

  /** All is known. */
  DemandFindings told(Optional<OrderOutlook> onwards, Optional<LocalText> why) {
    return new DemandFindings(history, times, minutes, onwards, why, Optional.empty(), Optional.empty());
  }

  /** Minutes were read, or cannot be. */
  DemandFindings closer(Optional<OrderTimes> byMinute) {
    return new DemandFindings(history, times, byMinute, outlook, refused, failed, Optional.empty());
  }

  /** The history cannot be read. */
  static DemandFindings failed(LocalText why) {
    return new DemandFindings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.of(why), Optional.empty());
  }
}
