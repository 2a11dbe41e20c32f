package org.emporion.model.study;

import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;

/**
 * A way in which customers reach the service.
 *
 * @param id stable id
 * @param name what people call it
 * @param kind how contacts are handled
 * @param contactsPerOrder contacts by this way for each order, above 0
 * @param handlingSeconds mean seconds that a contact keeps an agent, with what is done after it, above 0; of a chat among
 *     as many as are handled at a time
 * @param patienceSeconds mean seconds after which somebody who waits gives up, above 0; empty when nobody does
 * @param concurrency chats that an agent handles at a time, at least 1; 1 for other kinds
 * @param level least share of all contacts that is to be answered in time, below 1; 1 for mail
 * @param withinSeconds the time; for mail until it is answered
 * @param mostOccupancy how busy agents may be, above 0, at most 1
 * @param opening when somebody is there
 * @param role id in the price book of those who are
 */
public record ServiceChannel(
    String id,
    LocalText name,
    Kind kind,
    Estimate contactsPerOrder,
    double handlingSeconds,
    Optional<Double> patienceSeconds,
    int concurrency,
    double level,
    double withinSeconds,
    double mostOccupancy,
    OpeningHours opening,
    String role) {
  /** How contacts are handled. */
  public enum Kind {
    /** One at a time, at once. */
    PHONE,
    /** Several at a time, at once. */
    CHAT,
    /** Later, out of a backlog, also by those who are free between other contacts. */
    MAIL
  }
}
