package org.emporion.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.junit.jupiter.api.Test;

class ProgressMonitorBridgeTest {
  private static final LocalText WHAT = new LocalText("trial", "測試");

  /** Counts what a monitor is told. */
  private static final class Counting extends NullProgressMonitor {
    private int total;
    private int worked;
    private String subTask = "";

    @Override
    public void beginTask(String name, int totalWork) {
      total = totalWork;
    }

    @Override
    public void worked(int work) {
      worked += work;
    }

    @Override
    public void subTask(String name) {
      subTask = name;
    }
  }

  @Test
  void sharesBecomeTicksThatAddUpToTheWhole() {
    Counting monitor = new Counting();
    List<Running> seen = new ArrayList<>();
    ProgressMonitorBridge progress = new ProgressMonitorBridge(monitor, Language.ZH_TW, seen::add);
    progress.report(WHAT, 0.25);
    progress.report(WHAT, 0.2);
    progress.part(0.5, 1).report(WHAT, 0.5);
    progress.report(WHAT, 2);
    assertEquals(monitor.total, monitor.worked);
    assertEquals("測試", monitor.subTask);
    assertEquals(List.of(0.25, 0.75, 1.0), seen.stream().map(Running::done).toList(), "a step back is not shown");
  }

  @Test
  void whatNobodyCouldSeeIsNotPublished() {
    List<Running> seen = new ArrayList<>();
    ProgressMonitorBridge progress = new ProgressMonitorBridge(new Counting(), Language.EN, seen::add);
    for (int i = 0; i < 100_000; i++) {
      progress.report(WHAT, i / 100_000.0);
    }
    assertTrue(seen.size() <= ProgressMonitorBridge.TICKS + 1, "published " + seen.size());
  }

  @Test
  void theMonitorsCancelIsTheWorksCancel() {
    Counting monitor = new Counting();
    ProgressMonitorBridge progress = new ProgressMonitorBridge(monitor, Language.EN, work -> {});
    assertFalse(progress.cancelled());
    monitor.setCanceled(true);
    assertTrue(progress.cancelled());
    assertTrue(progress.part(0, 0.5).cancelled());
  }
}
