package org.emporion.trial.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.emporion.model.finding.TrialObservations.ResourceUse;
import org.emporion.model.study.ResourceProbe;
import org.emporion.trial.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ResourceWatchTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final ResourceWatch.Pages NO_PAGES = (port, path) -> {
    throw new IOException("no page");
  };

  @TempDir
  private Path folder;

  private ResourceWatch watch(ResourceProbe.Source source) throws Exception {
    return new ResourceWatch(List.of(new ResourceProbe("part", source)), folder, folder, NO_PAGES);
  }

  /** Field 14 to 17 of proc(5) are user and system time, own and of children that were waited for, in 1/100 s. */
  @Test
  void aTreeIsSummedFromWhatTheKernelTells() throws Exception {
    process(10, 1, "(a) b", 100, 50, 7, 3, 1000, 400);
    process(11, 10, "c", 200, 0, 0, 0, 500, 600);
    process(12, 11, "d", 1, 1, 0, 0, 0, 0);
    process(20, 1, "other", 9999, 0, 0, 0, 1, 1);
    ProcessTable table = new ProcessTable(folder);
    Set<Long> tree = table.trees(List.of(10L, 99L));
    assertEquals(Set.of(10L, 11L, 12L), tree);
    Reading reading = table.use(tree);
    assertEquals(1.60 + 2.00 + 0.02, reading.cpuSeconds(), 1e-9);
    assertEquals(Optional.of((1000 + 500 + 600) * 1024L), reading.memoryBytes(), "what is shared counts once");
    assertEquals(Set.of(12L, 11L, 10L), table.ancestry(12));
  }

  private void process(int pid, int parent, String name, int user, int system, int childUser, int childSystem,
      int anonymous, int shared) throws IOException {
    Path process = Files.createDirectories(folder.resolve(Integer.toString(pid)));
    Files.writeString(process.resolve("stat"), pid + " (" + name + ") S " + parent + " 1 1 0 -1 4194560 1 1 1 1 "
        + user + " " + system + " " + childUser + " " + childSystem + " 20 0 1 0 12345 1 1\n");
    Files.writeString(process.resolve("status"), "Name:\t" + name + "\nRssAnon:\t" + anonymous + " kB\nRssFile:\t"
        + (shared / 2) + " kB\nRssShmem:\t" + (shared - shared / 2) + " kB\n");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aBusyProcessIsSeenBusyByItsFileItsPortAndItsCommand() throws Exception {
    Process busy = new ProcessBuilder("sh", "-c", "while :; do :; done; : emporion-" + folder.getFileName()).start();
    try (ServerSocket listening = new ServerSocket(0)) {
      Files.writeString(folder.resolve("busy.pid"), busy.pid() + "\n");
      List<ResourceProbe> parts = List.of(
          new ResourceProbe("file", new ResourceProbe.PidFile("busy.pid")),
          new ResourceProbe("command", new ResourceProbe.Command("emporion-" + folder.getFileName())),
          new ResourceProbe("port", new ResourceProbe.Port(listening.getLocalPort())));
      try (ResourceWatch watch = new ResourceWatch(parts, folder, folder, NO_PAGES)) {
        long from = System.currentTimeMillis();
        Eventually.within(PATIENCE, "two readings of each", () -> watch.use(from, Long.MAX_VALUE).stream().filter(one -> one.samples() >= 2).count() == 3);
        List<ResourceUse> uses = watch.use(from, Long.MAX_VALUE);
        assertEquals(List.of("file", "command", "port"), uses.stream().map(ResourceUse::name).toList());
        assertTrue(uses.get(0).meanCores() > 0.05 && uses.get(0).meanCores() < 1.2, uses.toString());
        // The same process, read in the same look.
        assertEquals(uses.get(0).meanCores(), uses.get(1).meanCores(), 0.05);
        // This very process listens; the shell is its child and so a part of it.
        assertTrue(uses.get(2).meanCores() >= uses.get(0).meanCores() * 0.8, uses.toString());
        assertTrue(uses.get(2).maxMemoryBytes().orElseThrow() > 20_000_000);
      }
      List<String> lines = Files.readAllLines(folder.resolve(ResourceWatch.FILE));
      assertEquals("time-ms,name,cores,memory-bytes", lines.getFirst());
      assertTrue(lines.stream().skip(1).allMatch(line -> line.matches("\\d+,(file|command|port),\\d+\\.\\d{4},\\d*")));
    } finally {
      busy.destroyForcibly();
    }
  }

  @Test
  void aPartThatIsNotThereIsToldBeforeTheLoad() {
    for (ResourceProbe.Source source : List.of(new ResourceProbe.PidFile("none.pid"),
        new ResourceProbe.Command("nobody-runs-" + folder.getFileName()),
        new ResourceProbe.Page(Optional.empty(), "/metrics", "cpu", Optional.empty()),
        new ResourceProbe.Csv("no-folder/use.csv"))) {
      UnknownPartException unknown = assertThrows(UnknownPartException.class, () -> watch(source));
      assertTrue(ResourceWatch.words(unknown).en().contains("of part cannot be recorded"), unknown.getMessage());
    }
  }

  @Test
  void aPageIsReadAsItsCounterGrows() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    ResourceProbe part = new ResourceProbe("part",
        new ResourceProbe.Page(Optional.of(9100), "/metrics", "cpu_seconds_total", Optional.of("rss")));
    try (ResourceWatch watch = new ResourceWatch(List.of(part), folder, folder, (port, path) -> {
      assertEquals(Optional.of(9100), port);
      return "cpu_seconds_total{mode=\"user\"} " + asked.incrementAndGet() + "\ncpu_seconds_total 5\nrss 4096\n";
    })) {
      Eventually.within(PATIENCE, "a reading", () -> !watch.use(0, Long.MAX_VALUE).isEmpty());
      ResourceUse use = watch.use(0, Long.MAX_VALUE).getFirst();
      // One second more at each look, and a look each second.
      assertEquals(1, use.meanCores(), 0.5);
      assertEquals(Optional.of(4096L), use.maxMemoryBytes());
    }
  }

  @Test
  void anExportedFileCountsByTheShareThatLiesInTheWindow() throws Exception {
    Files.writeString(folder.resolve("use.csv"), """
        time,cores,memory-bytes
        1000000000000,9,1
        1000000010000,2.0,100
        1000000020000,4.0,300
        1000000030000,8.0,
        """);
    try (ResourceWatch watch = watch(new ResourceProbe.Csv("use.csv"))) {
      watch.finish();
      ResourceUse use = watch.use(1_000_000_005_000L, 1_000_000_020_000L).getFirst();
      // 5 s of 2 cores and 10 s of 4: 50 core seconds in 15 s.
      assertEquals(50.0 / 15, use.meanCores(), 1e-9);
      assertEquals(4, use.maxCores(), 1e-9);
      assertEquals(Optional.of(300L), use.maxMemoryBytes());
      assertEquals(2, use.samples());
      assertEquals(List.of(), watch.use(0, 1000));
    }
  }

  @Test
  void nothingIsWrittenWhereNothingIsAskedFor() throws Exception {
    try (ResourceWatch watch = new ResourceWatch(List.of(), folder, folder, NO_PAGES)) {
      watch.finish();
    }
    assertTrue(Files.notExists(folder.resolve(ResourceWatch.FILE)));
  }
}
