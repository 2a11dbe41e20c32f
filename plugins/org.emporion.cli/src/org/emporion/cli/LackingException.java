package org.emporion.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.emporion.model.LocalText;

/** The environment lacks something that the verb needs; says what. */
final class LackingException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient LocalText what;

  LackingException(LocalText what) {
    super(what.en());
    this.what = what;
  }

  /** A file or folder cannot be written. */
  static LackingException unwritable(Console console, Path file, IOException cause) {
    return new LackingException(
        console.phrases().say("exchange.unwritable", file.toString(), String.valueOf(cause.getMessage())));
  }

  LocalText what() {
    return what;
  }
}
