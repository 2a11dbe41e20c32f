package org.emporion.cli;

import org.emporion.model.LocalText;

/** The command line asks for something that is not there; says what would be right. */
final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient LocalText what;

  BadInputException(LocalText what) {
    super(what.en());
    this.what = what;
  }

  LocalText what() {
    return what;
  }
}
