package org.emporion.trial.witness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.emporion.trial.measure.Tally;

/**
 * How many responses Gatling's own log has for each request.
 *
 * @param requests by request name
 * @param whole false when the log breaks off
 */
public record GatlingCounts(Map<String, Tally> requests, boolean whole) {
  /** Of a log that is not there or breaks off in its first record. */
  public static final GatlingCounts NONE = new GatlingCounts(Map.of(), false);

  /**
   * Counts a log.
   *
   * @throws IOException when it cannot be read
   */
  public static GatlingCounts of(Path log) throws IOException {
    Map<String, Tally> counts = new TreeMap<>();
    GatlingLog read = new GatlingLogReader().read(log, (request, start, end, ok, message) ->
        counts.merge(request.name(), new Tally(ok ? 1 : 0, ok ? 0 : 1), Tally::plus));
    return new GatlingCounts(Map.copyOf(counts), read.whole());
  }

  /** The count for a request, none when the log does not know it. */
  public Tally of(String request) {
    return requests.getOrDefault(request, Tally.NONE);
  }
}
