package org.emporion.trial.witness;

import java.util.List;

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
   * A request by its name and the groups around it: one object for all its records in a log.
   *
   * @param number 0, 1, 2 … in the order in which the log first has them
   * @param groups groups around it, outermost first
   * @param name name of the request
   */
  public record RequestName(int number, List<String> groups, String name) {
    /** Groups and name in one text, as Gatling's report shows them. */
    public String path() {
      return groups.isEmpty() ? name : String.join(" / ", groups) + " / " + name;
    }
  }

  /** Is told the records of a log. */
  public interface Visitor {
    /** The log begins. */
    default void begin(Head head) {}

    /**
     * A response.
     *
     * @param name request
     * @param startMillis when it was sent
     * @param endMillis when the response was complete
     * @param ok whether Gatling's checks held
     * @param message why they did not; empty without reason
     */
    void request(RequestName name, long startMillis, long endMillis, boolean ok, String message);

    /**
     * A virtual user begins or ends.
     *
     * @param scenario index of its scenario
     * @param begins true when it begins
     * @param atMillis when
     */
    default void user(int scenario, boolean begins, long atMillis) {}

    /** An error that belongs to no response. */
    default void error(String message, long atMillis) {}
  }
}
