package org.emporion.cli;

import java.io.PrintStream;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;

/**
 * Where a verb speaks: results on standard output, progress and errors on standard error, all in one
 * language.
 *
 * @param out standard output
 * @param err standard error
 * @param language what is spoken
 * @param phrases the sentences of the command line
 * @param terminal true when a line on {@code err} can be redrawn
 */
record Console(PrintStream out, PrintStream err, Language language, Phrasebook phrases, boolean terminal) {
  /** A line of the result. */
  void result(String key, Object... arguments) {
    out.println(phrases.in(language, key, arguments));
  }

  /** A line of the result that is a text already. */
  void result(LocalText text) {
    out.println(text.in(language));
  }

  /** An error or a warning. */
  void complain(String key, Object... arguments) {
    err.println(phrases.in(language, key, arguments));
  }

  /** A text in the console's language. */
  String text(LocalText text) {
    return text.in(language);
  }

  /** A sentence in the console's language. */
  String say(String key, Object... arguments) {
    return phrases.in(language, key, arguments);
  }
}
