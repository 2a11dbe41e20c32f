package org.emporion.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.emporion.assessment.Assessor;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.Verdict;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.TrialProfile;
import org.emporion.model.study.TrialSetup;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.LoadedStudy;
import org.emporion.trial.TrialFailedException;
import org.emporion.trial.TrialRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trial}: one load trial of one candidate at the study's workload. */
@Command(name = "trial", mixinStandardHelpOptions = true)
final class TrialVerb implements Callable<Integer> {
  @Mixin
  private StudyArgument study;

  @Option(names = "--candidate", paramLabel = "ID", required = true, descriptionKey = "trial.candidate")
  private String candidateId;

  @Option(names = "--profile", paramLabel = "NAME", descriptionKey = "trial.profile",
      defaultValue = TrialSetup.ASSESSMENT_PROFILE)
  private String profileId;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "trial.out")
  private Optional<Path> out = Optional.empty();

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
    Candidate candidate = loaded.study().candidate(candidateId).orElseThrow(() -> new BadInputException(
        console.phrases().say("trial.no-candidate", candidateId, loaded.study().candidates().stream()
            .map(Candidate::id).collect(Collectors.joining(", ")))));
    TrialProfile profile = loaded.study().trials().profile(profileId).orElseThrow(() -> new BadInputException(
        console.phrases().say("trial.no-profile", profileId, loaded.study().trials().profiles().stream()
            .map(TrialProfile::id).collect(Collectors.joining(", ")))));
    ConsoleProgress progress = new ConsoleProgress(console, clock);
    TrialResult result;
    try {
      result = new Assessor(surroundings.readyLoadHome(), clock).trial(
          loaded, candidate, profile, out.orElse(study.folder().resolve(Assessor.TRIALS_FOLDER)), seed.seed(), progress).value();
    } finally {
      progress.end();
    }
    show(candidate, result);
    boolean missed = !result.health().healthy()
        || result.objectives().stream().anyMatch(one -> one.verdict() == Verdict.MISSED);
    return missed ? ExitCode.SHORT_OF_TARGET : ExitCode.DONE;
  }

  private void show(Candidate candidate, TrialResult result) {
    console.result("trial.title", candidate.name(), result.profile(), result.sessionsPerSecond(), result.sessions());
    result.transactions().forEach(one -> console.result("trial.transaction", one.transaction(), one.requests(),
        one.failed(), one.p50Millis(), one.p95Millis(), one.p99Millis()));
    result.objectives().forEach(one -> console.result(one.remark()));
    console.result(result.health().remark());
    result.ledger().ifPresent(ledger -> console.result(
        ledger.agrees() ? "trial.ledger-agrees" : "trial.ledger-differs", ledger.requests(), ledger.ordersPlaced()));
    console.result("trial.record", result.folder());
  }
}
