import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;

/** Tells in one line how the load generator of a trial was judged. Arguments: record folder, name. Ends with 1 when it does not count. */
final class Judged {
  private Judged() {}

  public static void main(String[] arguments) throws Exception {
    JsonNode health = new ObjectMapper().readTree(Path.of(arguments[0], "result.json").toFile()).path("health");
    JsonNode use = health.path("use");
    boolean healthy = health.path("healthy").booleanValue();
    System.out.printf("%s: %s (due %d, came %d, late %d; lag %.0f ms; %.2f of %d cores; cores busy %.0f%%, machine %.2f cores;"
        + " event loops ran %.0f and waited %.0f ms/s)%n", arguments[1], healthy ? "counts" : "does not count",
        use.path("due").longValue(), use.path("started").longValue(), use.path("late").longValue(),
        health.path("maxLagMillis").doubleValue(), use.path("meanCpuCores").doubleValue(), use.path("cores").intValue(),
        100 * use.path("busyShare").doubleValue(), use.path("machineCores").doubleValue(),
        use.path("loopsRanMillisPerSecond").doubleValue(), use.path("loopsWaitedMillisPerSecond").doubleValue());
    if (!healthy) {
      System.out.println("  " + health.path("remark").path("en").textValue());
      System.out.println("  " + health.path("remark").path("zhTw").asText(health.path("remark").path("zh-TW").asText()));
    }
    System.exit(healthy ? 0 : 1);
  }
}
