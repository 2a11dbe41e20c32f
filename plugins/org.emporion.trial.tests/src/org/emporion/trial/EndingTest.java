package org.emporion.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.apache.commons.codec.binary.Base64OutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.io.IOUtils;
import org.emporion.model.Progress;
import org.emporion.model.finding.TrialObservations.Ending;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.study.Study;
import org.emporion.trial.record.TrialRecord;
import org.emporion.trial.record.TrialRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A trial that runs with the real programs is ended: by a stop, by SIGTERM to the workbench, by a
 * workbench that is killed outright. Load generator and shop are gone within 5 s, and there is a record of
 * what was measured, on which all witnesses that are left agree.
 */
@Timeout(90)
class EndingTest {
  private static final Duration GONE_WITHIN = Duration.ofSeconds(5);
  private static final Duration STARTED_WITHIN = Duration.ofSeconds(45);

  @TempDir
  private Path folder;

  @BeforeEach
  void aShop() throws IOException {
    Files.writeString(folder.resolve("shop.yaml"), ExampleStudies.shopProfile("shop", 5));
  }

  @Test
  void aStopLeavesNoProcessAndARecord() throws Exception {
    List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
    Study study = ExampleStudies.study(
        ExampleStudies.candidate("shop", ExampleStudies.shop("shop.yaml")), List.of(), List.of());
    TrialRequest request = ExampleStudies.request(folder, study, ExampleStudies.profile(1, 120), 5);
    RememberingProgress progress = new RememberingProgress();
    CompletableFuture<TrialResult> running = CompletableFuture.supplyAsync(() -> {
      try {
        return new TrialRunner(LoadPrograms.find(), Clock.systemUTC()).run(request, progress).value();
      } catch (TrialFailedException | TrialRefusedException e) {
        throw new IllegalStateException(e);
      }
    });
    Eventually.within(STARTED_WITHIN, "load", () -> progress.heard("Steady load") || running.isDone());
    List<ProcessHandle> programs =
        ProcessHandle.current().descendants().filter(one -> !before.contains(one)).toList();
    assertEquals(2, programs.size(), "shop and load generator");
    progress.cancel();
    TrialResult result = running.get(GONE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    assertTrue(programs.stream().noneMatch(ProcessHandle::isAlive));
    assertEquals(0, partials());
    assertEquals(Ending.STOPPED, result.observations().ending());
    assertTrue(result.ledger().orElseThrow().agrees(), "the shop's own books: " + result.ledger());
    witnessesAgree(onlyRecord(Ending.STOPPED));
  }

  @Test
  void sigtermLeavesNoProcessAndARecord() throws Exception {
    Process workbench = workbench();
    List<ProcessHandle> programs = programs(workbench);
    workbench.destroy();
    Eventually.within(GONE_WITHIN, "all processes gone",
        () -> !workbench.isAlive() && programs.stream().noneMatch(ProcessHandle::isAlive));
    assertEquals(0, partials());
    witnessesAgree(onlyRecord(Ending.STOPPED));
  }

  /** Nobody is left to keep the record: the end of their input ends both programs, the next look keeps it. */
  @Test
  void aKilledWorkbenchTakesItsProgramsAlongAndLeavesWhatWasMeasured() throws Exception {
    Process workbench = workbench();
    List<ProcessHandle> programs = programs(workbench);
    LostTrials lost = new LostTrials(folder.resolve("trials"));
    assertEquals(List.of(), lost.recover(), "a trial that runs is let alone");
    workbench.destroyForcibly();
    Eventually.within(GONE_WITHIN, "all processes gone",
        () -> !workbench.isAlive() && programs.stream().noneMatch(ProcessHandle::isAlive));
    assertEquals(1, partials());
    assertEquals(1, lost.recover().size());
    assertEquals(0, partials());
    witnessesAgree(onlyRecord(Ending.LOST));
  }

  private TrialResult onlyRecord(Ending ending) throws IOException {
    List<TrialRecord> records = new TrialRecords(folder.resolve("trials")).list().records();
    assertEquals(1, records.size(), records.toString());
    assertFalse(records.getFirst().counts());
    assertEquals(ending, records.getFirst().result().observations().ending());
    return records.getFirst().result();
  }

  /** Our seconds and Gatling's own log have the same responses, request by request. */
  private static void witnessesAgree(TrialResult result) {
    assertTrue(result.sessions() > 0);
    for (TrialResult.RequestCount one : result.requests()) {
      assertEquals(one.gatlingOk(), one.ok(), one.request());
      assertEquals(one.gatlingFailed(), one.failed(), one.request());
    }
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
            ObjectMapper.class, JsonFactory.class, JsonCreator.class, Jdk8Module.class, JavaTimeModule.class,
            CSVFormat.class, IOUtils.class, Base64OutputStream.class),
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
