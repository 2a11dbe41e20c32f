import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import org.emporion.model.study.HistoryLayout;
import org.emporion.model.study.HourlyHistory;
import org.emporion.store.history.HistoryReader;

/** Writes a history in which every row is another order, the worst there is for memory, and reads it. */
public final class ManyOrders {
  private static final int ORDERS_A_MINUTE = 20;

  private ManyOrders() {}

  /** Arguments: {@code write} or {@code read}, the file, the number of orders. */
  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[1]);
    long orders = Long.parseLong(arguments[2]);
    if (arguments[0].equals("write")) {
      write(file, orders);
      return;
    }
    long began = System.nanoTime();
    HourlyHistory history = new HistoryReader().read(file,
        HistoryLayout.of("no", "at", new HistoryLayout.Amount.Value("total"), HistoryLayout.Rows.ORDERS));
    System.out.printf(Locale.ROOT, "%d rows, %d different orders (%d lost), %.1f s, heap of at most %d MB%n",
        history.rows(), history.orders(), orders - history.orders(), (System.nanoTime() - began) / 1e9,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private static void write(Path file, long orders) throws IOException {
    LocalDateTime start = LocalDateTime.of(2020, 1, 1, 0, 0);
    String at = "";
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      out.write("no,at,total\n".getBytes(StandardCharsets.US_ASCII));
      for (long i = 0; i < orders; i++) {
        at = i % ORDERS_A_MINUTE == 0 ? start.plusMinutes(i / ORDERS_A_MINUTE).toString() : at;
        out.write(((i * 7919 + 1_000_000) + "," + at + ",12.50\n").getBytes(StandardCharsets.US_ASCII));
      }
    }
  }
}
