package org.emporion.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.LoadedStudy;
import org.emporion.store.interchange.BrokenExchangeException;
import org.emporion.store.interchange.ExchangeFormat;
import org.emporion.store.interchange.ImportPlan;
import org.emporion.store.interchange.StudyImporter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code import}: criteria and evidence from a spreadsheet or another program into a study; changes what differs. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportVerb implements Callable<Integer> {
  @Mixin
  private StudyArgument study;

  @Option(names = "--from", required = true, paramLabel = "PATH", descriptionKey = "import.from")
  private Path from;

  @Mixin
  private FormatOption format;

  @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "import.date")
  private Optional<LocalDate> date = Optional.empty();

  @Option(names = "--dry-run", descriptionKey = "import.dry-run")
  private boolean dryRun;

  private final Clock clock;
  private final Console console;

  ImportVerb(Clock clock, Console console) {
    this.clock = clock;
    this.console = console;
  }

  @Override
  public Integer call() throws BrokenStudyException, BrokenExchangeException {
    ExchangeFormat chosen = format.of(from, console);
    LoadedStudy loaded = study.read();
    ImportPlan plan = new StudyImporter(date.orElseGet(() -> LocalDate.now(clock))).plan(loaded, from, chosen);
    plan.changes().forEach(change -> console.result(change.what()));
    List<String> files = StudyChanges.files(loaded, plan.result());
    if (files.isEmpty()) {
      console.result("import.nothing");
    } else if (dryRun) {
      console.result("import.would", plan.changes().size(), String.join(", ", files));
    } else {
      new StudyChanges(console).save(loaded, plan.result());
      console.result("import.done", plan.changes().size(), String.join(", ", files));
    }
    return ExitCode.DONE;
  }
}
