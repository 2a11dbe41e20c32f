package org.emporion.runner.live;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.emporion.runner.plan.Belief;

/**
 * What users hold of their orders, one line for each answer to a request that decides over one (RFC 4180, UTF-8):
 * {@code time-ms,customer,request,reference,belief,told}. A request whose answer never came is in it too, because the
 * shop may have taken the order. Thread-safe.
 */
public final class OrderBook implements AutoCloseable {
  /** Name of the file in the folder of results. */
  public static final String FILE = "orders.csv";

  private static final String HEADER = "time-ms,customer,request,reference,belief,told";
  private static final String UNFINISHED = "no answer before the trial ended";
  private static final long FLUSH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final LongSupplier clock;
  private final Optional<BufferedWriter> out;
  private final Map<String, Sent> underWay = new LinkedHashMap<>();
  private long flushedAt = System.nanoTime();

  private record Sent(String customer, String request, String reference) {}

  private OrderBook(Optional<BufferedWriter> out, LongSupplier clock) {
    this.out = out;
    this.clock = clock;
  }

  /** A book for a plan in which no request decides over an order: it makes no file. */
  public static OrderBook none() {
    return new OrderBook(Optional.empty(), System::currentTimeMillis);
  }

  /**
   * A book in a folder.
   *
   * @param clock epoch milliseconds
   * @throws IOException when the file cannot be made
   */
  public static OrderBook in(Path folder, LongSupplier clock) throws IOException {
    BufferedWriter out = Files.newBufferedWriter(folder.resolve(FILE));
    OrderBook book = new OrderBook(Optional.of(out), clock);
    out.write(HEADER);
    out.newLine();
    out.flush();
    return book;
  }

  /** A request that decides over an order leaves; the reference is empty when it is not known yet. */
  public synchronized void sent(String customer, String request, String reference) {
    underWay.put(customer, new Sent(customer, request, reference));
  }

  /** It was answered, or is never going to be. */
  public synchronized void answered(
      String customer, String request, String reference, Belief belief, String told) {
    underWay.remove(customer);
    write(customer, request, reference, belief, told);
  }

  private void write(String customer, String request, String reference, Belief belief, String told) {
    if (out.isEmpty()) {
      return;
    }
    try {
      BufferedWriter file = out.get();
      file.write(String.join(",", Long.toString(clock.getAsLong()), field(customer), field(request),
          field(reference), belief.word(), field(told)));
      file.newLine();
      long now = System.nanoTime();
      if (now - flushedAt > FLUSH_NANOS) {
        // Not each line: this runs on the event loops. What is lost with the process is half a second.
        file.flush();
        flushedAt = now;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String field(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }

  /** Enters what was never answered, and ends the file. */
  @Override
  public synchronized void close() throws IOException {
    underWay.values().forEach(
        one -> write(one.customer(), one.request(), one.reference(), Belief.UNKNOWN, UNFINISHED));
    underWay.clear();
    if (out.isPresent()) {
      out.get().close();
    }
  }
}
