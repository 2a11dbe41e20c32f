package org.emporion.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import org.emporion.model.study.Order;
import org.emporion.model.study.OrderLog;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders are read with their row; what cannot be read is named by line and column. */
class OrderHistoryReaderTest {
  @TempDir
  Path temp;

  private LoadedStudy study;
  private Path file;

  @BeforeEach
  void open() throws Exception {
    study = new StudyReader().read(TestStudies.kiosk(temp));
    file = study.folder().resolve("data/orders.csv");
  }

  @Test
  void readsEachRowWithItsLine() throws Exception {
    write("order,at,note,total,state", "A,2026-03-02T09:05,plain,12.50,paid",
        "B,2026-03-02 10:00:30,\"two\nlines, with a comma\",7,void", "C,2026-03-03T11:00,\"say \"\"hi\"\"\",0.125,paid");
    assertEquals(
        List.of(
            new Order("A", LocalDateTime.of(2026, 3, 2, 9, 5), new BigDecimal("12.50"), false, 2),
            new Order("B", LocalDateTime.of(2026, 3, 2, 10, 0, 30), new BigDecimal("7"), true, 3),
            new Order("C", LocalDateTime.of(2026, 3, 3, 11, 0), new BigDecimal("0.125"), false, 5)),
        read().orders());
  }

  @Test
  void digestIsThatOfTheBytes() throws Exception {
    String before = read().digest();
    assertEquals(
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))), before);
    Files.writeString(file, Files.readString(file) + "K-051,2026-06-01T09:00,10.00,paid\n");
    assertNotEquals(before, read().digest());
  }

  @Test
  void namesEveryUnreadableRow() throws Exception {
    write("order,at,total,state", "A,2026-03-02T09:05,12.50,paid", "B,yesterday,12.50,paid", "C,2026-03-02T09:05,-3,void",
        "A,2026-03-02T09:05,1,paid", "D,2026-03-02T09:05,NT$5,paid", ",2026-03-02T09:05,5,paid", "E,2026-03-02T09:05,5");
    List<Problem> problems = problems();
    assertEquals(
        List.of("3:2 at", "4:3 total", "5:1 order", "6:3 total", "7:1 order", "8:1 data/orders.csv"),
        problems.stream().map(one -> one.place().line() + ":" + one.place().column() + " " + one.field()).toList());
    assertTrue(problems.get(2).message().en().contains("\"A\" stands in line 2"), problems.get(2).message().en());
    assertTrue(problems.get(1).message().zhTw().contains("負數"), problems.get(1).message().zhTw());
  }

  @Test
  void givesUpOnAnotherKindOfFile() throws Exception {
    StringBuilder rows = new StringBuilder("order,at,total,state\n");
    for (int i = 0; i < 500; i++) {
      rows.append("x,y,z,w\n");
    }
    Files.writeString(file, rows);
    List<Problem> problems = problems();
    assertTrue(problems.size() < OrderHistoryReader.MOST_PROBLEMS + 5, () -> "problems: " + problems.size());
    assertTrue(problems.getLast().message().en().contains("Reading stopped here"), problems.getLast().message().en());
  }

  @Test
  void anEmptyHistoryIsAProblem() throws Exception {
    write("order,at,total,state");
    assertTrue(problems().getFirst().message().en().contains("no order"));
  }

  @Test
  void bytesThatAreNotTextAreAProblem() throws Exception {
    Files.write(file, "order,at,total,state\nA,2026-03-02T09:05,1,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(problems().getFirst().message().en().contains("UTF-8"));
  }

  @Test
  void aMarkThatIsNotClosedIsAProblem() throws Exception {
    write("order,at,total,state", "A,2026-03-02T09:05,1,paid", "B,\"2026-03-02T09:05,1,paid");
    assertEquals(3, problems().getFirst().place().line());
  }

  private void write(String... lines) throws Exception {
    Files.writeString(file, String.join("\r\n", lines).replace("two\n", "two\r\n") + "\r\n");
  }

  private OrderLog read() throws BrokenStudyException {
    return new OrderHistoryReader().read(study);
  }

  private List<Problem> problems() {
    return assertThrows(BrokenStudyException.class, this::read).problems();
  }
}
