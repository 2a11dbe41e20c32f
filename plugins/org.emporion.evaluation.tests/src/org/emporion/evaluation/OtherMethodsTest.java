package org.emporion.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.emporion.evaluation.method.AhpMethod;
import org.emporion.evaluation.method.Criterion;
import org.emporion.evaluation.method.Direction;
import org.emporion.evaluation.method.ElectreOneMethod;
import org.emporion.evaluation.method.ElectreThreeMethod;
import org.emporion.evaluation.method.ElectreTwoMethod;
import org.emporion.evaluation.method.KendallTau;
import org.emporion.evaluation.method.Matrix;
import org.emporion.evaluation.method.MethodRanking;
import org.emporion.evaluation.method.Normalisation;
import org.emporion.evaluation.method.PerformanceTable;
import org.emporion.evaluation.method.PrometheeMethod;
import org.emporion.evaluation.method.RankingMethod;
import org.emporion.evaluation.method.SynthesisMode;
import org.emporion.evaluation.method.TableRefusedException;
import org.emporion.evaluation.method.TopsisMethod;
import org.emporion.evaluation.method.VikorMethod;
import org.emporion.evaluation.method.WeightedProductMethod;
import org.emporion.evaluation.method.WeightedSumMethod;
import org.emporion.model.LocalText;
import org.emporion.model.finding.Measured;
import org.emporion.model.finding.MethodAgreement;
import org.emporion.model.finding.MethodAgreement.Dominated;
import org.emporion.model.finding.MethodAgreement.Method;
import org.emporion.model.finding.MethodAgreement.Outcome;
import org.emporion.model.finding.MethodAgreement.Place;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Ranking.CandidateScore;
import org.emporion.model.finding.Ranking.CriterionScore;
import org.emporion.model.study.Candidate;
import org.junit.jupiter.api.Test;

/** The methods beside the ranking. */
class OtherMethodsTest {
  private static final double EPS = 1e-9;

  /** Points at weights 0.6 and 0.4: A = (80, 20), B = (50, 50), C = (40, 40); "colour" has no weight. */
  private static Table table() {
    Table table = new Table()
        .requirement("speed", null, 3, Table.number(100, 0), "trial.home.p95-ms", null)
        .requirement("cost", null, 2, Table.number(100, 0), "budget.total", null)
        .requirement("colour", null, 0, Table.yesNo(), null, null)
        .candidate("a").candidate("b").candidate("c");
    measured(table, "a", 80, 20);
    measured(table, "b", 50, 50);
    measured(table, "c", 40, 40);
    return table;
  }

  private static void measured(Table table, String candidate, double speed, double cost) {
    table.measured(candidate, "trial.home.p95-ms", 100 - speed).measured(candidate, "budget.total", 100 - cost);
  }

  private static Outcome outcome(MethodAgreement agreement, String method) {
    return agreement.method(method).orElseThrow().outcome().orElseThrow();
  }

  private static void assertPlaces(Outcome outcome, List<Integer> ranks, double... scores) {
    assertEquals(List.of("a", "b", "c"), outcome.places().stream().map(Place::candidate).toList());
    assertEquals(ranks, outcome.places().stream().map(Place::rank).toList());
    for (int i = 0; i < scores.length; i++) {
      assertEquals(scores[i], outcome.places().get(i).score(), EPS);
    }
  }

  /** Every number by hand from the published equations of each method. */
  @Test
  void aSmallTableByHand() {
    MethodAgreement agreement = table().rank().methods().orElseThrow();
    assertEquals(List.of("weighted-sum", "weighted-product", "topsis", "ahp-distributive", "ahp-ideal", "vikor",
        "promethee", "electre-1", "electre-2", "electre-3"),
        agreement.methods().stream().map(Method::id).toList());
    assertEquals(List.of("none", "linear", "vector", "sum", "linear", "min-max", "none", "none", "none", "none"),
        agreement.methods().stream().map(Method::normalisation).toList());
    assertEquals("vikor/1 v=0.5", agreement.method("vikor").orElseThrow().edition());
    // 0.6 * 80 + 0.4 * 20 = 56.
    assertPlaces(outcome(agreement, "weighted-sum"), List.of(1, 2, 3), 56, 50, 40);
    // Ratios to the best of each column, (80, 50): A = 1^0.6 * 0.4^0.4, B = 0.625^0.6, C = 0.5^0.6 * 0.8^0.4.
    assertPlaces(outcome(agreement, "weighted-product"), List.of(2, 1, 3),
        Math.pow(0.4, 0.4), Math.pow(0.625, 0.6), Math.pow(0.5, 0.6) * Math.pow(0.8, 0.4));
    // Columns have lengths sqrt(10500) and sqrt(4500); the ideal is (80, 50), its opposite (40, 20).
    double speed = 0.6 / Math.sqrt(10500);
    double cost = 0.4 / Math.sqrt(4500);
    double a = 40 * speed / (40 * speed + 30 * cost);
    double b = Math.hypot(10 * speed, 30 * cost) / (Math.hypot(10 * speed, 30 * cost) + 30 * speed);
    double c = 20 * cost / (20 * cost + Math.hypot(40 * speed, 10 * cost));
    assertPlaces(outcome(agreement, "topsis"), List.of(1, 2, 3), a, b, c);
    // Shares of the columns' sums, 170 and 110; ratios to their best, 80 and 50.
    assertPlaces(outcome(agreement, "ahp-distributive"), List.of(2, 1, 3),
        0.6 * 80 / 170 + 0.4 * 20 / 110, 0.6 * 50 / 170 + 0.4 * 50 / 110, 0.6 * 40 / 170 + 0.4 * 40 / 110);
    assertPlaces(outcome(agreement, "ahp-ideal"), List.of(2, 1, 3), 0.76 / 2.155, 0.775 / 2.155, 0.62 / 2.155);
    // Only B over C has a concordance of 0.65 or more: C is the one outside the kernel.
    assertPlaces(outcome(agreement, "electre-1"), List.of(1, 1, 3), 1, 1, 0);
    // Discordance of all pairs but B over C lies above 0.65 (A over C 20 of 30): B leads from the top, C ends.
    assertPlaces(outcome(agreement, "electre-2"), List.of(2, 1, 3), 1.5, 1, 2);
    // Regrets: A (0, 0.4), B (0.45, 0), C (0.6, 0.4/3); S from 0.4 to 2.2/3, R from 0.4 to 0.6.
    assertPlaces(outcome(agreement, "vikor"), List.of(1, 2, 3),
        0, 0.5 * 0.05 / (2.2 / 3 - 0.4) + 0.5 * 0.25, 1);
    assertTrue(outcome(agreement, "vikor").lowestFirst());
    assertFalse(outcome(agreement, "topsis").lowestFirst());
    // A beats both by 0.6 and loses to both by 0.4; B beats C by all.
    assertPlaces(outcome(agreement, "promethee"), List.of(2, 1, 3), 0.2, 0.4, -0.6);
    // Credibility A over B and C 0.6, back 0.4; B over C 1. Cut at 0.6 only B over C counts: B is best from the
    // top, C worst from the bottom. The rest is told apart by 0.2, less than 0.3 - 0.15 * 0.6 = 0.21: a tie.
    assertPlaces(outcome(agreement, "electre-3"), List.of(2, 1, 3), 1.5, 1, 2);
  }

  /** By tau-b: one of three pairs is turned round by the weighted product, (2 - 1) / 3. */
  @Test
  void agreementIsMeasuredAgainstTheRankingShown() {
    MethodAgreement agreement = table().rank().methods().orElseThrow();
    assertEquals(Optional.of(1.0), outcome(agreement, "weighted-sum").tau());
    assertEquals(1.0 / 3, outcome(agreement, "weighted-product").tau().orElseThrow(), EPS);
    assertEquals(List.of("b"), outcome(agreement, "weighted-product").first());
    assertEquals(Optional.of(1.0), outcome(agreement, "vikor").tau());
    assertEquals(List.of(new Dominated("c", List.of("b"))), agreement.dominated());
  }

  @Test
  void aMethodThatRefusesSaysWhyInBothLanguages() {
    Table table = table();
    table.candidate("d");
    measured(table, "d", 90, 0);
    MethodAgreement agreement = table.rank().methods().orElseThrow();
    Method product = agreement.method("weighted-product").orElseThrow();
    assertTrue(product.outcome().isEmpty());
    assertTrue(product.refusal().orElseThrow().en().contains("above zero"), product.refusal().toString());
    assertTrue(product.refusal().orElseThrow().zhTw().contains("大於零"), product.refusal().toString());
    // Readers know candidates and criteria by their names and titles.
    assertEquals("Values above zero are needed; N-d has 0 on “T-cost”.", product.refusal().orElseThrow().en());
    assertEquals(9, agreement.methods().stream().filter(each -> each.outcome().isPresent()).count());
  }

  /** Nobody says what colour D has: with weight it stands at 50 points, and the note says so. */
  @Test
  void theUnknownStandsAtItsMiddle() {
    Table table = new Table().requirement("ease", 1, Table.level())
        .candidate("a", Table.judged("ease", 3)).candidate("b");
    MethodAgreement agreement = table.rank().methods().orElseThrow();
    assertEquals(List.of(75.0, 50.0),
        outcome(agreement, "weighted-sum").places().stream().map(Place::score).toList());
    assertTrue(agreement.note().en().contains("unknown value stands at the middle"));
    assertTrue(agreement.note().zhTw().contains("未知的值取其可能範圍的中間值"));
  }

  @Test
  void withoutTwoSurvivorsThereIsNothingToCompare() {
    Table alone = new Table().requirement("ease", 1, Table.level()).candidate("a", Table.judged("ease", 3));
    assertEquals(Optional.empty(), alone.rank().methods());
    assertTrue(Table.EVALUATION.method().contains("side-by-side/2"));
  }

  @Test
  void theyAreTheMethodsThemselvesOnThePointsOfTheRanking() {
    RandomTable tables = new RandomTable(31);
    int refused = 0;
    int ranked = 0;
    for (int i = 0; i < 300; i++) {
      Ranking ranking = tables.next(true, true).rank();
      List<CandidateScore> survivors = ranking.candidates().stream().filter(CandidateScore::survives).toList();
      boolean weighty = ranking.candidates().getFirst().criteria().stream().anyMatch(each -> each.weight() > 0);
      assertEquals(survivors.size() > 1 && weighty, ranking.methods().isPresent());
      if (ranking.methods().isPresent()) {
        PerformanceTable table = points(survivors);
        int[] shown = survivors.stream().mapToInt(each -> each.rank().orElseThrow()).toArray();
        MethodAgreement agreement = ranking.methods().get();
        assertEquals(table.edition(), agreement.tableEdition());
        List<RankingMethod> methods = List.of(new WeightedSumMethod(Normalisation.NONE), new WeightedProductMethod(),
            new TopsisMethod(), new AhpMethod(SynthesisMode.DISTRIBUTIVE), new AhpMethod(SynthesisMode.IDEAL),
            new VikorMethod(), new PrometheeMethod(), new ElectreOneMethod(), new ElectreTwoMethod(),
            new ElectreThreeMethod(Map.of()));
        for (int k = 0; k < methods.size(); k++) {
          Method told = agreement.methods().get(k);
          assertEquals(methods.get(k).method().label(), told.edition());
          try {
            MethodRanking direct = methods.get(k).rank(table).ranking();
            assertEquals(direct.normalisation().id(), told.normalisation());
            assertEquals(direct.standings().stream()
                .map(each -> new Place(each.alternative(), each.rank(), each.score())).toList(),
                told.outcome().orElseThrow().places());
            OptionalDouble tau = new KendallTau().between(shown, direct.ranks());
            assertEquals(tau.isPresent() ? Optional.of(tau.getAsDouble()) : Optional.empty(),
                told.outcome().orElseThrow().tau());
            ranked++;
          } catch (TableRefusedException e) {
            assertEquals(e.reason(thing -> LocalText.same(
                (thing.kind() == TableRefusedException.Kind.ALTERNATIVE ? "N-" : "T-") + thing.id())),
                told.refusal().orElseThrow());
            refused++;
          }
        }
      }
    }
    assertTrue(ranked > 1000 && refused > 100, ranked + " ranked, " + refused + " refused");
  }

  private static PerformanceTable points(List<CandidateScore> survivors) {
    return new PerformanceTable(survivors.stream().map(CandidateScore::candidate).toList(),
        survivors.getFirst().criteria().stream().filter(each -> each.weight() > 0)
            .map(each -> new Criterion(each.requirement(), Direction.MAXIMISE, each.weight())).toList(),
        new Matrix(survivors.stream().map(each -> each.criteria().stream().filter(one -> one.weight() > 0)
            .map(CriterionScore::points).toList()).toList()));
  }

  /** Other ids change the edition of the table and nothing else. */
  @Test
  void namesDoNotMatter() {
    RandomTable tables = new RandomTable(32);
    int compared = 0;
    for (int i = 0; i < 200; i++) {
      Table table = tables.next(true, true);
      Table renamed = new Table();
      renamed.requirements.addAll(table.requirements);
      Map<String, String> back = new HashMap<>();
      for (Candidate each : table.candidates) {
        String id = "z" + (char) ('y' - table.candidates.indexOf(each));
        back.put(id, each.id());
        renamed.candidates.add(new Candidate(id, each.name(), each.vendor(), each.architecture(), each.claims(),
            each.target(), each.sizing(), each.costs()));
      }
      Map<String, String> forth = new HashMap<>();
      back.forEach((id, old) -> forth.put(old, id));
      for (Measured each : table.measured) {
        renamed.measured.add(new Measured(forth.get(each.candidate()), each.metric(), each.value(), each.why()));
      }
      Optional<MethodAgreement> one = table.rank().methods();
      Optional<MethodAgreement> other = renamed.rank().methods();
      assertEquals(one.isPresent(), other.isPresent());
      if (one.isPresent()) {
        compared++;
        assertNotEquals(one.get().tableEdition(), other.get().tableEdition());
        for (Method each : one.get().methods()) {
          Optional<Outcome> there = other.get().method(each.id()).orElseThrow().outcome();
          assertEquals(each.outcome(), there.map(found -> new Outcome(found.lowestFirst(), found.places().stream()
              .map(place -> new Place(back.get(place.candidate()), place.rank(), place.score())).toList(), found.tau())));
        }
        List<Dominated> dominated = new ArrayList<>();
        other.get().dominated().forEach(each -> dominated.add(
            new Dominated(back.get(each.candidate()), each.by().stream().map(back::get).toList())));
        assertEquals(one.get().dominated(), dominated);
      }
    }
    assertTrue(compared > 100, compared + " compared");
  }
}
