package org.emporion.trial.resource;

import org.emporion.model.LocalText;

/** A part of a target that is to be recorded and cannot be found or read. */
public final class UnknownPartException extends Exception {
  private final String part;
  private final transient LocalText why;

  UnknownPartException(String part, LocalText why) {
    super(part + ": " + why.en());
    this.part = part;
    this.why = why;
  }

  /** What the study calls it. */
  public String part() {
    return part;
  }

  /** Why it cannot be recorded and what to do. */
  public LocalText why() {
    return why;
  }
}
