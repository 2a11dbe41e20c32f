package org.emporion.store.journey;

import java.util.List;
import org.emporion.model.study.Step;

/** Think times from the gaps of a recording. */
final class Pauses {
  /** A shorter gap is the browser's own work. */
  private static final long SHORTEST_MILLIS = 500;
  /** A longer one is somebody who went away. */
  private static final long LONGEST_MILLIS = 30_000;
  /** Where a file has no times: a second, give or take a half. */
  private static final Step.Think UNTIMED = new Step.Think(500, 1500, false);

  private final List<Call> calls;
  private final boolean timed;

  Pauses(List<Call> calls) {
    this.calls = calls;
    this.timed = calls.stream().allMatch(call -> call.started() > 0);
  }

  /** The pause after a request: half to one and a half times the gap to the next one; none after the last. */
  Step.Think after(int index) {
    if (index + 1 >= calls.size()) {
      return Step.Think.NONE;
    }
    if (!timed) {
      return UNTIMED;
    }
    long ended = 0;
    for (Call call : calls.subList(0, index + 1)) {
      ended = Math.max(ended, call.started() + call.millis());
    }
    long gap = Math.min(LONGEST_MILLIS, calls.get(index + 1).started() - ended);
    return gap < SHORTEST_MILLIS ? Step.Think.NONE : new Step.Think(Math.round(gap * 0.5), Math.round(gap * 1.5), false);
  }
}
