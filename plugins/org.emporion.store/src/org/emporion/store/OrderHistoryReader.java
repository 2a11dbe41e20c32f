package org.emporion.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.emporion.model.study.Order;
import org.emporion.model.study.OrderHistory;
import org.emporion.model.study.OrderLog;
import org.emporion.model.study.SourceRef;

/** Reads the order history of a study, row by row. */
public final class OrderHistoryReader {
  /** A file with more unreadable rows than this is not read to its end: it is another kind of file. */
  static final int MOST_PROBLEMS = 25;

  /**
   * Reads every order.
   *
   * @throws BrokenStudyException with line and column of every row that cannot be read (at most 25 of
   *     them); the column counts the file's columns from 1
   */
  public OrderLog read(LoadedStudy loaded) throws BrokenStudyException {
    OrderHistory history = loaded.study().operations().history();
    Path file = new StudyFolder(loaded.folder()).file(history.file());
    Problems problems = new Problems();
    MessageDigest digest = sha256();
    List<Order> orders = List.of();
    OrderRows rows = new OrderRows(history, problems);
    try (InputStream in = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), digest);
        CSVParser parser = CSVParser.parse(
            new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), HistoryHeader.FORMAT)) {
      orders = read(parser, rows, problems);
      in.transferTo(OutputStream.nullOutputStream());
    } catch (UncheckedIOException | IOException e) {
      problems.add(new SourceRef(history.file(), rows.nextLine(), 1), history.file(), "csv-unreadable");
    }
    if (orders.isEmpty() && problems.count() == 0) {
      problems.add(new SourceRef(history.file(), 1, 1), history.file(), "history-empty");
    }
    problems.throwIfAny();
    return new OrderLog(history.file(), HexFormat.of().formatHex(digest.digest()), orders);
  }

  private static List<Order> read(CSVParser parser, OrderRows rows, Problems problems) {
    Iterator<CSVRecord> records = parser.iterator();
    if (!records.hasNext() || !rows.header(records.next(), (int) parser.getCurrentLineNumber())) {
      return List.of();
    }
    while (records.hasNext() && problems.count() < MOST_PROBLEMS) {
      rows.add(records.next(), (int) parser.getCurrentLineNumber());
    }
    if (problems.count() >= MOST_PROBLEMS) {
      rows.giveUp();
    }
    return rows.orders();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
