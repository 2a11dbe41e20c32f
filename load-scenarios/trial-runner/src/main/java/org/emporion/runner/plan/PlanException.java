package org.emporion.runner.plan;

/** A plan that cannot be run; the message names the file and the field. */
public final class PlanException extends Exception {
  /** An error with its location already in the message. */
  public PlanException(String message) {
    super(message);
  }
}
