package org.emporion.runner.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fields of proc(5): user nice system idle iowait irq softirq steal guest guest_nice. */
class ProcessorWatchTest {
  @TempDir
  private Path proc;

  private void machine(int busyOfFirst, int busyOfSecond, int stolen, long ranNanos, long waitedNanos) throws Exception {
    thread(77, "gatling-1-1", ranNanos, waitedNanos);
    thread(78, "C2 CompilerThre", 9 * ranNanos, 9 * waitedNanos);
    Files.writeString(proc.resolve("stat"), """
        cpu  9 9 9 9 9 9 9 9 9 9
        cpu0 %d 0 0 500 70 0 0 0 3 0
        cpu1 0 0 %d 500 70 0 0 %d 0 0
        intr 5
        """.formatted(busyOfFirst, busyOfSecond, stolen));
    Files.writeString(proc.resolve("self/status"), "Name:\tjava\nCpus_allowed:\t2\nCpus_allowed_list:\t1\n");
  }

  private void thread(int id, String name, long ranNanos, long waitedNanos) throws Exception {
    Path folder = Files.createDirectories(proc.resolve("self/task/" + id));
    Files.writeString(folder.resolve("comm"), name + "\n");
    Files.writeString(folder.resolve("schedstat"), ranNanos + " " + waitedNanos + " 9\n");
  }

  @Test
  void onlyTheCoresItMayUseCountAsItsOwnAndOnlyTheEventLoopsWait() throws Exception {
    machine(100, 200, 10, 1_000_000, 5_000_000);
    ProcessorWatch watch = new ProcessorWatch(proc);
    machine(100, 100_000_200, 10, 1_500_000, 7_500_000);
    MachineUse use = watch.take().orElseThrow();
    assertEquals(1, use.busyShare(), "its core was busy for longer than the clock says");
    assertTrue(use.machineCores() > 1);
    assertEquals(0, use.stolenCores());
    assertEquals(0.5, use.loopsRanMillis());
    assertEquals(2.5, use.loopsWaitedMillis());

    machine(9_000_100, 100_000_200, 10, 1_500_000, 7_500_000);
    use = watch.take().orElseThrow();
    assertEquals(0, use.busyShare(), "the other core is not its own");
    assertTrue(use.machineCores() > 1);

    machine(9_000_100, 100_000_200, 5_000_010, 1_500_000, 7_500_000);
    assertTrue(watch.take().orElseThrow().stolenCores() > 1);
  }

  @Test
  void aSystemThatTellsNothingIsNoMistake() throws Exception {
    assertTrue(new ProcessorWatch(proc).take().isEmpty());
  }
}
