package org.emporion.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.TrialMode;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.study.SourceRef;
import org.emporion.report.WrittenReport;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.LoadedStudy;
import org.emporion.store.Problem;
import org.emporion.store.StudyFiles;
import org.emporion.store.StudyReader;
import org.emporion.ui.Examples;
import org.emporion.ui.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The session over a chain that does what the test says; no display. */
class StudySessionTest {
  private static final Path FOLDER = Examples.shipped();
  private final LinkedBlockingQueue<SessionState> published = new LinkedBlockingQueue<>();
  private final Scripted chain = new Scripted();
  private StudySession session;

  @BeforeEach
  void begin() {
    session = new StudySession(chain, Wording.in(Language.EN), published::add);
  }

  /** A chain whose answers a test sets. */
  private static final class Scripted implements Chain {
    private final CountDownLatch started = new CountDownLatch(1);
    private Exception thrown;
    private boolean untilCancelled;

    @Override
    public LoadedStudy read(Path studyFolder) throws BrokenStudyException {
      if (thrown instanceof BrokenStudyException broken) {
        throw broken;
      }
      return new StudyReader().read(studyFolder);
    }

    @Override
    public LoadedStudy read(Path studyFolder, StudyFiles files) throws BrokenStudyException {
      return new StudyReader().read(studyFolder, files);
    }

    @Override
    public void save(Path studyFolder, StudyFiles before, StudyFiles after) {
      throw new AssertionError("nothing is edited here");
    }

    @Override
    public Assessment inspect(LoadedStudy study) {
      return new Assessment(
          study, 1, java.time.Instant.EPOCH, Optional.empty(), Optional.empty(),
          Map.of(), Map.of(), Map.of(), Optional.empty(), List.of());
    }

    @Override
    public Assessment assess(LoadedStudy study, TrialMode trials, Progress progress) {
      started.countDown();
      progress.report(LocalText.same("working"), 0.5);
      while (untilCancelled && !progress.cancelled()) {
        java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
      }
      if (progress.cancelled()) {
        throw new CancellationException();
      }
      if (thrown instanceof RuntimeException fault) {
        throw fault;
      }
      return inspect(study);
    }

    @Override
    public TrialResult trial(LoadedStudy study, String candidate, String profile, Progress progress) {
      throw new AssertionError("no trial is asked for");
    }

    @Override
    public WrittenReport report(Assessment assessment, Progress progress) {
      return new WrittenReport(Map.of(Language.EN, Path.of("report.en.html")), Path.of("assessment.json"), false);
    }

    @Override
    public Optional<WrittenReport> reportOnDisk(Path studyFolder) {
      return Optional.empty();
    }

    @Override
    public boolean describes(Assessment assessment) {
      return false;
    }
  }

  private SessionState await(Predicate<SessionState> condition) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (System.nanoTime() < deadline) {
      SessionState state = published.poll(1, TimeUnit.SECONDS);
      if (state != null && condition.test(state)) {
        return state;
      }
    }
    throw new AssertionError("never came; now " + session.state());
  }

  private static Predicate<SessionState> ended(Outcome.Kind kind) {
    return state -> state.running().isEmpty() && state.outcome().map(Outcome::kind).equals(Optional.of(kind));
  }

  @Test
  void openingPublishesTheWorkAndThenTheStudy() throws Exception {
    session.open(FOLDER);
    assertTrue(await(state -> true).running().isPresent(), "work is shown before it is done");
    SessionState opened = await(ended(Outcome.Kind.DONE));
    assertEquals(FOLDER, opened.study().orElseThrow().folder());
    assertTrue(opened.assessable());
  }

  @Test
  void anAssessmentEndsWithItsReport() throws Exception {
    session.open(FOLDER);
    await(ended(Outcome.Kind.DONE));
    session.assess(TrialMode.FRESH);
    assertEquals("working", await(state -> state.running().map(Running::done).orElse(0.0) > 0.4)
        .running().orElseThrow().what().en());
    SessionState done = await(ended(Outcome.Kind.DONE));
    assertTrue(done.report().isPresent());
    assertEquals("Assessed: no candidate passes every must-have", done.outcome().orElseThrow().message().en());
  }

  @Test
  void cancellingEndsTheWorkAndShowsWhatIsOnDisk() throws Exception {
    session.open(FOLDER);
    await(ended(Outcome.Kind.DONE));
    chain.untilCancelled = true;
    session.assess(TrialMode.RUN);
    assertTrue(chain.started.await(20, TimeUnit.SECONDS));
    session.cancel();
    assertTrue(await(state -> state.running().map(Running::cancelling).orElse(false)).running().isPresent());
    SessionState cancelled = await(ended(Outcome.Kind.CANCELLED));
    assertTrue(cancelled.assessment().isPresent() && cancelled.assessable());
  }

  @Test
  void whileWorkRunsNoOtherBegins() throws Exception {
    session.open(FOLDER);
    await(ended(Outcome.Kind.DONE));
    chain.untilCancelled = true;
    session.assess(TrialMode.FRESH);
    // Its only report of progress: from then on the state changes by the session's own doing alone.
    Running running = await(state -> state.running().map(Running::done).orElse(0.0) > 0.4).running().orElseThrow();
    session.open(Path.of("another"));
    session.assess(TrialMode.RUN);
    assertEquals(running.what(), session.state().running().orElseThrow().what());
    session.cancel();
    await(ended(Outcome.Kind.CANCELLED));
  }

  @Test
  void aBrokenStudyLeavesTheOpenOneAndNamesEveryProblem() throws Exception {
    session.open(FOLDER);
    await(ended(Outcome.Kind.DONE));
    Problem problem = new Problem(new SourceRef("study.yaml", 4, 1), "currency", LocalText.same("unknown"));
    chain.thrown = new BrokenStudyException(List.of(problem));
    session.reload();
    SessionState broken = await(ended(Outcome.Kind.FAILED));
    assertEquals(List.of(problem), broken.broken().orElseThrow().problems());
    assertEquals(FOLDER, broken.study().orElseThrow().folder());
    assertTrue(!broken.assessable(), "a broken study is not assessed");
    chain.thrown = null;
    session.reload();
    assertTrue(await(ended(Outcome.Kind.DONE)).broken().isEmpty());
  }

  @Test
  void aFaultBecomesASentenceAndTheSessionGoesOn() throws Exception {
    session.open(FOLDER);
    await(ended(Outcome.Kind.DONE));
    chain.thrown = new IllegalStateException("the disk is full");
    session.assess(TrialMode.FRESH);
    assertEquals("Something went wrong: the disk is full",
        await(ended(Outcome.Kind.FAILED)).outcome().orElseThrow().message().en());
    assertTrue(session.state().assessable());
  }
}
