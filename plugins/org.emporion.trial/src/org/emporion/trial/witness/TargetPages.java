package org.emporion.trial.witness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.emporion.trial.plan.Leave;

/**
 * Reads the pages on which a target tells about itself, from the addresses that were checked. Follows no redirect,
 * contacts nothing else.
 */
public final class TargetPages {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final URI base;
  private final Leave leave;

  /** The pages of a target at a base address, whose host has leave. */
  public TargetPages(URI base, Leave leave) {
    this.base = base;
    this.leave = leave;
  }

  /**
   * A page as text.
   *
   * @param path path under the base address
   * @throws IOException when the target does not answer with 200 in time
   * @throws InterruptedException when the thread was interrupted
   */
  public String get(String path) throws IOException, InterruptedException {
    return get(path, Map.of());
  }

  /**
   * A page as text.
   *
   * @param path path under the base address
   * @param headers sent with the request; their values are in no message
   * @throws IOException when the target does not answer with 200 in time
   * @throws InterruptedException when the thread was interrupted
   */
  public String get(String path, Map<String, String> headers) throws IOException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    String root = base.toString();
    URI page = URI.create((root.endsWith("/") ? root.substring(0, root.length() - 1) : root)
        + (path.startsWith("/") ? path : "/" + path));
    PinnedPage.Answer answer = answer(page, headers);
    if (answer.status() != 200) {
      throw new IOException(page + " answered " + answer.status());
    }
    return answer.body();
  }

  /** From the first address that answers. */
  private PinnedPage.Answer answer(URI page, Map<String, String> headers) throws IOException {
    List<String> addresses = leave.addresses().getOrDefault(page.getHost().toLowerCase(Locale.ROOT), List.of());
    IOException last = new IOException("There is no leave to read " + page);
    for (String address : addresses) {
      try {
        // A literal: nothing is looked up.
        return new PinnedPage(page, headers, PATIENCE).get(InetAddress.getByName(address));
      } catch (IOException e) {
        last = new IOException(page + ": " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()), e);
      }
    }
    throw last;
  }
}
