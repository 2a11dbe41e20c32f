package org.emporion.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emporion.capacity.calibration.SessionMix;
import org.emporion.capacity.network.MultiServerQueue;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.Staircase;
import org.emporion.model.finding.TrialObservations;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.TrialResult.InjectorHealth;
import org.emporion.model.finding.TrialResult.ObjectiveVerdict;
import org.emporion.model.finding.TrialResult.TransactionStatistics;
import org.emporion.model.finding.TrialResult.Utilisation;
import org.emporion.model.finding.Verdict;
import org.emporion.model.study.LoadCourse;
import org.emporion.trial.TrialFailedException;
import org.emporion.trial.TrialRefusedException;
import org.emporion.trial.TrialRequest;

/** Trials whose outcome is known beforehand, so that the chain can be tested without load. */
final class KnownTrials implements Trials {
  /** The candidates tried, in order. */
  final List<String> tried = new ArrayList<>();
  final Set<String> refused = new HashSet<>();
  final Set<String> failing = new HashSet<>();
  /** Set to have the next results differ. */
  double p95Millis = 200;
  boolean healthy = true;

  /** Levels of ten minutes of eight workers that a session costs 0.1 s, as Erlang's formula has them. */
  private static Staircase staircase(TrialRequest request, LoadCourse.Staircase stairs) {
    SessionMix mix = SessionMix.of(
        request.study().trials().journeySet(request.candidate().target().orElseThrow().journeys()).orElseThrow(),
        request.workload().journeys());
    List<String> names = request.study().trials().objectives().stream()
        .map(objective -> objective.transaction()).distinct().toList();
    List<Staircase.Level> levels = stairs.levels().stream().map(factor -> {
      double rate = factor * request.workload().designSessionsPerSecond();
      double millis = 1000 * new MultiServerQueue(rate, 0.1, 8).responseSeconds();
      return new Staircase.Level(factor, rate, Verdict.MET, true, true, List.of(), List.of(), 600,
          names.stream().map(name -> new TransactionStatistics(name, Math.round(600 * rate * mix.perSession(name)), 0,
              rate * mix.perSession(name), millis, 0.7 * millis, 3 * millis, 4 * millis, 9 * millis)).toList());
    }).toList();
    return new Staircase(levels, Optional.empty(), Optional.empty(), LocalText.same("known"));
  }

  @Override
  public void authorise(TrialRequest request) throws TrialRefusedException {
    if (refused.contains(request.candidate().id())) {
      throw new TrialRefusedException(LocalText.same("refused"));
    }
  }

  @Override
  public Derived<TrialResult> run(TrialRequest request, Progress progress) throws TrialFailedException {
    tried.add(request.candidate().id());
    if (failing.contains(request.candidate().id())) {
      throw new TrialFailedException(LocalText.same("target did not answer"));
    }
    String id = request.candidate().id() + "-" + tried.size();
    Path folder = request.trialsFolder().resolve(request.candidate().id()).resolve(id);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LocalText remark = LocalText.same("known");
    double rate = request.workload().designSessionsPerSecond();
    List<TransactionStatistics> transactions = request.study().trials().objectives().stream()
        .map(objective -> objective.transaction()).distinct()
        .map(name -> new TransactionStatistics(name, 1000, 1, 20, 90, 80, p95Millis, 300, 500)).toList();
    List<ObjectiveVerdict> verdicts = request.study().trials().objectives().stream()
        .map(objective -> new ObjectiveVerdict(objective.id(), Verdict.MET, Optional.of(p95Millis), 0.001,
            Optional.of(1.0), remark))
        .toList();
    TrialResult result = new TrialResult(
        id, request.studyFolder().relativize(folder).toString(), request.profile().id(),
        Instant.parse("2026-11-23T08:00:00Z"), rate, 45, Math.round(rate * 50), transactions, List.of(), Map.of(),
        Optional.empty(), Optional.of(new Utilisation(0.1 * rate * 45, 8, 45, rate * 45)),
        new InjectorHealth(1, 5, 0.4, healthy, remark), verdicts,
        request.profile().course() instanceof LoadCourse.Staircase stairs
            ? Optional.of(staircase(request, stairs)) : Optional.empty(),
        "3.15.1", "25", TrialObservations.NONE);
    return new Derived<>(
        result, Reason.leaf(Reason.Kind.MEASUREMENT, remark, result.folder()), "known/1");
  }
}
