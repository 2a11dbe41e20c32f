package org.emporion.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.LoadedStudy;
import org.emporion.store.interchange.BrokenExchangeException;
import org.emporion.store.interchange.ExchangeFormat;
import org.emporion.store.interchange.StudyExporter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}: criteria and evidence of a study for a spreadsheet or another program. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportVerb implements Callable<Integer> {
  @Mixin
  private StudyArgument study;

  @Option(names = "--to", required = true, paramLabel = "PATH", descriptionKey = "export.to")
  private Path to;

  @Mixin
  private FormatOption format;

  @Option(names = "--bom", descriptionKey = "export.bom")
  private boolean mark;

  private final Console console;

  ExportVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BrokenStudyException, BrokenExchangeException {
    ExchangeFormat chosen = format.of(to, console);
    boolean folder = chosen == ExchangeFormat.CSV;
    if (folder ? Files.isRegularFile(to) || to.toString().endsWith(".csv") : Files.isDirectory(to)) {
      throw new BadInputException(console.phrases().say(folder ? "export.needs-folder" : "export.needs-file", to.toString()));
    }
    LoadedStudy loaded = study.read();
    try {
      new StudyExporter(loaded, console.language(), mark).write(to, chosen)
          .forEach(file -> console.result("export.written", file.toString()));
    } catch (IOException e) {
      throw LackingException.unwritable(console, to, e);
    }
    return ExitCode.DONE;
  }
}
