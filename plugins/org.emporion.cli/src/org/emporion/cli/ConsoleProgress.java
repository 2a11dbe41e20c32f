package org.emporion.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;

/**
 * Progress on standard error: a bar that is redrawn on a terminal, elsewhere lines that come when
 * something new is done, and every few seconds while it goes on.
 */
final class ConsoleProgress implements Progress {
  private static final int BAR_WIDTH = 24;
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

  private final Console console;
  private final Clock clock;
  private final Instant begun;
  private Instant lastLine = Instant.MIN;
  private double lastDone = -1;
  private boolean drawn;

  ConsoleProgress(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
    this.begun = clock.instant();
  }

  @Override
  public synchronized void report(LocalText what, double done) {
    Instant now = clock.instant();
    String elapsed = elapsed(now);
    String text = console.text(what);
    if (console.terminal()) {
      int filled = (int) Math.round(done * BAR_WIDTH);
      console.err().print("\r\u001b[K[" + "#".repeat(filled) + ".".repeat(BAR_WIDTH - filled) + "] "
          + Math.round(done * 100) + " %  " + elapsed + "  " + text);
      console.err().flush();
      drawn = true;
    } else if (lastLine.equals(Instant.MIN) || done >= 1 && lastDone < 1
        || Duration.between(lastLine, now).compareTo(BETWEEN_LINES) >= 0) {
      console.err().println(Math.round(done * 100) + " %  " + elapsed + "  " + text);
      lastLine = now;
    }
    lastDone = done;
  }

  /** Ends the bar, so that what follows starts on a line of its own. */
  synchronized void end() {
    if (drawn) {
      console.err().println();
      drawn = false;
    }
  }

  /** A signal ends the process; there is no other way to cancel on a command line. */
  @Override
  public boolean cancelled() {
    return false;
  }

  private String elapsed(Instant now) {
    long seconds = Duration.between(begun, now).toSeconds();
    return String.format("%d:%02d", seconds / 60, seconds % 60);
  }
}
