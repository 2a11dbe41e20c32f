package org.emporion.store.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.TradingCalendar;
import org.emporion.model.study.TradingCalendar.Kind;
import org.emporion.model.study.TradingCalendar.Occasion;

/**
 * Reads calendars: CSV in UTF-8 with the columns {@code first}, {@code last}, {@code kind} (holiday, campaign or
 * closed), {@code en} and {@code zh-TW}; lines that begin with {@code #} are remarks.
 */
public final class CalendarReader {
  /** Names of the calendars that come with the program. */
  public static final List<String> SHIPPED = List.of("taiwan", "germany");

  private static final List<String> COLUMNS = List.of("first", "last", "kind", "en", "zh-TW");
  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
      .setCommentMarker('#').setIgnoreEmptyLines(true).setIgnoreSurroundingSpaces(true).get();

  private final Phrasebook phrases = new Phrasebook(CalendarReader.class);

  /**
   * A calendar that comes with the program.
   *
   * @param name one of {@link #SHIPPED}
   */
  public TradingCalendar shipped(String name) {
    String file = "calendar-" + name + ".csv";
    try (InputStream in = CalendarReader.class.getResourceAsStream(file);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return read(file, reader);
    } catch (IOException | UnreadableHistoryException e) {
      throw new IllegalStateException("The calendar of " + name + " comes with the program", e);
    }
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableHistoryException with the first line that is wrong
   */
  public TradingCalendar read(Path file) throws UnreadableHistoryException {
    String name = String.valueOf(file.getFileName());
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return read(name, reader);
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableHistoryException(phrases.say("calendar.file", name, e.getClass().getSimpleName()));
    }
  }

  private TradingCalendar read(String name, Reader reader) throws IOException, UnreadableHistoryException {
    List<Occasion> occasions = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(reader, FORMAT)) {
      boolean header = true;
      for (CSVRecord row : parser) {
        if (!header) {
          occasions.add(occasion(name, row, parser.getCurrentLineNumber()));
        } else if (!row.stream().map(cell -> cell.replace("\uFEFF", "")).toList().equals(COLUMNS)) {
          throw new UnreadableHistoryException(phrases.say("calendar.header", name, String.join(",", COLUMNS)));
        }
        header = false;
      }
    }
    return new TradingCalendar(occasions);
  }

  private Occasion occasion(String name, CSVRecord row, long line) throws UnreadableHistoryException {
    try {
      if (row.size() == COLUMNS.size() && row.stream().noneMatch(String::isBlank)) {
        Kind kind = Arrays.stream(Kind.values())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(row.get(2))).findFirst().orElseThrow(
                () -> new IllegalArgumentException(row.get(2)));
        return new Occasion(LocalDate.parse(row.get(0)), LocalDate.parse(row.get(1)), kind,
            new LocalText(row.get(3), row.get(4)));
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new UnreadableHistoryException(phrases.say("calendar.row", name, Long.toString(line)));
    }
    throw new UnreadableHistoryException(phrases.say("calendar.row", name, Long.toString(line)));
  }
}
