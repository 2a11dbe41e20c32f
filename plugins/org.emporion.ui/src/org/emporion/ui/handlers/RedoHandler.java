package org.emporion.ui.handlers;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.emporion.ui.session.StudySession;

/** Makes the edit again that was taken back last. */
public final class RedoHandler {
  @CanExecute
  boolean enabled(StudySession session) {
    return session.state().editable() && session.state().redoable().isPresent();
  }

  @Execute
  void redo(StudySession session) {
    session.redo();
  }
}
