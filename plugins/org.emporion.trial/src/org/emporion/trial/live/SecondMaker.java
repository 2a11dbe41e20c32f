package org.emporion.trial.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.emporion.trial.live.TrialSecond.Injector;
import org.emporion.trial.live.TrialSecond.Kind;
import org.emporion.trial.live.TrialSecond.Stretch;
import org.emporion.trial.live.TrialSecond.Timing;
import org.emporion.trial.measure.ErrorKind;
import org.emporion.trial.measure.ResponseTimes;
import org.emporion.trial.measure.Tally;
import org.emporion.trial.plan.LoadShape;
import org.emporion.trial.process.RunnerEvent.Responses;
import org.emporion.trial.process.RunnerEvent.Second;

/**
 * Makes what a listener is told of a second from what the load generator said.
 *
 * @param startMillis when load began, ms since 1970
 * @param shape the load over time
 * @param transactions business transaction of each request, in the order of the journeys
 */
public record SecondMaker(long startMillis, LoadShape shape, Map<String, String> transactions) {
  private static final double MILLIS = 1000;

  /** Keeps a copy in its order. */
  public SecondMaker {
    transactions = new LinkedHashMap<>(transactions);
  }

  /**
   * The second.
   *
   * @throws IllegalArgumentException for a histogram that is none
   */
  public TrialSecond of(Second heard) {
    double from = (heard.t() - startMillis) / MILLIS;
    Map<String, ResponseTimes> times = new LinkedHashMap<>();
    Map<String, Tally> tallies = new LinkedHashMap<>();
    transactions.values().forEach(transaction -> tallies.put(transaction, Tally.NONE));
    Map<String, Long> errors = new TreeMap<>();
    heard.requests().forEach((request, responses) -> {
      String transaction = transactions.getOrDefault(request, request);
      tallies.merge(transaction, tally(responses), Tally::plus);
      times.computeIfAbsent(transaction, any -> new ResponseTimes()).addEncoded(responses.histogram());
      responses.errors().forEach((said, n) -> errors.merge(ErrorKind.of(said).id(), n, Long::sum));
    });
    ResponseTimes all = new ResponseTimes();
    Map<String, Timing> byTransaction = new LinkedHashMap<>();
    tallies.forEach((transaction, tally) -> {
      if (tally.all() > 0) {
        all.add(times.get(transaction));
        byTransaction.put(transaction, timing(tally, times.get(transaction)));
      }
    });
    Tally whole = tallies.values().stream().reduce(Tally.NONE, Tally::plus);
    return new TrialSecond(from + 0.5, stretch(from + 0.5), shape.expectedArrivals(from, from + 1),
        heard.users().started(), heard.users().active(), timing(whole, all), byTransaction, errors,
        new Injector(heard.health().cpuCores(), heard.health().loopLagMs(), heard.health().gcMs(),
            heard.health().held()));
  }

  /**
   * Where in the plan a moment is.
   *
   * @param second s after load began
   */
  public Stretch stretch(double second) {
    int from = 0;
    int levels = shape.steady().size();
    int level = 1;
    for (LoadShape.Steady part : shape.steady()) {
      if (second < part.fromSecond()) {
        return new Stretch(Kind.WARM_UP, gone(second, from), part.fromSecond() - from, level, levels);
      }
      from = part.fromSecond() + part.seconds();
      if (second < from) {
        return new Stretch(Kind.STEADY, gone(second, part.fromSecond()), part.seconds(), level, levels);
      }
      level++;
    }
    return new Stretch(Kind.DRAINING, gone(second, from), 0, levels, levels);
  }

  private static int gone(double second, int since) {
    return (int) Math.floor(Math.max(0, second - since));
  }

  private static Tally tally(Responses responses) {
    return new Tally(responses.ok(), responses.ko());
  }

  private static Timing timing(Tally tally, ResponseTimes times) {
    return new Timing(tally.all(), tally.failed(), times.percentileMillis(50), times.percentileMillis(95),
        times.percentileMillis(99), times.maxMillis());
  }
}
