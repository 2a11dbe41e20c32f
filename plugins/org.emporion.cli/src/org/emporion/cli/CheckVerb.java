package org.emporion.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.emporion.assessment.StudyCheck;
import org.emporion.model.rule.RuleIssue;
import org.emporion.model.study.ReadHistory;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.LoadedStudy;
import org.emporion.store.OrderHistoryReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code check}: reads a study with its history and rules and says whether it is sound; writes nothing. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckVerb implements Callable<Integer> {
  /** Unreadable rows that are printed; the report of an assessment lists as many. */
  private static final int MOST_LISTED = 20;

  @Mixin
  private StudyArgument study;

  private final Console console;

  CheckVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BrokenStudyException {
    LoadedStudy loaded = study.read();
    ReadHistory history = new OrderHistoryReader().read(loaded);
    List<RuleIssue> issues = new StudyCheck().issues(loaded.study());
    issues.forEach(issue -> console.err().println(new RuleIssueLine(console).of(issue)));
    long mistakes = issues.stream().filter(issue -> issue.severity() == RuleIssue.Severity.ERROR).count();
    if (mistakes > 0) {
      console.complain("error.rules", mistakes);
      return ExitCode.BAD_INPUT;
    }
    console.result("check.sound", loaded.study().title(), loaded.study().leaves().size(),
        loaded.study().candidates().size(), history.counted().orders() + history.counted().cancelledOrders());
    if (history.counted().unreadableRows() > 0) {
      console.result("check.unread", history.counted().unreadableRows(), history.counted().rows());
      new UnreadRows(console).show(
          history.counted().unreadable().stream().limit(MOST_LISTED).toList(), history.counted().unreadableRows());
    }
    return ExitCode.DONE;
  }
}
