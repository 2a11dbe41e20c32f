package org.emporion.ui.session;

import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;

/**
 * Lets the chain report to an Eclipse job's monitor and asks that monitor whether to end. Reports
 * that change nothing a person could see are dropped, so that the event queue stays short.
 */
public final class ProgressMonitorBridge implements Progress {
  /** Ticks of the whole work on the monitor. */
  public static final int TICKS = 1000;
  private final IProgressMonitor monitor;
  private final Language language;
  private final Consumer<Running> watcher;
  private int ticked;
  private Running last = new Running(LocalText.same(""), -1, false);

  /** Begins the task on the monitor. */
  public ProgressMonitorBridge(IProgressMonitor monitor, Language language, Consumer<Running> watcher) {
    this.monitor = monitor;
    this.language = language;
    this.watcher = watcher;
    monitor.beginTask("", TICKS);
  }

  @Override
  public synchronized void report(LocalText what, double done) {
    double share = Math.min(1, Math.max(0, done));
    int ticks = (int) Math.round(share * TICKS);
    if (ticks > ticked) {
      monitor.worked(ticks - ticked);
      ticked = ticks;
    }
    Running now = new Running(what, ticked / (double) TICKS, monitor.isCanceled());
    if (!now.equals(last)) {
      monitor.subTask(what.in(language));
      last = now;
      watcher.accept(now);
    }
  }

  @Override
  public boolean cancelled() {
    return monitor.isCanceled();
  }
}
