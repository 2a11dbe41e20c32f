package org.emporion.evaluation;

import static org.emporion.evaluation.Table.judged;
import static org.emporion.evaluation.Table.level;
import static org.emporion.evaluation.Table.yesNo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.finding.GroupDecision;
import org.emporion.model.finding.GroupDecision.Consistency;
import org.emporion.model.finding.GroupDecision.Dispute;
import org.emporion.model.finding.GroupDecision.Maker;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Reason;
import org.emporion.model.study.Decision;
import org.emporion.model.study.MustHave;
import org.emporion.model.study.WeightOpinion;
import org.emporion.model.study.WeightOpinion.Comparison;
import org.emporion.model.study.WeightOpinion.Derivation;
import org.emporion.model.study.WeightOpinion.Direct;
import org.emporion.model.study.WeightOpinion.Pairwise;
import org.emporion.model.study.WeightOpinion.Swing;
import org.junit.jupiter.api.Test;

/** Several people decide: joined weights, each one's own ranking, disputes and grounds, by hand. */
class PanelTest {
  private static final double EPS = 1e-9;

  /** A has (100, 0, 50) points on speed, fit and care, B has (0, 100, 50); the study weighs 1 : 1 : 2. */
  private static Table table() {
    return new Table()
        .requirement("speed", 1, level()).requirement("use", 3, yesNo())
        .requirement("fit", "use", 1, level(), null, null).requirement("care", "use", 2, level(), null, null)
        .candidate("a", judged("speed", 4), judged("fit", 0), judged("care", 2))
        .candidate("b", judged("speed", 0), judged("fit", 4), judged("care", 2));
  }

  private static WeightOpinion direct(double speed, double use) {
    return new Direct(Map.of("speed", speed, "use", use));
  }

  private static List<Double> weights(Ranking ranking) {
    return ranking.candidates().getFirst().criteria().stream().map(Ranking.CriterionScore::weight).toList();
  }

  private static void assertNumbers(List<Double> expected, List<Double> found) {
    assertEquals(expected.size(), found.size());
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i), found.get(i), EPS);
    }
  }

  @Test
  void withoutDecisionMakersTheWeightsOfTheStudyStand() {
    Ranking ranking = table().rank();
    assertEquals(Optional.empty(), ranking.group());
    assertNumbers(List.of(0.25, 0.25, 0.5), weights(ranking));
  }

  /**
   * One gives speed 3 of 4 and leaves the rest to the study (fit : care = 1 : 2), so 3/4, 1/12, 1/6. The other gives
   * 1 of 4 and swings 100 and 50: 1/4, 1/2, 1/4. With 3 votes against 1 the arithmetic mean is 5/8, 3/16, 3/16.
   */
  @Test
  void arithmeticMeanByHand() {
    Table table = table().maker("x", 3, Map.of("top", direct(3, 1)))
        .maker("y", 1, Map.of("top", direct(1, 3), "use", new Swing(Map.of("fit", 100.0, "care", 50.0))));
    table.joining = Decision.Joining.ARITHMETIC;
    Ranking ranking = table.rank();
    assertNumbers(List.of(5.0 / 8, 3.0 / 16, 3.0 / 16), weights(ranking));
    GroupDecision group = ranking.group().orElseThrow();
    assertEquals("group/1 arithmetic", group.method());
    Maker x = group.maker("x").orElseThrow();
    Maker y = group.maker("y").orElseThrow();
    assertNumbers(List.of(0.75, 1.0 / 12, 1.0 / 6), x.weights().stream().map(each -> each.weight()).toList());
    assertNumbers(List.of(0.25, 0.5, 0.25), y.weights().stream().map(each -> each.weight()).toList());
    assertEquals(0.75, x.power(), EPS);
    assertEquals(List.of("direct/1"), x.opinions().stream().map(GroupDecision.Opinion::method).toList());
    assertEquals(List.of("direct/1", "swing/1"), y.opinions().stream().map(GroupDecision.Opinion::method).toList());
    // A = 62.5 + 9.375, B = 18.75 + 9.375; by Y alone A = 25 + 12.5, B = 50 + 12.5.
    assertEquals(71.875, ranking.candidates().getFirst().score(), EPS);
    assertEquals(List.of("a"), x.first());
    assertEquals(List.of("b"), y.first());
    assertEquals(62.5, y.places().getFirst().score(), EPS);
    assertEquals(Optional.of(1.0), x.tau());
    assertEquals(Optional.of(-1.0), y.tau());
    // Half the sum of |3/4 - 5/8|, |1/12 - 3/16|, |1/6 - 3/16|, and of |1/4 - 5/8|, |1/2 - 3/16|, |1/4 - 3/16|.
    assertEquals(0.125, x.distance(), EPS);
    assertEquals(0.375, y.distance(), EPS);
    assertEquals(0.75 * 0.125 + 0.25 * 0.375, group.disagreement(), EPS);
    Dispute most = group.disputes().getFirst();
    assertEquals("speed", most.requirement());
    assertEquals("y", most.lowestBy());
    assertEquals(0.75, most.highest(), EPS);
    assertEquals(Math.sqrt(0.75 * 0.125 * 0.125 + 0.25 * 0.375 * 0.375), most.deviation(), EPS);
  }

  /** Equal votes: root of 3/4 * 1/4, of 1/12 * 1/2 and of 1/6 * 1/4, divided by their sum. */
  @Test
  void geometricMeanByHand() {
    Ranking ranking = table().maker("x", 1, Map.of("top", direct(3, 1)))
        .maker("y", 1, Map.of("top", direct(1, 3), "use", new Swing(Map.of("fit", 100.0, "care", 50.0)))).rank();
    double sum = Math.sqrt(3.0 / 16) + 2 * Math.sqrt(1.0 / 24);
    assertNumbers(List.of(Math.sqrt(3.0 / 16) / sum, Math.sqrt(1.0 / 24) / sum, Math.sqrt(1.0 / 24) / sum),
        weights(ranking));
  }

  private static Table three() {
    return new Table().requirement("p", 1, level()).requirement("q", 1, level()).requirement("r", 1, level())
        .candidate("a", judged("p", 4)).candidate("b", judged("p", 1));
  }

  /** Consistent answers 2, 6 and 3 give 6 : 3 : 1 whatever the derivation; with one left open as well. */
  @Test
  void pairwiseAnswersCompleteAndNot() {
    Comparison pq = new Comparison("p", "q", 2);
    Comparison pr = new Comparison("p", "r", 6);
    Comparison rq = new Comparison("r", "q", 1.0 / 3);
    for (Derivation derivation : Derivation.values()) {
      for (List<Comparison> answers : List.of(List.of(pq, pr, rq), List.of(pq, rq))) {
        Ranking ranking = three().maker("x", 1, Map.of("top", new Pairwise(answers, derivation, "saaty-1980"))).rank();
        assertNumbers(List.of(0.6, 0.3, 0.1), weights(ranking));
        Consistency consistency = ranking.group().orElseThrow().makers().getFirst().opinions().getFirst()
            .consistency().orElseThrow();
        assertEquals(0, consistency.ratio(), EPS);
        assertEquals("saaty-1980", consistency.randomIndexTable());
        assertEquals(answers.size(), consistency.answered());
        assertEquals(3, consistency.pairs());
        assertEquals(Optional.empty(), consistency.worst());
        assertTrue(consistency.acceptable());
      }
    }
  }

  /**
   * P over Q 2, Q over R 2, yet R over P 2: a circle. Each answer turned round mends most; lambda max of the circle
   * is 1 + 2 + 1/2 = 3.5, so CI is 0.25 and CR 0.25 / 0.58 (Saaty 1980).
   */
  @Test
  void contradictingAnswersAreNamed() {
    Ranking ranking = three().maker("x", 1, Map.of("top", new Pairwise(List.of(new Comparison("p", "q", 2),
        new Comparison("q", "r", 2), new Comparison("r", "p", 2)), Derivation.EIGENVECTOR, "saaty-1980"))).rank();
    Consistency consistency = ranking.group().orElseThrow().makers().getFirst().opinions().getFirst()
        .consistency().orElseThrow();
    assertEquals(0.25 / 0.58, consistency.ratio(), 1e-6);
    assertFalse(consistency.acceptable());
    GroupDecision.Suspect worst = consistency.worst().orElseThrow();
    // The circle is even-handed: any of the three may be named, and 1/4 in its place (4 the other way) mends all.
    assertEquals(worst.given() > 1 ? 0.25 : 4, worst.fitting(), EPS);
    assertEquals(0, worst.ratioThen(), 1e-6);
  }

  @Test
  void theGroundsOfAWeightLeadToWhatEachOneEntered() {
    Table table = table().maker("x", 2, Map.of("top", direct(3, 1)))
        .maker("y", 1, Map.of("use", new Pairwise(List.of(new Comparison("fit", "care", 0.5)), Derivation.EIGENVECTOR,
            "saaty-1980")));
    Reason weight = table.criterion("a", "fit").why().because().getLast();
    assertEquals("group/1 geometric", weight.reference());
    assertEquals(2, weight.because().size());
    Reason x = weight.because().getFirst();
    assertEquals("N-x (R-x) gives “T-fit” 8.3 % of the whole decision.", x.sentence().en());
    assertEquals(List.of("requirements.fit.weight", "direct/1", "decision.decision-makers.x.votes"),
        x.because().stream().map(Reason::reference).toList());
    assertEquals(List.of("decision.decision-makers.x.weights.top.direct.speed",
        "decision.decision-makers.x.weights.top.direct.use"),
        x.because().get(1).because().getFirst().because().stream().map(Reason::reference).toList());
    Reason answer = weight.because().getLast().because().getFirst().because().getFirst().because().getFirst();
    assertEquals("decision.decision-makers.y.weights.use.pairwise.comparisons.fit.care", answer.reference());
    assertEquals("N-y (R-y): “T-care” is 2 times as important as “T-fit”.", answer.sentence().en());
    Ranking ranking = table.rank();
    GroupDecision group = ranking.group().orElseThrow();
    ExplanationTest.walk(group.why());
    group.makers().forEach(each -> ExplanationTest.walk(each.why()));
    ExplanationTest.walk(ranking.candidates().getFirst().why());
  }

  @Test
  void whoeverMissesAMustHaveIsOutByAnybodysWeights() {
    Table table = table();
    table.requirement("law", null, 1, yesNo(), null, new MustHave(MustHave.Bound.AT_LEAST, 1));
    table.candidate("c", judged("speed", 4), judged("law", 0)).maker("x", 1, Map.of());
    Maker x = table.rank().group().orElseThrow().makers().getFirst();
    assertEquals(Optional.empty(), x.places().getLast().rank());
    assertEquals("c", x.places().getLast().candidate());
    assertEquals(List.of("a", "b"), x.first());
  }

  @Test
  void weightsThatDoNotFollowAreRefusedInWords() {
    InsufficientEvidenceException nobody =
        assertThrows(InsufficientEvidenceException.class, table().maker("x", 0, Map.of())::rank);
    assertTrue(nobody.what().en().contains("0 votes"));
    InsufficientEvidenceException veto = assertThrows(InsufficientEvidenceException.class,
        table().maker("x", 1, Map.of("top", direct(0, 1))).maker("y", 1, Map.of())::rank);
    assertTrue(veto.what().en().endsWith("N-x (R-x) gives “T-speed” none while others give it some."), veto.what().en());
    InsufficientEvidenceException apart = assertThrows(InsufficientEvidenceException.class,
        three().maker("x", 1, Map.of("top", new Pairwise(List.of(new Comparison("p", "q", 2)),
            Derivation.EIGENVECTOR, "saaty-1980")))::rank);
    assertTrue(apart.what().en().contains("connects T-r with T-p, T-q"), apart.what().en());
    assertTrue(apart.what().zhTw().contains("T-p、T-q"), apart.what().zhTw());
  }
}
