package org.emporion.ui.model.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.finding.TrialResult;
import org.emporion.trial.live.TrialOutline;
import org.emporion.trial.live.TrialSecond;

/**
 * A trial as the window follows it; immutable.
 *
 * @param outline what is tried
 * @param seconds its last seconds, at most {@value #SECONDS}
 * @param over true once it has ended
 * @param result the record it left, when it left one
 */
public record LiveRun(TrialOutline outline, List<TrialSecond> seconds, boolean over, Optional<TrialResult> result) {
  /** Ten minutes are in sight; the record has all. */
  public static final int SECONDS = 600;

  /** Keeps a copy. */
  public LiveRun {
    seconds = List.copyOf(seconds);
  }

  /** A trial that begins. */
  public static LiveRun begun(TrialOutline outline) {
    return new LiveRun(outline, List.of(), false, Optional.empty());
  }

  /** The same a second later. */
  public LiveRun and(TrialSecond second) {
    List<TrialSecond> more = new ArrayList<>(seconds.subList(Math.max(0, seconds.size() + 1 - SECONDS), seconds.size()));
    more.add(second);
    return new LiveRun(outline, more, over, result);
  }

  /** The same at its end. */
  public LiveRun ended(Optional<TrialResult> record) {
    return new LiveRun(outline, seconds, true, record);
  }

  /** The second that was heard last. */
  public Optional<TrialSecond> last() {
    return seconds.isEmpty() ? Optional.empty() : Optional.of(seconds.getLast());
  }
}
