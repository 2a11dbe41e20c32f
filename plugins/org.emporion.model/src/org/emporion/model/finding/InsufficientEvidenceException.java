package org.emporion.model.finding;

import org.emporion.model.LocalText;

/** A stage cannot give a result because the evidence it needs is not there; says what is missing. */
public final class InsufficientEvidenceException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient LocalText what;

  /** What is missing and how to get it. */
  public InsufficientEvidenceException(LocalText what) {
    super(what.en());
    this.what = what;
  }

  /** What is missing and how to get it, in both languages. */
  public LocalText what() {
    return what;
  }
}
