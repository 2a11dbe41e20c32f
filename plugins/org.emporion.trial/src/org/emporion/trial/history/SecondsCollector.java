package org.emporion.trial.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.emporion.trial.history.TimesPoint.Percentiles;
import org.emporion.trial.measure.BatchedTimes;
import org.emporion.trial.measure.ErrorKind;
import org.emporion.trial.measure.ResponseTimes;
import org.emporion.trial.measure.SteadyWindow;
import org.emporion.trial.measure.Tally;
import org.emporion.trial.process.RunnerEvent.Responses;
import org.emporion.trial.process.RunnerEvent.Second;

/** Takes the seconds of a record one after the other and keeps what statements and charts need of them. */
final class SecondsCollector {
  private static final int MOST_POINTS = 600;
  /** A percentile of fewer responses is little more than their maximum. */
  private static final double RESPONSES_PER_POINT = 40;

  private final SteadyWindow window;
  private final Map<String, String> transactionOf;
  private final Map<String, Double> requestsPerVisit = new LinkedHashMap<>();
  private final Map<String, BatchedTimes> responses = new LinkedHashMap<>();
  private final Map<String, BatchedTimes> visits = new HashMap<>();
  private final List<SecondPoint> seconds = new ArrayList<>();
  private final List<TimesPoint> times = new ArrayList<>();
  private final int stretch;
  private Map<String, ResponseTimes> open = new TreeMap<>();
  private int openFrom;
  private int openSeconds;

  SecondsCollector(RecordedPlan plan, SteadyWindow window) {
    this.window = window;
    this.transactionOf = plan.transactions();
    transactionOf.values().forEach(transaction -> {
      requestsPerVisit.computeIfAbsent(transaction, plan::requestsPerVisit);
      responses.computeIfAbsent(transaction, any -> new BatchedTimes(window.seconds()));
    });
    double longest = Math.max((double) plan.seconds() / MOST_POINTS, RESPONSES_PER_POINT / plan.requestsPerSecond());
    this.stretch = (int) Math.max(1, Math.ceil(longest));
  }

  void take(Second second) {
    int at = (int) ((second.t() - window.fromMillis()) / 1000);
    Tally all = Tally.NONE;
    Map<String, Long> errors = new TreeMap<>();
    for (Map.Entry<String, Responses> one : second.requests().entrySet()) {
      Responses counted = one.getValue();
      String transaction = transactionOf.getOrDefault(one.getKey(), one.getKey());
      Tally tally = new Tally(counted.ok(), counted.ko());
      all = all.plus(tally);
      counted.errors().forEach((message, n) -> errors.merge(ErrorKind.of(message).id(), n, Long::sum));
      open.computeIfAbsent(transaction, any -> new ResponseTimes()).addEncoded(counted.histogram());
      if (window.holds(second.t()) && responses.containsKey(transaction)) {
        responses.get(transaction).add(at, tally, counted.histogram());
      }
    }
    if (window.holds(second.t())) {
      second.transactions().forEach((transaction, through) -> visits
          .computeIfAbsent(transaction, any -> new BatchedTimes(window.seconds()))
          .add(at, new Tally(through.ok(), through.ko()), through.histogram()));
    }
    seconds.add(new SecondPoint(at, second.users().started(), second.users().active(), all.ok(), all.failed(), errors,
        second.health().cpuCores(), second.health().loopLagMs()));
    openFrom = openSeconds == 0 ? at : openFrom;
    openSeconds++;
    // A stretch never lies on both sides of an edge of the steady part.
    if (openSeconds == stretch || at == -1 || at == window.seconds() - 1) {
      close();
    }
  }

  private void close() {
    ResponseTimes together = new ResponseTimes();
    Map<String, Percentiles> byTransaction = new TreeMap<>();
    open.forEach((transaction, one) -> {
      together.add(one);
      byTransaction.put(transaction, percentiles(one));
    });
    if (together.count() > 0) {
      times.add(new TimesPoint(openFrom, openSeconds, byTransaction, percentiles(together)));
    }
    open = new TreeMap<>();
    openSeconds = 0;
  }

  private static Percentiles percentiles(ResponseTimes one) {
    return new Percentiles(
        one.count(), one.percentileMillis(50), one.percentileMillis(95), one.percentileMillis(99));
  }

  List<SecondPoint> seconds() {
    return seconds;
  }

  List<TimesPoint> times() {
    if (openSeconds > 0) {
      close();
    }
    return times;
  }

  List<RecordedTransaction> transactions() {
    return responses.entrySet().stream().map(one -> {
      double requests = requestsPerVisit.get(one.getKey());
      Optional<BatchedTimes> sums = Optional.ofNullable(visits.get(one.getKey()))
          .or(() -> requests == 1 ? Optional.of(one.getValue()) : Optional.empty());
      return new RecordedTransaction(one.getKey(), requests, one.getValue(), sums);
    }).toList();
  }
}
