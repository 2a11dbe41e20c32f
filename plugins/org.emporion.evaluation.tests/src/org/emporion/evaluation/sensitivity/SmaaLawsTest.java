package org.emporion.evaluation.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.emporion.evaluation.sensitivity.UncertainValue.Interval;
import org.emporion.evaluation.sensitivity.UncertainValue.Normal;
import org.emporion.evaluation.sensitivity.UncertainValue.Point;
import org.emporion.evaluation.sensitivity.UncertainValue.Triangle;
import org.emporion.model.Progress;
import org.junit.jupiter.api.Test;

/** Laws of SMAA-2, tried on random tables. */
class SmaaLawsTest {
  private static final int TABLES = 300;
  private static final int SAMPLES = 1500;

  private final Random random = new Random(5);

  private UncertainValue value() {
    double low = random.nextInt(11);
    double high = low + random.nextInt(6);
    return switch (random.nextInt(5)) {
      case 0 -> new Point(low);
      case 1 -> new Triangle(low, low + (high - low) * random.nextDouble(), high);
      case 2 -> new Normal(low, random.nextInt(3));
      case 3 -> UncertainValue.unknown(0, 10);
      default -> new Interval(low, high);
    };
  }

  private List<List<UncertainValue>> table(int candidates, int criteria) {
    List<List<UncertainValue>> rows = new ArrayList<>();
    for (int i = 0; i < candidates; i++) {
      List<UncertainValue> row = new ArrayList<>();
      for (int j = 0; j < criteria; j++) {
        row.add(value());
      }
      rows.add(random.nextInt(6) == 0 && i > 0 ? rows.get(random.nextInt(i)) : row);
    }
    return rows;
  }

  private List<UncertainWeights> weightings(int criteria) {
    List<Integer> order = new ArrayList<>();
    List<Double> low = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    List<Double> even = new ArrayList<>();
    for (int j = 0; j < criteria; j++) {
      order.add(random.nextInt(criteria));
      low.add(random.nextDouble() / criteria);
      high.add(Math.min(1, (1 + random.nextDouble()) / criteria));
      even.add(1.0 / criteria);
    }
    return List.of(new UncertainWeights.Any(criteria), new UncertainWeights.InOrder(order),
        new UncertainWeights.Within(low, high), new UncertainWeights.Exactly(even));
  }

  @Test
  void acceptabilitiesSumToOneForEachCandidateAndEachRank() {
    for (int i = 0; i < TABLES; i++) {
      int criteria = 1 + random.nextInt(6);
      SmaaProblem problem = new SmaaProblem(
          table(1 + random.nextInt(7), criteria), weightings(criteria), SAMPLES, i);
      for (SmaaResult result : new Smaa().run(problem, Progress.NONE)) {
        int count = result.candidates().size();
        for (int one = 0; one < count; one++) {
          int rank = one;
          assertEquals(1, result.candidates().get(one).acceptability().stream().mapToDouble(x -> x).sum(), 1e-9);
          assertEquals(1, result.candidates().stream().mapToDouble(x -> x.acceptability().get(rank)).sum(), 1e-9);
          result.candidates().get(one).centralWeights().ifPresent(weights ->
              assertEquals(1, weights.stream().mapToDouble(x -> x).sum(), 1e-9));
          for (int other = 0; other < count; other++) {
            assertTrue(result.candidates().get(one).ahead().get(other)
                + result.candidates().get(other).ahead().get(one) <= 1 + 1e-12);
          }
        }
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameBitsWhateverTheNumberOfThreads() {
    for (int i = 0; i < 30; i++) {
      int criteria = 1 + random.nextInt(6);
      SmaaProblem problem = new SmaaProblem(
          table(2 + random.nextInt(5), criteria), weightings(criteria), 5000 + random.nextInt(5000), i);
      List<SmaaResult> one = new Smaa(1, true).run(problem, Progress.NONE);
      assertEquals(one, new Smaa(2, true).run(problem, Progress.NONE));
      assertEquals(one, new Smaa(7, true).run(problem, Progress.NONE));
    }
  }

  @Test
  void anotherSeedDrawsOtherSamples() {
    List<List<UncertainValue>> rows = List.of(List.of(new Interval(0, 10)), List.of(new Interval(1, 9)));
    UncertainWeights weights = new UncertainWeights.Any(1);
    assertNotEquals(new Smaa().run(new SmaaProblem(rows, weights, SAMPLES, 1), Progress.NONE),
        new Smaa().run(new SmaaProblem(rows, weights, SAMPLES, 2), Progress.NONE));
  }

  @Test
  void aDominatedCandidateIsNeverFirst() {
    for (int i = 0; i < TABLES; i++) {
      int criteria = 1 + random.nextInt(6);
      List<List<UncertainValue>> rows = new ArrayList<>(table(2 + random.nextInt(4), criteria));
      List<UncertainValue> better = new ArrayList<>();
      List<UncertainValue> worse = new ArrayList<>();
      for (int j = 0; j < criteria; j++) {
        double middle = random.nextInt(10);
        better.add(new Interval(middle + 1e-3, middle + random.nextInt(5) + 1));
        worse.add(new Interval(middle - random.nextInt(5), middle));
      }
      rows.add(better);
      rows.add(worse);
      for (SmaaResult result : new Smaa().run(new SmaaProblem(rows, weightings(criteria), SAMPLES, i), Progress.NONE)) {
        assertEquals(0, result.candidates().getLast().first());
        assertTrue(result.candidates().getLast().confidence().isEmpty());
      }
    }
  }

  /** Another order of the candidates changes what is drawn, not what comes out. */
  @Test
  void theOrderOfCandidatesMattersNoMoreThanChance() {
    for (int i = 0; i < 40; i++) {
      List<List<UncertainValue>> rows = table(4, 3);
      UncertainWeights weights = new UncertainWeights.Any(3);
      SmaaResult straight = new Smaa().run(new SmaaProblem(rows, weights, 20_000, i), Progress.NONE).getFirst();
      SmaaResult reversed = new Smaa().run(new SmaaProblem(rows.reversed(), weights, 20_000, i), Progress.NONE).getFirst();
      for (int one = 0; one < 4; one++) {
        for (int rank = 0; rank < 4; rank++) {
          assertEquals(straight.candidates().get(one).acceptability().get(rank),
              reversed.candidates().get(3 - one).acceptability().get(rank), 0.025);
        }
      }
    }
  }

  /**
   * Of two candidates, both symmetric with one peak around their means, making a value unknown around its
   * own mean never makes the leader surer: the difference spreads, its mean stays.
   */
  @Test
  void anUnknownValueNeverRaisesTheCertainty() {
    for (int i = 0; i < TABLES; i++) {
      int criteria = 2 + random.nextInt(4);
      List<List<UncertainValue>> rows = new ArrayList<>();
      for (int one = 0; one < 2; one++) {
        List<UncertainValue> row = new ArrayList<>();
        for (int j = 0; j < criteria; j++) {
          double middle = 1 + random.nextInt(9);
          row.add(new Triangle(middle - 1, middle, middle + 1));
        }
        rows.add(row);
      }
      rows.get(random.nextInt(2)).set(random.nextInt(criteria), new Point(5));
      List<List<UncertainValue>> blurred = rows.stream().map(row -> row.stream()
          .map(each -> each instanceof Point ? UncertainValue.unknown(0, 10) : each).toList()).toList();
      UncertainWeights even = weightings(criteria).getLast();
      double known = sure(rows, even, i);
      assertTrue(sure(blurred, even, i) <= known + 0.02, "table " + i + " was sure to " + known);
    }
  }

  private static double sure(List<List<UncertainValue>> rows, UncertainWeights weights, int seed) {
    return new Smaa().run(new SmaaProblem(rows, weights, 10_000, seed), Progress.NONE).getFirst()
        .candidates().stream().mapToDouble(SmaaResult.Outcome::first).max().orElseThrow();
  }
}
