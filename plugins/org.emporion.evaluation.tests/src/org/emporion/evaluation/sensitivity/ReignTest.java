package org.emporion.evaluation.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReignTest {
  @Test
  void threeLinesByHand() {
    // 10 - 10x, 6 and 10x cross at 0.4 and 0.6.
    List<Reign> reigns = Reign.between(new double[] {10, 6, 0}, new double[] {0, 6, 10});
    assertEquals(List.of(0, 1, 2), reigns.stream().map(Reign::winner).toList());
    assertEquals(0.4, reigns.get(0).to(), 1e-12);
    assertEquals(0.6, reigns.get(1).to(), 1e-12);
    assertEquals(1, reigns.get(2).to());
  }

  @Test
  void threeLinesThroughOnePointLeaveTheMiddleOneNothing() {
    List<Reign> reigns = Reign.between(new double[] {9, 6, 3}, new double[] {0, 3, 6});
    assertEquals(List.of(0, 2), reigns.stream().map(Reign::winner).toList());
    assertEquals(0.5, reigns.getFirst().to(), 1e-12);
  }

  @Test
  void equalLinesGoToTheFirst() {
    assertEquals(List.of(new Reign(0, 1, 0)), Reign.between(new double[] {5, 5}, new double[] {7, 7}));
    assertThrows(IllegalArgumentException.class, () -> Reign.between(new double[0], new double[0]));
  }

  @Test
  void whoeverReignsHasTheHighestScoreThere() {
    Random random = new Random(42);
    for (int table = 0; table < 3000; table++) {
      int candidates = 1 + random.nextInt(8);
      // Whole numbers make ties and common crossings.
      double[] atZero = random.ints(candidates, 0, 7).asDoubleStream().toArray();
      double[] atOne = random.ints(candidates, 0, 7).asDoubleStream().toArray();
      List<Reign> reigns = Reign.between(atZero, atOne);
      assertEquals(0, reigns.getFirst().from());
      assertEquals(1, reigns.getLast().to());
      for (int i = 0; i < reigns.size(); i++) {
        Reign reign = reigns.get(i);
        assertTrue(reign.width() > 0, () -> "empty " + reign);
        assertTrue(i == 0 || reigns.get(i - 1).to() == reign.from(), "no gap");
        for (double share : new double[] {reign.from(), (reign.from() + reign.to()) / 2, reign.to()}) {
          double best = IntStream.range(0, candidates).mapToDouble(c -> line(atZero, atOne, c, share)).max().orElseThrow();
          assertEquals(best, line(atZero, atOne, reign.winner(), share), 1e-9, () -> Arrays.toString(atZero)
              + Arrays.toString(atOne) + reigns);
        }
      }
    }
  }

  private static double line(double[] atZero, double[] atOne, int candidate, double share) {
    return atZero[candidate] * (1 - share) + atOne[candidate] * share;
  }

  @Test
  void theReignOfTheWinnerIsTheWeightStabilityInterval() {
    Random random = new Random(7);
    for (int round = 0; round < 1000; round++) {
      int criteria = 2 + random.nextInt(5);
      double[] raw = random.doubles(criteria, 0.05, 1).toArray();
      double sum = Arrays.stream(raw).sum();
      List<List<Double>> points = new ArrayList<>();
      for (int i = 0; i < 2 + random.nextInt(5); i++) {
        points.add(random.doubles(criteria, 0, 100).boxed().toList());
      }
      WeightedTable table = new WeightedTable(points, Arrays.stream(raw).mapToObj(each -> each / sum).toList());
      for (WeightStability stable : WeightStability.of(table)) {
        Reign reign = Reign.of(table, stable.criterion()).stream()
            .filter(one -> one.winner() == table.winner()).findFirst().orElseThrow();
        assertTrue(reign.holds(stable.weight()));
        assertEquals(stable.low(), reign.from(), 1e-9);
        assertEquals(stable.high(), reign.to(), 1e-9);
      }
    }
  }
}
