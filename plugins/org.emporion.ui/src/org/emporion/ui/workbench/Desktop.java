package org.emporion.ui.workbench;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.file.Path;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.emporion.ui.Wording;

/** Opens files with whatever the desktop uses for them; says where they are when there is nothing. */
@Creatable
public final class Desktop {
  private final Wording words;
  private final Shell shell;
  private final Display display;

  /** Injected. */
  @Inject
  public Desktop(Wording words, @Optional @Named(IServiceConstants.ACTIVE_SHELL) Shell shell, Display display) {
    this.words = words;
    this.shell = shell;
    this.display = display;
  }

  /** Opens a file or a folder. */
  public void open(Path file) {
    // Finding and starting a program can take a while.
    Job job = Job.createSystem("Open", monitor -> {
      if (!Program.launch(file.toUri().toString())) {
        display.asyncExec(() -> MessageDialog.openInformation(
            shell == null || shell.isDisposed() ? null : shell, words.say("desktop.title"),
            words.say("desktop.text", file.toString())));
      }
    });
    job.setPriority(Job.SHORT);
    job.schedule();
  }
}
