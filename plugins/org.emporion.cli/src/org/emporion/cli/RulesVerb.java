package org.emporion.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.emporion.model.study.Study;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.rule.RuleTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rules}: a workbook to begin rules of one's own with; never replaces a file, which may hold rules. */
@Command(name = "rules", mixinStandardHelpOptions = true)
final class RulesVerb implements Callable<Integer> {
  @Mixin
  private StudyArgument study;

  @Option(names = "--template", required = true, paramLabel = "FILE", descriptionKey = "rules.template")
  private Path template;

  private final Console console;

  RulesVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BrokenStudyException {
    if (!template.toString().endsWith(".xlsx")) {
      throw new BadInputException(console.phrases().say("rules.needs-xlsx", template.toString()));
    }
    Study read = study.read().study();
    try (OutputStream out = Files.newOutputStream(template, StandardOpenOption.CREATE_NEW)) {
      new RuleTemplate(read, console.language()).write(out);
    } catch (FileAlreadyExistsException e) {
      throw new BadInputException(console.phrases().say("rules.exists", template.toString()));
    } catch (IOException e) {
      throw LackingException.unwritable(console, template, e);
    }
    console.result("rules.written", template.toString());
    return ExitCode.DONE;
  }
}
