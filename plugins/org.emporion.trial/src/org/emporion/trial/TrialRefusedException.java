package org.emporion.trial;

import org.emporion.model.LocalText;

/** A trial was not started because nothing allows its load; says how to allow it. */
public final class TrialRefusedException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient LocalText what;

  /** Why the load is not allowed, and which lines in which file would allow it. */
  public TrialRefusedException(LocalText what) {
    super(what.en());
    this.what = what;
  }

  /** Why the load is not allowed, and which lines in which file would allow it, in both languages. */
  public LocalText what() {
    return what;
  }
}
