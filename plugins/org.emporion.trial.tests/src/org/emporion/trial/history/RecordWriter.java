package org.emporion.trial.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.emporion.model.LocalText;
import org.emporion.model.finding.TrialObservations;
import org.emporion.model.finding.TrialResult;
import org.emporion.trial.measure.ResponseTimes;
import org.emporion.trial.plan.Phase;
import org.emporion.trial.plan.PlannedJourney;
import org.emporion.trial.plan.PlannedJourney.Pause;
import org.emporion.trial.plan.PlannedJourney.PlannedStep;
import org.emporion.trial.plan.TrialPlan;
import org.emporion.trial.record.RecordJson;

/** Writes records as a trial leaves them, with times that are known: 60 s steady after 5 s of warm-up. */
final class RecordWriter {
  static final int WARM_UP = 5;
  static final int STEADY = 60;
  private final Path trials;
  private final RecordJson json = new RecordJson();

  RecordWriter(Path trials) {
    this.trials = trials;
  }

  /**
   * A record in which every customer checks out with some equal requests.
   *
   * @param rate customers per second, all in the middle of it
   * @param millis median of a single response; they vary by a fifth
   */
  Path write(String candidate, Instant start, int requests, double rate, double millis, boolean healthy)
      throws IOException {
    Path folder = Files.createDirectories(trials.resolve(candidate).resolve(
        start.toString().replaceAll("[-:]", "") + "-peak"));
    List<PlannedStep> steps = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      steps.add(new PlannedStep("checkout-" + i, "checkout", "GET", "/" + i, Map.of(), Map.of(), Optional.empty(),
          Map.of(), List.of(200), Map.of(), Map.of(), Map.of(), new Pause(0, 0, false), 1, Optional.empty(),
          Optional.empty()));
    }
    json.write(folder.resolve("plan.json"), new TrialPlan(1, candidate, "http://127.0.0.1:1", 1, Map.of(),
        List.of(new Phase.Ramp(0, rate, WARM_UP), new Phase.Constant(rate, STEADY, true)), 200, 1000,
        List.of(new PlannedJourney("buy", 1, steps)), Map.of()));
    json.write(folder.resolve("result.json"), new TrialResult(folder.getFileName().toString(), "trials/" + candidate,
        "peak", start, rate, STEADY, Math.round(rate * STEADY), List.of(), List.of(), Map.of(), Optional.empty(),
        Optional.empty(), new TrialResult.InjectorHealth(1, 1, 0.1, healthy, LocalText.same("remark")), List.of(),
        Optional.empty(), "3.15.1", "21", TrialObservations.NONE));
    Random random = new Random(start.getEpochSecond());
    List<String> lines = new ArrayList<>();
    for (int second = 0; second < WARM_UP + STEADY; second++) {
      lines.add(json.line(second(start.getEpochSecond() + second, requests, rate, millis, random)));
    }
    Files.write(folder.resolve("seconds.jsonl"), lines);
    return folder;
  }

  private static Map<String, Object> second(long t, int requests, double rate, double millis, Random random) {
    List<ResponseTimes> single = new ArrayList<>();
    ResponseTimes sums = new ResponseTimes();
    for (int i = 0; i < requests; i++) {
      single.add(new ResponseTimes());
    }
    for (int customer = 0; customer < rate; customer++) {
      long sum = 0;
      for (ResponseTimes times : single) {
        long micros = Math.round(millis * 1000 * (0.8 + 0.4 * random.nextDouble()));
        times.record(micros);
        sum += micros;
      }
      sums.record(sum);
    }
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int i = 0; i < requests; i++) {
      cells.put("checkout-" + i, Map.of("ok", single.get(i).count(), "ko", 0, "histogram", single.get(i).encoded()));
    }
    Map<String, Object> second = new LinkedHashMap<>();
    second.put("event", "second");
    second.put("t", t * 1000);
    second.put("users", Map.of("started", Math.round(rate), "active", 1));
    second.put("health", Map.of("cpuCores", 0.1, "loopLagMs", 1, "gcMs", 0, "held", 0));
    second.put("requests", cells);
    if (requests > 1) {
      second.put("transactions", Map.of("checkout",
          Map.of("ok", sums.count(), "ko", 0, "histogram", sums.encoded())));
    }
    second.put("outcomes", Map.of());
    return second;
  }
}
