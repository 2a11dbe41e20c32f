package org.emporion.trial.witness;

import java.util.List;
import java.util.Optional;

/**
 * What a Gatling log says of itself. Times are ms since 1970.
 *
 * @param head its first record
 * @param whole false when it breaks off within a record, as after a kill
 */
public record GatlingLog(Head head, boolean whole) {
  /**
   * The first record.
   *
   * @param version of Gatling
   * @param simulation class name
   * @param startMillis begin of the run
   * @param description as the run was described
   * @param scenarios names
   */
  public record Head(
      String version, String simulation, long startMillis, String description, List<String> scenarios) {}

  /**
   * One response.
   *
   * @param groups groups around it, outermost first
   * @param name name of the request
   * @param startMillis when it was sent
   * @param endMillis when the response was complete
   * @param ok whether Gatling's checks held
   * @param message why they did not
   */
  public record Request(
      List<String> groups, String name, long startMillis, long endMillis, boolean ok, Optional<String> message) {
    /** Response time in ms, whole. */
    public long millis() {
      return endMillis - startMillis;
    }
  }

  /**
   * A virtual user begins or ends.
   *
   * @param scenario index of its scenario
   * @param begins true when it begins
   * @param atMillis when
   */
  public record User(int scenario, boolean begins, long atMillis) {}

  /** Is told the records of a log. */
  public interface Visitor {
    /** A response. */
    void request(Request request);

    /** A virtual user begins or ends. */
    default void user(User user) {}

    /** An error that belongs to no response. */
    default void error(String message, long atMillis) {}
  }
}
