package org.emporion.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;
import org.emporion.model.study.HistoryLayout;
import org.emporion.model.study.HistoryLayout.Amount;
import org.emporion.model.study.HistoryLayout.Decimals;
import org.emporion.model.study.HistoryLayout.Rows;
import org.emporion.model.study.HourlyHistory;
import org.emporion.model.study.ReadHistory;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study's history is read by its keys; what they leave out is found out, and what cannot be is asked for. */
class OrderHistoryReaderTest {
  @TempDir
  Path temp;

  private Path study;
  private Path file;

  @BeforeEach
  void open() throws Exception {
    study = TestStudies.kiosk(temp);
    file = study.resolve("data/orders.csv");
  }

  @Test
  void theKeysOfTheStudySayHowItIsRead() throws Exception {
    write("order,at,note,total,state", "A,2026-03-02T09:05,plain,12.50,paid",
        "B,2026-03-02 10:00:30,\"two\nlines, with a comma\",7,void", "C,2026-03-02T09:11,\"say \"\"hi\"\"\",0.125,paid",
        "D,2026-03-02T09:11,,1,paid", "D,2026-03-02T09:11,,1,paid", "E,yesterday,,1,paid");
    ReadHistory read = read();
    HourlyHistory counted = read.counted();
    assertEquals(List.of(), read.found());
    assertEquals(List.of(3L, 1L, 1L, 1L), List.of(counted.orders(), counted.cancelledOrders(), counted.repeatedRows(),
        counted.unreadableRows()));
    assertEquals(8, counted.unreadable().getFirst().row());
    HourlyHistory.CloseUp busiest = counted.busiest().getFirst();
    assertEquals(LocalDateTime.of(2026, 3, 2, 9, 0), busiest.start());
    assertEquals(List.of(2L, 6L), List.of(busiest.firstRow(), busiest.lastRow()));
    assertEquals(List.of(1, 2), List.of(busiest.minutes().get(5), busiest.minutes().get(11)));
    assertEquals(3, busiest.orders());
  }

  @Test
  void digestIsThatOfTheBytes() throws Exception {
    String before = read().counted().digest();
    assertEquals(
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))), before);
    Files.writeString(file, Files.readString(file) + "K-051,2026-06-01T09:00,10.00,paid\n");
    assertNotEquals(before, read().counted().digest());
  }

  /** Column names and forms of common exports; what is found is told by the names of the study's keys. */
  @Test
  void findsOutWhatTheStudyDoesNotSay() throws Exception {
    nothingSaid();
    write("InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice", "536365,A,6,12/1/2010 8:26,2.55",
        "536365,B,6,12/1/2010 8:26,3.39", "C536366,B,-6,12/13/2010 9:02,3.39");
    ReadHistory read = read();
    assertEquals(new Amount.Product("Quantity", "UnitPrice"), read.layout().amount());
    assertEquals(Optional.of("M/d/yyyy H:mm"), read.layout().timePattern());
    assertEquals(Rows.LINES, read.layout().rows());
    assertEquals(List.of("order-column", "time-column", "quantity-column", "price-column", "time-pattern", "rows",
        "cancelled-negative"), read.found());
    assertEquals(List.of(1L, 1L), List.of(read.counted().orders(), read.counted().cancelledOrders()));
    Files.write(file, ("訂單編號;下單時間;訂單狀態;訂單金額\n"
        + "A1;2026/3/2 09:05:00;已付款;1.234,50\nA2;2026/3/12 19:05:00;已取消;99,00\n").getBytes(Charset.forName("Big5")));
    read = read();
    assertEquals("訂單編號", read.layout().orderColumn());
    assertEquals(Decimals.COMMA, read.layout().decimals());
    assertEquals(new HistoryLayout.Cancellation.Flag("訂單狀態", "已取消"), read.layout().cancellation().flag().orElseThrow());
    assertEquals("1234.500000", read.counted().hours().getFirst().revenue().toPlainString());
    assertEquals("x-windows-950", read.counted().encoding());
  }

  @Test
  void asksForWhatCannotBeToldForSure() throws Exception {
    nothingSaid();
    write("Order ID,Order date,Total", "1,03/04/2026 10:00,5", "2,05/06/2026 10:00,5");
    assertTrue(problem().contains("\"d/M/yyyy H:mm\", \"M/d/yyyy H:mm\""), problem());
    write("Order ID,Order date,Total", "1,the third of March,5");
    assertTrue(problem().contains("time-pattern"), problem());
    write("Number,Order date,Total", "1,2026-03-02 10:00,5");
    assertTrue(problem().contains("order-column. The file has: Number, Order date, Total"), problem());
    write("Order ID,Order date,Sold", "1,2026-03-02 10:00,5");
    assertTrue(problem().contains("value-column"), problem());
    // A day beyond the twelfth tells months from days.
    write("Order ID,Order date,Total", "1,03/04/2026 10:00,5", "2,25/06/2026 10:00,5");
    assertEquals(Optional.of("d/M/yyyy H:mm"), read().layout().timePattern());
  }

  @Test
  void aFileThatIsNoTableIsAProblemWhereTheStudyNamesIt() throws Exception {
    write("order,at,total,state");
    assertEquals("operations.history.file", problems().getFirst().field());
    assertTrue(problem().contains("no order"), problem());
    write("order,at,total,state", "x,y,z,w", "x,y,z,w");
    assertTrue(problem().contains("time-pattern"), problem());
  }

  @Test
  void aReadingThatIsCancelledEnds() throws Exception {
    LoadedStudy loaded = new StudyReader().read(study);
    assertThrows(CancellationException.class, () -> new OrderHistoryReader().read(loaded, new Progress() {
      @Override
      public void report(LocalText what, double done) {}

      @Override
      public boolean cancelled() {
        return true;
      }
    }));
  }

  private void nothingSaid() throws Exception {
    Path operations = study.resolve("operations.yaml");
    Files.writeString(operations, Files.readString(operations).replaceAll(
        "  (order|time|value|status)-column: \\w+\n|  cancelled-status: \\w+\n", ""));
  }

  private void write(String... lines) throws Exception {
    Files.writeString(file, String.join("\r\n", lines).replace("two\n", "two\r\n") + "\r\n");
  }

  private ReadHistory read() throws BrokenStudyException {
    return new OrderHistoryReader().read(new StudyReader().read(study));
  }

  private String problem() {
    return problems().getFirst().message().en();
  }

  private List<Problem> problems() {
    return assertThrows(BrokenStudyException.class, this::read).problems();
  }
}
