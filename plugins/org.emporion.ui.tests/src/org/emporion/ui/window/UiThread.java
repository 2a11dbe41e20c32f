package org.emporion.ui.window;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Display;

/** Lets a test's thread ask and act on the thread of the window. */
final class UiThread {
  private static final int ROUNDS = 3;
  private final Display display;

  UiThread(Display display) {
    this.display = display;
  }

  Display display() {
    return display;
  }

  /** What is asked, told by the window's thread; what that throws is thrown here. */
  <T> T ask(Supplier<T> asked) {
    AtomicReference<T> answer = new AtomicReference<>();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    display.syncExec(() -> {
      try {
        answer.set(asked.get());
      } catch (RuntimeException | AssertionError e) {
        thrown.set(e);
      }
    });
    if (thrown.get() != null) {
      throw new AssertionError(thrown.get().getMessage(), thrown.get());
    }
    return answer.get();
  }

  /** Does something and waits until it is done. */
  void run(Runnable work) {
    ask(() -> {
      work.run();
      return null;
    });
  }

  /** Starts something without waiting: it may open a dialog of its own. */
  void start(Runnable work) {
    display.asyncExec(work);
    settle();
  }

  /** Lets the events that are queued now be handled. */
  void settle() {
    for (int i = 0; i < ROUNDS; i++) {
      run(() -> { });
    }
  }
}
