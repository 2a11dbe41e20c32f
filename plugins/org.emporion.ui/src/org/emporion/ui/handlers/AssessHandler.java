package org.emporion.ui.handlers;

import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.emporion.assessment.StageStatus.State;
import org.emporion.assessment.TrialMode;
import org.emporion.model.finding.Stage;
import org.emporion.model.study.Candidate;
import org.emporion.store.LoadedStudy;
import org.emporion.ui.Wording;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.session.StudySession;
import org.emporion.ui.workbench.SecretDesk;

/** Runs the assessment as a job. */
public final class AssessHandler {
  /** Parameter: a {@link TrialMode} in lower case; {@code fresh} when it is not given. */
  public static final String TRIALS = "org.emporion.parameter.trials";

  @CanExecute
  boolean enabled(StudySession session) {
    return session.state().assessable();
  }

  @Execute
  void assess(
      StudySession session, SecretDesk secrets, Wording words, @Named(IServiceConstants.ACTIVE_SHELL) Shell shell,
      @Optional @Named(TRIALS) String trials) {
    TrialMode mode = trials == null ? TrialMode.FRESH : TrialMode.valueOf(trials.toUpperCase(Locale.ROOT));
    SessionState now = session.state();
    if (now.study().filter(study -> !secrets.complete(shell, words, study, tried(now, study, mode))).isEmpty()) {
      session.assess(mode);
    }
  }

  /** Those that are going to be tried, as far as the last assessment can tell. */
  private static List<Candidate> tried(SessionState now, LoadedStudy study, TrialMode mode) {
    return study.study().candidates().stream().filter(one -> switch (mode) {
      case RUN -> true;
      case FRESH -> now.assessment().flatMap(known -> known.status(Stage.TRIAL, one.id()))
          .filter(status -> status.state() == State.DONE).isEmpty();
      case REUSE, SKIP -> false;
    }).toList();
  }
}
