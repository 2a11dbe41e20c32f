package org.emporion.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The header line of an order history. */
final class HistoryHeader {
  /** How order histories are written: RFC 4180, commas and double quotes. */
  static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  private HistoryHeader() {}

  /** The column names in order; none when the file is empty. */
  static List<String> read(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = CSVParser.parse(reader, FORMAT)) {
      var records = parser.iterator();
      return records.hasNext() ? names(records.next()) : List.of();
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The names in a header record, without a byte order mark and spaces around them. */
  static List<String> names(CSVRecord header) {
    return header.stream().map(name -> name.replace("\uFEFF", "").strip()).toList();
  }
}
