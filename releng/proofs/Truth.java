import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * Compares the record of a trial with the reference shop's own log of the same time (issue 4, bar 1): counts and
 * failures exactly, each percentile within one histogram bucket plus 2 ms. The shop's time is that from the request's
 * arrival until the answer was written, as access logs have it. Arguments: record folder, access log.
 * Ends with 1 when something differs.
 */
final class Truth {
  /** Requests of the example study that the shop counts as a kind of another name. */
  private static final Map<String, String> KINDS = Map.of("add-to-cart", "cart");
  private static final long TOLERANCE_MICROS = 2_000;
  private static final String ALL = "all";

  private final Map<String, Seen> trial = new TreeMap<>();
  private final Map<String, Seen> shop = new TreeMap<>();

  private static final class Seen {
    private final Histogram micros = new Histogram(3);
    private long failed;
  }

  public static void main(String[] arguments) throws Exception {
    Truth truth = new Truth();
    truth.readTrial(Path.of(arguments[0]));
    truth.readShop(Path.of(arguments[1]));
    System.exit(truth.compare(Path.of(arguments[0])) ? 0 : 1);
  }

  private static Seen of(Map<String, Seen> all, String kind) {
    return all.computeIfAbsent(kind, name -> new Seen());
  }

  private void readTrial(Path record) throws Exception {
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(record.resolve("seconds.jsonl"))) {
      for (Map.Entry<String, JsonNode> one : json.readTree(line).path("requests").properties()) {
        Histogram times = Histogram.decodeFromCompressedByteBuffer(
            ByteBuffer.wrap(Base64.getDecoder().decode(one.getValue().path("histogram").textValue())), 0);
        for (String kind : new String[] {KINDS.getOrDefault(one.getKey(), one.getKey()), ALL}) {
          of(trial, kind).micros.add(times);
          of(trial, kind).failed += one.getValue().path("ko").longValue();
        }
      }
    }
  }

  private void readShop(Path log) throws Exception {
    for (String line : Files.readAllLines(log).subList(1, (int) Files.lines(log).count())) {
      String[] fields = line.split(",");
      for (String kind : new String[] {fields[1], ALL}) {
        of(shop, kind).micros.recordValue(Long.parseLong(fields[5]));
        of(shop, kind).failed += Long.parseLong(fields[3]);
      }
    }
  }

  private boolean compare(Path record) throws Exception {
    boolean same = trial.keySet().equals(shop.keySet());
    System.out.printf("%-10s %9s %9s %7s %7s   %21s   %21s   %21s%n", "kind", "requests", "shop", "failed", "shop",
        "p50 ms trial/shop", "p95 ms trial/shop", "p99 ms trial/shop");
    for (String kind : trial.keySet()) {
      Seen ours = trial.get(kind);
      Seen theirs = of(shop, kind);
      boolean row = ours.micros.getTotalCount() == theirs.micros.getTotalCount() && ours.failed == theirs.failed;
      StringBuilder percentiles = new StringBuilder();
      for (double percentile : new double[] {50, 95, 99}) {
        long mine = ours.micros.getValueAtPercentile(percentile);
        long truth = theirs.micros.getValueAtPercentile(percentile);
        row &= Math.abs(mine - truth) <= theirs.micros.sizeOfEquivalentValueRange(truth) + TOLERANCE_MICROS;
        percentiles.append(String.format("   %10.3f/%10.3f", mine / 1000.0, truth / 1000.0));
      }
      System.out.printf("%-10s %9d %9d %7d %7d%s   %s%n", kind, ours.micros.getTotalCount(),
          theirs.micros.getTotalCount(), ours.failed, theirs.failed, percentiles, row ? "held" : "BROKEN");
      same &= row;
    }
    JsonNode result = new ObjectMapper().readTree(record.resolve("result.json").toFile());
    System.out.printf("throughput in the steady part: %.2f requests/s%n",
        result.path("transactions").findValues("perSecond").stream().mapToDouble(JsonNode::doubleValue).sum());
    System.out.println("load generator: " + result.path("health").path("remark").path("en").textValue());
    System.out.println(same ? "held" : "BROKEN");
    return same;
  }
}
