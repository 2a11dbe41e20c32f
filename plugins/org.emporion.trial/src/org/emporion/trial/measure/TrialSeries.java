package org.emporion.trial.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.emporion.model.finding.TrialObservations.ErrorCount;
import org.emporion.model.finding.TrialResult.TransactionStatistics;
import org.emporion.trial.process.RunnerEvent;
import org.emporion.trial.process.RunnerEvent.Responses;

/**
 * The seconds of a trial as they come in: counts over the whole trial, response times over the steady
 * window only.
 */
public final class TrialSeries {
  private final SteadyWindow window;
  private final Map<String, String> transactions;
  private final Map<String, Tally> whole = new TreeMap<>();
  private final Map<String, Tally> steady = new LinkedHashMap<>();
  private final Map<String, ResponseTimes> steadyTimes = new LinkedHashMap<>();
  private final Map<String, Long> outcomes = new TreeMap<>();
  private final List<RunnerEvent.Second> steadySeconds = new ArrayList<>();
  private final ErrorBook errors = new ErrorBook();
  private long started;
  private long active;

  /**
   * An empty series.
   *
   * @param transactions business transaction of each request, in the order they are to be reported in
   */
  public TrialSeries(SteadyWindow window, Map<String, String> transactions) {
    this.window = window;
    this.transactions = Map.copyOf(transactions);
    transactions.values().forEach(transaction -> {
      steady.putIfAbsent(transaction, Tally.NONE);
      steadyTimes.putIfAbsent(transaction, new ResponseTimes());
    });
  }

  /**
   * Takes in one second.
   *
   * @throws IllegalArgumentException for a request that is not in the plan or a histogram that is none
   */
  public void add(RunnerEvent.Second second) {
    boolean counts = window.holds(second.t());
    if (counts) {
      steadySeconds.add(second);
    }
    errors.add(second);
    started += second.users().started();
    active = second.users().active();
    second.outcomes().forEach((outcome, n) -> outcomes.merge(outcome, n, Long::sum));
    second.requests().forEach((request, responses) -> add(request, responses, counts));
  }

  private void add(String request, Responses responses, boolean counts) {
    String transaction = transactions.get(request);
    if (transaction == null) {
      throw new IllegalArgumentException("The plan has no request " + request);
    }
    Tally tally = new Tally(responses.ok(), responses.ko());
    whole.merge(request, tally, Tally::plus);
    if (counts) {
      steady.merge(transaction, tally, Tally::plus);
      steadyTimes.get(transaction).addEncoded(responses.histogram());
    }
  }

  /** Responses of the whole trial by request. */
  public Map<String, Tally> whole() {
    return Map.copyOf(whole);
  }

  /** Outcomes of the whole trial. */
  public Map<String, Long> outcomes() {
    return Map.copyOf(outcomes);
  }

  /** Failed requests of the whole trial. */
  public List<ErrorCount> errors() {
    return errors.counts();
  }

  /** Virtual customers started so far. */
  public long started() {
    return started;
  }

  /** Virtual customers under way at the end of the last second. */
  public long active() {
    return active;
  }

  /** The seconds of the steady window so far, in order. */
  public List<RunnerEvent.Second> steadySeconds() {
    return List.copyOf(steadySeconds);
  }

  /** Responses in the steady window, good and failed. */
  public Tally steadyTally() {
    return steady.values().stream().reduce(Tally.NONE, Tally::plus);
  }

  /** Response times of a business transaction in the steady window, good and failed ones. */
  public ResponseTimes steadyTimes(String transaction) {
    return steadyTimes.getOrDefault(transaction, new ResponseTimes());
  }

  /** Statistics of each business transaction over the steady window. */
  public List<TransactionStatistics> statistics() {
    double seconds = Math.max(1, steadySeconds.size());
    return steady.entrySet().stream().map(entry -> {
      ResponseTimes times = steadyTimes.get(entry.getKey());
      Tally tally = entry.getValue();
      return new TransactionStatistics(
          entry.getKey(),
          tally.all(),
          tally.failed(),
          tally.all() / seconds,
          times.meanMillis(),
          times.percentileMillis(50),
          times.percentileMillis(95),
          times.percentileMillis(99),
          times.maxMillis());
    }).toList();
  }
}
