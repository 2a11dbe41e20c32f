package org.emporion.evaluation;

import static org.emporion.evaluation.Table.TODAY;
import static org.emporion.evaluation.Table.judged;
import static org.emporion.evaluation.Table.number;
import static org.emporion.evaluation.Table.unknown;
import static org.emporion.evaluation.Table.vendor;
import static org.emporion.evaluation.Table.yesNo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Reason;
import org.emporion.model.study.MustHave;
import org.junit.jupiter.api.Test;

/** Every number can be asked why, down to evidence. */
class ExplanationTest {
  @Test
  void everyLeafIsEvidenceAndNothingElseIs() {
    RandomTable tables = new RandomTable(11);
    for (int i = 0; i < 500; i++) {
      Table table = tables.next(true, true);
      walk(table.derive().why());
      table.rank().candidates().forEach(each -> walk(each.why()));
    }
  }

  static void walk(Reason reason) {
    assertEquals(reason.kind().evidence(), reason.because().isEmpty(), reason.toString());
    assertFalse(reason.sentence().en().isBlank() || reason.sentence().zhTw().isBlank(), reason.toString());
    assertFalse(reason.reference().isBlank(), reason.toString());
    for (String text : List.of(reason.sentence().en(), reason.sentence().zhTw())) {
      assertFalse(text.matches(".*\\{\\d.*") || text.contains("null"), text);
    }
    reason.because().forEach(ExplanationTest::walk);
  }

  @Test
  void theChainOfAMeasuredScore() {
    Table table = new Table()
        .requirement("g", null, 2, yesNo(), null, null)
        .requirement("speed", "g", 1, number(800, 200), "trial.checkout.p95-ms", null)
        .candidate("ash").measured("ash", "trial.checkout.p95-ms", 350);
    Reason top = table.derive().why();
    assertEquals(Reason.Kind.RECOMMENDATION, top.kind());
    Reason criterion = top.because().getFirst();
    assertEquals(Reason.Kind.CRITERION, criterion.kind());
    assertEquals("requirements.speed", criterion.reference());
    Reason points = criterion.because().getFirst();
    assertEquals("scores.drl#number-between-worst-and-best", points.reference());
    assertEquals("350 ms lies between the worst (800 ms) and the best (200 ms) of the scale: 75.0 points, in proportion.",
        points.sentence().en());
    Reason counts = points.because().getFirst();
    assertEquals("evidence.drl#measurement-counts", counts.reference());
    assertEquals("trials/ash", counts.because().getFirst().reference());
    assertEquals("requirements.speed.scale", points.because().get(1).reference());
    Reason weight = criterion.because().getLast();
    assertEquals(List.of("requirements.speed.weight", "requirements.g.weight"),
        weight.because().stream().map(Reason::reference).toList());
  }

  @Test
  void theChainOfAClaim() {
    Table table = new Table()
        .requirement("r", null, 1, number(90, 100), null, new MustHave(MustHave.Bound.AT_LEAST, 95))
        .candidate("ash", vendor("r", 99.95, null));
    Ranking.CandidateScore ash = table.score("ash");
    assertEquals(List.of("scores.drl#number-between-worst-and-best", "evidence.drl#vendor-document-counts",
        "confidence.drl#vendor-document-without-a-date"), Table.rules(ash.criteria().getFirst().why()));
    Reason claim = ash.criteria().getFirst().why().because().get(1).because().getFirst();
    assertEquals(Reason.Kind.CLAIM, claim.kind());
    assertEquals("candidates.ash.claims.r.value", claim.reference());
    assertEquals("N-ash, “T-r”: 99.95 ms, says the vendor’s document (data sheet, no date).", claim.sentence().en());
    Reason mustHave = ash.mustHaves().getFirst().why();
    assertEquals(List.of("must-haves.drl#must-have-met", "evidence.drl#vendor-document-counts",
        "must-haves.drl#must-have-rests-on-the-word-of-the-vendor"), Table.rules(mustHave));
    assertEquals("requirements.r.must-have", mustHave.because().getLast().reference());
    assertEquals("N-ash符合必要條件「T-r」：99.95 ms，要求為至少 95 ms。", mustHave.sentence().zhTw());
  }

  @Test
  void everyShippedRuleFiresSomewhere() {
    MustHave yes = new MustHave(MustHave.Bound.AT_LEAST, 1);
    Table table = new Table()
        .requirement("m", null, 1, number(0, 10), "budget.total", new MustHave(MustHave.Bound.AT_LEAST, 5))
        .requirement("y", null, 1, yesNo(), null, yes)
        .requirement("l", 1, Table.level())
        .requirement("g", null, 1, yesNo(), null, yes)
        .requirement("n", "g", 1, number(0, 10), null, null)
        .candidate("a", vendor("m", 6, TODAY), vendor("y", 1, TODAY), judged("l", 3), vendor("n", 12, null))
        .measured("a", "budget.total", 5)
        .candidate("b", judged("y", 0), judged("l", 7), judged("n", -1)).measured("b", "budget.total", Double.NaN)
        .candidate("c", judged("m", 6), judged("y", 0.5), unknown("l"), vendor("n", 5, TODAY.minusYears(3)))
        .candidate("d", judged("m", 4)).candidate("e").measured("e", "budget.total", 4).candidate("f");
    Set<String> fired = new TreeSet<>();
    table.rank().candidates().forEach(each -> fired.addAll(Table.rules(each.why())));
    Set<String> shipped = new TreeSet<>();
    for (RuleFile file : RuleFile.shipped()) {
      file.rules().keySet().forEach(rule -> shipped.add(file.name() + "#" + rule));
    }
    assertEquals(shipped, fired);
  }

  @Test
  void aValueOutsideItsScaleIsUnknownAndSaysSo() {
    Table table = new Table().requirement("y", 1, yesNo()).candidate("a", judged("y", 0.5));
    Ranking.CriterionScore score = table.criterion("a", "y");
    assertTrue(score.value().isEmpty());
    List<String> rules = new ArrayList<>(Table.rules(score.why()));
    assertEquals(List.of("scores.drl#unknown-takes-the-middle",
        "evidence.drl#yes-or-no-outside-its-scale-is-unknown"), rules);
  }
}
