import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.HdrHistogram.Histogram;

/**
 * Shows what a trial tells of a stall of its target (issue 4, bar 2). What the shop's own log says is the counter-check:
 * it sees only requests that it has read, so the stall is in few of them. Arguments: record folder, access log, length
 * of the stall in s. Ends with 1 when p99 or maximum hide the stall or a request is missing.
 */
final class Stall {
  private Stall() {}

  public static void main(String[] arguments) throws Exception {
    Path record = Path.of(arguments[0]);
    double stall = Double.parseDouble(arguments[2]);
    ObjectMapper json = new ObjectMapper();
    Histogram times = new Histogram(3);
    long due = 0;
    long started = 0;
    for (String line : Files.readAllLines(record.resolve("seconds.jsonl"))) {
      JsonNode second = json.readTree(line);
      due += second.path("users").path("due").longValue();
      started += second.path("users").path("started").longValue();
      for (JsonNode one : second.path("requests")) {
        times.add(Histogram.decodeFromCompressedByteBuffer(
            ByteBuffer.wrap(Base64.getDecoder().decode(one.path("histogram").textValue())), 0));
      }
    }
    Histogram shop = new Histogram(3);
    Files.readAllLines(Path.of(arguments[1])).stream().skip(1)
        .forEach(line -> shop.recordValue(Long.parseLong(line.substring(line.lastIndexOf(',') + 1))));
    long waited = times.getTotalCount() - times.getCountBetweenValues(0, (long) (stall / 2 * 1e6));
    System.out.printf("sessions due %d, started %d; requests %d (shop %d); %d waited for half of the stall or longer%n",
        due, started, times.getTotalCount(), shop.getTotalCount(), waited);
    System.out.printf("%-6s p50 %9.1f  p95 %9.1f  p99 %9.1f  max %9.1f ms%n", "trial", at(times, 50), at(times, 95),
        at(times, 99), at(times, 100));
    System.out.printf("%-6s p50 %9.1f  p95 %9.1f  p99 %9.1f  max %9.1f ms%n", "shop", at(shop, 50), at(shop, 95),
        at(shop, 99), at(shop, 100));
    // Requests due in the stall, as a share of all, begin to fill the tail from above: above this rank all waited.
    double share = 2.0 * waited / times.getTotalCount();
    double expected = Math.max(0, 1 - 0.01 / share) * stall * 1000;
    System.out.printf("at least %.0f ms at p99 and %.0f ms at most are to be seen%n", 0.9 * expected, 0.98 * stall * 1000);
    boolean held = due == started && times.getTotalCount() == shop.getTotalCount() && share > 0.02
        && at(times, 99) >= 0.9 * expected && at(times, 100) >= 0.98 * stall * 1000;
    System.out.println("load generator: "
        + json.readTree(record.resolve("result.json").toFile()).path("health").path("remark").path("en").textValue());
    System.out.println(held ? "held" : "BROKEN");
    System.exit(held ? 0 : 1);
  }

  private static double at(Histogram times, double percentile) {
    return times.getValueAtPercentile(percentile) / 1000.0;
  }
}
