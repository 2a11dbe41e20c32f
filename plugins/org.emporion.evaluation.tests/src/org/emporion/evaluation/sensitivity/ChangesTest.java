package org.emporion.evaluation.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.emporion.evaluation.method.AhpMethod;
import org.emporion.evaluation.method.Criterion;
import org.emporion.evaluation.method.Direction;
import org.emporion.evaluation.method.Matrix;
import org.emporion.evaluation.method.Normalisation;
import org.emporion.evaluation.method.PerformanceTable;
import org.emporion.evaluation.method.RankingMethod;
import org.emporion.evaluation.method.SynthesisMode;
import org.emporion.evaluation.method.WeightedSumMethod;
import org.junit.jupiter.api.Test;

/** What would change the answer: computed by algebra, checked by trying. */
class ChangesTest {
  private static final int TABLES = 400;

  private final Random random = new Random(9);

  private WeightedTable table() {
    int criteria = 2 + random.nextInt(5);
    List<List<Double>> points = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(5); i++) {
      points.add(random.doubles(criteria, 0, 100).boxed().toList());
    }
    double[] raw = random.doubles(criteria).toArray();
    double sum = Arrays.stream(raw).sum();
    return new WeightedTable(points, Arrays.stream(raw).map(each -> each / sum).boxed().toList());
  }

  /** A = (80, 20), B = (40, 70) at weights 0.6 and 0.4: A leads while 40 x > 50 (1 - x), from x = 5/9. */
  @Test
  void stabilityByHand() {
    WeightedTable table = new WeightedTable(List.of(List.of(80.0, 20.0), List.of(40.0, 70.0)), List.of(0.6, 0.4));
    WeightStability first = WeightStability.of(table, 0);
    assertEquals(5.0 / 9, first.low(), 1e-12);
    assertEquals(OptionalInt.of(1), first.below());
    assertEquals(1, first.high());
    assertEquals(OptionalInt.empty(), first.above());
    WeightStability second = WeightStability.of(table, 1);
    assertEquals(4.0 / 9, second.high(), 1e-12);
    assertEquals(OptionalInt.of(1), second.above());
  }

  @Test
  void sweepingEveryWeightFindsTheSameIntervals() {
    for (int t = 0; t < TABLES; t++) {
      WeightedTable table = table();
      int winner = table.winner();
      for (WeightStability interval : WeightStability.of(table)) {
        assertTrue(interval.low() <= interval.weight() && interval.weight() <= interval.high());
        for (int step = 0; step <= 500; step++) {
          double weight = step / 500.0;
          int found = table.withWeight(interval.criterion(), weight).winner();
          if (weight > interval.low() + 1e-9 && weight < interval.high() - 1e-9) {
            assertEquals(winner, found, "table " + t + ", weight " + weight + " in " + interval);
          } else if (weight < interval.low() - 1e-9 || weight > interval.high() + 1e-9) {
            assertNotEquals(winner, found, "table " + t + ", weight " + weight + " in " + interval);
          }
        }
        interval.below().ifPresent(next -> assertEquals(next,
            table.withWeight(interval.criterion(), interval.low() - 1e-9).winner()));
        interval.above().ifPresent(next -> assertEquals(next,
            table.withWeight(interval.criterion(), interval.high() + 1e-9).winner()));
      }
    }
  }

  @Test
  void aWeightOfOneLeavesTheOthersEqualShares() {
    WeightedTable table = new WeightedTable(
        List.of(List.of(80.0, 20.0, 20.0), List.of(40.0, 70.0, 50.0)), List.of(1.0, 0.0, 0.0));
    // 40 x = 40 (1 - x): the others' mean is 20 against 60.
    assertEquals(0.5, WeightStability.of(table, 0).low(), 1e-12);
  }

  private static WeightedTable withPoints(WeightedTable table, int candidate, int criterion, double value) {
    List<List<Double>> points = new ArrayList<>();
    table.points().forEach(row -> points.add(new ArrayList<>(row)));
    points.get(candidate).set(criterion, value);
    return new WeightedTable(points, table.weights());
  }

  @Test
  void pointsJustBeyondTheChangeGiveTheOtherWinnerAndJustBeforeDoNot() {
    int seen = 0;
    for (int t = 0; t < TABLES; t++) {
      WeightedTable table = table();
      List<PointsChange> changes = PointsChange.of(table, 0, 100);
      double before = 0;
      for (PointsChange change : changes) {
        seen++;
        assertTrue(change.distance() >= before, "smallest first");
        before = change.distance();
        double step = Math.signum(change.to() - change.from()) * 1e-7;
        assertEquals(change.winner(),
            withPoints(table, change.candidate(), change.criterion(), change.to() + step).winner());
        assertEquals(table.winner(),
            withPoints(table, change.candidate(), change.criterion(), change.to() - step).winner());
      }
      // What is not listed cannot be done: not even with no points or all of them.
      for (int i = 0; i < table.candidates(); i++) {
        for (int j = 0; j < table.criteria(); j++) {
          int one = i;
          int other = j;
          boolean listed = changes.stream().anyMatch(each -> each.candidate() == one && each.criterion() == other);
          boolean possible = withPoints(table, i, j, i == table.winner() ? 0 : 100).winner() != table.winner();
          assertEquals(possible, listed, "table " + t);
        }
      }
    }
    assertTrue(seen > TABLES);
  }

  /** The cost criterion scores 100 points at 1 million and 0 at 3 million; A leads by 5 points of which cost weighs half. */
  @Test
  void aPriceThatGivesAnotherWinner() {
    WeightedTable table = new WeightedTable(List.of(List.of(50.0, 70.0), List.of(50.0, 60.0)), List.of(0.5, 0.5));
    // A year of B costs 0.2 million of five years of 2 million in all; B needs 10 points more, 0.2 million less.
    DoubleUnaryOperator points = yearly -> Math.clamp(100 * (3 - (1 + 5 * yearly)) / 2, 0.0, 100.0);
    List<Double> scores = List.of(table.score(0), table.score(1));
    PriceChange.Lever cheaper =
        new PriceChange.Lever(1, 0.2, 0, 0.4, yearly -> 0.5 * points.applyAsDouble(yearly) + 0.5 * 60);
    PriceChange change = PriceChange.of(scores, cheaper).orElseThrow();
    assertEquals(0.16, change.to(), 1e-12);
    assertEquals(1, change.winner());
    PriceChange.Lever dearer =
        new PriceChange.Lever(0, 0.2, 0.2, 0.4, yearly -> 0.5 * points.applyAsDouble(yearly) + 0.5 * 70);
    assertEquals(0.24, PriceChange.of(scores, dearer).orElseThrow().to(), 1e-12);
    assertEquals(Optional.empty(),
        PriceChange.of(scores, new PriceChange.Lever(1, 0.2, 0.17, 0.4, cheaper.score())));
  }

  @Test
  void theWeightedSumNeverReversesRanks() {
    for (int t = 0; t < TABLES; t++) {
      WeightedTable table = table();
      assertEquals(List.of(), RankReversal.test(
          new WeightedSumMethod(Normalisation.NONE), performance(table.points(), table.weights())));
    }
  }

  private static PerformanceTable performance(List<List<Double>> values, List<Double> weights) {
    return new PerformanceTable(IntStream.range(0, values.size()).mapToObj(i -> "a" + i).toList(),
        IntStream.range(0, weights.size())
            .mapToObj(j -> new Criterion("c" + j, Direction.MAXIMISE, weights.get(j))).toList(),
        new Matrix(values));
  }

  /**
   * The example of Belton and Gear (1983): three criteria of equal weight, each alternative's value divided by
   * the sum over alternatives. B is first of A, B, C; with a copy of B, A is. The ideal mode keeps the order.
   */
  @Test
  void beltonAndGearsCopyReversesRanks() {
    PerformanceTable table = performance(
        List.of(List.of(1.0, 9.0, 8.0), List.of(9.0, 1.0, 9.0), List.of(1.0, 1.0, 1.0)), List.of(1.0, 1.0, 1.0));
    RankingMethod distributive = new AhpMethod(SynthesisMode.DISTRIBUTIVE);
    double[] scores = distributive.rank(table).ranking().scores();
    assertEquals(0.45, scores[0], 0.005);
    assertEquals(0.47, scores[1], 0.005);
    assertEquals(0.08, scores[2], 0.005);
    assertTrue(RankReversal.test(distributive, table).contains(new RankReversal(RankReversal.Cause.COPY_ADDED, "a1",
        List.of(new RankReversal.Turned("a1", "a0")), Optional.empty())));
    assertEquals(List.of(), RankReversal.test(new AhpMethod(SynthesisMode.IDEAL), table).stream()
        .filter(one -> one.cause() == RankReversal.Cause.COPY_ADDED).toList());
  }

  /** Without the only one that is not at zero on a criterion there are no shares of that criterion. */
  @Test
  void aChangedTableThatIsRefusedIsTold() {
    PerformanceTable table = performance(
        List.of(List.of(1.0, 2.0), List.of(0.0, 3.0), List.of(0.0, 4.0)), List.of(1.0, 1.0));
    List<RankReversal> told = RankReversal.test(new AhpMethod(SynthesisMode.DISTRIBUTIVE), table).stream()
        .filter(one -> one.refusal().isPresent()).toList();
    assertEquals(List.of("a0"), told.stream().map(RankReversal::alternative).toList());
    assertEquals(RankReversal.Cause.ALTERNATIVE_DROPPED, told.getFirst().cause());
    assertEquals(List.of(), told.getFirst().turned());
  }
}
