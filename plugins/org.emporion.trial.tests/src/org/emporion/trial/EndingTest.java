package org.emporion.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.emporion.model.Progress;
import org.emporion.model.study.Study;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A trial that runs with the real programs is ended: by a cancel, by SIGTERM to the workbench, by a
 * workbench that is killed outright. Load generator and shop are gone within 3 s.
 */
@Timeout(90)
class EndingTest {
  private static final Duration GONE_WITHIN = Duration.ofSeconds(3);
  private static final Duration STARTED_WITHIN = Duration.ofSeconds(45);

  @TempDir
  private Path folder;

  @BeforeEach
  void aShop() throws IOException {
    Files.writeString(folder.resolve("shop.yaml"), ExampleStudies.shopProfile("shop", 5));
  }

  @Test
  void aCancelLeavesNeitherAProcessNorAFile() throws Exception {
    List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
    Study study = ExampleStudies.study(
        ExampleStudies.candidate("shop", ExampleStudies.shop("shop.yaml")), List.of(), List.of());
    TrialRequest request = ExampleStudies.request(folder, study, ExampleStudies.profile(1, 120), 5);
    RememberingProgress progress = new RememberingProgress();
    CompletableFuture<Void> running = CompletableFuture.runAsync(() -> {
      try {
        new TrialRunner(LoadPrograms.find(), Clock.systemUTC()).run(request, progress);
      } catch (TrialFailedException | TrialRefusedException e) {
        throw new IllegalStateException(e);
      }
    });
    Eventually.within(STARTED_WITHIN, "load", () -> progress.heard("Steady load") || running.isDone());
    List<ProcessHandle> programs =
        ProcessHandle.current().descendants().filter(one -> !before.contains(one)).toList();
    assertEquals(2, programs.size(), "shop and load generator");
    progress.cancel();
    ExecutionException end = assertThrows(
        ExecutionException.class, () -> running.get(GONE_WITHIN.toMillis(), TimeUnit.MILLISECONDS));
    assertTrue(end.getCause() instanceof CancellationException, String.valueOf(end.getCause()));
    assertTrue(programs.stream().noneMatch(ProcessHandle::isAlive));
    assertFalse(Files.exists(folder.resolve("trials")));
  }

  @Test
  void sigtermLeavesNeitherAProcessNorAFile() throws Exception {
    Process workbench = workbench();
    List<ProcessHandle> programs = programs(workbench);
    workbench.destroy();
    Eventually.within(GONE_WITHIN, "all processes gone",
        () -> !workbench.isAlive() && programs.stream().noneMatch(ProcessHandle::isAlive));
    assertFalse(Files.exists(folder.resolve("trials")));
  }

  /** Nobody is left to clean up: the end of their input ends both programs, the next trial the leftovers. */
  @Test
  void aKilledWorkbenchTakesItsProgramsAlong() throws Exception {
    Process workbench = workbench();
    List<ProcessHandle> programs = programs(workbench);
    workbench.destroyForcibly();
    Eventually.within(GONE_WITHIN, "all processes gone",
        () -> !workbench.isAlive() && programs.stream().noneMatch(ProcessHandle::isAlive));
    assertEquals(1, partials());
    Study far = ExampleStudies.study(
        ExampleStudies.candidate("far", ExampleStudies.address("http://127.0.0.1:9")), List.of(), List.of());
    TrialRunner next = new TrialRunner(new LoadHome(folder.resolve("nothing")), Clock.systemUTC());
    TrialRequest request = ExampleStudies.request(folder, far, ExampleStudies.profile(1, 2), 1);
    assertThrows(TrialFailedException.class, () -> next.run(request, Progress.NONE));
    assertEquals(0, partials());
  }

  private long partials() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("trials"))) {
      return files.filter(one -> one.getFileName().toString().startsWith(".partial-")).count();
    }
  }

  /** A second JVM in the part of the workbench; returns when load is steady. */
  private Process workbench() throws Exception {
    Process process = new ProcessBuilder(ClassPlaces.java(), "-cp",
        ClassPlaces.classPath(SignalledTrial.class, TrialRunner.class, Progress.class, Histogram.class,
            ObjectMapper.class, JsonFactory.class, JsonCreator.class, Jdk8Module.class, JavaTimeModule.class),
        SignalledTrial.class.getName(), LoadPrograms.find().folder().toString(), folder.toString())
        .redirectErrorStream(true)
        .start();
    BufferedReader output = process.inputReader();
    StringBuilder heard = new StringBuilder();
    String line = output.readLine();
    while (line != null && !line.startsWith("Steady load")) {
      heard.append(line).append('\n');
      line = output.readLine();
    }
    assertTrue(line != null, () -> "the trial did not come to its steady part:\n" + heard);
    return process;
  }

  private static List<ProcessHandle> programs(Process workbench) {
    List<ProcessHandle> programs = workbench.descendants().toList();
    assertEquals(2, programs.size(), "shop and load generator");
    return programs;
  }
}
