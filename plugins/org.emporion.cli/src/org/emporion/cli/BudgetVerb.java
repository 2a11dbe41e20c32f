package org.emporion.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
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
import org.emporion.model.Progress;
import org.emporion.model.finding.Stage;
import org.emporion.report.budget.BudgetWorkbook;
import org.emporion.report.budget.FocusFile;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.LoadedStudy;
import org.emporion.trial.TrialRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code budget}: what each candidate costs, from the trials there are; as a workbook and as FOCUS rows. */
@Command(name = "budget", mixinStandardHelpOptions = true)
final class BudgetVerb implements Callable<Integer> {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  @Mixin
  private StudyArgument study;

  @Option(names = "--xlsx", paramLabel = "FILE", descriptionKey = "budget.xlsx")
  private Optional<Path> xlsx = Optional.empty();

  @Option(names = "--focus", paramLabel = "FILE", descriptionKey = "budget.focus")
  private Optional<Path> focus = Optional.empty();

  @Option(names = "--bom", descriptionKey = "export.bom")
  private boolean mark;

  @Mixin
  private SeedOption seed;

  private final Surroundings surroundings;
  private final Clock clock;
  private final Console console;

  BudgetVerb(Surroundings surroundings, Clock clock, Console console) {
    this.surroundings = surroundings;
    this.clock = clock;
    this.console = console;
  }

  @Override
  public Integer call() throws BrokenStudyException, TrialRefusedException {
    LoadedStudy loaded = study.read();
    Assessment assessment = new Assessor(surroundings.loadHome(), clock)
        .assess(loaded, new AssessmentOptions(TrialMode.REUSE, seed.seed()), Progress.NONE);
    loaded.study().candidates().forEach(candidate -> assessment.status(Stage.BUDGET, candidate.id())
        .flatMap(StageStatus::problem).ifPresent(why -> console.result("budget.problem", candidate.name(), why)));
    if (!BudgetWorkbook.possible(assessment)) {
      console.complain("budget.none");
      return ExitCode.SHORT_OF_TARGET;
    }
    BudgetWorkbook workbook = new BudgetWorkbook(assessment, console.language());
    new BudgetLines(console).show(workbook.plan());
    xlsx.ifPresent(file -> write(file, workbook::write));
    focus.ifPresent(file -> write(file, out -> rows(loaded, workbook, out)));
    return assessment.budgets().size() == loaded.study().candidates().size() ? ExitCode.DONE : ExitCode.SHORT_OF_TARGET;
  }

  private void rows(LoadedStudy loaded, BudgetWorkbook workbook, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    if (mark) {
      writer.write(BYTE_ORDER_MARK);
    }
    new FocusFile(loaded.study(), workbook.plan(), console.language()).write(writer);
    writer.flush();
  }

  /** Writes into a stream. */
  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private void write(Path file, Writing what) {
    try (OutputStream out = Files.newOutputStream(file)) {
      what.to(out);
    } catch (IOException e) {
      throw LackingException.unwritable(console, file, e);
    }
    console.result("export.written", file.toString());
  }
}
