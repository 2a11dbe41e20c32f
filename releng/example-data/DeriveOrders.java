import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Derives the order file of the example study from the invoice lines of the Online Retail data set, one
 * row for each order.
 *
 * <p>Usage: {@code java DeriveOrders.java online-retail-uk-2010-2011.csv.gz orders.csv}
 *
 * <ul>
 *   <li>An order is an invoice number. Its time is that of its first line.
 *   <li>A line counts when quantity and unit price are both above zero; an invoice without such a line
 *       is left out (write-offs, samples, corrections).
 *   <li>An invoice number that begins with C is a cancellation. All its lines count, and its value is
 *       kept without the minus, with the status {@code cancelled}.
 * </ul>
 */
public final class DeriveOrders {
  private static final List<String> HEADER = List.of(
      "InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country");

  private DeriveOrders() {}

  /** Reads the first argument, writes the second. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("Usage: java DeriveOrders.java INVOICE-LINES.csv.gz ORDERS.csv");
      System.exit(2);
    }
    Map<String, Order> orders = new LinkedHashMap<>();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        new GZIPInputStream(Files.newInputStream(Path.of(arguments[0]))), StandardCharsets.UTF_8))) {
      if (!HEADER.equals(cells(lines))) {
        throw new IOException("The header is not that of the Online Retail data set");
      }
      for (List<String> cells = cells(lines); !cells.isEmpty(); cells = cells(lines)) {
        add(orders, cells);
      }
    }
    List<String> rows = new ArrayList<>(List.of("order_id,placed_at,lines,value,status"));
    orders.forEach((id, order) -> rows.add(order.row(id)));
    Files.writeString(Path.of(arguments[1]), String.join("\n", rows) + "\n");
  }

  private static void add(Map<String, Order> orders, List<String> cells) {
    String invoice = cells.get(0);
    boolean cancelled = invoice.startsWith("C");
    BigDecimal quantity = new BigDecimal(cells.get(3));
    BigDecimal price = new BigDecimal(cells.get(5));
    if (cancelled || quantity.signum() > 0 && price.signum() > 0) {
      orders.computeIfAbsent(invoice, id -> new Order(cells.get(4), cancelled)).add(quantity.multiply(price));
    }
  }

  /** The cells of one record, RFC 4180: a cell in quotation marks may hold commas, marks and line ends. */
  private static List<String> cells(BufferedReader lines) throws IOException {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int letter = lines.read(); letter >= 0; letter = lines.read()) {
      if (letter == '"') {
        quoted = !quoted;
        if (quoted && cell.length() > 0) {
          cell.append('"');
        }
      } else if (quoted || letter != ',' && letter != '\n') {
        if (letter != '\r' || quoted) {
          cell.append((char) letter);
        }
      } else {
        cells.add(cell.toString());
        cell.setLength(0);
        if (letter == '\n') {
          return cells;
        }
      }
    }
    if (cell.length() > 0 || !cells.isEmpty()) {
      cells.add(cell.toString());
    }
    return cells;
  }

  private static final class Order {
    private final String placedAt;
    private final boolean cancelled;
    private int lines;
    private BigDecimal value = BigDecimal.ZERO;

    Order(String placedAt, boolean cancelled) {
      this.placedAt = placedAt.replace(' ', 'T');
      this.cancelled = cancelled;
    }

    void add(BigDecimal amount) {
      lines++;
      value = value.add(amount);
    }

    String row(String id) {
      BigDecimal positive = value.abs().stripTrailingZeros();
      BigDecimal money = positive.scale() < 2 ? positive.setScale(2) : positive;
      return String.join(",", id, placedAt, Integer.toString(lines), money.toPlainString(),
          cancelled ? "cancelled" : "placed");
    }
  }
}
