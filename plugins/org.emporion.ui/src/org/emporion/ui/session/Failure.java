package org.emporion.ui.session;

import java.nio.file.NoSuchFileException;
import org.emporion.evaluation.RulesRefusedException;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.rule.RuleIssue;
import org.emporion.trial.TrialFailedException;
import org.emporion.trial.TrialRefusedException;

/** Puts what a job threw into words for the person at the window. */
final class Failure {
  private Failure() {}

  /** The sentence to show; nothing of the stack trace. */
  static LocalText inWords(Exception thrown, Phrasebook book) {
    if (thrown instanceof InsufficientEvidenceException missing) {
      return missing.what();
    }
    if (thrown instanceof TrialRefusedException refused) {
      return refused.what();
    }
    if (thrown instanceof TrialFailedException failed) {
      return failed.what();
    }
    if (thrown instanceof RulesRefusedException refused) {
      RuleIssue first = refused.issues().getFirst();
      return book.say("failure.rules", refused.issues().size(), first.place().file(), first.place().sheet(),
          first.place().columnName() + first.place().row(), first.message());
    }
    if (thrown instanceof NoSuchFileException file) {
      return book.say("failure.no-file", file.getFile());
    }
    String message = thrown.getMessage();
    return book.say("failure.other", message == null ? thrown.getClass().getSimpleName() : message);
  }
}
