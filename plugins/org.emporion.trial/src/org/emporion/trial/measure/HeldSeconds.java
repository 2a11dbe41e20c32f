package org.emporion.trial.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.study.Objective;
import org.emporion.trial.process.RunnerEvent.Responses;
import org.emporion.trial.process.RunnerEvent.Second;

/**
 * How much of the time an objective held: each second is held against both bounds by its own
 * responses, percentile by nearest rank. Seconds without a response of the transaction say nothing and
 * do not count. A description, not a test: with few responses a second its percentile is its maximum.
 *
 * @param seconds seconds of the steady window
 * @param transactions business transaction of each request
 */
public record HeldSeconds(List<Second> seconds, Map<String, String> transactions) {
  /** Keeps copies. */
  public HeldSeconds {
    seconds = List.copyOf(seconds);
    transactions = Map.copyOf(transactions);
  }

  /** Share of the seconds with responses in which the objective held, 0 to 1; empty without such a second. */
  public Optional<Double> share(Objective objective) {
    long held = 0;
    long told = 0;
    for (Second second : seconds) {
      ResponseTimes times = new ResponseTimes();
      Tally tally = Tally.NONE;
      for (Map.Entry<String, Responses> one : second.requests().entrySet()) {
        if (objective.transaction().equals(transactions.get(one.getKey()))) {
          times.addEncoded(one.getValue().histogram());
          tally = tally.plus(new Tally(one.getValue().ok(), one.getValue().ko()));
        }
      }
      if (tally.all() > 0) {
        told++;
        held += times.percentileMillis(objective.percentile()) <= objective.maxMillis()
            && tally.failed() <= objective.maxErrorShare().value() * tally.all() ? 1 : 0;
      }
    }
    return told == 0 ? Optional.empty() : Optional.of((double) held / told);
  }
}
