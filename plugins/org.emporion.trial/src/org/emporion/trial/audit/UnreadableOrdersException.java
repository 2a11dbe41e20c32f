package org.emporion.trial.audit;

import org.emporion.model.LocalText;

/** A list of orders that is not what the study says. */
public final class UnreadableOrdersException extends Exception {
  private final transient LocalText what;

  UnreadableOrdersException(LocalText what) {
    super(what.en());
    this.what = what;
  }

  /** What is wrong and what would be right. */
  public LocalText what() {
    return what;
  }
}
