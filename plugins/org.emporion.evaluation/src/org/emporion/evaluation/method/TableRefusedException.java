package org.emporion.evaluation.method;

import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;

/** A method cannot work on these values; the reason is said in both languages. */
public final class TableRefusedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final transient LocalText reason;

  /** A refusal for this reason. */
  public TableRefusedException(LocalText reason) {
    super(reason.en());
    this.reason = reason;
  }

  /** A refusal in the words of a phrase beside this class. */
  static TableRefusedException because(String key, Object... arguments) {
    return new TableRefusedException(new Phrasebook(TableRefusedException.class).say(key, arguments));
  }

  /** The reason in both languages. */
  public LocalText reason() {
    return reason;
  }
}
