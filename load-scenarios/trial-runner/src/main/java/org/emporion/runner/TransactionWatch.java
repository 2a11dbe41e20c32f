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

  /** What a step of a journey adds to its business transaction. */
  Part part(Journey journey, Step step) {
    Optional<Integer> all = step.transaction().map(name -> requests.get(journey.id()).get(name));
    return all.map(count -> part(step.transaction().get(), count)).orElse((user, micros, good) -> { });
  }

  private Part part(String name, int all) {
    return (user, micros, good) -> {
      VirtualUser.Waiting waiting = user.waited(name, micros);
      if (!good || waiting.requests() == all) {
        recorder.transaction(name, waiting.micros(), good);
      }
    };
  }

  /** Is told when a request is done. */
  interface Part {
    /** A request of that user took so long, µs, and its answer was good or not. */
    void done(VirtualUser user, long micros, boolean good);
  }
}
