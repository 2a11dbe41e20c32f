package org.emporion.ui.handlers;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.emporion.ui.session.StudySession;

/** Ends the work under way. */
public final class CancelHandler {
  @CanExecute
  boolean enabled(StudySession session) {
    return session.state().running().filter(work -> !work.cancelling()).isPresent();
  }

  @Execute
  void cancel(StudySession session) {
    session.cancel();
  }
}
