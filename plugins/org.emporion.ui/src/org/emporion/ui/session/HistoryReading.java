package org.emporion.ui.session;

import java.util.Optional;
import org.emporion.model.Progress;
import org.emporion.model.study.HourlyHistory;
import org.emporion.model.study.MinuteHistory;
import org.emporion.model.study.OrderHistory;
import org.emporion.store.LoadedStudy;
import org.emporion.store.history.HistoryReader;
import org.emporion.store.history.UnreadableHistoryException;

/** Reads the order history of a study as the study says. */
public final class HistoryReading implements DemandDesk.Reading {
  @Override
  public HourlyHistory read(LoadedStudy study, Progress progress) throws UnreadableHistoryException {
    OrderHistory history = study.study().operations().history();
    return new HistoryReader()
        .read(study.folder().resolve(history.file()), history.file(), history.layout(), progress).counted();
  }

  @Override
  public Optional<MinuteHistory> minutes(LoadedStudy study, Progress progress) throws UnreadableHistoryException {
    OrderHistory history = study.study().operations().history();
    return new HistoryReader().minutes(study.folder().resolve(history.file()), history.layout(), progress);
  }
}
