package org.emporion.store.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.emporion.model.study.HistoryLayout;
import org.emporion.model.study.HistoryLayout.Amount;
import org.emporion.model.study.HistoryLayout.Cancellation;
import org.emporion.model.study.HistoryLayout.Decimals;
import org.emporion.model.study.HistoryLayout.Rows;
import org.emporion.model.study.HourlyHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Laws over random histories: the layout does not matter, and no row is lost. */
class HistoryLawsTest {
  private static final List<String> COLUMNS = List.of("no", "at", "pieces", "each", "what", "who");
  private static final HistoryLayout LAYOUT =
      HistoryLayout.of("no", "at", new Amount.Product("pieces", "each"), Rows.LINES)
          .cancelledBy(new Cancellation(Optional.of("C"), Optional.empty(), true)).withCustomers("who");

  @TempDir
  Path temp;

  private record Line(String no, LocalDateTime at, int pieces, BigDecimal each, String what, String who) {}

  @Test
  void columnsSeparatorsQuotesTimesDecimalsAndLineEndsDoNotMatter() throws Exception {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<Line> lines = lines(random);
      HourlyHistory plain = read(write(lines, COLUMNS, ',', "yyyy-MM-dd HH:mm", false, "\n", random), LAYOUT);
      assertEquals(bySimpleMeans(lines), plain.orders(), "seed " + seed);
      List<String> columns = new ArrayList<>(COLUMNS);
      Collections.shuffle(columns, random);
      char separator = List.of(',', ';', '\t', '|').get(random.nextInt(4));
      boolean comma = random.nextBoolean();
      String pattern = List.of("d.M.yyyy HH:mm", "M/d/yyyy h:mm a", "yyyyMMddHHmm").get(random.nextInt(3));
      HistoryLayout layout = LAYOUT.withTimes(pattern).withDecimals(comma ? Decimals.COMMA : Decimals.POINT)
          .written(Optional.of(separator), Optional.empty());
      HourlyHistory other = read(write(lines, columns, separator, pattern, comma,
          random.nextBoolean() ? "\r\n" : "\r", random), layout);
      assertEquals(plain.hours(), other.hours(), "seed " + seed);
      assertEquals(List.of(plain.rows(), plain.orders(), plain.cancelledOrders(), plain.cancelledRows(),
          plain.customers(), plain.unsoldRows(), 0L),
          List.of(other.rows(), other.orders(), other.cancelledOrders(), other.cancelledRows(), other.customers(),
              other.unsoldRows(), other.unreadableRows()), "seed " + seed);
    }
  }

  @Test
  void badRowsAreThoseThatWerePlanted() throws Exception {
    List<String> bad = List.of("1,yesterday,1,1,x,y", ",2026-01-01 10:00,1,1,x,y", "1,2026-01-01 10:00,one,1,x,y",
        "1,2026-01-01 10:00,1", "1,2026-13-01 10:00,1,1,x,y", "1,2026-01-01 25:00,1,1,x,y", "\"1\"2,,,,,",
        "1,2026-01-01 10:00,1,1.2.3,x,y", "1,1026-01-01 10:00,1,1,x,y");
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<Line> lines = lines(random);
      String good = write(lines, COLUMNS, ',', "yyyy-MM-dd HH:mm", false, "\n", new Random(seed));
      HourlyHistory clean = read(good, LAYOUT);
      List<String> texts = new ArrayList<>();
      List<Long> planted = new ArrayList<>();
      long row = 1;
      for (String line : good.split("(?<=[a-z0-9\"])\n(?=[\"0-9C])")) {
        texts.add(line);
        row += 1 + line.chars().filter(one -> one == '\n').count();
        while (random.nextInt(4) == 0) {
          planted.add(row++);
          texts.add(bad.get(random.nextInt(bad.size())));
        }
      }
      HourlyHistory spoiled = read(String.join("\n", texts), LAYOUT);
      assertEquals(planted, spoiled.unreadable().stream().map(HourlyHistory.Unreadable::row).toList(), "seed " + seed);
      assertEquals(planted.size(), spoiled.unreadableRows());
      assertEquals(clean.rows() + planted.size(), spoiled.rows());
      assertEquals(clean.hours(), spoiled.hours());
    }
  }

  @Test
  void theListOfBadRowsIsBoundedAndTheirCountIsNot() throws Exception {
    StringBuilder text = new StringBuilder("no,at,pieces,each,what,who\n1,2026-01-01 10:00,1,1,x,y\n");
    text.append("?,?,?,?,?,?\n".repeat(5_000));
    HourlyHistory history = read(text.toString(), LAYOUT);
    assertEquals(5_000, history.unreadableRows());
    assertEquals(HourCounter.MOST_LISTED, history.unreadable().size());
  }

  @Test
  void differentNumbersAreCountedLikeInASetOfTexts() {
    Random random = new Random(7);
    NumberSet numbers = new NumberSet();
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < 400_000; i++) {
      String text = Integer.toString(random.nextInt(300_000));
      byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
      assertEquals(texts.add(text), numbers.add(NumberSet.hash(bytes, 0, bytes.length)), text);
    }
    assertEquals(texts.size(), numbers.size());
    // One table alone; a hash whose kept bits are all zero is kept as 1.
    for (long hash = 0; hash < 2_000; hash++) {
      if (hash != 1) {
        assertTrue(numbers.add(hash), "hash " + hash);
      }
    }
  }

  private static List<Line> lines(Random random) {
    List<Line> lines = new ArrayList<>();
    LocalDateTime at = LocalDateTime.of(2025, 2, 25, 20, 0);
    int no = 1000;
    for (int i = 0; i < 5 + random.nextInt(200); i++) {
      if (random.nextInt(3) == 0) {
        no++;
        at = at.plusMinutes(random.nextInt(600));
      }
      boolean cancelled = random.nextInt(10) == 0;
      lines.add(new Line((cancelled ? "C" : "") + no, at, random.nextInt(12) - 1,
          BigDecimal.valueOf(random.nextInt(3_000_000), random.nextInt(4)),
          List.of("plain", "with \"marks\"", "two\nlines", "a,b;c|d\te", "", "caf\u00e9").get(random.nextInt(6)),
          "k" + random.nextInt(20)));
    }
    lines.add(new Line("1", at, 1, BigDecimal.ONE, "sure", "k1"));
    return lines;
  }

  private static long bySimpleMeans(List<Line> lines) {
    return lines.stream()
        .filter(one -> !one.no().startsWith("C") && one.pieces() > 0 && one.each().signum() > 0)
        .map(Line::no).distinct().count();
  }

  private static String write(List<Line> lines, List<String> columns, char separator, String pattern, boolean comma,
      String end, Random random) {
    DateTimeFormatter times = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    StringBuilder text = new StringBuilder(String.join(String.valueOf(separator), columns)).append(end);
    for (Line line : lines) {
      List<String> cells = new ArrayList<>();
      for (String column : columns) {
        String cell = switch (column) {
          case "no" -> line.no();
          case "at" -> times.format(line.at());
          case "pieces" -> Integer.toString(line.pieces());
          case "each" -> comma ? line.each().toPlainString().replace('.', ',') : line.each().toPlainString();
          case "what" -> line.what();
          default -> line.who();
        };
        boolean needed = cell.indexOf(separator) >= 0 || cell.contains("\"") || cell.contains("\n");
        cells.add(needed || random.nextInt(5) == 0 ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
      }
      text.append(String.join(String.valueOf(separator), cells)).append(end);
    }
    return text.toString();
  }

  private HourlyHistory read(String text, HistoryLayout layout) throws Exception {
    Path file = temp.resolve("history.csv");
    Files.writeString(file, text);
    return new HistoryReader().read(file, layout);
  }
}
