package org.emporion.ui.model.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;
import org.emporion.model.study.HistoryLayout.Amount;
import org.emporion.model.study.HourlyHistory;
import org.emporion.model.study.ReadHistory;
import org.emporion.report.chart.OrderTimes;
import org.emporion.report.text.Formats;
import org.emporion.store.history.HistoryReader;
import org.emporion.store.history.TableBeginning;
import org.emporion.store.history.UnreadableHistoryException;
import org.emporion.ui.Wording;

/**
 * What a file is read as.
 *
 * @param beginning its columns and first rows, as they stand in it
 * @param read what comes of it; empty when it cannot be read so
 * @param failed why it cannot
 */
public record HistoryPreview(
    Optional<TableBeginning> beginning, Optional<ReadHistory> read, Optional<LocalText> failed) {
  /** Rows of the file that are shown as they stand. */
  public static final int ROWS = 30;

  /**
   * Reads a file whole; not for the user interface's thread. The form has no problems.
   *
   * @throws java.util.concurrent.CancellationException when the progress says so
   */
  public static HistoryPreview of(HistoryForm form, Progress progress) {
    HistoryReader reader = new HistoryReader();
    Optional<TableBeginning> beginning = Optional.empty();
    try {
      beginning = Optional.of(reader.beginning(form.file(), form.keys(), ROWS));
      String name = String.valueOf(form.file().getFileName());
      return new HistoryPreview(beginning, Optional.of(reader.read(form.file(), name, form.keys(), progress)), Optional.empty());
    } catch (UnreadableHistoryException e) {
      return new HistoryPreview(beginning, Optional.empty(), Optional.of(e.reason()));
    }
  }

  /** What comes of the file, in words. */
  public String told(Wording words) {
    if (failed.isPresent()) {
      return "✗ " + words.of(failed.get());
    }
    Formats formats = new Formats(words.language());
    HourlyHistory counted = read.orElseThrow().counted();
    List<String> told = new ArrayList<>();
    told.add(words.say("history.told.orders", counted.orders(), counted.rows(), counted.encoding()));
    if (counted.cancelledRows() + counted.repeatedRows() + counted.unsoldRows() > 0) {
      told.add(words.say("history.told.not", counted.cancelledRows(), counted.repeatedRows(), counted.unsoldRows()));
    }
    told.add(words.say(counted.unreadableRows() == 0 ? "history.told.all-read" : "history.told.unread",
        counted.unreadableRows(), counted.unreadable().size()));
    OrderTimes.of(counted).ifPresent(times -> told.add(words.say("history.told.stretch",
        formats.date(times.from().toLocalDate()), formats.date(times.to().toLocalDate().minusDays(1)),
        times.busiest().orElseThrow().orders(), formats.dateTime(times.busiest().orElseThrow().start()))));
    return (counted.unreadableRows() == 0 ? "✓ " : "⚠ ") + String.join(" ", told);
  }

  /** The heading of a column: its name, and what it is taken for. */
  public String heading(String column, Wording words) {
    List<String> uses = new ArrayList<>();
    read.ifPresent(one -> {
      use(uses, column, one.layout().orderColumn(), "order", words);
      use(uses, column, one.layout().timeColumn(), "time", words);
      switch (one.layout().amount()) {
        case Amount.Value value -> use(uses, column, value.column(), "value", words);
        case Amount.Product product -> {
          use(uses, column, product.quantityColumn(), "quantity", words);
          use(uses, column, product.priceColumn(), "price", words);
        }
      }
      one.layout().customerColumn().ifPresent(name -> use(uses, column, name, "customer", words));
      one.layout().cancellation().flag().ifPresent(flag -> use(uses, column, flag.column(), "status", words));
    });
    return uses.isEmpty() ? column : words.say("history.heading", column, String.join(", ", uses));
  }

  private static void use(List<String> uses, String column, String used, String key, Wording words) {
    if (column.equals(used)) {
      uses.add(words.say("history.use." + key));
    }
  }

  /** Rows that could not be read: where, in which column, and why. */
  public List<List<String>> unreadable(Wording words) {
    Formats formats = new Formats(words.language());
    return read.map(one -> one.counted().unreadable()).orElse(List.of()).stream()
        .map(row -> List.of(formats.whole(row.row()), row.column(), words.of(row.reason()))).toList();
  }
}
