package org.emporion.store.interchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.emporion.model.Language;
import org.emporion.model.rule.CellPlace;

/** Tables as CSV files: RFC 4180, UTF-8, one file for each. */
final class CsvTables {
  /** Largest file that is read, in bytes. */
  static final long MOST_BYTES = 64L << 20;

  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
  private static final Pattern OTHER_SEPARATOR = Pattern.compile("[;\\t|]");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvTables() {}

  /**
   * Writes a table.
   *
   * @param mark whether to begin with a byte order mark, by which Excel knows UTF-8
   * @throws IOException when it cannot be written, also when a text has half a surrogate pair
   */
  static void write(
      OutputStream out, Table table, ExchangeTables tables, Words words, Language language, boolean mark)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()));
    if (mark) {
      writer.write(BYTE_ORDER_MARK);
    }
    try (CSVPrinter printer = new CSVPrinter(writer, FORMAT)) {
      printer.printRecord(table.columns().stream().map(one -> words.phrases().in(language, one.phrase())));
      for (Map<Column, Content> row : tables.rows(table)) {
        printer.printRecord(table.columns().stream().map(one -> written(row.getOrDefault(one, Content.NOTHING))));
      }
    }
  }

  private static String written(Content content) {
    return content instanceof Content.Words words ? CsvText.guard(words.text()) : content.text();
  }

  /**
   * Reads a file.
   *
   * @param name what problems call it
   * @return its rows as far as they could be read; what could not is noted
   */
  static Grid read(Path file, String name, ExchangeProblems problems) {
    List<Grid.Line> rows = new ArrayList<>();
    CellPlace place = new CellPlace(name, "", 0, 0);
    try {
      if (Files.size(file) > MOST_BYTES) {
        problems.add(place, "file-too-large", Long.toString(Files.size(file)), Long.toString(MOST_BYTES));
        return new Grid(place, rows);
      }
      try (Reader reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder());
          CSVParser parser = CSVParser.parse(reader, FORMAT)) {
        Iterator<CSVRecord> records = parser.iterator();
        while (records.hasNext()) {
          CSVRecord record = records.next();
          if (record.getRecordNumber() > Grid.MOST_ROWS) {
            problems.add(place, "rows-too-many", Integer.toString(Grid.MOST_ROWS));
            break;
          }
          Grid.Line line = line(record);
          if (!line.blank()) {
            rows.add(line);
          }
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      int last = rows.isEmpty() ? 0 : rows.getLast().number();
      problems.add(place.at(last + 1, 0), "csv-unreadable");
    }
    if (!rows.isEmpty() && rows.getFirst().cells().size() == 1 && OTHER_SEPARATOR.matcher(rows.getFirst().cell(0)).find()) {
      problems.add(place.at(rows.getFirst().number(), 1), "csv-separator");
      return new Grid(place, List.of());
    }
    return new Grid(place, rows);
  }

  private static Grid.Line line(CSVRecord record) {
    boolean first = record.getRecordNumber() == 1;
    List<String> cells = new ArrayList<>(record.size());
    for (String cell : record) {
      boolean marked = first && cells.isEmpty() && cell.startsWith(BYTE_ORDER_MARK);
      cells.add(CsvText.unguard(marked ? cell.substring(1) : cell));
    }
    return new Grid.Line((int) record.getRecordNumber(), cells);
  }
}
