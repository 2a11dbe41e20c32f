package org.emporion.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.AssessmentOptions;
import org.emporion.assessment.Assessor;
import org.emporion.assessment.StageStatus;
import org.emporion.assessment.TrialMode;
import org.emporion.model.LocalText;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Ranking.CandidateScore;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.Verdict;
import org.emporion.report.DecisionReport;
import org.emporion.report.WrittenReport;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyReader;
import org.emporion.trial.LoadHome;
import org.emporion.trial.TrialRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assess}: the whole chain, from the order history to the decision report. */
@Command(name = "assess", mixinStandardHelpOptions = true)
final class AssessVerb implements Callable<Integer> {
  /** What {@code --trials} can say. */
  enum Trials { RUN, REUSE, SKIP }

  @Parameters(paramLabel = "STUDY", arity = "0..1", descriptionKey = "assess.study")
  private Optional<Path> folder = Optional.empty();

  @Option(names = "--trials", paramLabel = "run|reuse|skip", descriptionKey = "assess.trials")
  private Optional<Trials> trials = Optional.empty();

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "assess.out")
  private Optional<Path> out = Optional.empty();

  @Mixin
  private SeedOption seed;

  private final Surroundings surroundings;
  private final Clock clock;
  private final Console console;

  AssessVerb(Surroundings surroundings, Clock clock, Console console) {
    this.surroundings = surroundings;
    this.clock = clock;
    this.console = console;
  }

  @Override
  public Integer call() throws BrokenStudyException, TrialRefusedException, IOException {
    Path study = folder.orElseGet(surroundings::exampleStudy);
    LoadedStudy loaded = new StudyReader().read(study);
    ConsoleProgress progress = new ConsoleProgress(console, clock);
    Assessment assessment;
    WrittenReport report;
    try {
      assessment = new Assessor(loadHome(), clock)
          .assess(loaded, new AssessmentOptions(mode(), seed.seed()), progress.part(0, 0.98));
      report = new DecisionReport()
          .write(assessment, out.orElse(study.resolve(DecisionReport.FOLDER)), progress.part(0.98, 1));
    } finally {
      progress.end();
    }
    show(assessment, report);
    return reached(assessment) ? ExitCode.DONE : ExitCode.SHORT_OF_TARGET;
  }

  /** Without trials nothing is started, so nothing needs to be there. */
  private LoadHome loadHome() {
    return trials.filter(asked -> asked != Trials.RUN).isPresent()
        ? surroundings.loadHome() : surroundings.readyLoadHome();
  }

  private TrialMode mode() {
    return trials.map(asked -> TrialMode.valueOf(asked.name())).orElse(TrialMode.FRESH);
  }

  private void show(Assessment assessment, WrittenReport report) {
    console.result(assessment.loaded().study().title());
    for (StageStatus status : assessment.stages()) {
      console.result("assess.stage", stageName(assessment, status), state(status), status.problem()
          .filter(problem -> status.computedAt().isEmpty()).orElse(status.headline()));
      status.problem().filter(problem -> status.computedAt().isPresent())
          .ifPresent(problem -> console.result("assess.problem", problem));
    }
    new CapacityLines(console).brief(assessment);
    assessment.ranking().map(Finding::value).ifPresent(ranking -> showRanking(assessment, ranking));
    console.result("assess.report", report.html().get(console.language()).toString());
    console.result("assess.json", report.json().toString());
  }

  private LocalText stageName(Assessment assessment, StageStatus status) {
    LocalText stage = console.phrases().say("stage." + status.stage().name().toLowerCase(Locale.ROOT));
    return assessment.loaded().study().candidate(status.subject())
        .map(candidate -> console.phrases().say("stage.of", stage, candidate.name()))
        .orElse(stage);
  }

  private LocalText state(StageStatus status) {
    boolean fresh = status.state() == StageStatus.State.DONE;
    String key = fresh ? status.reused() ? "reused" : "computed" : status.state().name().toLowerCase(Locale.ROOT);
    return console.phrases().say("state." + key);
  }

  private void showRanking(Assessment assessment, Ranking ranking) {
    for (CandidateScore one : ranking.candidates()) {
      LocalText name = assessment.loaded().study().candidate(one.candidate()).orElseThrow().name();
      if (one.rank().isPresent()) {
        console.result("assess.rank", one.rank().get(), name, one.score(), one.low(), one.high());
      } else {
        console.result("assess.out", name, one.score());
      }
    }
    ranking.winner().flatMap(assessment.loaded().study()::candidate).ifPresentOrElse(
        winner -> console.result("assess.winner", winner.name()),
        () -> console.result("assess.no-winner"));
  }

  private static boolean reached(Assessment assessment) {
    boolean failed = assessment.stages().stream().anyMatch(one -> one.state() == StageStatus.State.FAILED);
    Map<String, Finding<TrialResult>> trials = assessment.trials();
    boolean missed = trials.values().stream().anyMatch(trial -> trial.value().objectives().stream()
        .anyMatch(one -> one.verdict() == Verdict.MISSED));
    boolean winner = assessment.ranking().flatMap(finding -> finding.value().winner()).isPresent();
    return winner && !missed && !failed;
  }
}
