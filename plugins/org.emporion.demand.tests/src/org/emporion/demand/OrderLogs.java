package org.emporion.demand;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Order logs for the tests of this room. */
final class OrderLogs {
  private OrderLogs() {}

  /** The history of the example study, read by its own header. */
  static OrderLog harbourLane() throws IOException {
    Path root = Path.of(System.getProperty("emporion.checkout", System.getProperty("user.dir")));
    Path file = root.resolve("examples/harbour-lane/data/orders.csv");
    List<String> lines = Files.readAllLines(file);
    List<String> header = List.of(lines.getFirst().split(","));
    List<Order> orders = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",");
      orders.add(new Order(
          cells[header.indexOf("order_id")],
          LocalDateTime.parse(cells[header.indexOf("placed_at")]),
          new BigDecimal(cells[header.indexOf("value")]),
          cells[header.indexOf("status")].equals("cancelled"),
          i + 1));
    }
    return new OrderLog(orders);
  }

  /**
   * A shop that is open from 9 to 17 on weekdays, with a random number of orders an hour and a
   * cancellation now and then.
   *
   * @param start first moment
   * @param weeks length
   * @param meanPerHour mean orders an open hour
   * @param copies how often each order is there
   */
  static OrderLog random(long seed, LocalDateTime start, int weeks, double meanPerHour, int copies) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Order> orders = new ArrayList<>();
    for (int hour = 0; hour < weeks * 7 * 24; hour++) {
      LocalDateTime at = start.plusHours(hour);
      if (at.getHour() < 9 || at.getHour() > 16 || at.getDayOfWeek().getValue() > 5) {
        continue;
      }
      int count = (int) Math.round(meanPerHour * (0.2 + 1.6 * random.nextDouble()));
      for (int i = 0; i < count; i++) {
        boolean cancelled = random.nextInt(20) == 0;
        BigDecimal value = BigDecimal.valueOf(100 + random.nextInt(9900), 2);
        for (int copy = 0; copy < copies; copy++) {
          int row = orders.size() + 2;
          orders.add(new Order("o" + row, at.plusMinutes(i % 60), value, cancelled, row));
        }
      }
    }
    return new OrderLog(orders);
  }
}
