package org.emporion.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.StageStatus.State;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.finding.Stage;
import org.emporion.report.WrittenReport;
import org.emporion.ui.Wording;
import org.emporion.ui.session.Outcome;
import org.emporion.ui.session.SessionState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OverviewTest {
  private static final Outcome OPENED = new Outcome(Outcome.Kind.DONE, LocalText.same("opened"));
  private static final Optional<WrittenReport> REPORT =
      Optional.of(new WrittenReport(Map.of(), Path.of("assessment.json"), true));

  private static Overview overview(Assessment assessment, Optional<WrittenReport> report, Language language) {
    return Overview.of(
        SessionState.EMPTY.opened(assessment, report, true, OPENED), Wording.in(language),
        Assessments.COMPUTED.plus(Duration.ofMinutes(90))).orElseThrow();
  }

  @Test
  void nothingOpenHasNoOverview() {
    assertTrue(Overview.of(SessionState.EMPTY, Wording.in(Language.EN), Assessments.COMPUTED).isEmpty());
  }

  @Test
  void showsEveryStageInTheOrderOfTheChain() throws Exception {
    Overview overview = overview(Assessments.allIn(State.DONE), REPORT, Language.EN);
    assertEquals(Arrays.asList(Stage.values()), overview.rows().stream().map(StageRow::stage).toList());
    assertEquals(3, overview.rows().get(Stage.TRIAL.ordinal()).children().size());
    assertEquals(List.of(), overview.rows().get(Stage.DEMAND.ordinal()).children());
    assertEquals("1 hour ago", overview.rows().get(0).age());
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void aStageWithCandidatesStandsAsTheWorstOfThem(State worst) throws Exception {
    Assessment assessment = Assessments.ranked(stage -> stage == Stage.BUDGET ? worst : State.DONE);
    StageRow budget = overview(assessment, REPORT, Language.EN).rows().get(Stage.BUDGET.ordinal());
    assertEquals(worst, budget.state());
    assertEquals(worst == State.DONE ? "3 of 3 candidates done" : "0 of 3 candidates done", budget.headline());
  }

  @Test
  void staleSaysWhatChangedBesideTheOldFigure() throws Exception {
    StageRow demand = overview(Assessments.allIn(State.STALE), REPORT, Language.EN).rows().get(0);
    assertEquals("a headline · a price changed", demand.headline());
    StageRow missing = overview(Assessments.allIn(State.MISSING), REPORT, Language.EN).rows().get(0);
    assertEquals("a price changed", missing.headline());
    assertEquals("", missing.age());
  }

  @Test
  void theReportIsOutdatedAsSoonAsAnythingBeforeItIs() throws Exception {
    Assessment stale = Assessments.ranked(stage -> stage == Stage.RANKING ? State.STALE : State.DONE);
    assertEquals(State.STALE, overview(stale, REPORT, Language.EN).rows().get(Stage.REPORT.ordinal()).state());
    Assessment done = Assessments.ranked(stage -> State.DONE);
    assertEquals(State.DONE, overview(done, REPORT, Language.EN).rows().get(Stage.REPORT.ordinal()).state());
    assertEquals(
        State.MISSING, overview(done, Optional.empty(), Language.EN).rows().get(Stage.REPORT.ordinal()).state());
  }

  @Test
  void aReportOfWhatIsKnownSoFarIsNotAnOldOne() throws Exception {
    StageRow report = overview(Assessments.ranked(stage -> stage == Stage.TRIAL ? State.MISSING : State.DONE), REPORT,
        Language.EN).rows().get(Stage.REPORT.ordinal());
    assertEquals(State.DONE, report.state());
    assertTrue(report.headline().endsWith("without the stages that have no result"), report.headline());
  }

  @Test
  void theVerdictNamesTheLeaderWithItsInterval() throws Exception {
    Assessment assessment = Assessments.ranked(stage -> State.DONE);
    String name = assessment.loaded().study().candidates().get(0).name().en();
    Overview overview = overview(assessment, REPORT, Language.EN);
    assertEquals(name + " leads with 80.0 (75.0–85.0) points", overview.verdict());
    assertTrue(overview.decided());
    assertFalse(overview(Assessments.allIn(State.DONE), REPORT, Language.EN).decided());
    assertTrue(overview(assessment, REPORT, Language.ZH_TW).verdict().contains("領先"));
  }
}
