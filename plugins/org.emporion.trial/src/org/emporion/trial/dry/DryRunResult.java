package org.emporion.trial.dry;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.emporion.model.LocalText;

/**
 * What one virtual customer met on each journey.
 *
 * @param candidate id of the candidate
 * @param target base address that was visited
 * @param started when
 * @param journeys in the order they were walked
 */
public record DryRunResult(String candidate, URI target, Instant started, List<Walk> journeys) {
  /** Keeps the list from later changes. */
  public DryRunResult {
    journeys = List.copyOf(journeys);
  }

  /** True when every request of every journey was sent and every answer is as wanted. */
  public boolean green() {
    return journeys.stream().allMatch(Walk::green);
  }

  /** All exchanges in the order they were made. */
  public Stream<Exchange> exchanges() {
    return journeys.stream().flatMap(one -> one.exchanges().stream());
  }

  /**
   * One journey as it was walked.
   *
   * @param id id of the journey
   * @param name its name
   * @param exchanges its requests, in order, up to the first that failed
   * @param unsent names of the requests that were not sent, because the customer left after a failure
   */
  public record Walk(String id, LocalText name, List<Exchange> exchanges, List<String> unsent) {
    /** Keeps the lists from later changes. */
    public Walk {
      exchanges = List.copyOf(exchanges);
      unsent = List.copyOf(unsent);
    }

    /** True when every request was sent and every answer is as wanted. */
    public boolean green() {
      return unsent.isEmpty() && exchanges.stream().allMatch(Exchange::ok);
    }
  }
}
