package org.emporion.ui.handlers;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.swt.widgets.Shell;
import org.emporion.ui.Wording;
import org.emporion.ui.session.StudySession;
import org.emporion.ui.workbench.Leaving;

/** Leaves; asks first while work is under way, and ends it. */
public final class ExitHandler {
  @Execute
  void exit(
      IWorkbench workbench, StudySession session, Wording words,
      @Named(IServiceConstants.ACTIVE_SHELL) Shell shell) {
    if (Leaving.allowed(shell, session, words)) {
      workbench.close();
    }
  }
}
