package org.emporion.trial.measure;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.emporion.trial.process.RunnerEvent;
import org.emporion.trial.process.RunnerEvent.Health;

/**
 * The load generator's own seconds, summed up.
 *
 * @param seconds seconds of the steady window
 */
record InjectorSeconds(List<RunnerEvent.Second> seconds) {
  private static final double MILLIS = 1000;

  InjectorSeconds {
    seconds = List.copyOf(seconds);
  }

  int count() {
    return seconds.size();
  }

  long sum(ToLongFunction<RunnerEvent.Second> what) {
    return seconds.stream().mapToLong(what).sum();
  }

  double max(ToDoubleFunction<Health> what) {
    return seconds.stream().mapToDouble(one -> what.applyAsDouble(one.health())).max().orElse(0);
  }

  double mean(ToDoubleFunction<Health> what) {
    return seconds.stream().mapToDouble(one -> what.applyAsDouble(one.health())).average().orElse(0);
  }

  /** The mean of what only some systems tell; empty where it was never told. */
  Optional<Double> meanTold(Function<Health, Optional<Double>> what) {
    List<Double> told = seconds.stream().flatMap(one -> what.apply(one.health()).stream()).toList();
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(told.stream().mapToDouble(Double::doubleValue).average().orElseThrow());
  }

  long countWhere(Predicate<Health> odd) {
    return seconds.stream().filter(one -> odd.test(one.health())).count();
  }

  /** Customers who were due; those who came where the plan was not told. */
  long due() {
    long due = sum(one -> one.users().due());
    return due > 0 ? due : started();
  }

  long started() {
    return sum(one -> one.users().started());
  }

  long late() {
    return sum(one -> one.users().late());
  }

  long held() {
    return sum(one -> one.health().held());
  }

  long resent() {
    return sum(one -> one.health().resent());
  }

  long responses() {
    return sum(one -> one.requests().values().stream().mapToLong(cell -> cell.ok() + cell.ko()).sum());
  }

  /** Failures that are the load generator's own. */
  long ownErrors() {
    return sum(one -> one.requests().values().stream()
        .flatMap(cell -> cell.errors().entrySet().stream())
        .filter(error -> ErrorKind.of(error.getKey()).own())
        .mapToLong(error -> error.getValue())
        .sum());
  }

  /** Share of the time spent in garbage collection. */
  double gcShare() {
    return mean(Health::gcMs) / MILLIS;
  }

  /**
   * How long the event loops waited for a core for each second they ran, over all seconds; empty where the
   * system does not tell.
   */
  Optional<Double> waitedPerRun() {
    double ran = meanTold(Health::loopsRanMs).orElse(0.0);
    return meanTold(Health::loopsWaitedMs).filter(waited -> ran > 0).map(waited -> waited / ran);
  }
}
