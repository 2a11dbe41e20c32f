package org.emporion.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.emporion.model.finding.TrialObservations.Ending;
import org.emporion.trial.record.TrialRecord;
import org.emporion.trial.record.TrialRecords;
import org.emporion.ui.Examples;
import org.emporion.ui.session.LiveDesk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Somebody starts a trial, watches it, has seen enough and stops it: what was measured is kept. */
class WorkbenchLiveTest extends WindowJourney {
  private LiveDesk live;
  private Path study;

  @BeforeAll
  void begin() throws Exception {
    study = Examples.copyTo(home);
    live = known(LiveDesk.class);
    open(study);
    window.showPart("org.emporion.part.live");
    window.await("a trial can be started", SOON, () -> window.enabled("live.start"));
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
    try (EventLoopMonitor monitor = new EventLoopMonitor(display())) {
      window.press("live.start");
      window.await("customers have come and have been answered", SOON, () -> live.run()
          .filter(run -> !run.over()).flatMap(run -> run.last()).filter(one -> one.all().responses() > 0).isPresent());
      window.await("the last second is shown in numbers", SOON, () -> window.text("live.figure.p95").endsWith(" ms"));
      window.await("the response times are drawn", SOON,
          () -> "live-times".equals(window.data("live-times", "org.emporion.ui.drawn")));
      assertTrue(monitor.report("a trial with live charts", 200), "the event loop was blocked");
    }
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
    window.await("the next one can be started", SOON,
        () -> window.enabled("live.start") && !window.enabled("live.stop"));
    assertTrue(session.state().assessment().orElseThrow().trials().isEmpty(), "nothing rests on a trial that was stopped");
  }
}
