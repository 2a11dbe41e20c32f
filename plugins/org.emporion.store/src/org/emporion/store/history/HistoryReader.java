package org.emporion.store.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.emporion.model.Phrasebook;
import org.emporion.model.Progress;
import org.emporion.model.study.HistoryKeys;
import org.emporion.model.study.HistoryLayout;
import org.emporion.model.study.HourlyHistory;
import org.emporion.model.study.MinuteHistory;
import org.emporion.model.study.ReadHistory;
import org.emporion.store.sheet.Sheet;
import org.emporion.store.sheet.Spreadsheet;
import org.emporion.store.sheet.SpreadsheetLimits;
import org.emporion.store.sheet.UnreadableSpreadsheetException;

/**
 * Reads an order history of any layout and counts it by hour. A CSV file is read once, row by row, and may have any
 * number of rows; a workbook is held in memory and has at most five million filled cells.
 */
public final class HistoryReader {
  /** A sheet has 1,048,576 rows at most; five million cells are half a million rows of ten columns. */
  private static final SpreadsheetLimits LIMITS = new SpreadsheetLimits(
      256L << 20, 1_000, 1L << 30, 2L << 30, 100, 1_048_576, 2_000, 5_000_000, 32_767);

  private final Phrasebook phrases = new Phrasebook(HistoryReader.class);

  /**
   * Reads a file.
   *
   * @throws UnreadableHistoryException when the file is not there, is no table, lacks a column, or no row of it can
   *     be read; what is wrong with single rows is in the history
   */
  public HourlyHistory read(Path file, HistoryLayout layout) throws UnreadableHistoryException {
    return read(file, layout, Progress.NONE);
  }

  private HourlyHistory read(Path file, HistoryLayout layout, Progress progress) throws UnreadableHistoryException {
    Counted counted = counted(file, layout, progress);
    HourlyHistory history = counted.counter().history(counted.digest(), counted.encoding());
    if (history.unreadableRows() == history.rows()) {
      throw new UnreadableHistoryException(history.unreadable().isEmpty() ? phrases.say("no-rows")
          : phrases.say("no-row", history.rows(), history.unreadable().getFirst().row(),
              history.unreadable().getFirst().reason()));
    }
    return history;
  }

  /** What was counted in a file, the hash of its bytes and its character set. */
  private record Counted(HourCounter counter, String digest, String encoding) {}

  private Counted counted(Path file, HistoryLayout layout, Progress progress) throws UnreadableHistoryException {
    MessageDigest digest = sha256();
    try (InputStream bytes = new WatchedStream(Files.newInputStream(file), progress,
            phrases.say("reading", file.getFileName()), Files.size(file));
        InputStream in = new ReadAhead(bytes, digest)) {
      return counted(file, in, digest, layout);
    } catch (IOException e) {
      if (progress.cancelled()) {
        throw new CancellationException();
      }
      throw unreadable(file, e);
    }
  }

  /**
   * Reads a file by what a study says of its layout; the rest is found out.
   *
   * @param file the file
   * @param name what the study calls it
   * @param progress told how far it is
   * @throws CancellationException when the progress says so
   * @throws UnreadableHistoryException as above, or when the layout can neither be told nor found out
   */
  public ReadHistory read(Path file, String name, HistoryKeys keys, Progress progress)
      throws UnreadableHistoryException {
    LayoutFinder.Found found = new LayoutFinder(keys, head(file, keys), phrases).find();
    return new ReadHistory(name, found.layout(), found.keys(), read(file, found.layout(), progress));
  }

  /**
   * Orders by minute; empty over more than twenty years.
   *
   * @throws UnreadableHistoryException as {@link #read}
   * @throws CancellationException when the progress says so
   */
  public Optional<MinuteHistory> minutes(Path file, HistoryKeys keys, Progress progress)
      throws UnreadableHistoryException {
    HistoryLayout layout = new LayoutFinder(keys, head(file, keys), phrases).find().layout();
    return counted(file, layout, progress).counter().minutes();
  }

  /**
   * The beginning of a table as it stands in its file.
   *
   * @param rows how many rows below the header at most
   * @throws UnreadableHistoryException when the file is not there or no table
   */
  public TableBeginning beginning(Path file, HistoryKeys keys, int rows) throws UnreadableHistoryException {
    List<String> sheets = workbook(beginning(file)) ? sheets(file).stream().map(Sheet::name).toList() : List.of();
    TableHead head = head(file, keys);
    return new TableBeginning(head.columns(), head.rows().stream().limit(rows).toList(), sheets);
  }

  /**
   * The names of a file's columns in order; of a workbook none, as it would have to be read whole.
   *
   * @throws UnreadableHistoryException when the file is not there or no table
   */
  public List<String> columns(Path file, HistoryKeys keys) throws UnreadableHistoryException {
    return workbook(beginning(file)) ? List.of() : head(file, keys).columns();
  }

  private TableHead head(Path file, HistoryKeys keys) throws UnreadableHistoryException {
    byte[] beginning = beginning(file);
    try {
      if (workbook(beginning)) {
        return TableHead.of(new SheetRows(sheet(file, keys.sheet())), true);
      }
      TextForm form = form(beginning, keys.encoding(), keys.separator());
      return TableHead.of(new DelimitedRows(form.utf8(beginning, InputStream.nullInputStream()), form.separator()),
          beginning.length < TextForm.BEGINNING);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private byte[] beginning(Path file) throws UnreadableHistoryException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(TextForm.BEGINNING);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private UnreadableHistoryException unreadable(Path file, IOException e) {
    return new UnreadableHistoryException(phrases.say("file", file.getFileName(), e.getClass().getSimpleName()));
  }

  private static boolean workbook(byte[] beginning) {
    return beginning.length > 1 && beginning[0] == 'P' && beginning[1] == 'K';
  }

  private Counted counted(Path file, InputStream in, MessageDigest digest, HistoryLayout layout)
      throws IOException, UnreadableHistoryException {
    byte[] beginning = in.readNBytes(TextForm.BEGINNING);
    HourCounter counter;
    String encoding;
    if (workbook(beginning)) {
      in.transferTo(OutputStream.nullOutputStream());
      counter = new LayoutRows(new SheetRows(sheet(file, layout.sheet())), layout, phrases).count();
      encoding = "XLSX";
    } else {
      TextForm form = form(beginning, layout.encoding(), layout.separator());
      counter = new LayoutRows(
          new DelimitedRows(form.utf8(beginning, in), form.separator()), layout, phrases).count();
      encoding = form.encoding().name();
    }
    return new Counted(counter, HexFormat.of().formatHex(digest.digest()), encoding);
  }

  private TextForm form(byte[] beginning, Optional<String> encoding, Optional<Character> separator)
      throws UnreadableHistoryException {
    try {
      return TextForm.of(beginning, encoding, separator);
    } catch (IllegalArgumentException e) {
      throw new UnreadableHistoryException(phrases.say("encoding", encoding.orElse("")));
    }
  }

  private static List<Sheet> sheets(Path file) throws UnreadableHistoryException {
    try {
      return Spreadsheet.open(file, LIMITS).sheets();
    } catch (UnreadableSpreadsheetException e) {
      throw new UnreadableHistoryException(e.reason());
    }
  }

  private Sheet sheet(Path file, Optional<String> wanted) throws UnreadableHistoryException {
    List<Sheet> sheets = sheets(file);
    return sheets.stream()
        .filter(one -> wanted.isEmpty() || one.name().equals(wanted.get()))
        .findFirst()
        .orElseThrow(() -> new UnreadableHistoryException(phrases.say("sheet", wanted.orElse(""),
            String.join(", ", sheets.stream().map(Sheet::name).toList()))));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
