package org.emporion.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.LoadedStudy;
import org.emporion.store.interchange.BrokenExchangeException;
import org.emporion.store.journey.JourneyImporter;
import org.emporion.store.journey.JourneyOptions;
import org.emporion.store.journey.JourneyPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code journeys}: a recording of somebody using a shop becomes a journey of a study. */
@Command(name = "journeys", mixinStandardHelpOptions = true)
final class JourneysVerb implements Callable<Integer> {
  @Mixin
  private StudyArgument study;

  @Option(names = "--from", required = true, paramLabel = "FILE", descriptionKey = "journeys.from")
  private Path from;

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

  @Option(names = "--dry-run", descriptionKey = "import.dry-run")
  private boolean dryRun;

  private final Console console;

  JourneysVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BrokenStudyException, BrokenExchangeException {
    LoadedStudy loaded = study.read();
    JourneyOptions options = new JourneyOptions(
        set, journey, host, order.map(OptionalInt::of).orElseGet(OptionalInt::empty), keepStatic);
    JourneyPlan plan = new JourneyImporter(options).plan(loaded, from);
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
    return ExitCode.DONE;
  }
}
