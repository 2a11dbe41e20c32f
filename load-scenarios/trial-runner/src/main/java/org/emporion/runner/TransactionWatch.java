package org.emporion.runner;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.emporion.runner.live.TrialRecorder;
import org.emporion.runner.plan.Journey;
import org.emporion.runner.plan.Step;
import org.emporion.runner.plan.TrialPlan;

/**
 * Sums what a customer waits for in a business transaction of several requests: once per customer, when its
 * last request is answered, or when one fails and the customer leaves. What another transaction's failure cuts
 * off is not counted. Where no journey has more than one request of a transaction, its responses say the same.
 */
final class TransactionWatch {
  private final Map<String, Map<String, Integer>> requests = new HashMap<>();
  private final TrialRecorder recorder;

  TransactionWatch(TrialPlan plan, TrialRecorder recorder) {
    this.recorder = recorder;
    Map<String, Integer> most = new HashMap<>();
    for (Journey journey : plan.journeys()) {
      requests.put(journey.id(), journey.requestsByTransaction());
      journey.requestsByTransaction().forEach((name, count) -> most.merge(name, count, Math::max));
    }
    requests.values().forEach(journey -> journey.keySet().removeIf(name -> most.get(name) == 1));
  }

  /** A request is done. */
  void done(VirtualUser user, Step step, long micros, boolean good) {
    Optional<Integer> all = step.transaction().map(name -> requests.get(user.journey()).get(name));
    if (all.isEmpty()) {
      return;
    }
    String name = step.transaction().get();
    int soFar = user.waited(name, micros);
    if (!good || soFar == all.get()) {
      recorder.transaction(name, user.waitedMicros(name), good);
    }
  }
}
