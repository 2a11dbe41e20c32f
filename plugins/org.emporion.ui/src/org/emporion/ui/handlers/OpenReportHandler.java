package org.emporion.ui.handlers;

import java.nio.file.Path;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.emporion.ui.Wording;
import org.emporion.ui.session.StudySession;
import org.emporion.ui.workbench.Desktop;

/** Opens the report in the desktop's browser, in the window's language. */
public final class OpenReportHandler {
  @CanExecute
  boolean enabled(StudySession session) {
    return session.state().report().isPresent();
  }

  @Execute
  void open(StudySession session, Wording words, Desktop desktop) {
    session.state().report().map(report -> report.html().get(words.language())).map(Path::toAbsolutePath)
        .ifPresent(desktop::open);
  }
}
