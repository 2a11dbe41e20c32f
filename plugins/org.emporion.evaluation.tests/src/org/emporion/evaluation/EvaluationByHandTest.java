package org.emporion.evaluation;

import static org.emporion.evaluation.Table.TODAY;
import static org.emporion.evaluation.Table.judged;
import static org.emporion.evaluation.Table.level;
import static org.emporion.evaluation.Table.number;
import static org.emporion.evaluation.Table.unknown;
import static org.emporion.evaluation.Table.vendor;
import static org.emporion.evaluation.Table.yesNo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Verdict;
import org.emporion.model.study.MustHave;
import org.junit.jupiter.api.Test;

/** Small cases computed by hand; the arithmetic stands beside each number. */
class EvaluationByHandTest {
  private static final double EPS = 1e-9;

  @Test
  void twoCandidatesThreeScales() {
    Table table = new Table()
        .requirement("speed", null, 5, number(800, 200), "trial.checkout.p95-ms", null)
        .requirement("returns", 3, yesNo())
        .requirement("support", 2, level())
        .candidate("ash", vendor("returns", 1, TODAY), judged("support", 3))
        .candidate("oak", vendor("returns", 0, TODAY), judged("support", 4))
        .measured("ash", "trial.checkout.p95-ms", 350)
        .measured("oak", "trial.checkout.p95-ms", 500);
    Ranking.CandidateScore ash = table.score("ash");
    // speed (800-350)/600 = 75; returns 100; support 3*25 = 75: 0.5*75 + 0.3*100 + 0.2*75 = 82.5
    assertEquals(82.5, ash.score(), EPS);
    // measured is exact; fresh vendor document off by 5, judgement by 10: 0.5*75 + 0.3*95 + 0.2*65 = 79
    assertEquals(79.0, ash.low(), EPS);
    // 0.5*75 + 0.3*min(100,105) + 0.2*85 = 84.5
    assertEquals(84.5, ash.high(), EPS);
    Ranking.CandidateScore oak = table.score("oak");
    // speed 50; returns 0; support 100: 25 + 0 + 20 = 45, low 25 + 0 + 18 = 43, high 25 + 1.5 + 20 = 46.5
    assertEquals(45.0, oak.score(), EPS);
    assertEquals(43.0, oak.low(), EPS);
    assertEquals(46.5, oak.high(), EPS);
    assertEquals(Optional.of("ash"), table.rank().winner());
    assertEquals(Optional.of(2), oak.rank());
    String why = ash.why().sentence().en();
    assertTrue(why.contains("37.5 points ahead of N-oak"), why);
    assertTrue(why.contains("would stay first"), why);
    assertTrue(oak.why().sentence().en().contains("loses most on “T-returns”; “T-speed”."), oak.why().sentence().en());
  }

  @Test
  void groupWeightsSpreadOverTheirChildren() {
    Table table = new Table()
        .requirement("shop", null, 3, number(0, 1), null, null)
        .requirement("cart", "shop", 1, yesNo(), null, null)
        .requirement("search", "shop", 2, yesNo(), null, null)
        .requirement("cost", null, 1, yesNo(), null, null)
        .candidate("ash", judged("cart", 1), judged("search", 0), judged("cost", 1));
    // shop 3/4: cart 3/4*1/3 = 0.25, search 3/4*2/3 = 0.5; cost 1/4
    assertEquals(0.25, table.criterion("ash", "cart").weight(), EPS);
    assertEquals(0.50, table.criterion("ash", "search").weight(), EPS);
    assertEquals(0.25, table.criterion("ash", "cost").weight(), EPS);
    assertEquals(3, table.score("ash").criteria().size());
    assertEquals(50.0, table.score("ash").score(), EPS);
  }

  @Test
  void numbersAreLinearAndClippedInBothDirections() {
    double[][] cases = {
        // worst, best, value, points
        {0, 10, -1, 0}, {0, 10, 0, 0}, {0, 10, 2.5, 25}, {0, 10, 10, 100}, {0, 10, 11, 100},
        {10, 0, 11, 0}, {10, 0, 10, 0}, {10, 0, 2.5, 75}, {10, 0, 0, 100}, {10, 0, -1, 100},
        {-4, 4, 0, 50}, {99, 100, 99.9, 90}};
    for (double[] each : cases) {
      Table table = new Table().requirement("r", 1, number(each[0], each[1])).candidate("a", judged("r", each[2]));
      assertEquals(each[3], table.criterion("a", "r").points(), EPS, each[0] + ".." + each[1] + " at " + each[2]);
    }
  }

  @Test
  void whoSaysItWidensTheScore() {
    Table table = new Table().requirement("r", 1, number(0, 100))
        .candidate("fresh", vendor("r", 50, TODAY))
        .candidate("edge", vendor("r", 50, TODAY.minusMonths(18)))
        .candidate("old", vendor("r", 50, TODAY.minusMonths(22)))
        .candidate("ancient", vendor("r", 50, TODAY.minusMonths(100)))
        .candidate("undated", vendor("r", 50, null))
        .candidate("judged", judged("r", 50))
        .candidate("unknown", unknown("r"))
        .candidate("silent");
    interval(table, "fresh", 45, 55);
    interval(table, "edge", 45, 55);
    // four months beyond 18: 5 + 4 = 9
    interval(table, "old", 41, 59);
    interval(table, "ancient", 25, 75);
    interval(table, "undated", 25, 75);
    interval(table, "judged", 40, 60);
    interval(table, "unknown", 0, 100);
    interval(table, "silent", 0, 100);
    assertTrue(table.criterion("unknown", "r").value().isEmpty());
    table.rank().candidates().forEach(each -> assertEquals(Optional.of(1), each.rank(), "all have 50 points"));
  }

  private static void interval(Table table, String candidate, double low, double high) {
    Ranking.CriterionScore score = table.criterion(candidate, "r");
    assertEquals(low, score.low(), EPS, candidate);
    assertEquals(50, score.points(), EPS, candidate);
    assertEquals(high, score.high(), EPS, candidate);
  }

  @Test
  void theDayOfTheEvaluationAgesADocument() {
    Table table = new Table().requirement("r", 1, number(0, 100)).candidate("a", vendor("r", 50, TODAY));
    Ranking later = Table.EVALUATION
        .rank(table.requirements, table.candidates, List.of(), Optional.of(TODAY.plusMonths(28))).value();
    // 28 months, ten beyond 18: 5 + 10 = 15
    assertEquals(35, later.candidates().getFirst().low(), EPS);
  }

  @Test
  void measuredBeatsClaimedAndAnInvalidTrialIsUnknown() {
    Table table = new Table()
        .requirement("r", null, 1, number(0, 100), "trial.objectives-met-share", null)
        .candidate("both", vendor("r", 90, TODAY)).measured("both", "trial.objectives-met-share", 20)
        .candidate("invalid", vendor("r", 90, TODAY)).measured("invalid", "trial.objectives-met-share", Double.NaN)
        .candidate("claimed", vendor("r", 90, TODAY))
        .candidate("neither");
    assertEquals(20, table.criterion("both", "r").points(), EPS);
    assertEquals(20, table.criterion("both", "r").high(), EPS);
    assertTrue(table.criterion("invalid", "r").value().isEmpty());
    assertEquals(50, table.criterion("invalid", "r").points(), EPS);
    // stands in for a measurement: 90 - 30 and 90 + 30, at most 100
    assertEquals(60, table.criterion("claimed", "r").low(), EPS);
    assertEquals(90, table.criterion("claimed", "r").points(), EPS);
    assertEquals(100, table.criterion("claimed", "r").high(), EPS);
    assertTrue(table.criterion("neither", "r").value().isEmpty());
  }

  @Test
  void mustHavesStandApartFromPoints() {
    MustHave atLeast99 = new MustHave(MustHave.Bound.AT_LEAST, 99);
    Table table = new Table()
        .requirement("uptime", null, 1, number(90, 100), null, atLeast99)
        .requirement("looks", 9, level())
        .candidate("pretty", judged("uptime", 98.9), judged("looks", 4))
        .candidate("solid", judged("uptime", 99), judged("looks", 1))
        .candidate("quiet", unknown("uptime"), judged("looks", 0));
    assertEquals(List.of("solid", "quiet", "pretty"),
        table.rank().candidates().stream().map(Ranking.CandidateScore::candidate).toList());
    assertEquals(Verdict.MET, verdict(table, "solid"));
    assertEquals(Verdict.MISSED, verdict(table, "pretty"));
    assertEquals(Verdict.CANNOT_TELL, verdict(table, "quiet"));
    assertEquals(Optional.empty(), table.score("pretty").rank());
    // 0.1*89 + 0.9*100 = 98.9: the most points of all, and no rank
    assertEquals(98.9, table.score("pretty").score(), EPS);
    assertTrue(table.score("pretty").why().sentence().en()
        .contains("is out: it misses the must-have “T-uptime”. Its 98.9 points do not help."));
    assertTrue(table.score("quiet").why().sentence().en().contains("Still to be proven for N-quiet: the must-have “T-uptime”."));
    assertTrue(table.score("quiet").survives());
  }

  private static Verdict verdict(Table table, String candidate) {
    return table.score(candidate).mustHaves().getFirst().verdict();
  }

  @Test
  void aClaimDoesNotProveAMustHaveThatIsToBeMeasured() {
    MustHave under500 = new MustHave(MustHave.Bound.AT_MOST, 500);
    Table table = new Table()
        .requirement("r", null, 1, number(1000, 0), "trial.checkout.p95-ms", under500)
        .candidate("boast", vendor("r", 100, TODAY))
        .candidate("admit", vendor("r", 600, TODAY))
        .candidate("proof").measured("proof", "trial.checkout.p95-ms", 500);
    assertEquals(Verdict.CANNOT_TELL, verdict(table, "boast"));
    assertEquals(Verdict.MISSED, verdict(table, "admit"));
    assertEquals(Verdict.MET, verdict(table, "proof"));
  }

  @Test
  void aMustHaveOnAGroupCannotBeTold() {
    Table table = new Table()
        .requirement("g", null, 1, yesNo(), null, new MustHave(MustHave.Bound.AT_LEAST, 1))
        .requirement("r", "g", 1, yesNo(), null, null)
        .candidate("a", judged("r", 0));
    assertEquals(Verdict.CANNOT_TELL, verdict(table, "a"));
  }

  @Test
  void nobodyPasses() {
    Table table = new Table()
        .requirement("r", null, 1, yesNo(), null, new MustHave(MustHave.Bound.AT_LEAST, 1))
        .candidate("a", judged("r", 0)).candidate("b", judged("r", 0));
    assertEquals(Optional.empty(), table.rank().winner());
    assertEquals(2, table.derive().why().because().size());
    assertTrue(table.derive().why().sentence().en().startsWith("No candidate can be recommended"));
  }

  @Test
  void equalScoresShareARankAndTheNextOneIsSkipped() {
    Table table = new Table().requirement("r", 1, level())
        .candidate("c", judged("r", 1)).candidate("b", judged("r", 3)).candidate("a", judged("r", 3));
    List<Ranking.CandidateScore> order = table.rank().candidates();
    assertEquals(List.of("b", "a", "c"), order.stream().map(Ranking.CandidateScore::candidate).toList());
    assertEquals(List.of(1, 1, 3), order.stream().map(each -> each.rank().orElseThrow()).toList());
    assertTrue(order.getFirst().why().sentence().en().contains("shares the first place with N-a"));
    assertTrue(order.get(1).why().sentence().en().contains("shares the first place with N-b"));
  }

  @Test
  void theWinnerSaysWhatKeepsTheSecondInTheRace() {
    Table table = new Table()
        .requirement("known", 6, number(0, 100))
        .requirement("dark", 4, number(0, 100))
        .candidate("ash", judged("known", 80), unknown("dark"))
        .candidate("oak", judged("known", 60), judged("dark", 50));
    // ash 48 + 20 = 68 (42..94), oak 36 + 20 = 56 (46..66): 12 ahead. Open: 20 (dark of ash), 6 + 6
    // (known of both), 4 (dark of oak) = 36; without the 20 there remain 16 > 12, without 6 more 10 < 12.
    String why = table.score("ash").why().sentence().en();
    assertTrue(why.contains("12.0 points ahead of N-oak"), why);
    assertTrue(why.contains("N-ash and N-oak cannot be told apart while "
        + "“T-dark” of N-ash is unknown; “T-known” of N-ash is only claimed or judged."), why);
    assertFalse(why.contains("would stay first"), why);
    String chinese = table.score("ash").why().sentence().zhTw();
    assertTrue(chinese.contains("N-ash與N-oak目前無法分出高下，因為N-ash的「T-dark」仍屬未知；"), chinese);
  }

  @Test
  void brokenInputIsRefusedInWords() {
    assertThrows(InsufficientEvidenceException.class, () -> new Table().candidate("a").rank());
    assertThrows(InsufficientEvidenceException.class, () -> new Table().requirement("r", 1, yesNo()).rank());
    refused("Two requirements have the id r",
        new Table().requirement("r", 1, yesNo()).requirement("r", 1, yesNo()).candidate("a"));
    refused("is part of itself", new Table().requirement("r", "s", 1, yesNo(), null, null)
        .requirement("s", "r", 1, yesNo(), null, null).candidate("a"));
    refused("There is no requirement gone",
        new Table().requirement("r", "gone", 1, yesNo(), null, null).candidate("a"));
    refused("not -1.0", new Table().requirement("r", -1, yesNo()).candidate("a"));
    refused("that differ, not 3.0 and 3.0", new Table().requirement("r", 1, number(3, 3)).candidate("a"));
    refused("Two candidates", new Table().requirement("r", 1, yesNo()).candidate("a").candidate("a"));
    refused("budget.total of a is given twice", new Table().requirement("r", 1, yesNo()).candidate("a")
        .measured("a", "budget.total", 1).measured("a", "budget.total", 2));
  }

  private static void refused(String words, Table table) {
    String message = assertThrows(IllegalArgumentException.class, table::rank).getMessage();
    assertTrue(message.contains(words), message);
  }
}
