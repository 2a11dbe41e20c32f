package org.emporion.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.emporion.model.study.Candidate;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.LoadedStudy;
import org.emporion.store.interchange.BrokenExchangeException;
import org.emporion.store.journey.JourneyImporter;
import org.emporion.store.journey.JourneyOptions;
import org.emporion.store.journey.JourneyPlan;
import org.emporion.trial.TrialFailedException;
import org.emporion.trial.TrialRefusedException;
import org.emporion.trial.UserSecrets;
import org.emporion.trial.dry.DryRun;
import org.emporion.trial.dry.DryRunHar;
import org.emporion.trial.dry.DryRunPage;
import org.emporion.trial.dry.DryRunRequest;
import org.emporion.trial.dry.DryRunResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code journeys}: what describes the use of a shop becomes a journey of a study, and one virtual customer walks
 * journeys to show every request and answer.
 */
@Command(name = "journeys", mixinStandardHelpOptions = true)
final class JourneysVerb implements Callable<Integer> {
  @Mixin
  private StudyArgument study;

  @Option(names = "--from", paramLabel = "FILE", descriptionKey = "journeys.from")
  private Optional<Path> from = Optional.empty();

  @Option(names = "--into", paramLabel = "SET", descriptionKey = "journeys.into")
  private Optional<String> set = Optional.empty();

  @Option(names = "--journey", paramLabel = "ID", descriptionKey = "journeys.journey")
  private Optional<String> journey = Optional.empty();

  @Option(names = "--host", paramLabel = "HOST", descriptionKey = "journeys.host")
  private Optional<String> host = Optional.empty();

  @Option(names = "--order-step", paramLabel = "N", descriptionKey = "journeys.order-step")
  private Optional<Integer> order = Optional.empty();

  @Option(names = "--static", descriptionKey = "journeys.static")
  private boolean keepStatic;

  @Option(names = "--operations", split = ",", paramLabel = "OPERATION", descriptionKey = "journeys.operations")
  private List<String> operations = List.of();

  @Option(names = "--dry-run", descriptionKey = "import.dry-run")
  private boolean dryRun;

  @Option(names = "--try", paramLabel = "CANDIDATE", descriptionKey = "journeys.try")
  private Optional<String> tried = Optional.empty();

  @Option(names = "--save", paramLabel = "FILE", descriptionKey = "journeys.save")
  private Optional<Path> save = Optional.empty();

  @Mixin
  private SeedOption seed;

  private final Surroundings surroundings;
  private final Clock clock;
  private final Console console;

  JourneysVerb(Surroundings surroundings, Clock clock, Console console) {
    this.surroundings = surroundings;
    this.clock = clock;
    this.console = console;
  }

  @Override
  public Integer call() throws BrokenStudyException, BrokenExchangeException, TrialFailedException, TrialRefusedException {
    if (from.isEmpty() && tried.isEmpty()) {
      throw new BadInputException(console.phrases().say("journeys.nothing-asked"));
    }
    if (save.isPresent() && tried.isEmpty()) {
      throw new BadInputException(console.phrases().say("journeys.save-what"));
    }
    LoadedStudy loaded = study.read();
    if (from.isPresent()) {
      loaded = imported(loaded, from.get());
    }
    return tried.isEmpty() ? ExitCode.DONE : walked(loaded, tried.get());
  }

  private LoadedStudy imported(LoadedStudy loaded, Path file) throws BrokenStudyException, BrokenExchangeException {
    JourneyOptions options = new JourneyOptions(
        set, journey, host, order.map(OptionalInt::of).orElseGet(OptionalInt::empty), keepStatic, operations);
    JourneyPlan plan = new JourneyImporter(options).plan(loaded, file);
    plan.told().forEach(console::result);
    List<String> files = StudyChanges.files(loaded, plan.result());
    if (files.isEmpty()) {
      console.result("import.nothing");
    } else if (dryRun) {
      console.result("journeys.would", String.join(", ", files));
    } else {
      new StudyChanges(console).save(loaded, plan.result());
      console.result("journeys.done", String.join(", ", files));
    }
    return plan.result();
  }

  private int walked(LoadedStudy loaded, String id) throws TrialFailedException, TrialRefusedException {
    Candidate candidate = StudyArgument.candidate(loaded, id, console);
    Set<String> chosen = from.isPresent() ? Set.of() : journey.map(Set::of).orElse(Set.of());
    ConsoleProgress progress = new ConsoleProgress(console, clock);
    DryRunResult result;
    try {
      result = new DryRun(surroundings.readyLoadHome(), clock, UserSecrets.ofThisUser()).run(
          new DryRunRequest(study.folder(), loaded.study(), candidate, chosen, seed.seed()), progress);
    } finally {
      progress.end();
    }
    new DryRunConsole(console).show(result);
    if (save.isPresent()) {
      write(result, save.get());
      console.result("try.saved", save.get().toString());
    }
    return result.green() ? ExitCode.DONE : ExitCode.SHORT_OF_TARGET;
  }

  private void write(DryRunResult result, Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    try {
      Files.writeString(file, name.endsWith(".html") || name.endsWith(".htm")
          ? new DryRunPage(console.language()).of(result) : new DryRunHar().of(result, console.language()));
    } catch (IOException e) {
      throw new LackingException(
          console.phrases().say("exchange.unwritable", file.toString(), String.valueOf(e.getMessage())));
    }
  }
}
