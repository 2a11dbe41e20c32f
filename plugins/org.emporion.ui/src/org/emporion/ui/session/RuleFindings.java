package org.emporion.ui.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.emporion.model.rule.RuleIssue;
import org.emporion.model.rule.RuleIssue.Severity;

/**
 * What is known about the rules of the open study; immutable.
 *
 * @param folder the study's folder; empty when none is open
 * @param issues mistakes and doubts by file, sheet, row and column; while a check runs those of the one before it
 * @param checking true while a check is due or runs
 */
public record RuleFindings(Optional<Path> folder, List<RuleIssue> issues, boolean checking) {
  /** No study is open. */
  public static final RuleFindings EMPTY = new RuleFindings(Optional.empty(), List.of(), false);

  /** The files that cannot be used, each with the number of its mistakes, in the order of the issues. */
  public List<Refused> refused() {
    return issues.stream().filter(issue -> issue.severity() == Severity.ERROR).map(issue -> issue.place().file())
        .distinct().map(file -> new Refused(file, issues.stream()
            .filter(issue -> issue.severity() == Severity.ERROR && issue.place().file().equals(file)).count()))
        .toList();
  }

  /**
   * A file that cannot be used.
   *
   * @param mistakes how many there are, at least one
   */
  public record Refused(String file, long mistakes) {}
}
