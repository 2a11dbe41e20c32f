package org.emporion.ui.session;

import org.emporion.model.Progress;
import org.emporion.model.study.HistoryLayout;
import org.emporion.model.study.HourlyHistory;
import org.emporion.model.study.OrderHistory;
import org.emporion.store.LoadedStudy;
import org.emporion.store.history.HistoryReader;
import org.emporion.store.history.UnreadableHistoryException;

/** Reads the order history of a study as the study says. */
public final class HistoryReading {
  private HistoryReading() {}

  /** Reads it. */
  public static HourlyHistory read(LoadedStudy study, Progress progress) throws UnreadableHistoryException {
    OrderHistory history = study.study().operations().history();
    HistoryLayout layout = HistoryLayout.of(history.orderColumn(), history.timeColumn(),
        new HistoryLayout.Amount.Value(history.valueColumn()), HistoryLayout.Rows.ORDERS);
    if (history.statusColumn().isPresent()) {
      layout = layout.cancelledBy(new HistoryLayout.Cancellation(java.util.Optional.empty(),
          history.statusColumn().map(column -> new HistoryLayout.Cancellation.Flag(
              column, history.cancelledStatus().orElseThrow())), false));
    }
    return new HistoryReader().read(study.folder().resolve(history.file()), layout);
  }
}
