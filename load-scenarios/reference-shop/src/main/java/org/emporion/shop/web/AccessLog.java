package org.emporion.shop.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.emporion.shop.RequestKind;

/**
 * The shop's own truth about each answer, as CSV: when its request had been read (epoch ms), kind, status,
 * whether it was a fault of the shop (0 or 1), and µs from there until the answer began to be written, so
 * that no customer has it earlier. An answer stands in it by the time the log is closed.
 */
public final class AccessLog implements AutoCloseable {
  private static final String HEADER = "at_ms,kind,status,fault,micros\n";

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

  /** One answer. */
  void answered(long atMillis, RequestKind kind, Reply reply, long nanos) {
    write(atMillis + "," + kind.id() + "," + reply.status() + "," + (reply.fault() ? 1 : 0) + "," + nanos / 1000 + "\n");
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
