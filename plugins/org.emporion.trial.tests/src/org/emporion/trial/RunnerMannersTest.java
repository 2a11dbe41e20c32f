package org.emporion.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.emporion.model.LocalText;
import org.emporion.model.Share;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.Staircase;
import org.emporion.model.finding.TrialObservations.Ending;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.Verdict;
import org.emporion.model.study.LoadCourse;
import org.emporion.model.study.Objective;
import org.emporion.model.study.StopCriteria;
import org.emporion.model.study.Study;
import org.emporion.model.study.TrialProfile;
import org.emporion.trial.measure.ResponseTimes;
import org.emporion.trial.process.Programs;
import org.emporion.trial.record.RecordJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a trial when the load generator behaves well, badly, or not at all. */
@Timeout(60)
class RunnerMannersTest {
  private static final Duration GONE_WITHIN = Duration.ofSeconds(5);

  @TempDir
  private Path folder;

  private List<ProcessHandle> before;

  @BeforeEach
  void countProcesses() {
    before = ProcessHandle.current().descendants().toList();
  }

  @AfterEach
  void nothingIsLeft() throws IOException {
    assertEquals(List.of(), started().toList(), "processes left");
    Path trials = folder.resolve("trials");
    if (Files.isDirectory(trials)) {
      try (Stream<Path> left = Files.list(trials)) {
        assertTrue(left.noneMatch(one -> one.getFileName().toString().startsWith(".")), "half a record is left");
      }
    }
  }

  private Stream<ProcessHandle> started() {
    return ProcessHandle.current().descendants().filter(one -> !before.contains(one) && one.isAlive());
  }

  @Test
  void aGoodRunnerGivesAResultFromItsSeconds() throws Exception {
    Derived<TrialResult> derived = trial("good", Patience.USUAL, new RememberingProgress());
    TrialResult result = derived.value();
    assertEquals(FakeRunner.SECONDS, result.sessions());
    // Steady part of 2 s after 1 s: one whole second of the clock, or two when load began on one.
    assertTrue(result.steadySeconds() == 1 || result.steadySeconds() == 2, "seconds " + result.steadySeconds());
    assertEquals(result.steadySeconds(), result.transaction("browse").orElseThrow().requests());
    assertEquals(12.0, result.transaction("browse").orElseThrow().p50Millis(), 0.012);
    assertEquals(FakeRunner.SECONDS, result.requests().stream().mapToLong(one -> one.ok() + one.failed()).sum());
    // The log shown is LOAD-01's: its requests are other ones, and the comparison says so.
    assertEquals(105, result.requests().stream().mapToLong(one -> one.gatlingOk() + one.gatlingFailed()).sum());
    assertTrue(derived.why().because().stream().anyMatch(one -> one.sentence().en().contains("differ")));
    assertTrue(Files.isDirectory(folder.resolve(result.folder())));
  }

  /** Levels of half and one session a second; each response takes 12 ms, at most 5 are asked for. */
  @Test
  void aStaircaseIsSeenLevelByLevel() throws Exception {
    Objective quick = new Objective("quick", "browse", 99, 5, new Share(1));
    TrialProfile stairs = new TrialProfile("stairs", LocalText.same("stairs"), 1, 2,
        new LoadCourse.Staircase(List.of(0.5, 1.0)), Optional.empty(), 1);
    TrialResult result = trial("good", Patience.USUAL, new RememberingProgress(), stairs, List.of(quick)).value();
    Staircase found = result.staircase().orElseThrow();
    assertEquals(List.of(0.5, 1.0), found.levels().stream().map(Staircase.Level::sessionsPerSecond).toList());
    for (Staircase.Level level : found.levels()) {
      assertEquals(Verdict.MISSED, level.verdict());
      assertEquals(Optional.of(0.0), level.objectives().getFirst().heldShare());
      assertEquals(result.steadySeconds(), level.steadySeconds());
      assertTrue(level.transactions().getFirst().requests() > 0, "response times of the level itself");
    }
    assertEquals(List.of(true, false), found.levels().stream().map(Staircase.Level::counts).toList());
    assertEquals(Optional.of(0.5), found.firstMissed());
    assertEquals(1, result.sessionsPerSecond(), "the main level is the one at the peak");
  }

  @ParameterizedTest
  @CsvSource({
    "crash, the fake runner fell over",
    "hang, has said nothing for 1 s",
    "fault, the plan is odd",
    "strange, no-such-request"
  })
  void aFailureBeforeAnyCustomerIsToldAndLeavesNothing(String manner, String words) {
    Patience hurried = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(1));
    TrialFailedException failure =
        assertThrows(TrialFailedException.class, () -> trial(manner, hurried, new RememberingProgress()));
    assertTrue(failure.what().en().contains(words), failure.what().en());
    assertFalse(failure.what().zhTw().isBlank());
    assertFalse(Files.exists(folder.resolve("trials")), "the failed trial was the first: no folder is needed");
  }

  @ParameterizedTest
  @CsvSource({
    "falls, the fake runner fell over",
    "early, before the steady part was over",
    "lost, do not add up"
  })
  void aFailureAfterwardsKeepsWhatWasMeasured(String manner, String words) throws Exception {
    TrialResult result = trial(manner, Patience.USUAL, new RememberingProgress()).value();
    assertEquals(Ending.LOST, result.observations().ending());
    assertTrue(result.observations().endingRemark().orElseThrow().en().contains(words), result.toString());
    assertEquals(FakeRunner.SECONDS, result.sessions());
    assertEquals(result, recorded(result));
  }

  /** A good runner that is stopped after its seconds, and one that heeds nothing, not even SIGTERM. */
  @ParameterizedTest
  @CsvSource({"talks, 5", "stubborn, 5"})
  void aStopKeepsWhatWasMeasured(String manner, int withinSeconds) throws Exception {
    RememberingProgress progress = new RememberingProgress();
    CompletableFuture<TrialResult> running = running(manner, progress);
    Eventually.within(Duration.ofSeconds(20), "customers came",
        () -> progress.heard("responses/s") || running.isDone());
    progress.cancel();
    TrialResult result = running.get(withinSeconds, TimeUnit.SECONDS);
    assertEquals(0, started().count());
    assertEquals(Ending.STOPPED, result.observations().ending());
    assertFalse(result.observations().endingRemark().orElseThrow().zhTw().isBlank());
    assertTrue(result.sessions() >= 1);
    assertEquals(result.sessions(), result.requests().stream().mapToLong(one -> one.ok() + one.failed()).sum());
    assertEquals(result, recorded(result));
  }

  /** Each response takes 12 ms; the first seconds are enough to know that the limit of 5 ms is not kept. */
  @Test
  void aCriterionEndsTheTrialAndNothingIsJudged() throws Exception {
    Objective slow = new Objective("slow", "browse", 50, 500, new Share(1));
    TrialProfile strict = new TrialProfile("strict", LocalText.same("strict"), 1, 600, new LoadCourse.Hold(1),
        Optional.empty(), 1, new StopCriteria(Optional.empty(), Optional.of(5.0), false, 2));
    TrialResult result = trial("talks", Patience.USUAL, new RememberingProgress(), strict, List.of(slow)).value();
    assertEquals(Ending.CRITERION, result.observations().ending());
    assertTrue(result.observations().endingRemark().orElseThrow().en().contains("last 2 s was 12 ms, above 5 ms"),
        result.observations().toString());
    assertEquals(Verdict.CANNOT_TELL, result.objectives().getFirst().verdict());
    assertTrue(result.steadySeconds() < 600);
  }

  /** Nobody has seen the end: what the load generator left becomes a record, once. */
  @Test
  void aTrialWhoseWorkbenchDiedIsRecovered() throws Exception {
    TrialResult stopped = trial("early", Patience.USUAL, new RememberingProgress()).value();
    Path record = folder.resolve(stopped.folder());
    Path left = folder.resolve("trials/.partial-2147483646-fake-x");
    Files.move(record, left);
    Files.delete(left.resolve(TrialRunner.RESULT));
    Path said = Files.createDirectories(left.resolve("runner")).resolve("events.jsonl");
    Files.writeString(said, "{\"event\":\"started\",\"t\":" + stopped.startedAt().toEpochMilli()
        + ",\"gatling\":\"3.15.1\",\"java\":\"25\",\"pid\":1}\n"
        + Files.readString(left.resolve("seconds.jsonl")) + "{\"event\":\"sec");
    LostTrials lost = new LostTrials(folder.resolve("trials"));
    TrialResult recovered = lost.recover().getFirst();
    assertEquals(Ending.LOST, recovered.observations().ending());
    assertEquals(stopped.trialId(), recovered.trialId());
    assertEquals(stopped.folder(), recovered.folder());
    assertEquals(stopped.sessions(), recovered.sessions());
    assertEquals(stopped.transactions(), recovered.transactions());
    assertEquals(recovered, recorded(recovered));
    assertEquals(List.of(), lost.recover());
  }

  private TrialResult recorded(TrialResult result) throws IOException {
    return new RecordJson().read(folder.resolve(result.folder()).resolve(TrialRunner.RESULT), TrialResult.class);
  }

  private CompletableFuture<TrialResult> running(String manner, RememberingProgress progress) {
    TrialProfile longer = new TrialProfile("long", LocalText.same("long"), 1, 600, 1);
    return CompletableFuture.supplyAsync(() -> {
      try {
        return trial(manner, Patience.USUAL, progress, longer, List.of()).value();
      } catch (TrialFailedException | TrialRefusedException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  @Test
  void aStopBeforeAnyCustomerLeavesNothing() throws Exception {
    RememberingProgress progress = new RememberingProgress();
    CompletableFuture<TrialResult> running = running("hang", progress);
    Eventually.within(Duration.ofSeconds(20), "load began", () -> progress.heard("Warm-up") || running.isDone());
    progress.cancel();
    ExecutionException end = assertThrows(
        ExecutionException.class, () -> running.get(GONE_WITHIN.toMillis(), TimeUnit.MILLISECONDS));
    assertTrue(end.getCause() instanceof CancellationException, String.valueOf(end.getCause()));
    assertEquals(0, started().count());
    assertFalse(Files.exists(folder.resolve("trials")));
  }

  @Test
  void anInterruptIsAStopAndStaysAnInterrupt() throws Exception {
    RememberingProgress progress = new RememberingProgress();
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    Thread thread = new Thread(() -> {
      try {
        TrialResult result = trial("talks", Patience.USUAL, progress).value();
        interrupted.complete(
            result.observations().ending() == Ending.STOPPED && Thread.currentThread().isInterrupted());
      } catch (TrialFailedException | TrialRefusedException | RuntimeException e) {
        interrupted.completeExceptionally(e);
      }
    });
    thread.start();
    Eventually.within(Duration.ofSeconds(20), "customers came", () -> progress.heard("responses/s"));
    thread.interrupt();
    assertTrue(interrupted.get(GONE_WITHIN.toSeconds(), TimeUnit.SECONDS));
    thread.join();
  }

  private Derived<TrialResult> trial(String manner, Patience patience, RememberingProgress progress)
      throws TrialFailedException, TrialRefusedException {
    return trial(manner, patience, progress, ExampleStudies.profile(1, 2), List.of());
  }

  private Derived<TrialResult> trial(String manner, Patience patience, RememberingProgress progress,
      TrialProfile profile, List<Objective> objectives) throws TrialFailedException, TrialRefusedException {
    Study study = ExampleStudies.study(
        ExampleStudies.candidate("fake", ExampleStudies.address("http://127.0.0.1:9")), objectives, List.of());
    return new TrialRunner(programs(manner), HostResolver.system(), Clock.systemUTC(), patience)
        .run(ExampleStudies.request(folder, study, profile, 1), progress);
  }

  private static Programs programs(String manner) {
    ResponseTimes one = new ResponseTimes();
    one.record(12_000);
    String log = RepositoryRoot.find()
        .resolve("releng/reference-cases/data/gatling-known-stats/simulation.log").toString();
    return new Programs() {
      @Override
      public List<String> referenceShop(Path profile, long seed) {
        throw new AssertionError("no shop is needed");
      }

      @Override
      public List<String> trialRunner(Path plan, Path results) {
        return List.of(ClassPlaces.java(), "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp",
            ClassPlaces.classPath(FakeRunner.class), FakeRunner.class.getName(), manner, one.encoded(), log,
            results.toString());
      }
    };
  }
}
