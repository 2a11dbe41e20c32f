package org.emporion.ui.handlers;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.emporion.ui.session.StudySession;

/** Takes the last edit of the study back. */
public final class UndoHandler {
  @CanExecute
  boolean enabled(StudySession session) {
    return session.state().editable() && session.state().undoable().isPresent();
  }

  @Execute
  void undo(StudySession session) {
    session.undo();
  }
}
