package org.emporion.trial.history;

import java.util.List;
import java.util.Optional;
import org.emporion.model.finding.Reason;
import org.emporion.trial.record.TrialRecord;

/**
 * A trial as its record tells it afterwards.
 *
 * @param record its summary
 * @param plan what the load generator was told
 * @param why the grounds of its result
 * @param steadySeconds length of the steady part that verdicts rest on, whole seconds of the clock
 * @param seconds every second, in order
 * @param times response times over the whole trial, in order
 * @param transactions its business transactions in the order of the journeys
 * @param parts what the parts of the target used, those that were recorded
 */
public record RecordedTrial(
    TrialRecord record, RecordedPlan plan, Reason why, int steadySeconds, List<SecondPoint> seconds, List<TimesPoint> times,
    List<RecordedTransaction> transactions, List<PartUse> parts) {
  /** Keeps copies. */
  public RecordedTrial {
    seconds = List.copyOf(seconds);
    times = List.copyOf(times);
    transactions = List.copyOf(transactions);
    parts = List.copyOf(parts);
  }

  /** A business transaction of it. */
  public Optional<RecordedTransaction> transaction(String id) {
    return transactions.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** Planned sessions per second of the steady part. */
  public double sessionsPerSecond() {
    return record.result().sessionsPerSecond();
  }
}
