package org.emporion.ui.handlers;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.eclipse.swt.widgets.Shell;
import org.emporion.ui.Wording;
import org.emporion.ui.session.StudySession;
import org.emporion.ui.workbench.Commands;
import org.emporion.ui.workbench.SecretDesk;

/** Shows the part in which a trial is followed; runs one when candidate and profile are named. */
public final class TrialHandler {
  private static final String PART = "org.emporion.part.live";

  @CanExecute
  boolean enabled(StudySession session) {
    return session.state().assessable();
  }

  @Execute
  void run(
      StudySession session, EPartService parts, SecretDesk secrets, Wording words,
      @Named(IServiceConstants.ACTIVE_SHELL) Shell shell, @Optional @Named(Commands.TRIAL_CANDIDATE) String candidate,
      @Optional @Named(Commands.TRIAL_PROFILE) String profile) {
    parts.showPart(PART, PartState.ACTIVATE);
    if (candidate != null && profile != null && session.state().study().filter(study -> secrets.complete(
        shell, words, study, study.study().candidate(candidate).stream().toList())).isPresent()) {
      session.trial(candidate, profile);
    }
  }
}
