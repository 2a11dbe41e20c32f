package org.emporion.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.AssessmentOptions;
import org.emporion.assessment.Assessor;
import org.emporion.assessment.StageStatus;
import org.emporion.assessment.TrialMode;
import org.emporion.capacity.CandidateNetwork;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;
import org.emporion.model.finding.CandidateModel;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Stage;
import org.emporion.model.study.Candidate;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.LoadedStudy;
import org.emporion.store.interchange.JmvaFile;
import org.emporion.trial.TrialRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code capacity}: the calibrated models and the sizing of candidates, from the trials there are. */
@Command(name = "capacity", mixinStandardHelpOptions = true)
final class CapacityVerb implements Callable<Integer> {
  @Mixin
  private StudyArgument study;

  @Option(names = "--candidate", paramLabel = "ID", descriptionKey = "capacity.candidate")
  private Optional<String> chosen = Optional.empty();

  @Option(names = "--jmva", paramLabel = "FILE", descriptionKey = "capacity.jmva")
  private Optional<Path> jmva = Optional.empty();

  @Mixin
  private SeedOption seed;

  private final Surroundings surroundings;
  private final Clock clock;
  private final Console console;

  CapacityVerb(Surroundings surroundings, Clock clock, Console console) {
    this.surroundings = surroundings;
    this.clock = clock;
    this.console = console;
  }

  @Override
  public Integer call() throws BrokenStudyException, TrialRefusedException {
    LoadedStudy loaded = study.read();
    chosen.ifPresent(id -> StudyArgument.candidate(loaded, id, console));
    if (jmva.isPresent() && chosen.isEmpty()) {
      throw new BadInputException(console.phrases().say("capacity.jmva-whose"));
    }
    Assessment assessment = new Assessor(surroundings.loadHome(), clock)
        .assess(loaded, new AssessmentOptions(TrialMode.REUSE, seed.seed()), Progress.NONE);
    CapacityLines lines = new CapacityLines(console);
    boolean all = true;
    for (Candidate candidate : loaded.study().candidates()) {
      if (chosen.isEmpty() || chosen.get().equals(candidate.id())) {
        Optional<CapacityEstimate> estimate =
            Optional.ofNullable(assessment.capacities().get(candidate.id())).map(Finding::value);
        estimate.ifPresent(one -> lines.show(candidate, one));
        problem(assessment, candidate).ifPresent(why -> console.result("capacity.problem", candidate.name(), why));
        all &= estimate.isPresent();
        if (jmva.isPresent()) {
          all &= written(candidate, estimate.flatMap(CapacityEstimate::model), jmva.get());
        }
      }
    }
    return all ? ExitCode.DONE : ExitCode.SHORT_OF_TARGET;
  }

  /** Writes the calibrated network; false without one. */
  private boolean written(Candidate candidate, Optional<CandidateModel> model, Path file) {
    if (model.isEmpty()) {
      console.complain("capacity.jmva-none", candidate.name());
      return false;
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      new JmvaFile().write(new CandidateNetwork().of(candidate.id(), model.get()), out);
    } catch (IOException e) {
      throw LackingException.unwritable(console, file, e);
    }
    console.result("export.written", file.toString());
    return true;
  }

  private static Optional<LocalText> problem(Assessment assessment, Candidate candidate) {
    return assessment.status(Stage.CAPACITY, candidate.id()).flatMap(StageStatus::problem);
  }
}
