package org.emporion.evaluation.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.emporion.testkit.ReferenceCase;
import org.junit.jupiter.api.Test;

/** The AHP cases of {@code releng/reference-cases/cases.json}; each names its publication there. */
class AhpCasesTest {
  private static PriorityDerivation derivation(PriorityRule rule, String table) {
    return new PriorityDerivation(rule, RandomIndexTable.shipped(table));
  }

  private static Priorities eigenvector(Judged judged, String table) {
    return derivation(PriorityRule.EIGENVECTOR, table).derive(judged);
  }

  private static double ratio(Priorities priorities) {
    return priorities.consistency().orElseThrow().ratio();
  }

  private static void assertWeights(JsonNode expected, Priorities actual, double tolerance) {
    expected.properties().forEach(each ->
        assertEquals(each.getValue().asDouble(), actual.weight(each.getKey()), tolerance, each.getKey()));
  }

  private static void assertScores(JsonNode expected, AhpResult actual, double tolerance) {
    expected.properties().forEach(each ->
        assertEquals(each.getValue().asDouble(), actual.ranking().standing(each.getKey()).score(), tolerance, each.getKey()));
  }

  /** AHP-01: Saaty, IJSSCI 1 (2008) 83-98; two tables of random indices give two ratios. */
  @Test
  void drinks() {
    ReferenceCase one = ReferenceCase.of("AHP-01-drinks");
    PairwiseMatrix drinks = MethodInputs.matrix(ReferenceCase.texts(one.inputs().get("names")), one.inputs().get("matrix"));
    Priorities saaty = eigenvector(drinks, "saaty-2005");
    Priorities donegan = eigenvector(drinks, "donegan-dodd-1991");

    assertWeights(one.expected().get("weights"), saaty, one.within("weights"));
    // Four digits printed: half a unit of the last.
    assertWeights(one.expected().get("weights_4dp"), saaty, 0.00005001);
    assertEquals(one.expected().get("consistency_ratio_saaty").asDouble(), ratio(saaty), one.within("cr"));
    assertEquals(one.expected().get("consistency_ratio_donegan_dodd").asDouble(), ratio(donegan), one.within("cr"));
    assertEquals("saaty-2005", saaty.consistency().orElseThrow().randomIndexTable());
    assertEquals(one.inputs().get("random_index_saaty_n7").asDouble(), saaty.consistency().orElseThrow().randomIndex());
    assertEquals(one.inputs().get("random_index_donegan_dodd_n7").asDouble(), donegan.consistency().orElseThrow().randomIndex());
    assertTrue(saaty.consistency().orElseThrow().warning().isEmpty());
  }

  /** AHP-02: two levels (Wikipedia's leader example as in AHPy). */
  @Test
  void leader() {
    ReferenceCase one = ReferenceCase.of("AHP-02-leader");
    double tolerance = one.within("abs");
    List<String> criteria = ReferenceCase.texts(one.inputs().get("criteria"));
    List<String> people = ReferenceCase.texts(one.inputs().get("alternatives"));
    AhpCriterion goal = new AhpCriterion("goal", MethodInputs.pairs(criteria, one.inputs().get("criteria_pairs")),
        criteria.stream().map(id -> AhpCriterion.leaf(id,
            MethodInputs.pairs(people, one.inputs().get("alternative_pairs").get(id)))).toList());
    AhpResult result = new AhpSynthesis(derivation(PriorityRule.EIGENVECTOR, "saaty-2005"), SynthesisMode.DISTRIBUTIVE)
        .rank(new AhpModel(people, goal));

    assertWeights(one.expected().get("criteria_weights"), result.local().get("goal"), tolerance);
    assertWeights(one.expected().get("experience_local"), result.local().get("Experience"), tolerance);
    assertEquals(one.expected().get("criteria_CR_saaty").asDouble(), ratio(result.local().get("goal")), tolerance);
    assertEquals(one.expected().get("experience_CR_saaty").asDouble(), ratio(result.local().get("Experience")), tolerance);
    assertEquals(one.expected().get("education_CR_saaty").asDouble(), ratio(result.local().get("Education")), tolerance);
    assertScores(one.expected().get("overall"), result, tolerance);
    assertEquals(List.of("Nell"), result.ranking().first());
    assertTrue(result.inconsistent().isEmpty());
  }

  /** AHP-03: three levels (Wikipedia's family car as in AHPy). */
  @Test
  void car() {
    ReferenceCase one = ReferenceCase.of("AHP-03-car");
    double tolerance = one.within("abs");
    List<String> cars = ReferenceCase.texts(one.inputs().get("alternatives"));
    AhpCriterion cost = group(one, "Cost", "cost_sub", "cost_pairs_in_order", cars);
    AhpCriterion capacity = group(one, "Capacity", "capacity_sub", "capacity_pairs_in_order", cars);
    AhpCriterion goal = new AhpCriterion("goal",
        PairwiseMatrix.ofUpperTriangle(ReferenceCase.texts(one.inputs().get("criteria")),
            ReferenceCase.numbers(one.inputs().get("criteria_pairs_in_order"))),
        List.of(cost, carLeaf(one, "Safety", cars), carLeaf(one, "Style", cars), capacity));
    AhpResult result = new AhpSynthesis(derivation(PriorityRule.EIGENVECTOR, "donegan-dodd-1991"), SynthesisMode.DISTRIBUTIVE)
        .rank(new AhpModel(cars, goal));

    assertWeights(one.expected().get("criteria_weights"), result.local().get("goal"), tolerance);
    assertWeights(one.expected().get("cost_local"), result.local().get("Cost"), tolerance);
    assertEquals(one.expected().get("criteria_CR_donegan_dodd").asDouble(), ratio(result.local().get("goal")), tolerance);
    assertEquals(one.expected().get("cost_CR_donegan_dodd").asDouble(), ratio(result.local().get("Cost")), tolerance);
    assertScores(one.expected().get("overall"), result, tolerance);
    assertEquals(1, result.leaves().stream().mapToDouble(result.global()::get).sum(), 1e-12);
  }

  private static AhpCriterion carLeaf(ReferenceCase one, String id, List<String> cars) {
    return AhpCriterion.leaf(id, PairwiseMatrix.ofUpperTriangle(cars,
        ReferenceCase.numbers(one.inputs().get("judgements").get(id))));
  }

  private static AhpCriterion group(ReferenceCase one, String id, String parts, String pairs, List<String> cars) {
    List<String> names = ReferenceCase.texts(one.inputs().get(parts));
    return new AhpCriterion(id, PairwiseMatrix.ofUpperTriangle(names, ReferenceCase.numbers(one.inputs().get(pairs))),
        names.stream().map(each -> carLeaf(one, each, cars)).toList());
  }

  /** AHP-05: R package MCDA; the matrix of style contradicts itself and must be warned of. */
  @Test
  void inconsistentStyleIsWarnedOf() {
    ReferenceCase one = ReferenceCase.of("AHP-05-inconsistent");
    double tolerance = one.within("abs");
    List<String> cars = ReferenceCase.texts(one.inputs().get("alternatives"));
    List<String> criteria = ReferenceCase.texts(one.inputs().get("criteria"));
    AhpCriterion goal = new AhpCriterion("goal", MethodInputs.matrix(criteria, one.inputs().get("criteria_matrix")),
        criteria.stream().map(id -> AhpCriterion.leaf(id, MethodInputs.matrix(cars, one.inputs().get(id)))).toList());
    AhpResult result = new AhpSynthesis(
        derivation(PriorityRule.EIGENVECTOR, "alonso-lamata-2006"), SynthesisMode.DISTRIBUTIVE).rank(new AhpModel(cars, goal));

    assertScores(one.expected().get("overall"), result, tolerance);
    assertEquals(one.expected().get("style_CR").asDouble(), ratio(result.local().get("style")), tolerance);
    assertEquals(List.of("style"), result.inconsistent());
    Consistency style = result.local().get("style").consistency().orElseThrow();
    assertFalse(style.acceptable());
    assertTrue(style.warning().orElseThrow().en().contains("0.164"));
    assertTrue(style.warning().orElseThrow().zhTw().contains("alonso-lamata-2006"));

    InconsistencyMeasures measures = InconsistencyMeasures.of(MethodInputs.matrix(cars, one.inputs().get("style")));
    assertEquals(one.expected().get("style_koczkodaj").asDouble(), measures.koczkodaj(), tolerance);
    assertEquals(one.expected().get("style_congruence").asDouble(), measures.congruence(), tolerance);
    assertEquals(one.expected().get("style_dissonance").asDouble(), measures.dissonance(), tolerance);
    // The two ratios that the case computed with other tables.
    assertEquals(0.1628, ratio(eigenvector(MethodInputs.matrix(cars, one.inputs().get("style")), "saaty-2005")), 0.0001);
    assertEquals(0.1610, ratio(eigenvector(MethodInputs.matrix(cars, one.inputs().get("style")), "saaty-1980")), 0.0001);
  }

  /** AHP-06: JMcDM's test, and the priorities that the case derived for three rules in its notes. */
  @Test
  void threeRulesGiveThreeAnswers() {
    ReferenceCase one = ReferenceCase.of("AHP-06-method-matters");
    PairwiseMatrix matrix = MethodInputs.matrix(List.of("a", "b", "c", "d", "e", "f", "g", "h"), one.inputs().get("matrix"));
    Priorities mean = derivation(PriorityRule.COLUMN_MEAN, "saaty-1980").derive(matrix);
    Priorities eigenvector = derivation(PriorityRule.EIGENVECTOR, "saaty-1980").derive(matrix);
    Priorities geometric = derivation(PriorityRule.GEOMETRIC_MEAN, "saaty-1980").derive(matrix);
    JsonNode expected = one.expected().get("column_normalised_mean");

    assertEquals(expected.get("lambda_max").asDouble(), mean.consistency().orElseThrow().lambdaMax(), one.within("abs"));
    assertEquals(expected.get("CI").asDouble(), mean.consistency().orElseThrow().index(), one.within("abs"));
    assertEquals(expected.get("CR").asDouble(), ratio(mean), one.within("abs"));
    assertEquals(expected.get("consistent").asBoolean(), mean.consistency().orElseThrow().acceptable());
    assertEquals(8.69820, eigenvector.consistency().orElseThrow().lambdaMax(), 0.00001);
    assertEach(eigenvector, 0.0537, 0.0167, 0.1515, 0.3467, 0.0469, 0.0762, 0.1675, 0.1409);
    assertEach(geometric, 0.0458, 0.0161, 0.1563, 0.3503, 0.0457, 0.076, 0.1715, 0.1382);
    assertEach(mean, 0.057, 0.0178, 0.1497, 0.344, 0.0472, 0.0756, 0.1655, 0.1432);
    assertEquals(List.of("column-mean", "eigenvector", "geometric-mean"),
        List.of(mean.rule(), eigenvector.rule(), geometric.rule()));
  }

  private static void assertEach(Priorities actual, double... expected) {
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], actual.weights().get(i), 0.00006, actual.rule() + " " + i);
    }
  }

  /** AHP-07: Bozóki, Fülöp and Rónyai, Mathematical and Computer Modelling 52 (2010) 318-333. */
  @Test
  void missingJudgementIsCompleted() {
    ReferenceCase one = ReferenceCase.of("AHP-07-missing");
    PairwiseMatrix matrix = MethodInputs.pairs(List.of("a", "b", "c", "d"), one.inputs().get("pairs"));
    Priorities priorities = eigenvector(matrix, "donegan-dodd-1991");

    List<String> missing = StreamSupport.stream(one.inputs().get("missing").spliterator(), false).map(JsonNode::asText).toList();
    assertEquals(missing, priorities.filled().stream().map(each -> each.item() + "/" + each.other()).toList());
    assertEquals(one.expected().get("completed").get("c/d").asDouble(), priorities.filled().getFirst().ratio(), one.within("completed"));
    assertWeights(one.expected().get("weights"), priorities, one.within("weights"));
    assertEquals(one.expected().get("CR_donegan_dodd").asDouble(), ratio(priorities), one.within("cr"));
  }

  /** AHP-09: R package ahp, issue 12. */
  @Test
  void idealModeGivesOtherScores() {
    ReferenceCase one = ReferenceCase.of("AHP-09-ideal-mode");
    List<String> people = ReferenceCase.texts(one.inputs().get("alternatives"));
    List<String> criteria = ReferenceCase.texts(one.inputs().get("criteria"));
    List<Double> scores = Arrays.stream(ReferenceCase.numbers(one.inputs().get("education_scores"))).boxed().toList();
    AhpCriterion goal = new AhpCriterion("goal", MethodInputs.pairs(criteria, one.inputs().get("criteria_pairs")), List.of(
        AhpCriterion.leaf("Experience", MethodInputs.pairs(people, one.inputs().get("experience_pairs"))),
        AhpCriterion.leaf("Education", new DirectPriorities(people, scores)),
        AhpCriterion.leaf("Charisma", MethodInputs.pairs(people, one.inputs().get("charisma_pairs"))),
        AhpCriterion.leaf("Age", MethodInputs.pairs(people, one.inputs().get("age_pairs")))));
    AhpModel model = new AhpModel(people, goal);
    for (SynthesisMode mode : SynthesisMode.values()) {
      AhpResult result = new AhpSynthesis(derivation(PriorityRule.EIGENVECTOR, "saaty-2005"), mode).rank(model);
      assertScores(one.expected().get(mode.id()), result, one.within("abs"));
      assertTrue(result.ranking().method().label().contains(mode.id()));
    }
  }
}
