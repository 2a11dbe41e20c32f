package org.emporion.model.finding;

import java.time.LocalDate;
import java.util.List;
import org.emporion.model.LocalText;
import org.emporion.model.study.HourlyHistory;

/**
 * What became of the rows of an order history, and which days it lacks. The rows that are trade are {@code rows} less all
 * others.
 *
 * @param layout how the file was read, in words
 * @param found keys of the study that were found out from the file
 * @param rows rows below the header
 * @param cancelledRows rows marked as cancelled
 * @param repeatedRows rows with the number of an order that another row had
 * @param unsoldRows rows whose quantity or price is zero or less
 * @param unreadableRows rows that could not be read
 * @param unreadable the first of them
 * @param closedDays days without orders on which the shop takes none
 * @param missingDays days without orders on which there should have been some
 */
public record HistoryQuality(
    LocalText layout,
    List<String> found,
    long rows,
    long cancelledRows,
    long repeatedRows,
    long unsoldRows,
    long unreadableRows,
    List<HourlyHistory.Unreadable> unreadable,
    int closedDays,
    List<LocalDate> missingDays) {
  /** Keeps copies. */
  public HistoryQuality {
    found = List.copyOf(found);
    unreadable = List.copyOf(unreadable);
    missingDays = List.copyOf(missingDays);
  }

  /** Rows that were counted as trade. */
  public long tradeRows() {
    return rows - cancelledRows - repeatedRows - unsoldRows - unreadableRows;
  }
}
