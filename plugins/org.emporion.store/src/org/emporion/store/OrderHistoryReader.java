package org.emporion.store;

import java.util.List;
import org.emporion.model.Progress;
import org.emporion.model.study.OrderHistory;
import org.emporion.model.study.ReadHistory;
import org.emporion.model.study.SourceRef;
import org.emporion.store.history.HistoryReader;
import org.emporion.store.history.UnreadableHistoryException;

/** Reads the order history of a study: by the study's keys, and what they leave out by the file itself. */
public final class OrderHistoryReader {
  /** Reads the history with nobody watching. */
  public ReadHistory read(LoadedStudy loaded) throws BrokenStudyException {
    return read(loaded, Progress.NONE);
  }

  /**
   * Reads the history and counts it. Rows that cannot be read are listed in what is returned.
   *
   * @param progress told how far it is
   * @throws java.util.concurrent.CancellationException when the progress says so
   * @throws BrokenStudyException when the file as a whole cannot be read, at the field that names it
   */
  public ReadHistory read(LoadedStudy loaded, Progress progress) throws BrokenStudyException {
    OrderHistory history = loaded.study().operations().history();
    try {
      return new HistoryReader()
          .read(new StudyFolder(loaded.folder()).file(history.file()), history.file(), history.layout(), progress);
    } catch (UnreadableHistoryException e) {
      String field = HistoryChecks.PATH + ".file";
      SourceRef place = loaded.sources().find(field).orElse(new SourceRef(history.file(), 1, 1));
      throw new BrokenStudyException(List.of(new Problem(place, field, e.reason())));
    }
  }
}
