package org.emporion.shop.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.emporion.shop.RequestKind;

/**
 * The shop's own truth about each answer, as CSV: when its request reached the shop (epoch ms), kind, status and
 * whether it was a fault of the shop (0 or 1); then µs from there, before it waited for a thread and was read, until the
 * answer was ready, so that no customer has it earlier, and until it was written, or its customer was gone. An answer
 * stands in it by the time the log is closed.
 */
public final class AccessLog implements AutoCloseable {
  private static final String HEADER = "at_ms,kind,status,fault,ready_micros,written_micros\n";

  private final Writer out;

  private AccessLog(Writer out) {
    this.out = out;
    write(HEADER);
  }

  /** A log into a file, which is replaced. */
  public static AccessLog to(Path file) throws IOException {
    return new AccessLog(Files.newBufferedWriter(file));
  }

  /** A log that nobody reads. */
  public static AccessLog none() {
    return new AccessLog(Writer.nullWriter());
  }

  /** One answer that was ready at a moment of {@link System#nanoTime()}, and is written now. */
  void answered(RequestThreads.Arrival arrival, RequestKind kind, Reply reply, long readyNanos) {
    long written = System.nanoTime() - arrival.nanos();
    write(String.join(",", Long.toString(arrival.millis()), kind.id(), Integer.toString(reply.status()),
        reply.fault() ? "1" : "0", Long.toString((readyNanos - arrival.nanos()) / 1000),
        Long.toString(written / 1000)) + "\n");
  }

  private synchronized void write(String line) {
    try {
      out.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
