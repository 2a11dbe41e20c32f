package org.emporion.cli;

/** The exit codes of every verb. */
final class ExitCode {
  /** Done. */
  static final int DONE = 0;
  /** A fault of ours. */
  static final int FAULT = 1;
  /** The study or the command line is wrong. */
  static final int BAD_INPUT = 2;
  /** Done, but a trial missed its objectives or failed, or no candidate passes the must-haves. */
  static final int SHORT_OF_TARGET = 3;
  /** The environment lacks something. */
  static final int LACKING = 4;
  /** Cancelled. */
  static final int CANCELLED = 130;

  private ExitCode() {}
}
