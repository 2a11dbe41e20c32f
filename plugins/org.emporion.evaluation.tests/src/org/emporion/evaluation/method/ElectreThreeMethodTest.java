package org.emporion.evaluation.method;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Four schools by two criteria (inputs of the example of {@code ELECTRE3} in R package MCDA), worked out by hand
 * after Figueira, Mousseau and Roy (2005), section 4.3.3.
 */
class ElectreThreeMethodTest {
  private static final PerformanceTable SCHOOLS = new PerformanceTable(List.of("A", "B", "C", "D"),
      List.of(new Criterion("location", Direction.MAXIMISE, 0.25), new Criterion("quality", Direction.MAXIMISE, 0.75)),
      Matrix.of(new double[][] {{-0.2, 3}, {-2.3, 9}, {-2.4, 10}, {-1, 7}}));
  private static final ElectreThreeMethod METHOD = new ElectreThreeMethod(Map.of(
      "location", new PseudoCriterion(Threshold.of(0.2), Threshold.of(1), Optional.of(Threshold.of(3.5))),
      "quality", new PseudoCriterion(Threshold.of(1), Threshold.of(2), Optional.of(Threshold.of(4)))));

  @Test
  void credibilityByHand() {
    double[][] expected = {
        {1, 0, 0, 0},
        // C and B: 0.1 apart on location and 1 on quality, both within indifference.
        {0.75, 1, 1, 0.75},
        {0.75, 1, 1, 0.75},
        // Against A: (1 - 0.8) / 0.8 of a quarter and all of the rest. Against C: 0.25 * (1 - 0.5) / (1 - 0.25).
        {0.8125, 0.25, 1.0 / 6, 1}};
    double[][] actual = METHOD.rank(SCHOOLS).credibility().toArray();
    for (int a = 0; a < expected.length; a++) {
      assertArrayEquals(expected[a], actual[a], 1e-12, "row " + a);
    }
  }

  @Test
  void distillationsByHand() {
    ElectreThreeResult result = METHOD.rank(SCHOOLS);
    assertEquals(List.of(3, 1, 1, 2), result.fromTop());
    assertEquals(List.of(3, 1, 1, 2), result.fromBottom());
    assertArrayEquals(new int[] {4, 1, 1, 3}, result.ranking().ranks());
    assertEquals(Relation.INDIFFERENT, result.partialOrder().between("B", "C"));
    assertEquals(Relation.WORSE, result.partialOrder().between("A", "D"));
  }

  @Test
  void aVetoOverrulesAllOtherWeight() {
    PerformanceTable table = new PerformanceTable(List.of("good", "cheap"),
        List.of(new Criterion("price", Direction.MINIMISE, 1), new Criterion("rest", Direction.MAXIMISE, 9)),
        Matrix.of(new double[][] {{1000, 9}, {100, 8}}));
    PseudoCriterion price = new PseudoCriterion(Threshold.of(50), Threshold.of(100), Optional.of(Threshold.of(500)));
    assertEquals(0.9, new ElectreThreeMethod(Map.of()).rank(table).credibility().at(0, 1), 1e-12);
    assertEquals(0, new ElectreThreeMethod(Map.of("price", price)).rank(table).credibility().at(0, 1), 1e-12);
  }

  @Test
  void thresholdsMayGrowWithTheValue() {
    Threshold tenth = new Threshold(5, 0.1);
    assertEquals(15, tenth.at(100), 1e-12);
    assertEquals(15, tenth.at(-100), 1e-12);
  }

  @Test
  void thresholdsOutOfOrderAreRefused() {
    assertThrows(IllegalArgumentException.class,
        () -> new PseudoCriterion(Threshold.of(2), Threshold.of(1), Optional.empty()));
    assertThrows(IllegalArgumentException.class,
        () -> new PseudoCriterion(Threshold.of(1), Threshold.of(2), Optional.of(Threshold.of(1.5))));
    assertThrows(IllegalArgumentException.class,
        () -> new ElectreThreeMethod(Map.of("nobody", PseudoCriterion.TRUE_CRITERION)).rank(SCHOOLS));
  }
}
