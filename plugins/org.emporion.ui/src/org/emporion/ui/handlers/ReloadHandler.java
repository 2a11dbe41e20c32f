package org.emporion.ui.handlers;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.emporion.ui.session.StudySession;

/** Reads the study again from its files. */
public final class ReloadHandler {
  @CanExecute
  boolean enabled(StudySession session) {
    return session.folder().isPresent() && session.state().running().isEmpty();
  }

  @Execute
  void reload(StudySession session) {
    session.reload();
  }
}
