package org.emporion.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emporion.assessment.Assessor;
import org.emporion.model.finding.TrialObservations.ErrorCount;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Objective;
import org.emporion.model.study.TrialProfile;
import org.emporion.model.study.TrialSetup;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.LoadedStudy;
import org.emporion.trial.RepeatedTrials;
import org.emporion.trial.TrialFailedException;
import org.emporion.trial.TrialRefusedException;
import org.emporion.trial.record.TrialRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trial}: load trials of one candidate at the study's workload, or of two turn by turn. */
@Command(name = "trial", mixinStandardHelpOptions = true)
final class TrialVerb implements Callable<Integer> {
  /** The rest is in the record and the report. */
  private static final int MOST_ERRORS = 10;

  @Mixin
  private StudyArgument study;

  @Option(names = "--candidate", paramLabel = "ID", required = true, descriptionKey = "trial.candidate")
  private String candidateId;

  @Option(names = "--profile", paramLabel = "NAME", descriptionKey = "trial.profile",
      defaultValue = TrialSetup.ASSESSMENT_PROFILE)
  private String profileId;

  @Option(names = "--repeats", paramLabel = "N", descriptionKey = "trial.repeats")
  private Optional<Integer> repeats = Optional.empty();

  @Option(names = "--against", paramLabel = "ID", descriptionKey = "trial.against")
  private Optional<String> againstId = Optional.empty();

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "trial.out")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--junit", paramLabel = "FILE", descriptionKey = "trial.junit")
  private Optional<Path> junit = Optional.empty();

  @Mixin
  private SeedOption seed;

  private final Surroundings surroundings;
  private final Clock clock;
  private final Console console;

  TrialVerb(Surroundings surroundings, Clock clock, Console console) {
    this.surroundings = surroundings;
    this.clock = clock;
    this.console = console;
  }

  @Override
  public Integer call() throws BrokenStudyException, TrialFailedException, TrialRefusedException {
    LoadedStudy loaded = study.read();
    Candidate candidate = StudyArgument.candidate(loaded, candidateId, console);
    TrialProfile profile = loaded.study().trials().profile(profileId).orElseThrow(() -> new BadInputException(
        console.phrases().say("trial.no-profile", profileId, loaded.study().trials().profiles().stream()
            .map(TrialProfile::id).collect(Collectors.joining(", ")))));
    Optional<Candidate> other = againstId.map(id -> StudyArgument.candidate(loaded, id, console));
    int runs = repeats.orElse(profile.repeats());
    if (runs < 1) {
      throw new BadInputException(console.phrases().say("trial.no-runs", runs));
    }
    if (other.isPresent() && runs < 2) {
      throw new BadInputException(console.phrases().say("trial.against-once"));
    }
    List<TrialResult> results = new ArrayList<>();
    List<TrialResult> others = new ArrayList<>();
    // Turn by turn, so that what changes on the machine meanwhile meets both candidates alike.
    for (int run = 0; run < runs; run++) {
      results.add(run(loaded, candidate, profile, run));
      if (other.isPresent()) {
        others.add(run(loaded, other.get(), profile, run));
      }
    }
    if (runs > 1) {
      List<Objective> objectives = loaded.study().trials().objectives();
      RepeatedTrials together = new RepeatedTrials(candidate.name(), results);
      together.statements(objectives).forEach(console::result);
      other.ifPresent(against -> {
        RepeatedTrials theirs = new RepeatedTrials(against.name(), others);
        theirs.statements(objectives).forEach(console::result);
        together.comparedWith(theirs, objectives).forEach(console::result);
      });
    }
    junit.ifPresent(file -> new JUnitFile(console).write(file, Stream.concat(
        results.stream().map(one -> record(candidate, one)),
        others.stream().map(one -> record(other.orElseThrow(), one))).toList()));
    return ExitCode.of(results);
  }

  private TrialRecord record(Candidate tried, TrialResult result) {
    return new TrialRecord(tried.id(), records().resolve(tried.id()).resolve(result.trialId()), result);
  }

  private Path records() {
    return out.orElse(study.folder().resolve(Assessor.TRIALS_FOLDER));
  }

  private TrialResult run(LoadedStudy loaded, Candidate candidate, TrialProfile profile, int run)
      throws BrokenStudyException, TrialFailedException, TrialRefusedException {
    ConsoleProgress progress = new ConsoleProgress(console, clock);
    TrialResult result;
    try {
      result = new Assessor(surroundings.readyLoadHome(), clock).trial(loaded, candidate, profile,
          records(), seed.seed(), run, progress).value();
    } finally {
      progress.end();
    }
    show(candidate, result);
    return result;
  }

  private void show(Candidate candidate, TrialResult result) {
    console.result("trial.title", candidate.name(), result.profile(), result.sessionsPerSecond(), result.sessions());
    result.observations().endingRemark().ifPresent(console::result);
    result.transactions().forEach(one -> console.result(
        one.requests() == 0 ? "trial.transaction-none" : "trial.transaction", one.transaction(), one.requests(),
        one.failed(), one.p50Millis(), one.p95Millis(), one.p99Millis()));
    List<ErrorCount> errors = result.observations().errors();
    errors.stream().limit(MOST_ERRORS).forEach(one -> console.result(
        "trial.error", one.count(), one.request(), console.say("trial.error-kind." + one.kind()), one.message()));
    if (errors.size() > MOST_ERRORS) {
      console.result("trial.more-errors", errors.size() - MOST_ERRORS);
    }
    result.objectives().forEach(one -> console.result("trial.objective." + one.verdict(), one.objective(), one.remark()));
    result.staircase().ifPresent(stairs -> console.result(stairs.remark()));
    console.result(result.health().remark());
    result.ledger().ifPresent(ledger -> console.result(
        ledger.agrees() ? "trial.ledger-agrees" : "trial.ledger-differs", ledger.requests(), ledger.ordersPlaced()));
    new EvidenceLines(console).show(result);
    console.result("trial.record", result.folder());
  }
}
