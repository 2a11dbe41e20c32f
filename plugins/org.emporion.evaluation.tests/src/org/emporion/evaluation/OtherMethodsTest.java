package org.emporion.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.emporion.model.finding.MethodAgreement.PointWeights;
import org.emporion.model.finding.MethodAgreement.Reversal;
import org.emporion.model.finding.MethodAgreement.Steadiness;
import org.emporion.model.finding.MethodAgreement.Turned;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Ranking.CandidateScore;
import org.emporion.model.finding.Ranking.CriterionScore;
import org.emporion.model.finding.Robustness.CriterionWeight;
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
    assertTrue(Table.EVALUATION.method().contains("side-by-side/3"));
  }

  /**
   * The points of Belton and Gear (1983), nine times as many: shares put B before A (0.47 to 0.45), and A before B
   * as soon as there is a copy of B. The weighted sum, the method of the ranking, promises no such thing and keeps its order.
   */
  @Test
  void tellsWhatTurnsAnOrderRound() {
    MethodAgreement agreement = beltonAndGear().rank().methods().orElseThrow();
    assertEquals(List.of("b", "a", "c"), agreement.copiedAndDropped());
    Steadiness shares = outcome(agreement, "ahp-distributive").steadiness();
    assertEquals(List.of(new Reversal(Reversal.Cause.COPY_ADDED, "b", List.of(new Turned("b", "a")), Optional.empty())),
        shares.by(Reversal.Cause.COPY_ADDED));
    assertEquals(Optional.empty(), shares.refusal());
    assertEquals(new Steadiness(List.of(), Optional.empty()), outcome(agreement, "weighted-sum").steadiness());
    assertTrue(agreement.note().en().contains("adding a copy of each candidate"));
  }

  private static Table beltonAndGear() {
    Table table = new Table()
        .requirement("one", null, 1, Table.number(0, 100), "trial.home.p95-ms", null)
        .requirement("two", null, 1, Table.number(0, 100), "budget.total", null)
        .requirement("three", null, 1, Table.number(0, 100), "trial.search.p95-ms", null);
    double[][] points = {{9, 81, 72}, {81, 9, 81}, {9, 9, 9}};
    for (int i = 0; i < points.length; i++) {
      String candidate = List.of("a", "b", "c").get(i);
      table.candidate(candidate).measured(candidate, "trial.home.p95-ms", points[i][0])
          .measured(candidate, "budget.total", points[i][1]).measured(candidate, "trial.search.p95-ms", points[i][2]);
    }
    return table;
  }

  @Test
  void ofManyOnlyTheFirstAreCopiedAndDropped() {
    Table table = new Table().requirement("speed", null, 1, Table.number(0, 100), "trial.home.p95-ms", null);
    for (int i = 1; i <= 8; i++) {
      table.candidate("c" + i).measured("c" + i, "trial.home.p95-ms", 10 * i);
    }
    MethodAgreement agreement = table.rank().methods().orElseThrow();
    assertEquals(List.of("c8", "c7", "c6", "c5", "c4", "c3"), agreement.copiedAndDropped());
    assertTrue(agreement.note().en().contains("among the first 6"), agreement.note().en());
    assertTrue(agreement.note().zhTw().contains("前 6 名"), agreement.note().zhTw());
  }

  /**
   * A = (80, 20), B = (50, 50), C = (40, 40). CRITIC: ranges give (1, 0.25, 0) and (0, 1, 2/3); both columns stand
   * against each other alike, so weights are as their standard deviations. Entropy: from the shares (8, 5, 4)/17 and (2, 5, 4)/11.
   */
  @Test
  void theWeightsThatThePointsSuggest() {
    MethodAgreement agreement = table().rank().methods().orElseThrow();
    PointWeights entropy = agreement.pointWeights().getFirst();
    assertEquals(List.of("entropy/1", "sum"), List.of(entropy.edition(), entropy.normalisation()));
    double one = 1 - entropy(8 / 17.0, 5 / 17.0, 4 / 17.0);
    double two = 1 - entropy(2 / 11.0, 5 / 11.0, 4 / 11.0);
    assertWeights(entropy, one / (one + two));
    // Most of the weight on the second criterion: 50 of B against 20 of A.
    assertEquals(List.of("b"), entropy.suggestion().orElseThrow().first());
    PointWeights critic = agreement.pointWeights().getLast();
    assertEquals(List.of("critic/1", "min-max"), List.of(critic.edition(), critic.normalisation()));
    double speed = deviation(1, 0.25, 0);
    double cost = deviation(0, 1, 2 / 3.0);
    assertWeights(critic, speed / (speed + cost));
    // Deviations 0.425 and 0.416: 80 x + 20 (1 - x) is more than 50 for x above one half, so A stays first.
    assertEquals(List.of("a"), critic.suggestion().orElseThrow().first());
    assertEquals(Optional.of(1.0), critic.suggestion().orElseThrow().tau());
  }

  private static void assertWeights(PointWeights told, double speed) {
    List<CriterionWeight> weights = told.suggestion().orElseThrow().weights();
    assertEquals(List.of("speed", "cost"), weights.stream().map(CriterionWeight::requirement).toList());
    assertEquals(speed, weights.getFirst().weight(), EPS);
    assertEquals(1 - speed, weights.getLast().weight(), EPS);
  }

  private static double entropy(double... shares) {
    return -Arrays.stream(shares).map(share -> share * Math.log(share)).sum() / Math.log(shares.length);
  }

  private static double deviation(double... numbers) {
    double mean = Arrays.stream(numbers).average().orElseThrow();
    return Math.sqrt(Arrays.stream(numbers).map(each -> (each - mean) * (each - mean)).average().orElseThrow());
  }

  @Test
  void weightsThatDoNotFollowSayWhyInBothLanguages() {
    Table table = new Table().requirement("ease", 1, Table.level())
        .candidate("a", Table.judged("ease", 0)).candidate("b", Table.judged("ease", 0));
    List<PointWeights> told = table.rank().methods().orElseThrow().pointWeights();
    assertEquals(new LocalText("Entropy weights need a value other than zero; on “T-ease” all are zero.",
        "熵權法需要不全為零的數值；「T-ease」的數值全部是零。"), told.getFirst().refusal().orElseThrow());
    assertTrue(told.getLast().refusal().orElseThrow().en().contains("no criterion tells the alternatives apart"));
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
              .map(place -> new Place(back.get(place.candidate()), place.rank(), place.score())).toList(), found.tau(),
              named(found.steadiness(), back))));
        }
        List<Dominated> dominated = new ArrayList<>();
        other.get().dominated().forEach(each -> dominated.add(
            new Dominated(back.get(each.candidate()), each.by().stream().map(back::get).toList())));
        assertEquals(one.get().dominated(), dominated);
      }
    }
    assertTrue(compared > 100, compared + " compared");
  }

  private static Steadiness named(Steadiness told, Map<String, String> names) {
    return new Steadiness(told.reversals().stream().map(each -> new Reversal(each.cause(), names.get(each.candidate()),
        each.turned().stream().map(pair -> new Turned(names.get(pair.ahead()), names.get(pair.behind()))).toList(),
        each.refusal())).toList(), told.refusal());
  }
}
