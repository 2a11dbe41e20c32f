package org.emporion.ui.handlers;

import jakarta.inject.Named;
import java.util.Locale;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.emporion.assessment.TrialMode;
import org.emporion.ui.session.StudySession;

/** Runs the assessment as a job. */
public final class AssessHandler {
  /** Parameter: a {@link TrialMode} in lower case; {@code fresh} when it is not given. */
  public static final String TRIALS = "org.emporion.parameter.trials";

  @CanExecute
  boolean enabled(StudySession session) {
    return session.state().assessable();
  }

  @Execute
  void assess(StudySession session, @Optional @Named(TRIALS) String trials) {
    session.assess(trials == null ? TrialMode.FRESH : TrialMode.valueOf(trials.toUpperCase(Locale.ROOT)));
  }
}
