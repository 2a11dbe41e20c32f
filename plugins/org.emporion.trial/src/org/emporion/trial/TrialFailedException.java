package org.emporion.trial;

import org.emporion.model.LocalText;

/** A trial could not be carried through: target, load generator or disk failed. No record is left. */
public final class TrialFailedException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient LocalText what;

  /** What failed. */
  public TrialFailedException(LocalText what) {
    super(what.en());
    this.what = what;
  }

  /** What failed, with the failure behind it. */
  public TrialFailedException(LocalText what, Throwable cause) {
    super(what.en(), cause);
    this.what = what;
  }

  /** What failed, in both languages. */
  public LocalText what() {
    return what;
  }
}
