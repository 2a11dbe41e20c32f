package org.emporion.ui.window;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.emporion.model.Language;
import org.emporion.ui.Wording;
import org.emporion.ui.handlers.OpenStudyHandler;
import org.emporion.ui.session.StudySession;
import org.emporion.ui.workbench.Commands;
import org.emporion.ui.workbench.Speech;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/**
 * A journey through the window as shipped: its steps build on each other, as a person's day does. It begins in English
 * with no work under way, before whatever a journey sets up itself, and leaves the window like that to the next one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(KeepOnFailure.class)
abstract class WindowJourney {
  /** How long the window may take for what needs no work. */
  static final Duration SOON = Duration.ofSeconds(60);
  /** A study is inspected when it is opened, and a large one is ranked. */
  private static final Duration OPENED = Duration.ofMinutes(3);
  /** A folder for each journey. */
  @TempDir
  static Path home;
  private MApplication application;
  WorkbenchDriver window;
  StudySession session;

  @BeforeAll
  final void enter() throws Exception {
    BundleContext bundles = FrameworkUtil.getBundle(StudySession.class).getBundleContext();
    ServiceTracker<IWorkbench, IWorkbench> tracker = new ServiceTracker<>(bundles, IWorkbench.class, null);
    tracker.open();
    application = tracker.waitForService(SOON.toMillis()).getApplication();
    tracker.close();
    window = new SwtDriver(application);
    KeepOnFailure.watch(window);
    session = known(StudySession.class);
    speak(Language.EN);
    window.await("no other work runs", SOON, () -> session.state().running().isEmpty());
  }

  @AfterAll
  final void leave() {
    session.cancel();
    window.await("no work is left", SOON, () -> session.state().running().isEmpty());
    speak(Language.EN);
  }

  /** What the application knows by a type. */
  final <T> T known(Class<T> type) {
    return application.getContext().get(type);
  }

  /** Has the application know something else from now on. */
  final <T> void know(Class<T> type, T value) {
    application.getContext().set(type, value);
  }

  final Display display() {
    return ((Shell) application.getChildren().get(0).getWidget()).getDisplay();
  }

  /** Changes the language by the menu. */
  final void speak(Language language) {
    window.chooseMenu(Speech.MENU_ITEM + language.tag());
    window.await("the window speaks " + language, SOON, () -> known(Wording.class).language() == language);
  }

  /** Opens a study and waits until it can be worked with. */
  final void open(Path study) {
    window.run(Commands.OPEN, Map.of(OpenStudyHandler.FOLDER, study.toString()));
    window.await(study + " is open", OPENED, () -> session.state().running().isEmpty()
        && session.state().study().filter(one -> one.folder().equals(study)).isPresent());
  }
}
