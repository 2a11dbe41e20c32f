package org.emporion.trial.audit;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.emporion.model.study.Belief;

/** Reads the file in which the load generator wrote what virtual customers were told of their orders. */
public final class OrderEvents {
  /** The file of a record. */
  public static final String FILE = "orders.csv";

  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private OrderEvents() {}

  /**
   * All events in the order they happened. A last line that was cut off is left out.
   *
   * @throws IOException when the file cannot be read
   */
  public static List<OrderEvent> read(Path file) throws IOException {
    List<OrderEvent> events = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file); CSVParser parser = CSVParser.parse(reader, FORMAT)) {
      for (CSVRecord row : parser) {
        if (row.isConsistent()) {
          events.add(new OrderEvent(row.get("customer"), row.get("reference"),
              Belief.valueOf(row.get("belief").toUpperCase(Locale.ROOT))));
        }
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(file.getFileName() + " is no file of orders: " + e.getMessage(), e);
    }
    return events;
  }
}
