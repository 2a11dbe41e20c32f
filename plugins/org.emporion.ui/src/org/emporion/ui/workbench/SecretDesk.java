package org.emporion.ui.workbench;

import java.util.Collection;
import java.util.List;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.emporion.model.study.Candidate;
import org.emporion.store.LoadedStudy;
import org.emporion.trial.UserSecrets;
import org.emporion.ui.Wording;
import org.emporion.ui.dialogs.SecretDialog;
import org.emporion.ui.model.trials.SecretForm;

/**
 * Asks for secrets before a trial that would fail without them.
 *
 * @param secrets what trials and dry runs take them from
 */
public record SecretDesk(UserSecrets secrets) {
  /**
   * True when nothing is missing, also because it was typed now; false when the person did not want to.
   *
   * @param tried candidates that are going to be tried
   */
  public boolean complete(Shell shell, Wording words, LoadedStudy study, Collection<Candidate> tried) {
    return SecretForm.of(secrets, study, tried).filter(form -> !form.complete())
        .map(form -> asked(shell, words, form)).orElse(true);
  }

  /** True when there is something that can be typed, or typed again. */
  public boolean asks(LoadedStudy study, Candidate tried) {
    return SecretForm.of(secrets, study, List.of(tried)).isPresent();
  }

  /** Lets a person type again what was typed before. */
  public void change(Shell shell, Wording words, LoadedStudy study, Candidate tried) {
    SecretForm.of(secrets, study, List.of(tried)).ifPresent(form -> asked(shell, words, form));
  }

  private static boolean asked(Shell shell, Wording words, SecretForm form) {
    return new SecretDialog(shell, form, words).open() == Window.OK;
  }
}
