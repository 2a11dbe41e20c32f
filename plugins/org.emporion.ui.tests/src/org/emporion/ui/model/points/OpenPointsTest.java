package org.emporion.ui.model.points;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.StageStatus.State;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.finding.Stage;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Study;
import org.emporion.ui.Wording;
import org.emporion.ui.model.Assessments;
import org.emporion.ui.model.points.OpenPoint.Weight;
import org.emporion.ui.model.trials.TrialPlace;
import org.emporion.ui.session.DemandFindings;
import org.emporion.ui.session.Outcome;
import org.emporion.ui.session.RuleFindings;
import org.emporion.ui.session.SessionState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpenPointsTest {
  private static final Outcome OPENED = new Outcome(Outcome.Kind.DONE, LocalText.same("opened"));

  private static List<OpenPoint> points(Assessment assessment, Language language) {
    SessionState state = SessionState.EMPTY.opened(assessment, Optional.empty(), false, OPENED);
    return OpenPoints.of(state, RuleFindings.EMPTY, DemandFindings.EMPTY, Wording.in(language));
  }

  private static List<OpenPoint> about(List<OpenPoint> points, String subject) {
    return points.stream().filter(one -> one.subject().startsWith(subject)).toList();
  }

  @Test
  void nothingOpenHasNoPoints() {
    assertEquals(List.of(), OpenPoints.of(
        SessionState.EMPTY, RuleFindings.EMPTY, DemandFindings.EMPTY, Wording.in(Language.EN)));
  }

  @Test
  void whatWasNeverAssessedIsOnePointAndNotOneForEachStage() throws Exception {
    List<OpenPoint> points = points(Assessments.allIn(State.MISSING), Language.EN);
    OpenPoint first = points.getFirst();
    assertEquals(Weight.STOPS, first.weight());
    assertEquals("Assessment", first.subject());
    assertEquals("org.emporion.part.overview", first.jump().part());
    assertEquals(List.of(), about(points, "Trial"));
  }

  @Test
  void candidatesWithTheSameFaultShareAPoint() throws Exception {
    List<OpenPoint> points = points(Assessments.ranked(
        stage -> stage == Stage.TRIAL ? State.FAILED : stage == Stage.BUDGET ? State.STALE : State.DONE), Language.EN);
    List<OpenPoint> trial = about(points, "Trial: ");
    assertEquals(1, trial.size());
    assertEquals("Trial: CloudCart, OpenSail, Meshworks", trial.getFirst().subject());
    assertEquals("Failed: a price changed", trial.getFirst().message());
    assertEquals(Weight.STOPS, trial.getFirst().weight());
    assertEquals(Weight.WEAKENS, about(points, "Budget").getFirst().weight());
    assertEquals("org.emporion.part.live", trial.getFirst().jump().part());
  }

  @Test
  void everyUnknownValueIsAPointThatLeadsToItsCell() throws Exception {
    Assessment assessment = Assessments.allIn(State.MISSING);
    Study study = assessment.loaded().study();
    long unknown = study.leaves().stream().filter(one -> !one.evidence().measured()).filter(one -> study.candidates().stream()
        .anyMatch(each -> each.claim(one.id()).flatMap(claim -> claim.value()).isEmpty())).count();
    assertTrue(unknown > 0, "the example leaves something open");
    List<OpenPoint> found = points(assessment, Language.EN).stream().filter(one -> one.jump() instanceof Jump.ToEvidence)
        .filter(one -> one.message().contains("nown for")).toList();
    assertEquals(unknown, found.size());
    for (OpenPoint point : found) {
      Jump.ToEvidence cell = (Jump.ToEvidence) point.jump();
      Requirement requirement = study.requirement(cell.requirement()).orElseThrow();
      assertEquals(requirement.title().en(), point.subject());
      assertTrue(study.candidate(cell.candidate()).orElseThrow().claim(requirement.id())
          .flatMap(claim -> claim.value()).isEmpty(), point.toString());
      assertEquals(requirement.mustHave().isPresent() ? Weight.STOPS : Weight.WEAKENS, point.weight());
    }
  }

  @Test
  void heavierPointsComeFirst() throws Exception {
    List<Weight> weights = points(Assessments.ranked(stage -> State.DONE), Language.EN).stream()
        .map(OpenPoint::weight).toList();
    assertEquals(weights.stream().sorted().toList(), weights);
    assertTrue(weights.contains(Weight.REMARK));
  }

  @Test
  void aSizingFromOneLoadLeadsToTheLoadProfiles() throws Exception {
    List<OpenPoint> capacity = about(points(Assessments.ranked(stage -> State.DONE), Language.EN), "Capacity");
    assertEquals(List.of(new Jump.ToTrials(TrialPlace.Group.PROFILES)), capacity.stream().map(OpenPoint::jump).toList());
    assertEquals("Capacity: CloudCart, OpenSail", capacity.getFirst().subject());
  }

  @Test
  void aReportThatIsNotWrittenOrOutOfDateIsAPoint() throws Exception {
    assertEquals(1, about(points(Assessments.ranked(stage -> State.DONE), Language.EN), "Report").size());
    assertEquals(0, about(points(Assessments.allIn(State.MISSING), Language.EN), "Report").size());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theCountIsASentence(Language language) throws Exception {
    Wording words = Wording.in(language);
    List<OpenPoint> points = points(Assessments.ranked(stage -> State.DONE), language);
    PointCount count = PointCount.of(points);
    assertEquals(points.size(), count.stopping() + count.weakening() + count.remarks());
    assertFalse(count.inWords(words).contains("{"), count.inWords(words));
    assertEquals(words.say("points.none"), new PointCount(0, 0, 0).inWords(words));
  }
}
