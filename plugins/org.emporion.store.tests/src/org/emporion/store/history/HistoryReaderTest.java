package org.emporion.store.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.emporion.model.study.HistoryLayout;
import org.emporion.model.study.HistoryLayout.Amount;
import org.emporion.model.study.HistoryLayout.Cancellation;
import org.emporion.model.study.HistoryLayout.Decimals;
import org.emporion.model.study.HistoryLayout.Rows;
import org.emporion.model.study.HourlyHistory;
import org.emporion.store.sheet.RawWorkbook;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of many layouts are counted by hour, and every row that is not is accounted for. */
class HistoryReaderTest {
  private static final HistoryLayout ORDERS =
      HistoryLayout.of("no", "at", new Amount.Value("total"), Rows.ORDERS);
  private static final HistoryLayout LINES =
      HistoryLayout.of("no", "at", new Amount.Product("pieces", "each"), Rows.LINES);

  @TempDir
  Path temp;

  /** The figures of reference case DATA-01 (UCI Online Retail, Chen 2012) from the orders derived of it. */
  @Test
  void countsTheReferenceHistory() throws Exception {
    HourlyHistory history = new HistoryReader().read(TestStudies.EXAMPLE.resolve("data/orders.csv"),
        HistoryLayout.of("order_id", "placed_at", new Amount.Value("value"), Rows.ORDERS).cancelledBy(new Cancellation(
            Optional.empty(), Optional.of(new Cancellation.Flag("status", "cancelled")), false)));
    assertEquals(19_960, history.orders());
    assertEquals(3_836, history.cancelledOrders());
    assertEquals(0, history.unreadableRows());
    assertEquals(32, history.hours().stream().mapToInt(HourlyHistory.Hour::orders).max().orElseThrow());
    assertEquals(6.8828, 19_960.0 / history.hours().size(), 5e-5);
  }

  @Test
  void linesOfAnOrderAreOneOrderInTheHourOfTheFirst() throws Exception {
    HourlyHistory history = read(LINES.cancelledBy(new Cancellation(Optional.of("C"), Optional.empty(), false))
        .withCustomers("who"), "no,at,pieces,each,who", "1,2026-03-02 09:59,2,1.25,a", "1,2026-03-02 10:01,1,0.005,a",
        "2,2026-03-02T10:30:15,3,1000,b", "C3,2026-03-02 10:31,-3,1000,b", "C3,2026-03-02 10:31,-1,1,b",
        "4,2026-03-02 11:00,0,5,c", "5,2026-03-02 11:00,1,-5,c");
    assertEquals(List.of(
        new HourlyHistory.Hour(LocalDateTime.of(2026, 3, 2, 9, 0), 1, new BigDecimal("2.500000")),
        new HourlyHistory.Hour(LocalDateTime.of(2026, 3, 2, 10, 0), 1, new BigDecimal("3000.005000"))),
        history.hours());
    assertEquals(List.of(7L, 2L, 1L, 2L, 2L, 2L, 0L), List.of(history.rows(), history.orders(),
        history.cancelledOrders(), history.cancelledRows(), history.unsoldRows(), history.customers(),
        history.unreadableRows()));
  }

  @Test
  void aRepeatedOrderIsCountedApart() throws Exception {
    HourlyHistory history = read(ORDERS, "no,at,total", "A,2026-03-02 09:00,5", "B,2026-03-02 09:01,6",
        "A,2026-03-02 10:00,5");
    assertEquals(2, history.orders());
    assertEquals(1, history.repeatedRows());
    assertEquals(new BigDecimal("11.000000"), history.hours().getFirst().revenue());
  }

  @Test
  void namesRowAndReasonOfWhatCannotBeRead() throws Exception {
    HourlyHistory history = read(ORDERS, "no,at,total", "A,2026-03-02 09:00,5", "B,yesterday,6", "",
        ",2026-03-02 09:00,1", "\"two\nlines\",2026-03-02 09:00,NT$5", "C,2026-02-30 09:00,1", "D,2026-03-02 09:00",
        "E,2026-03-02 09:00,-1", "\"F\"x,2026-03-02 09:00,1", "G,2026-03-02 09:00,1", "\"H,2026-03-02 09:00,1",
        "I,2026-03-02 09:00,1");
    assertEquals(List.of("3 at", "5 no", "6 total", "8 at", "9 ", "10 total", "11 ", "13 "),
        history.unreadable().stream().map(one -> one.row() + " " + one.column()).toList());
    assertEquals(8, history.unreadableRows());
    assertEquals(3, history.orders());
    assertTrue(history.unreadable().getFirst().reason().en().startsWith("\"yesterday\" is no time"));
    assertTrue(history.unreadable().get(5).reason().zhTw().contains("小於零"));
    assertTrue(history.unreadable().getLast().reason().en().contains("never closed"));
  }

  @Test
  void readsTimesOfAnyForm() throws Exception {
    assertEquals(LocalDateTime.of(2026, 11, 5, 14, 0),
        first(ORDERS.withTimes("d/M/yyyy H:mm"), "A,5/11/2026 14:30,1"));
    assertEquals(LocalDateTime.of(2026, 11, 5, 14, 0),
        first(ORDERS.withTimes("MMM d yyyy h:mm a"), "A,nov 5 2026 2:30 PM,1"));
    assertEquals(LocalDateTime.of(2026, 11, 6, 1, 0),
        first(ORDERS.withZones(ZoneId.of("UTC"), ZoneId.of("Asia/Taipei")), "A,2026-11-05T17:59:59,1"));
    assertEquals(LocalDateTime.of(2026, 11, 5, 23, 0),
        first(ORDERS.withZones(ZoneId.of("UTC"), ZoneId.of("Asia/Taipei")), "A,2026-11-05T16:15:00+01:00,1"));
    assertThrows(UnreadableHistoryException.class, () -> first(ORDERS, "A,2026-11-05T16:15:00+01:00,1"));
    assertThrows(UnreadableHistoryException.class, () -> first(ORDERS.withTimes("yyyy bogus"), "A,2026-11-05,1"));
  }

  @Test
  void readsDecimalsOfAnyForm() throws Exception {
    Decimal point = new Decimal(Decimals.POINT);
    Decimal comma = new Decimal(Decimals.COMMA);
    assertEquals(1_234_500_000L, read(point, "1,234.50"));
    assertEquals(1_234_500_000L, read(comma, "1.234,5000000"));
    assertEquals(1_234_567_000_000L, read(comma, "1 234 567"));
    assertEquals(-5L, read(point, "-0.000005"));
    for (String none : List.of("", "-", "1,23", "12,3456", ",123", "1,2345,678", "1.", ".5", "1.0000001", "1e3",
        "1,234,56", "9999999999999", "0x1")) {
      assertEquals(Decimal.NONE, read(point, none), none);
    }
    assertEquals(Decimal.NONE, Decimal.product(Long.MAX_VALUE, Long.MAX_VALUE));
    assertEquals(12_345_678_000_000L, Decimal.product(12_345_678_000_000L, Decimal.ONE));
  }

  @Test
  void findsOutSeparatorAndEncoding() throws Exception {
    String[] rows = {"訂單;at;\"a,b;c\";total", "甲;2026-03-02 09:00;x;1,5"};
    HistoryLayout layout = HistoryLayout.of("訂單", "at", new Amount.Value("total"), Rows.ORDERS)
        .withDecimals(Decimals.COMMA);
    for (String name : List.of("UTF-8", "x-windows-950")) {
      Path file = temp.resolve(name + ".csv");
      Files.write(file, String.join("\r\n", rows).getBytes(Charset.forName(name)));
      HourlyHistory history = new HistoryReader().read(file, layout);
      assertEquals(name, history.encoding());
      assertEquals(new BigDecimal("1.500000"), history.hours().getFirst().revenue());
    }
    Path marked = temp.resolve("marked.csv");
    Files.write(marked, ("\uFEFF" + String.join("\r", rows)).getBytes(StandardCharsets.UTF_16LE));
    assertEquals("UTF-16LE", new HistoryReader().read(marked, layout).encoding());
    Path western = temp.resolve("western.csv");
    Files.write(western, "no,at,total,\u00e9 \nA,2026-03-02 09:00,1,caf\u00e9 \n".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals("windows-1252", new HistoryReader().read(western, ORDERS).encoding());
  }

  @Test
  void readsTheSameFromASheet() throws Exception {
    Path file = temp.resolve("orders.xlsx");
    RawWorkbook.withRows("<row r='1'>" + text("A1", "no") + text("B1", "at") + text("C1", "total") + "</row><row r='2'>"
        + text("A2", "A") + text("B2", "2026-03-02 09:30") + "<c r='C2'><v>1.5</v></c></row><row r='4'>" + text("A4", "B")
        + text("B4", "never") + text("C4", "1,5") + "</row>").write(file);
    HourlyHistory history = new HistoryReader().read(file, ORDERS.withDecimals(Decimals.COMMA));
    assertEquals(new BigDecimal("1.500000"), history.hours().getFirst().revenue());
    assertEquals(4, history.unreadable().getFirst().row());
  }

  @Test
  void refusesWhatIsNoHistory() throws Exception {
    assertTrue(refusal(ORDERS, "").contains("empty"));
    assertTrue(refusal(ORDERS, "no,at,totl", "A,2026-03-02 09:00,5").contains("did you mean \"totl\""));
    assertTrue(refusal(ORDERS, "no,at,total,no", "A,2026-03-02 09:00,5,A").contains("twice"));
    assertTrue(refusal(ORDERS, "no,at,total").contains("no order"));
    assertTrue(refusal(ORDERS, "no,at,total", "x,y,z").contains("None of the 1 rows"));
    assertTrue(refusal(ORDERS.written(Optional.empty(), Optional.of("klingon")), "no,at,total").contains("klingon"));
    assertThrows(UnreadableHistoryException.class, () -> new HistoryReader().read(temp.resolve("nowhere"), ORDERS));
  }

  private static String text(String cell, String value) {
    return "<c r='" + cell + "' t='inlineStr'><is><t>" + value + "</t></is></c>";
  }

  private static long read(Decimal decimal, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return decimal.read(bytes, 0, bytes.length);
  }

  private LocalDateTime first(HistoryLayout layout, String row) throws Exception {
    return read(layout, "no,at,total", row).hours().getFirst().start();
  }

  private String refusal(HistoryLayout layout, String... lines) {
    return assertThrows(UnreadableHistoryException.class, () -> read(layout, lines)).reason().en();
  }

  private HourlyHistory read(HistoryLayout layout, String... lines) throws Exception {
    Path file = temp.resolve("history.csv");
    Files.writeString(file, String.join("\n", lines));
    return new HistoryReader().read(file, layout);
  }
}
