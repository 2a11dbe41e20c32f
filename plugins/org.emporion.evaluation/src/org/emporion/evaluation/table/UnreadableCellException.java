package org.emporion.evaluation.table;

import org.emporion.model.LocalText;

/** A cell that does not follow the form of a test or a value; says what would. */
final class UnreadableCellException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient LocalText what;

  UnreadableCellException(LocalText what) {
    super(what.en());
    this.what = what;
  }

  LocalText what() {
    return what;
  }
}
