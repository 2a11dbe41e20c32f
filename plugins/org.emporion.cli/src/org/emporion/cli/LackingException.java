package org.emporion.cli;

import org.emporion.model.LocalText;

/** The environment lacks something that the verb needs; says what. */
final class LackingException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient LocalText what;

  LackingException(LocalText what) {
    super(what.en());
    this.what = what;
  }

  LocalText what() {
    return what;
  }
}
