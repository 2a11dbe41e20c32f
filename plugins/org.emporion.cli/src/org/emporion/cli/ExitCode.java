package org.emporion.cli;

import java.util.List;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.Verdict;

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

  /** The code of trials: short of target when one does not count or missed an objective. */
  static int of(List<TrialResult> trials) {
    return trials.stream().anyMatch(ExitCode::missed) ? SHORT_OF_TARGET : DONE;
  }

  private static boolean missed(TrialResult result) {
    return !result.endedAsPlanned() || !result.health().healthy()
        || result.objectives().stream().anyMatch(one -> one.verdict() == Verdict.MISSED);
  }
}
