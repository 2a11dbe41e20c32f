package org.emporion.evaluation.method;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Small tables worked out by hand, published figures, and what is refused. */
class MethodsByHandTest {
  /** Two shops: 4 or 3 stars, 30 or 40 a month; both count the same. */
  private static final PerformanceTable SHOPS = table(new double[][] {{4, 30}, {3, 40}}, 1, 1);

  private static PerformanceTable table(double[][] values, double first, double second) {
    return new PerformanceTable(List.of("a", "b", "c", "d").subList(0, values.length),
        List.of(new Criterion("stars", Direction.MAXIMISE, first), new Criterion("price", Direction.MINIMISE, second)),
        Matrix.of(values));
  }

  private static void assertNormalised(Normalisation normalisation, double... expected) {
    double[][] actual = normalisation.normalise(SHOPS);
    assertArrayEquals(expected, new double[] {actual[0][0], actual[0][1], actual[1][0], actual[1][1]}, 1e-12, normalisation.id());
  }

  @Test
  void normalisationsByHand() {
    assertNormalised(Normalisation.NONE, 4, -30, 3, -40);
    assertNormalised(Normalisation.MIN_MAX, 1, 1, 0, 0);
    assertNormalised(Normalisation.SUM, 4.0 / 7, 4.0 / 7, 3.0 / 7, 3.0 / 7);
    assertNormalised(Normalisation.VECTOR, 0.8, 0.4, 0.6, 0.2);
    assertNormalised(Normalisation.MAX, 1, 0.25, 0.75, 0);
    assertNormalised(Normalisation.LINEAR, 1, 1, 0.75, 0.75);
    assertNormalised(Normalisation.STANDARD_SCORE, 1, 1, -1, -1);
  }

  @Test
  void weightedSumAndProductByHand() {
    WeightedSumResult sum = new WeightedSumMethod(Normalisation.LINEAR).rank(table(new double[][] {{4, 40}, {2, 20}}, 3, 1));
    assertArrayEquals(new double[] {0.75 + 0.125, 0.375 + 0.25}, sum.ranking().scores(), 1e-12);
    assertEquals(0.125, sum.contributions().at(0, 1), 1e-12);
    WeightedProductResult product = new WeightedProductMethod().rank(table(new double[][] {{4, 40}, {1, 10}}, 1, 1));
    // Half the stars lost for half the price saved: a tie.
    assertArrayEquals(new double[] {0.5, 0.5}, product.ranking().scores(), 1e-12);
    assertEquals(List.of(List.of("a", "b")), product.ranking().ties());
  }

  /** R package MCDA, tests/TOPSIS.R, which follows hodgett.co.uk/topsis-in-excel. */
  @Test
  void topsisOfCars() {
    PerformanceTable cars = new PerformanceTable(List.of("Corsa", "Clio", "Fiesta"), List.of(
        new Criterion("price", Direction.MINIMISE, 0.35), new Criterion("economy", Direction.MAXIMISE, 0.25),
        new Criterion("aesthetics", Direction.MAXIMISE, 0.25), new Criterion("boot", Direction.MAXIMISE, 0.15)),
        Matrix.of(new double[][] {{5490, 51.4, 8.5, 285}, {6500, 70.6, 7, 288}, {6489, 54.3, 7.5, 290}}));
    assertArrayEquals(new double[] {0.4817, 0.5182, 0.1780}, new TopsisMethod().rank(cars).ranking().scores(), 0.00006);
  }

  @Test
  void alikeAlternativesTieInEveryMethod() {
    PerformanceTable alike = table(new double[][] {{2, 5}, {2, 5}, {2, 5}}, 1, 2);
    for (RankingMethod method : List.of(new WeightedSumMethod(Normalisation.MIN_MAX), new WeightedProductMethod(),
        new TopsisMethod(), new VikorMethod(), new PrometheeMethod(), new ElectreOneMethod(), new ElectreTwoMethod(),
        new ElectreThreeMethod(Map.of()), new AhpMethod(SynthesisMode.IDEAL))) {
      assertArrayEquals(new int[] {1, 1, 1}, method.rank(alike).ranking().ranks(), method.method().label());
    }
    assertEquals(0.5, new TopsisMethod().rank(alike).ranking().scores()[0]);
  }

  @Test
  void anAlternativeAloneComesFirst() {
    PerformanceTable alone = table(new double[][] {{2, 5}}, 1, 2);
    assertEquals(List.of("a"), new VikorMethod().rank(alone).compromise());
    assertEquals(List.of("a"), new PrometheeMethod().rank(alone).ranking().first());
    assertEquals(List.of("a"), new ElectreThreeMethod(Map.of()).rank(alone).ranking().first());
    assertEquals(List.of("a"), new TopsisMethod().rank(alone).ranking().first());
  }

  /** Brans, Vincke and Mareschal (1986), table 1. */
  @Test
  void theSixPreferenceFunctions() {
    assertDegrees(new PreferenceFunction.Usual(), 0, 1, 1, 1, 1);
    assertDegrees(new PreferenceFunction.UShape(1), 0, 0, 0, 1, 1);
    assertDegrees(new PreferenceFunction.VShape(2), 0, 0.25, 0.5, 1, 1);
    assertDegrees(new PreferenceFunction.Level(1, 2), 0, 0, 0, 0.5, 1);
    assertDegrees(new PreferenceFunction.Linear(1, 3), 0, 0, 0, 0.5, 1);
    assertDegrees(new PreferenceFunction.Gaussian(1), 0, 1 - Math.exp(-0.125), 1 - Math.exp(-0.5), 1 - Math.exp(-2), 1 - Math.exp(-4.5));
    assertEquals(0, new PreferenceFunction.UShape(0.1).degree(5.2 - 5.1), "rounding is no preference");
    assertThrows(IllegalArgumentException.class, () -> new PreferenceFunction.Linear(2, 2));
    assertThrows(IllegalArgumentException.class, () -> new PreferenceFunction.VShape(0));
    assertThrows(IllegalArgumentException.class, () -> new PreferenceFunction.Level(2, 1));
    assertThrows(IllegalArgumentException.class, () -> new PreferenceFunction.UShape(-1));
    assertThrows(IllegalArgumentException.class, () -> new PreferenceFunction.Gaussian(Double.NaN));
  }

  /** Degrees at -1 (and 0), 0.5, 1, 2 and 3. */
  private static void assertDegrees(PreferenceFunction function, double none, double half, double one, double two, double three) {
    assertArrayEquals(new double[] {none, none, half, one, two, three}, new double[] {function.degree(-1),
        function.degree(0), function.degree(0.5), function.degree(1), function.degree(2), function.degree(3)}, 1e-12, function.label());
  }

  /** SciPy's documentation of kendalltau. */
  @Test
  void tauWithTies() {
    assertEquals(-0.47140452079103173,
        new KendallTau().between(new int[] {12, 2, 1, 12, 2}, new int[] {1, 4, 7, 1, 0}).orElseThrow(), 1e-15);
    assertThrows(IllegalArgumentException.class, () -> new KendallTau().between(new int[1], new int[2]));
  }

  @Test
  void vikorNamesWhoBelongsToTheCompromise() {
    // Q is 0, 0.1…: less than 1 / (3 - 1) ahead of the second.
    VikorResult close = new VikorMethod().rank(table(new double[][] {{10, 10}, {9, 9}, {0, 20}}, 1, 1));
    assertFalse(close.acceptableAdvantage());
    assertEquals(List.of("a", "b"), close.compromise().stream().sorted().toList());
    assertEquals(0.5, close.advantageNeeded());
  }

  @Test
  void methodsStandSideBySideWithTheirAgreementAndRefusals() {
    PerformanceTable losses = table(new double[][] {{-1, 5}, {2, 9}, {3, 12}}, 1, 1);
    MethodComparison.Comparison comparison = new MethodComparison(List.of(new WeightedProductMethod(),
        new WeightedSumMethod(Normalisation.MIN_MAX), new PrometheeMethod(), new TopsisMethod())).compare(losses);
    assertEquals(3, comparison.results().size());
    assertEquals(3, comparison.agreements().size());
    assertEquals("weighted-product/1", comparison.refusals().getFirst().method().label());
    assertTrue(comparison.refusals().getFirst().cause().reason().en().contains("a has -1 on “stars”"));
    assertTrue(comparison.refusals().getFirst().cause().reason().zhTw().contains("stars"));
    assertTrue(comparison.dominated().isEmpty());
    comparison.results().forEach(each -> assertEquals(losses.edition(), each.ranking().tableEdition()));
  }

  @Test
  void aCircuitIsTakenAsOne() {
    // Condorcet's paradox: each beats the next on two of three criteria, by little.
    List<Criterion> three = List.of(new Criterion("x", Direction.MAXIMISE, 1),
        new Criterion("y", Direction.MAXIMISE, 1), new Criterion("z", Direction.MAXIMISE, 1));
    PerformanceTable paradox = new PerformanceTable(List.of("a", "b", "c", "out"), three,
        Matrix.of(new double[][] {{3, 2, 1}, {2, 1, 3}, {1, 3, 2}, {0, 0, 0}}));
    ElectreOneResult result = new ElectreOneMethod(0.6, 1, DiscordanceScale.OWN_RANGE).rank(paradox);
    assertEquals(List.of(List.of("a", "b", "c")), result.circuits());
    assertEquals(List.of("a", "b", "c"), result.kernel());
  }

  @Test
  void editionsOfATableChangeWithAnyNumber() {
    String edition = SHOPS.edition();
    assertEquals(12, edition.length());
    assertEquals(edition, table(new double[][] {{4, 30}, {3, 40}}, 1, 1).edition());
    assertFalse(edition.equals(table(new double[][] {{4, 30}, {3, 41}}, 1, 1).edition()));
    assertFalse(edition.equals(SHOPS.withWeights(List.of(1.0, 2.0)).edition()));
    assertEquals(edition, SHOPS.with("x", List.of(1.0, 1.0)).without("x").edition());
  }

  @Test
  void refusalsSayWhatIsWrong() {
    assertMessage("not a finite number", () -> Matrix.of(new double[][] {{1, Double.NaN}}));
    assertMessage("Row 2 has 1", () -> new Matrix(List.of(List.of(1.0, 2.0), List.of(1.0))));
    assertMessage("twice", () -> SHOPS.with("a", List.of(1.0, 1.0)));
    assertMessage("needs weight", () -> SHOPS.withWeights(List.of(0.0, 0.0)));
    assertMessage("weight -1.0", () -> SHOPS.withWeights(List.of(1.0, -1.0)));
    assertMessage("No alternative z", () -> SHOPS.without("z"));
    assertMessage("keep ratios", () -> new WeightedProductMethod(Normalisation.MIN_MAX));
    assertMessage("between 0 and 1", () -> new VikorMethod(1.5));
    assertMessage("no criterion", () -> new PrometheeMethod(Map.of("x", new PreferenceFunction.Usual())).rank(SHOPS));
    assertMessage("concordance", () -> new ElectreOneMethod(65, 0.3, DiscordanceScale.OWN_RANGE));
    assertMessage("fall from strong", () -> new ElectreTwoMethod.Thresholds(0.5, 0.6, 0.4, 0.6, 0.3));
    assertMessage("all are zero", () -> new TopsisMethod().rank(table(new double[][] {{0, 1}, {0, 2}}, 1, 1)));
    assertMessage("add up to -3", () -> new ElectreOneMethod(0.6, 0.3, DiscordanceScale.COLUMN_SUM)
        .rank(table(new double[][] {{-1, 1}, {-2, 2}}, 1, 1)));
    List<String> items = List.of("a", "b", "c");
    assertMessage("not reciprocal", () -> new PairwiseMatrix(List.of("a", "b"), Matrix.of(new double[][] {{1, 3}, {0.5, 1}})));
    assertMessage("one way only", () -> new PairwiseMatrix(List.of("a", "b"), Matrix.of(new double[][] {{1, 3}, {0, 1}})));
    assertMessage("compared with itself", () -> new Judgement("a", "a", 2));
    assertMessage("judged twice", () -> PairwiseMatrix.of(items, List.of(new Judgement("a", "b", 2), new Judgement("b", "a", 2))));
    assertMessage("No judgement connects c with a, b", () -> new PriorityDerivation(
        PriorityRule.EIGENVECTOR, RandomIndexTable.shipped("saaty-1980")).derive(
            PairwiseMatrix.of(items, List.of(new Judgement("a", "b", 2)))));
    assertMessage("No random-index table", () -> RandomIndexTable.shipped("nobody"));
    assertMessage("its judgements are about", () -> new AhpCriterion("goal", new DirectPriorities(items, List.of(1.0, 1.0, 1.0)),
        List.of(AhpCriterion.leaf("x", new DirectPriorities(items, List.of(1.0, 1.0, 1.0))))));
  }

  private static void assertMessage(String part, Executable refused) {
    String message = assertThrows(IllegalArgumentException.class, refused).getMessage();
    assertTrue(message.contains(part), message);
  }

  @Test
  void randomIndexTablesHaveSourcesAndKnowTheirEnd() {
    for (String name : RandomIndexTable.SHIPPED) {
      RandomIndexTable table = RandomIndexTable.shipped(name);
      assertTrue(table.source().matches(".*\\d{4}.*"), name);
      assertEquals(0, table.index(2).orElseThrow());
      assertTrue(table.index(101).isEmpty());
    }
    // Between 40 (1.5976) and 50 (1.6102).
    assertEquals(1.6039, RandomIndexTable.shipped("donegan-dodd-1991").index(45).orElseThrow(), 1e-12);
  }
}
