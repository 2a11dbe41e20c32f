package org.emporion.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.TrialMode;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.study.Requirement;
import org.emporion.report.WrittenReport;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.ChangedOutsideException;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyFiles;
import org.emporion.store.StudyReader;
import org.emporion.store.StudySaver;
import org.emporion.store.edit.RequirementEdits;
import org.emporion.store.edit.StudyEdit;
import org.emporion.ui.Examples;
import org.emporion.ui.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editing through the session, on real files; no display, and assessments that cost nothing. */
class StudyEditingTest {
  private static final String SPEED = "checkout-speed";
  @TempDir
  Path temp;
  private final LinkedBlockingQueue<SessionState> published = new LinkedBlockingQueue<>();
  private final OnFiles chain = new OnFiles();
  private StudySession session;
  private Path folder;

  @BeforeEach
  void begin() throws Exception {
    folder = Examples.copyTo(temp);
    session = new StudySession(chain, Wording.in(Language.EN), published::add);
    session.open(folder);
    await(state -> state.running().isEmpty() && state.assessment().isPresent());
  }

  /** Reads and saves as the product does; looks without computing. */
  private static final class OnFiles implements Chain {
    private final Semaphore leave = new Semaphore(Integer.MAX_VALUE / 2);
    private final CountDownLatch assessing = new CountDownLatch(1);
    private final List<Double> looked = Collections.synchronizedList(new ArrayList<>());

    @Override
    public LoadedStudy read(Path studyFolder) throws BrokenStudyException {
      return new StudyReader().read(studyFolder);
    }

    @Override
    public LoadedStudy read(Path studyFolder, StudyFiles files) throws BrokenStudyException {
      leave.acquireUninterruptibly();
      return new StudyReader().read(studyFolder, files);
    }

    @Override
    public void save(Path studyFolder, StudyFiles before, StudyFiles after)
        throws ChangedOutsideException, IOException {
      new StudySaver().save(studyFolder, before, after);
    }

    @Override
    public Assessment inspect(LoadedStudy study) {
      looked.add(weight(study));
      return new Assessment(
          study, 1, Instant.EPOCH, Optional.empty(), Optional.empty(), Map.of(), Map.of(), Map.of(), Optional.empty(),
          List.of());
    }

    @Override
    public Assessment assess(LoadedStudy study, TrialMode trials, Progress progress) {
      assessing.countDown();
      leave.acquireUninterruptibly(2);
      return inspect(study);
    }

    @Override
    public TrialResult trial(LoadedStudy study, String candidate, String profile, Progress progress) {
      throw new AssertionError("no trial is asked for");
    }

    @Override
    public WrittenReport report(Assessment assessment, Progress progress) {
      return new WrittenReport(Map.of(), Path.of("assessment.json"), false);
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

  private SessionState awaitWeight(double weight) throws InterruptedException {
    return await(state -> weight(state.study().orElseThrow()) == weight);
  }

  private static double weight(LoadedStudy study) {
    return study.study().requirement(SPEED).map(Requirement::weight).orElseThrow();
  }

  private StudyEdit weigh(double weight) {
    return new RequirementEdits(session.state().study().orElseThrow().study()).weight(SPEED, weight);
  }

  private String requirements() throws IOException {
    return Files.readString(folder.resolve("requirements.yaml"));
  }

  @Test
  void anEditIsSavedToldAndLookedAt() throws Exception {
    String before = requirements();
    session.edit(weigh(40));
    SessionState edited = awaitWeight(40);
    assertEquals("Weight of Checkout answers fast at the design peak: 35 → 40",
        edited.outcome().orElseThrow().message().en());
    assertEquals("weight of Checkout answers fast at the design peak", edited.undoable().orElseThrow().en());
    assertTrue(edited.redoable().isEmpty());
    assertEquals(before.replaceFirst("weight: 35", "weight: 40"), requirements());
    await(state -> weight(state.assessment().orElseThrow().loaded()) == 40);
  }

  @Test
  void undoAndRedoGoBackAndForthLetterByLetter() throws Exception {
    List<String> texts = new ArrayList<>(List.of(requirements()));
    for (int i = 1; i <= 5; i++) {
      session.edit(weigh(35 + i));
      awaitWeight(35 + i);
      texts.add(requirements());
    }
    for (int i = 4; i >= 0; i--) {
      session.undo();
      awaitWeight(35 + i);
      assertEquals(texts.get(i), requirements());
    }
    assertTrue(session.state().undoable().isEmpty());
    for (int i = 1; i <= 3; i++) {
      session.redo();
      awaitWeight(35 + i);
      assertEquals(texts.get(i), requirements());
    }
    session.edit(weigh(50));
    assertTrue(awaitWeight(50).redoable().isEmpty(), "a new decision forgets what was undone");
  }

  @Test
  void aGestureIsOneStepAndOnlyItsLastWaitingEditIsMade() throws Exception {
    chain.leave.drainPermits();
    for (int i = 1; i <= 60; i++) {
      session.edit(weigh(35 + i).within("drag 1"));
    }
    chain.leave.release(Integer.MAX_VALUE / 2);
    SessionState dragged = awaitWeight(95);
    assertEquals("Weight of Checkout answers fast at the design peak: 35 → 95",
        dragged.outcome().orElseThrow().message().en());
    assertTrue(chain.looked.size() <= 4, "each edit was looked at: " + chain.looked);
    session.edit(weigh(20).within("drag 2"));
    awaitWeight(20);
    session.undo();
    awaitWeight(95);
    session.undo();
    assertTrue(awaitWeight(35).undoable().isEmpty());
  }

  @Test
  void anEditThatMakesTheStudyUnsoundIsNotSavedAndNamesTheField() throws Exception {
    String before = requirements();
    session.edit(weigh(-1));
    SessionState refused = await(state -> state.refused().isPresent());
    assertEquals(1, refused.refused().orElseThrow().at("requirements." + SPEED + ".weight").size());
    assertEquals(0, refused.refused().orElseThrow().at("requirements." + SPEED + ".title").size());
    assertEquals(35, weight(refused.study().orElseThrow()));
    assertEquals(Outcome.Kind.FAILED, refused.outcome().orElseThrow().kind());
    assertEquals(before, requirements());
    session.edit(weigh(36));
    assertTrue(awaitWeight(36).refused().isEmpty());
  }

  @Test
  void anEditThatCannotBeMadeAtAllBecomesASentence() throws Exception {
    session.edit(StudyEdit.of(LocalText.same("nonsense"), editor -> editor.set("title.en.x", null)));
    assertEquals(Outcome.Kind.FAILED, await(state -> state.outcome().map(Outcome::kind)
        .equals(Optional.of(Outcome.Kind.FAILED))).outcome().orElseThrow().kind());
    session.edit(weigh(36));
    awaitWeight(36);
  }

  @Test
  void filesChangedOutsideAreNotOverwrittenAndReloadingForgetsTheHistory() throws Exception {
    session.edit(weigh(36));
    awaitWeight(36);
    Examples.edit(folder.resolve("prices.yaml"), "date:", "date:  ");
    String outside = Files.readString(folder.resolve("prices.yaml"));
    session.edit(weigh(37));
    SessionState failed = await(state -> state.outcome().map(Outcome::kind).equals(Optional.of(Outcome.Kind.FAILED)));
    assertTrue(failed.outcome().orElseThrow().message().en().contains("prices.yaml"));
    assertEquals(36, weight(failed.study().orElseThrow()));
    session.reload();
    assertTrue(await(state -> state.running().isEmpty() && state.undoable().isEmpty()).study().isPresent());
    assertEquals(outside, Files.readString(folder.resolve("prices.yaml")));
    session.edit(weigh(37));
    awaitWeight(37);
  }

  @Test
  void reloadingWhatNobodyChangedKeepsTheHistory() throws Exception {
    session.edit(weigh(36));
    awaitWeight(36);
    session.reload();
    await(state -> state.running().isPresent());
    assertTrue(await(state -> state.running().isEmpty()).undoable().isPresent());
  }

  @Test
  void editsGoOnWhileTheStudyIsAssessedAndAreLookedAtAfterwards() throws Exception {
    chain.leave.drainPermits();
    session.assess(TrialMode.FRESH);
    assertTrue(chain.assessing.await(20, TimeUnit.SECONDS));
    chain.leave.release();
    session.edit(weigh(41));
    SessionState edited = awaitWeight(41);
    assertTrue(edited.running().isPresent(), "the assessment goes on");
    assertTrue(requirements().contains("weight: 41"));
    chain.leave.release(Integer.MAX_VALUE / 2);
    SessionState assessed = await(state -> state.running().isEmpty() && state.report().isPresent());
    assertEquals(41, weight(assessed.study().orElseThrow()));
    assertFalse(assessed.reportCurrent(), "the report is one of the study before the edit");
    await(state -> weight(state.assessment().orElseThrow().loaded()) == 41);
  }
}
