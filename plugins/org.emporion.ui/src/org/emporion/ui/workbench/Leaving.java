package org.emporion.ui.workbench;

import java.time.Duration;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.emporion.ui.Wording;
import org.emporion.ui.session.StudySession;

/** What happens before the window goes: work under way is ended, and what a trial has measured is kept. */
public final class Leaving {
  private static final Duration END_WITHIN = Duration.ofSeconds(8);
  private static final int GLANCE_MILLIS = 50;

  private Leaving() {}

  /** Asks while work is under way, ends it and waits until it has ended; false when the person stays. */
  public static boolean allowed(Shell shell, StudySession session, Wording words) {
    if (session.state().running().isEmpty()) {
      return true;
    }
    if (MessageDialog.open(MessageDialog.CONFIRM, shell, words.say("exit.title"), words.say("exit.busy"), SWT.NONE,
        words.say("exit.leave"), words.say("exit.stay")) != 0) {
      return false;
    }
    session.cancel();
    Display display = shell.getDisplay();
    long deadline = System.nanoTime() + END_WITHIN.toNanos();
    while (session.state().running().isPresent() && System.nanoTime() < deadline) {
      display.timerExec(GLANCE_MILLIS, () -> { });
      if (!display.readAndDispatch()) {
        display.sleep();
      }
    }
    return true;
  }
}
