package org.emporion.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.emporion.model.finding.Measured;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.Robustness;
import org.emporion.model.finding.Robustness.Change;
import org.emporion.model.finding.Robustness.Kind;
import org.emporion.model.finding.Robustness.Stability;
import org.emporion.model.finding.Robustness.View;
import org.emporion.model.finding.Robustness.Weighting;
import org.junit.jupiter.api.Test;

/** How sure a ranking is. */
class SurenessTest {
  private static final Evaluation THOROUGH = new Evaluation(new RuleEngine(), 40_000);

  private static Robustness robustness(Table table) {
    return THOROUGH.rank(table.requirements, table.candidates, table.measured).value().robustness().orElseThrow();
  }

  /** Measured speed and cost: A = (80, 20), B = (40, 70) points at weights 0.6 and 0.4. */
  private static Table measured() {
    return new Table()
        .requirement("speed", null, 3, Table.number(1000, 0), "trial.home.p95-ms", null)
        .requirement("cost", null, 2, Table.number(10, 0), "budget.total", null)
        .candidate("a").candidate("b")
        .measured("a", "trial.home.p95-ms", 200).measured("b", "trial.home.p95-ms", 600)
        .measured("a", "budget.total", 8).measured("b", "budget.total", 3);
  }

  @Test
  void whatIsMeasuredIsCertainAtTheStatedWeightsOnly() {
    Robustness robustness = robustness(measured());
    assertEquals(1.0, robustness.confidence());
    assertTrue(robustness.certain());
    assertEquals(List.of(Weighting.STATED, Weighting.SAME_ORDER, Weighting.ANY),
        robustness.views().stream().map(View::weighting).toList());
    // A leads from a weight of 5/9 on; in the stated order the weight is uniform from 1/2 to 1, else from 0.
    assertEquals((1 - 5.0 / 9) / 0.5, first(robustness, Weighting.SAME_ORDER, "a"), 0.01);
    assertEquals(1 - 5.0 / 9, first(robustness, Weighting.ANY, "a"), 0.01);
    // The mean of a uniform weight from 5/9 to 1.
    assertEquals(7.0 / 9, robustness.view(Weighting.ANY).orElseThrow().candidate("a").orElseThrow()
        .centralWeights().getFirst().weight(), 0.01);
    Stability speed = robustness.stability().getFirst();
    assertEquals("speed", speed.requirement());
    assertEquals(5.0 / 9, speed.low(), 1e-9);
    assertEquals(Optional.of("b"), speed.below());
    assertEquals(Optional.empty(), speed.above());
  }

  private static double first(Robustness robustness, Weighting weighting, String candidate) {
    return robustness.view(weighting).orElseThrow().candidate(candidate).orElseThrow().first();
  }

  /** A leads by 56 - 52 = 4 points. */
  @Test
  void theSmallestChangesAreInTheWordsOfTheStudy() {
    List<Change> changes = robustness(measured()).changes();
    Change weight = changes.getFirst();
    assertEquals(Kind.WEIGHT, weight.kind());
    assertEquals(0.6 - 5.0 / 9, weight.share(), 1e-9);
    assertEquals("b", weight.winner());
    // 4 points of speed at weight 0.6 are 66.7 ms, of cost at weight 0.4 they are 1.
    Change slower = changes.stream()
        .filter(each -> each.kind() == Kind.VALUE && each.candidate().equals(Optional.of("a"))).findFirst().orElseThrow();
    assertEquals(Optional.of(200.0), slower.from());
    assertEquals(200 + 4 / 0.6 * 10, slower.to(), 1e-9);
    Change cheaper = changes.stream()
        .filter(each -> each.kind() == Kind.COST && each.candidate().equals(Optional.of("b"))).findFirst().orElseThrow();
    assertEquals(Optional.of(3.0), cheaper.from());
    assertEquals(2.0, cheaper.to(), 1e-9);
    assertEquals(0.1, cheaper.share(), 1e-9);
    double before = 0;
    for (Change each : changes) {
      assertTrue(each.share() >= before, "smallest first");
      before = each.share();
    }
  }

  /** 10 points ahead on a level that weighs all: B needs the level above A's, A would have to fall below B's. */
  @Test
  void levelsMoveInSteps() {
    Table table = new Table().requirement("ease", 1, Table.level())
        .candidate("a", Table.judged("ease", 3)).candidate("b", Table.judged("ease", 2));
    List<Change> changes = robustness(table).changes();
    assertEquals(2, changes.size());
    assertTrue(changes.contains(new Change(Kind.VALUE, Optional.of("a"), "ease", Optional.of(3.0), 1, 0.5, "b")));
    assertTrue(changes.contains(new Change(Kind.VALUE, Optional.of("b"), "ease", Optional.of(2.0), 4, 0.5, "b")));
  }

  /** An unknown level of B is uniform from 0 to 100 points, A has 75 measured: A is first in three of four. */
  @Test
  void theUnknownMakesItUnsure() {
    Table table = new Table().requirement("speed", null, 1, Table.number(100, 0), "trial.home.p95-ms", null)
        .candidate("a").candidate("b").measured("a", "trial.home.p95-ms", 25);
    Robustness robustness = robustness(table);
    assertEquals(0.75, robustness.confidence(), 0.01);
    assertFalse(robustness.certain());
    Change known = robustness.changes().getFirst();
    assertEquals(Optional.empty(), known.from().filter(any -> known.candidate().equals(Optional.of("b"))));
    assertEvidence(robustness.why());
  }

  private static void assertEvidence(Reason reason) {
    assertEquals(reason.because().isEmpty(), reason.kind().evidence(), reason.sentence().en());
    reason.because().forEach(SurenessTest::assertEvidence);
  }

  @Test
  void lawsHoldForRandomTables() {
    RandomTable tables = new RandomTable(12);
    for (int i = 0; i < 500; i++) {
      Ranking ranking = tables.next(true, true).rank();
      assertEquals(ranking.winner().isPresent(), ranking.robustness().isPresent());
      ranking.robustness().ifPresent(robustness -> {
        assertTrue(!robustness.certain() || robustness.confidence() == 1, "certain, but not always first");
        for (View view : robustness.views()) {
          int count = view.candidates().size();
          for (int rank = 0; rank < count; rank++) {
            int at = rank;
            assertEquals(1, view.candidates().stream().mapToDouble(each -> each.acceptability().get(at)).sum(), 1e-9);
          }
        }
        for (Stability each : robustness.stability()) {
          assertTrue(0 <= each.low() && each.low() <= each.weight() + 1e-12
              && each.weight() <= each.high() + 1e-12 && each.high() <= 1);
        }
        assertEvidence(robustness.why());
      });
    }
  }

  /** What was known to be is among what an unknown may be: what was not certain does not become so. */
  @Test
  void anUnknownValueNeverMakesTheFirstPlaceCertain() {
    RandomTable tables = new RandomTable(13);
    for (int i = 0; i < 300; i++) {
      Table table = tables.next(false, false);
      Ranking known = table.rank();
      Table blurred = new Table();
      blurred.requirements.addAll(table.requirements);
      blurred.candidates.addAll(table.candidates);
      blurred.measured.addAll(table.measured);
      if (!blurred.measured.isEmpty()) {
        var one = blurred.measured.removeFirst();
        blurred.measured.add(new Measured(
            one.candidate(), one.metric(), Double.NaN, one.why()));
        assertTrue(known.robustness().orElseThrow().certain() || !blurred.rank().robustness().orElseThrow().certain()
            || !known.winner().equals(blurred.rank().winner()), "table " + i);
      }
    }
  }
}
