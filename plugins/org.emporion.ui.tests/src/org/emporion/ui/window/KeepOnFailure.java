package org.emporion.ui.window;

import java.nio.file.Path;
import org.emporion.ui.Examples;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Keeps a picture of the window when a journey fails. */
final class KeepOnFailure implements TestWatcher {
  private static WorkbenchDriver watched;

  /** The window to take a picture of. */
  static void watch(WorkbenchDriver window) {
    watched = window;
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    if (watched != null) {
      Path file = Examples.checkout().resolve(
          "plugins/org.emporion.ui.tests/target/failures/" + context.getRequiredTestMethod().getName() + ".png");
      watched.screenshot(file);
      System.out.println("The window as it was: " + file);
    }
  }
}
