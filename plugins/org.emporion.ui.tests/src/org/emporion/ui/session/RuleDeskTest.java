package org.emporion.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.emporion.assessment.Assessment;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.rule.CellPlace;
import org.emporion.model.rule.RuleIssue;
import org.emporion.model.rule.RuleIssue.Severity;
import org.emporion.model.study.Study;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyReader;
import org.emporion.ui.Examples;
import org.emporion.ui.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules are checked in jobs when there is something new to check. */
class RuleDeskTest {
  private static final RuleIssue ISSUE = new RuleIssue(
      Severity.ERROR, new CellPlace("rules/house.xlsx", "Points", 7, 3), LocalText.same("wrong"));
  @TempDir
  Path temp;
  private final LinkedBlockingQueue<RuleFindings> published = new LinkedBlockingQueue<>();
  private final List<Thread> checkers = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch prepared = new CountDownLatch(1);
  private final RuleDesk desk = new RuleDesk(
      this::check, study -> prepared.countDown(), Wording.in(Language.EN).book(), published::add);

  private List<RuleIssue> check(Study study) {
    checkers.add(Thread.currentThread());
    return List.of(ISSUE, ISSUE);
  }

  private RuleFindings await(Predicate<RuleFindings> condition) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (System.nanoTime() < deadline) {
      RuleFindings found = published.poll(1, TimeUnit.SECONDS);
      if (found != null && condition.test(found)) {
        return found;
      }
    }
    throw new AssertionError("Not published within 20 s");
  }

  private static SessionState state(LoadedStudy study) {
    return SessionState.EMPTY.opened(
        new Assessment(study, 1, Instant.EPOCH, Optional.empty(), Optional.empty(), Map.of(), Map.of(),
            Map.of(), Optional.empty(), List.of()),
        Optional.empty(), false, new Outcome(Outcome.Kind.DONE, LocalText.same("opened")));
  }

  @Test
  void anOpenedStudyIsCheckedInAJobAndItsRulesAreCompiled() throws Exception {
    LoadedStudy study = new StudyReader().read(Examples.copyTo(temp));
    desk.follow(state(study));
    assertTrue(await(RuleFindings::checking).issues().isEmpty());
    RuleFindings found = await(one -> !one.checking());
    assertEquals(List.of(new RuleFindings.Refused("rules/house.xlsx", 2)), found.refused());
    assertTrue(prepared.await(20, TimeUnit.SECONDS), "the first ranking finds its rules compiled");
    assertEquals(1, checkers.size());
    assertTrue(checkers.getFirst() != Thread.currentThread());
  }

  @Test
  void onlyWhatIsNewIsChecked() throws Exception {
    Path folder = Examples.copyTo(temp);
    desk.follow(state(new StudyReader().read(folder)));
    await(one -> !one.checking());
    desk.follow(state(new StudyReader().read(folder)));
    assertNull(published.poll(), "the same rules and requirements");
    Examples.edit(folder.resolve("decision.yaml"), "rules: [rules/house.xlsx]", "rules: []");
    desk.follow(state(new StudyReader().read(folder)));
    assertEquals(2, await(RuleFindings::checking).issues().size(), "what was wrong is shown until the new check ends");
    await(one -> !one.checking());
    assertEquals(2, checkers.size());
  }

  @Test
  void withoutAStudyNothingIsWrong() throws Exception {
    desk.follow(state(new StudyReader().read(Examples.copyTo(temp))));
    await(one -> !one.checking());
    desk.follow(SessionState.EMPTY);
    assertEquals(RuleFindings.EMPTY, await(one -> one.folder().isEmpty()));
  }
}
