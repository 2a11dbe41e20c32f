package org.emporion.trial.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Reads the pages on which a target tells about itself. Follows no redirect, contacts nothing else. */
public final class TargetPages implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final URI base;
  private final HttpClient http = HttpClient.newBuilder()
      .followRedirects(HttpClient.Redirect.NEVER)
      .version(HttpClient.Version.HTTP_1_1)
      .proxy(HttpClient.Builder.NO_PROXY)
      .connectTimeout(PATIENCE)
      .build();

  /** The pages of a target at a base address. */
  public TargetPages(URI base) {
    this.base = base;
  }

  /**
   * A page as text.
   *
   * @param path path under the base address
   * @throws IOException when the target does not answer with 200 in time
   */
  public String get(String path) throws IOException, InterruptedException {
    String root = base.toString();
    String address = (root.endsWith("/") ? root.substring(0, root.length() - 1) : root)
        + (path.startsWith("/") ? path : "/" + path);
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).GET().build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(address + " answered " + response.statusCode());
    }
    return response.body();
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
