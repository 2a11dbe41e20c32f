package org.emporion.ui.session;

import org.emporion.model.LocalText;

/**
 * How the last piece of work ended.
 *
 * @param kind how
 * @param message the same in words, to be shown
 */
public record Outcome(Kind kind, LocalText message) {
  /** The ways work can end. */
  public enum Kind {
    /** As asked. */
    DONE,
    /** Ended by the user. */
    CANCELLED,
    /** By an error. */
    FAILED
  }
}
