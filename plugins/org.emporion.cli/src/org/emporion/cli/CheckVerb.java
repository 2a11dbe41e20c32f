package org.emporion.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.emporion.model.study.OrderLog;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.LoadedStudy;
import org.emporion.store.OrderHistoryReader;
import org.emporion.store.StudyReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code check}: reads a study with its history and says whether it is sound; writes nothing. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckVerb implements Callable<Integer> {
  @Parameters(paramLabel = "STUDY", descriptionKey = "study")
  private Path study;

  @Mixin
  private LanguageOption language;

  private final Console console;

  CheckVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BrokenStudyException {
    LoadedStudy loaded = new StudyReader().read(study);
    OrderLog history = new OrderHistoryReader().read(loaded);
    console.result("check.sound", loaded.study().title(), loaded.study().leaves().size(),
        loaded.study().candidates().size(), history.orders().size());
    return ExitCode.DONE;
  }
}
