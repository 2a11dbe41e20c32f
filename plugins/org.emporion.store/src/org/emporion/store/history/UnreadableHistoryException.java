package org.emporion.store.history;

import org.emporion.model.LocalText;

/** A file as a whole cannot be read as the order history it is said to be. */
public final class UnreadableHistoryException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient LocalText reason;

  UnreadableHistoryException(LocalText reason) {
    super(reason.en());
    this.reason = reason;
  }

  /** What is wrong and what would be right. */
  public LocalText reason() {
    return reason;
  }
}
