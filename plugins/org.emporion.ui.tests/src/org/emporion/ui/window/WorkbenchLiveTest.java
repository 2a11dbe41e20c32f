package org.emporion.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.emporion.model.Language;
import org.emporion.model.finding.TrialObservations.Ending;
import org.emporion.trial.record.TrialRecord;
import org.emporion.trial.record.TrialRecords;
import org.emporion.ui.Examples;
import org.emporion.ui.handlers.OpenStudyHandler;
import org.emporion.ui.session.LiveDesk;
import org.emporion.ui.session.StudySession;
import org.emporion.ui.workbench.Commands;
import org.emporion.ui.workbench.Speech;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** Somebody starts a trial, watches it, has seen enough and stops it: what was measured is kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(KeepOnFailure.class)
class WorkbenchLiveTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  @TempDir
  static Path home;
  private WorkbenchDriver window;
  private StudySession session;
  private LiveDesk live;
  private Path study;

  @BeforeAll
  void begin() throws Exception {
    BundleContext bundles = FrameworkUtil.getBundle(StudySession.class).getBundleContext();
    ServiceTracker<IWorkbench, IWorkbench> tracker = new ServiceTracker<>(bundles, IWorkbench.class, null);
    tracker.open();
    MApplication application = tracker.waitForService(SOON.toMillis()).getApplication();
    tracker.close();
    study = Examples.copyTo(home);
    SwtDriver swt = new SwtDriver(application);
    window = swt;
    KeepOnFailure.watch(swt);
    session = application.getContext().get(StudySession.class);
    live = application.getContext().get(LiveDesk.class);
    window.chooseMenu(Speech.MENU_ITEM + Language.EN.tag());
    window.await("no other work runs", SOON, () -> session.state().running().isEmpty());
    window.run(Commands.OPEN, Map.of(OpenStudyHandler.FOLDER, study.toString()));
    window.await("the study is open", SOON, () -> session.state().running().isEmpty()
        && session.state().study().filter(one -> one.folder().equals(study)).isPresent());
    window.showPart("org.emporion.part.live");
    window.await("a trial can be started", SOON, () -> window.enabled("live.start"));
  }

  @AfterAll
  void end() {
    session.cancel();
    window.await("no work is left", SOON, () -> session.state().running().isEmpty());
  }

  @Test
  @Order(1)
  void withoutATrialThereIsNothingToStop() {
    assertFalse(window.enabled("live.stop"));
    assertEquals(List.of(), window.unnamedControls());
  }

  @Test
  @Order(2)
  void aTrialIsWatchedAndStopped() throws Exception {
    List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
    // The long profile: nothing but the button ends it while this test looks.
    window.choose("live.profiles", 0);
    window.press("live.start");
    window.await("customers have come and have been answered", SOON, () -> live.run()
        .filter(run -> !run.over()).flatMap(run -> run.last()).filter(one -> one.all().responses() > 0).isPresent());
    window.await("the last second is shown in numbers", SOON, () -> window.text("live.figure.p95").endsWith(" ms"));
    window.await("the response times are drawn", SOON,
        () -> "live-times".equals(window.data("live-times", "org.emporion.ui.drawn")));
    assertTrue(window.text("live.title").contains("Design peak"), window.text("live.title"));
    List<ProcessHandle> programs =
        ProcessHandle.current().descendants().filter(one -> !before.contains(one)).toList();
    assertEquals(2, programs.size(), "shop and load generator");
    window.press("live.stop");
    window.await("the trial has ended", SOON, () -> session.state().running().isEmpty());
    assertTrue(programs.stream().noneMatch(ProcessHandle::isAlive), "no program is left");
    List<TrialRecord> records = new TrialRecords(study.resolve("trials")).list().records();
    assertEquals(1, records.size());
    assertEquals(Ending.STOPPED, records.getFirst().result().observations().ending());
    assertTrue(records.getFirst().result().sessions() > 0);
    window.await("its record is named", SOON,
        () -> window.text("live.state").contains(records.getFirst().result().folder()));
    assertFalse(window.enabled("live.stop"));
    assertTrue(window.enabled("live.start"), "the next one can be started");
    assertTrue(session.state().assessment().orElseThrow().trials().isEmpty(), "nothing rests on a trial that was stopped");
  }
}
