package org.emporion.ui.handlers;

import jakarta.inject.Named;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.emporion.ui.Wording;
import org.emporion.ui.session.StudySession;
import org.emporion.ui.workbench.Places;

/** Opens the study that comes with the product. */
public final class OpenExampleHandler {
  @CanExecute
  boolean enabled(StudySession session) {
    return session.state().running().isEmpty();
  }

  @Execute
  void open(
      StudySession session, Places places, Wording words, @Named(IServiceConstants.ACTIVE_SHELL) Shell shell) {
    Optional<Path> example = places.example();
    if (example.isPresent()) {
      session.open(example.get());
    } else {
      MessageDialog.openInformation(
          shell, words.say("example.title"), words.say("example.missing", places.examples().toString()));
    }
  }
}
