package org.emporion.runner.live;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * The protocol towards the workbench: one JSON object per line, and the same into a file, which is there
 * when the workbench no longer is. Thread-safe.
 */
public final class EventWriter {
  /** What is shown of a body; pages of shops are shorter. */
  private static final int LONGEST_BODY = 1 << 18;

  private final PrintStream out;
  private Optional<PrintStream> kept = Optional.empty();

  /** Writes to a stream that nobody else writes to. */
  public EventWriter(PrintStream out) {
    this.out = out;
  }

  /**
   * Writes everything from now on into a file, too.
   *
   * @throws IOException when it cannot be made
   */
  public synchronized void keep(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    kept = Optional.of(new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8));
  }

  /** The trial begins. */
  public void started(long millis, String gatlingVersion) {
    ObjectNode line = event("started", millis)
        .put("gatling", gatlingVersion)
        .put("java", System.getProperty("java.version"))
        .put("pid", ProcessHandle.current().pid())
        .put("cores", HealthProbe.cores());
    HealthProbe.fileLimit().ifPresent(limit -> line.put("fileLimit", limit));
    write(line);
  }

  /** A second is over. */
  void second(SecondRecord second, Health health) {
    ObjectNode line = event("second", second.startMillis());
    line.putObject("users")
        .put("due", second.usersDue())
        .put("started", second.usersStarted())
        .put("late", second.usersLate())
        .put("active", second.usersActive());
    ObjectNode own = line.putObject("health")
        .put("cpuCores", thousandths(health.cpuCores()))
        .put("loopLagMs", health.loopLagMillis())
        .put("lateMs", health.lateMillis())
        .put("gcMs", health.gcMillis())
        .put("held", health.held())
        .put("resent", health.resent());
    health.openFiles().ifPresent(open -> own.put("openFiles", open));
    health.machine().ifPresent(use -> own
        .put("busyShare", thousandths(use.busyShare()))
        .put("machineCores", thousandths(use.machineCores()))
        .put("stolenCores", thousandths(use.stolenCores()))
        .put("loopsRanMs", thousandths(use.loopsRanMillis()))
        .put("loopsWaitedMs", thousandths(use.loopsWaitedMillis())));
    ObjectNode requests = line.putObject("requests");
    second.requests().forEach((name, cell) -> {
      ObjectNode node = requests.putObject(name)
          .put("ok", cell.ok()).put("ko", cell.ko()).put("histogram", encode(cell.histogram()));
      counts(node.putObject("errors"), cell.errors());
    });
    if (!second.transactions().isEmpty()) {
      ObjectNode transactions = line.putObject("transactions");
      second.transactions().forEach((name, cell) -> transactions.putObject(name)
          .put("ok", cell.ok()).put("ko", cell.ko()).put("histogram", encode(cell.histogram())));
    }
    counts(line.putObject("outcomes"), second.outcomes());
    write(line);
  }

  /** The trial is over and its log complete. */
  void finished(
      long millis,
      TrialTotals totals,
      Optional<Path> log,
      Optional<String> stopped,
      long unfinished) {
    ObjectNode line = event("finished", millis);
    ObjectNode requests = line.putObject("requests");
    totals.requests().forEach((name, count) ->
        requests.putObject(name).put("ok", count.ok()).put("ko", count.ko()));
    line.putObject("users")
        .put("started", totals.usersStarted()).put("ended", totals.usersEnded());
    counts(line.putObject("outcomes"), totals.outcomes());
    line.put("simulationLog", log.map(Path::toString).orElse(null))
        .put("stopped", stopped.isPresent());
    stopped.ifPresent(reason -> line.put("reason", reason));
    line.put("unfinished", unfinished);
    write(line);
  }

  /** A request and its answer, of a dry run. */
  public void exchange(ExchangeRecord one) {
    ObjectNode line = event("exchange", one.millis())
        .put("journey", one.journey())
        .put("step", one.step())
        .put("request", one.request())
        .put("method", one.method())
        .put("url", one.url().orElse(""))
        .put("status", one.status())
        .put("statusText", one.statusText().orElse(""))
        .put("micros", one.micros());
    message(line.putObject("sent"), one.sent());
    message(line.putObject("answer"), one.answer());
    ObjectNode extracted = line.putObject("extracted");
    one.extracted().forEach(extracted::put);
    ArrayNode checks = line.putArray("checks");
    for (ExchangeRecord.Check check : one.checks()) {
      ObjectNode node = checks.addObject().put("what", check.what()).put("ok", check.ok());
      check.allowed().forEach(node.putArray("allowed")::add);
      check.found().ifPresent(found -> node.put("found", found));
    }
    one.fault().ifPresent(fault -> line.put("fault", fault));
    write(line);
  }

  private static void message(ObjectNode node, ExchangeRecord.Message message) {
    ArrayNode headers = node.putArray("headers");
    message.headers().forEach(header ->
        headers.addObject().put("name", header.getKey()).put("value", header.getValue()));
    message.body().ifPresent(body -> node
        .put("body", body.substring(0, Math.min(LONGEST_BODY, body.length())))
        .put("characters", body.length()));
  }

  /** The trial cannot begin or go on. */
  public void fault(String message) {
    write(event("fault", System.currentTimeMillis()).put("message", message));
  }

  private static double thousandths(double number) {
    return Math.round(number * 1000) / 1000.0;
  }

  private static ObjectNode event(String name, long millis) {
    return JsonNodeFactory.instance.objectNode().put("event", name).put("t", millis);
  }

  private static void counts(ObjectNode node, Map<String, Long> counts) {
    counts.forEach(node::put);
  }

  private static String encode(Histogram histogram) {
    ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
    int length = histogram.encodeIntoCompressedByteBuffer(buffer);
    return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
  }

  private synchronized void write(ObjectNode line) {
    String text = line.toString();
    // The file first: writing to a workbench that has gone may take until the pipe is known to be broken.
    kept.ifPresent(file -> tell(file, text));
    tell(out, text);
  }

  private static void tell(PrintStream to, String text) {
    to.println(text);
    to.flush();
  }
}
