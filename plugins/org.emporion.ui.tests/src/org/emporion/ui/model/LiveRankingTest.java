package org.emporion.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.evaluation.Evaluation;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Robustness.Stability;
import org.emporion.model.finding.Verdict;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Study;
import org.emporion.ui.model.LiveRanking.Place;
import org.emporion.ui.model.LiveRanking.Stretch;
import org.junit.jupiter.api.Test;

class LiveRankingTest {
  private static final List<Requirement> REQUIREMENTS = List.of(
      WeightTreeTest.requirement("speed", "", 60), WeightTreeTest.requirement("money", "", 40));

  private static Ranking ranking() {
    return new Ranking(List.of(score("fast", Verdict.MET, 100, 20), score("cheap", Verdict.MET, 30, 90),
        score("out", Verdict.MISSED, 100, 100)), Optional.of("fast"));
  }

  private static Ranking.CandidateScore score(String id, Verdict verdict, double speed, double money) {
    return new Ranking.CandidateScore(id, Optional.empty(), 0, 0, 0, List.of(
        new Ranking.CriterionScore("speed", 0.6, Optional.empty(), speed - 10, speed, speed, Assessments.why("s")),
        new Ranking.CriterionScore("money", 0.4, Optional.empty(), money, money, money, Assessments.why("m"))),
        List.of(new Ranking.MustHaveVerdict("speed", verdict, Assessments.why("v"))), Assessments.why(id));
  }

  @Test
  void scoresFollowTheWeightsAndWhoMissesAMustHaveStaysOut() {
    LiveRanking live = new LiveRanking(ranking());
    WeightTree tree = WeightTree.of(REQUIREMENTS);
    assertTrue(live.covers(tree));
    assertEquals(List.of(new Place("fast", Optional.of(1), 68, 62, 68), new Place("cheap", Optional.of(2), 54, 48, 54),
        new Place("out", Optional.empty(), 100, 94, 100)), live.places(tree.leafWeights()));
    List<Place> turned = live.places(tree.withShare("money", 0.8).leafWeights());
    assertEquals(List.of("cheap", "fast", "out"), turned.stream().map(Place::candidate).toList());
    assertEquals(Optional.of(1), turned.getFirst().rank());
  }

  @Test
  void stretchesEndWhereTwoAreEqual() {
    // 20 + 80 s = 90 - 60 s at s = 0.5: there both have 60 points.
    LiveRanking live = new LiveRanking(ranking());
    List<Stretch> stretches = live.stretches(WeightTree.of(REQUIREMENTS), "speed");
    assertEquals(List.of("cheap", "fast"), stretches.stream().map(Stretch::candidate).toList());
    assertEquals(0.5, stretches.getFirst().to(), 1e-12);
    List<Place> tie = live.places(Map.of("speed", 0.5, "money", 0.5));
    assertEquals(List.of(1, 1), tie.stream().limit(2).map(one -> one.rank().orElseThrow()).toList());
  }

  @Test
  void aRankingOfOtherRequirementsIsNotFollowed() {
    List<Requirement> more = new ArrayList<>(REQUIREMENTS);
    more.add(WeightTreeTest.requirement("new", "", 1));
    assertFalse(new LiveRanking(ranking()).covers(WeightTree.of(more)));
    assertFalse(new LiveRanking(new Ranking(List.of(), Optional.empty())).covers(WeightTree.of(REQUIREMENTS)));
  }

  @Test
  void atTheWeightsOfTheStudyItIsTheRankingOfTheEvaluation() throws Exception {
    Study study = Assessments.example().study();
    Ranking found = new Evaluation().rank(study, List.of()).value();
    // The example has decision makers: their joined weights rank.
    WeightTree tree = new WeightDesk(study).weights();
    List<Place> places = new LiveRanking(found).places(tree.leafWeights());
    for (int i = 0; i < places.size(); i++) {
      Ranking.CandidateScore score = found.candidates().get(i);
      assertEquals(score.candidate(), places.get(i).candidate());
      assertEquals(score.rank(), places.get(i).rank());
      assertEquals(score.score(), places.get(i).score(), 1e-9);
      assertEquals(score.low(), places.get(i).low(), 1e-9);
      assertEquals(score.high(), places.get(i).high(), 1e-9);
    }
    // Without groups a share of the siblings is a share of the whole: the stability interval of the finding.
    List<Requirement> flat = tree.leafWeights().entrySet().stream()
        .map(one -> WeightTreeTest.requirement(one.getKey(), "", one.getValue())).toList();
    for (Stability stable : found.robustness().orElseThrow().stability()) {
      Stretch present = new LiveRanking(found).stretches(WeightTree.of(flat), stable.requirement()).stream()
          .filter(one -> one.candidate().equals(found.winner().orElseThrow())).findFirst().orElseThrow();
      assertEquals(stable.low(), present.from(), 1e-9, stable.requirement());
      assertEquals(stable.high(), present.to(), 1e-9, stable.requirement());
    }
  }
}
