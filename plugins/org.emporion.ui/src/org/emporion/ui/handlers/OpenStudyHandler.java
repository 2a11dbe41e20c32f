package org.emporion.ui.handlers;

import jakarta.inject.Named;
import java.nio.file.Path;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.emporion.ui.Wording;
import org.emporion.ui.session.StudySession;

/** Opens a study: the folder named by the parameter, or else one that is asked for. */
public final class OpenStudyHandler {
  /** Parameter: the folder. */
  public static final String FOLDER = "org.emporion.parameter.folder";

  @CanExecute
  boolean enabled(StudySession session) {
    return session.state().running().isEmpty();
  }

  @Execute
  void open(
      StudySession session, Wording words, @Optional @Named(FOLDER) String folder,
      @Named(IServiceConstants.ACTIVE_SHELL) Shell shell) {
    String chosen = folder;
    if (chosen == null) {
      DirectoryDialog dialog = new DirectoryDialog(shell);
      dialog.setText(words.say("open.title"));
      dialog.setMessage(words.say("open.message"));
      session.folder().map(Path::getParent).map(Path::toString).ifPresent(dialog::setFilterPath);
      chosen = dialog.open();
    }
    if (chosen != null) {
      session.open(Path.of(chosen));
    }
  }
}
