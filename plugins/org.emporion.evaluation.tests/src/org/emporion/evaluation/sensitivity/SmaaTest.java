package org.emporion.evaluation.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;
import org.emporion.evaluation.sensitivity.UncertainValue.Interval;
import org.emporion.evaluation.sensitivity.UncertainValue.Normal;
import org.emporion.evaluation.sensitivity.UncertainValue.Percentiles;
import org.emporion.evaluation.sensitivity.UncertainValue.Point;
import org.emporion.evaluation.sensitivity.UncertainValue.Triangle;
import org.junit.jupiter.api.Test;

/** SMAA-2 where the answer is known in closed form. */
class SmaaTest {
  private static final int SAMPLES = 200_000;
  /** More than four standard errors of a share from so many samples. */
  private static final double NEAR = 0.005;

  private static SmaaResult run(List<List<UncertainValue>> values, UncertainWeights weights) {
    return new Smaa().run(new SmaaProblem(values, weights, SAMPLES, 7), Progress.NONE).getFirst();
  }

  private static List<UncertainValue> row(UncertainValue... values) {
    return List.of(values);
  }

  /** A: (1, 0), B: (0, b). A is first when w > b(1 - w), so with probability 1 / (1 + b) under any weights. */
  @Test
  void twoByTwoWithAnyWeights() {
    double b = 0.5;
    SmaaResult result = run(
        List.of(row(new Point(1), new Point(0)), row(new Point(0), new Point(b))), new UncertainWeights.Any(2));
    double turn = b / (1 + b);
    assertEquals(1 - turn, result.candidates().get(0).first(), NEAR);
    // The mean of a uniform weight above or below the turn.
    assertEquals((1 + turn) / 2, result.candidates().get(0).centralWeights().orElseThrow().get(0), NEAR);
    assertEquals(turn / 2, result.candidates().get(1).centralWeights().orElseThrow().get(0), NEAR);
    // Values are certain: with its central weights each is first for certain.
    assertEquals(1.0, result.candidates().get(0).confidence().orElseThrow());
    assertEquals(1.0, result.candidates().get(1).confidence().orElseThrow());
  }

  /** With the first criterion the more important, w is uniform from 1/2 to 1; B would need w below 1/3 and is never first. */
  @Test
  void twoByTwoInOrder() {
    List<List<UncertainValue>> values = List.of(row(new Point(1), new Point(0)), row(new Point(0), new Point(0.5)));
    SmaaResult result = run(values, new UncertainWeights.InOrder(List.of(1, 2)));
    assertEquals(1.0, result.candidates().get(0).first());
    assertEquals(0.75, result.candidates().get(0).centralWeights().orElseThrow().get(0), NEAR);
    assertTrue(result.candidates().get(1).centralWeights().isEmpty());
    assertTrue(result.candidates().get(1).confidence().isEmpty());
    // The other way round w is uniform from 0 to 1/2: A is first above 1/3.
    assertEquals(1.0 / 3, run(values, new UncertainWeights.InOrder(List.of(2, 1))).candidates().get(0).first(), NEAR);
    assertEquals(2.0 / 3, run(values, new UncertainWeights.InOrder(List.of(5, 5))).candidates().get(0).first(), NEAR,
        "equal importance tells nothing");
  }

  /** w uniform from 0.2 to 0.7: A is first above 1/3. */
  @Test
  void twoByTwoWithinBounds() {
    SmaaResult result = run(List.of(row(new Point(1), new Point(0)), row(new Point(0), new Point(0.5))),
        new UncertainWeights.Within(List.of(0.2, 0.0), List.of(0.7, 1.0)));
    assertEquals((0.7 - 1.0 / 3) / 0.5, result.candidates().get(0).first(), NEAR);
  }

  /** The share of U(0, 1) above U(1/2, 3/2): an eighth, by area. */
  @Test
  void overlappingIntervals() {
    SmaaResult result = run(List.of(row(new Interval(0, 1)), row(new Interval(0.5, 1.5))), new UncertainWeights.Any(1));
    assertEquals(0.125, result.candidates().get(0).first(), NEAR);
    assertEquals(0.125, result.candidates().get(0).ahead().get(1), NEAR);
  }

  /** Normal against normal: Phi((1 - 0) / sqrt(3^2 + 4^2)) = Phi(0.2) = 0.57926 (table of the normal distribution). */
  @Test
  void normalAgainstNormal() {
    SmaaResult result = run(List.of(row(new Normal(1, 3)), row(new Normal(0, 4))), new UncertainWeights.Any(1));
    assertEquals(0.57926, result.candidates().get(0).first(), NEAR);
  }

  /** Against a constant a value's share is that of its own distribution. */
  @Test
  void shapesOfValues() {
    assertEquals(0.25 * 0.25 / 0.5, share(new Triangle(0, 0.5, 1), 0.25), NEAR, "triangle: u^2 / ((b - a)(m - a))");
    assertEquals(0.1, share(new Percentiles(new Estimate(2, 3, 7)), 2), NEAR);
    assertEquals(0.5, share(new Percentiles(new Estimate(2, 3, 7)), 3), NEAR);
    assertEquals(0.9, share(new Percentiles(new Estimate(2, 3, 7)), 7), NEAR);
    assertEquals(0.3, share(UncertainValue.unknown(100, 0), 30), NEAR);
  }

  /** Share of a value below a constant. */
  private static double share(UncertainValue value, double constant) {
    return run(List.of(row(new Point(constant)), row(value)), new UncertainWeights.Any(1)).candidates().get(0).first();
  }

  @Test
  void equalCandidatesShareTheirRanks() {
    List<UncertainValue> same = row(new Point(3), new Point(4));
    SmaaResult result = run(List.of(same, row(new Point(0), new Point(1)), same), new UncertainWeights.Any(2));
    assertEquals(List.of(0.5, 0.5, 0.0), result.candidates().get(0).acceptability());
    assertEquals(List.of(0.0, 0.0, 1.0), result.candidates().get(1).acceptability());
    assertEquals(List.of(0.5, 0.5, 0.0), result.candidates().get(2).acceptability());
    assertEquals(0.5, result.candidates().get(0).centralWeights().orElseThrow().get(0), NEAR);
    assertEquals(1.0, result.choiceEntropy(), 1e-12);
  }

  @Test
  void itEndsWhenTheUserAsks() {
    AtomicInteger asked = new AtomicInteger();
    Progress impatient = new Progress() {
      @Override
      public void report(LocalText what, double done) {}

      @Override
      public boolean cancelled() {
        return asked.incrementAndGet() > 20;
      }
    };
    SmaaProblem large = new SmaaProblem(
        List.of(row(new Interval(0, 1)), row(new Interval(0, 1))), new UncertainWeights.Any(1), 100_000_000, 1);
    assertThrows(CancellationException.class, () -> new Smaa().run(large, impatient));
    assertTrue(asked.get() < 30, "it worked on after " + asked.get() + " questions");
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Interval(1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Point(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new Normal(0, -1));
    assertThrows(IllegalArgumentException.class,
        () -> new UncertainWeights.Within(List.of(0.6, 0.6), List.of(1.0, 1.0)));
    assertThrows(IllegalArgumentException.class, () -> new UncertainWeights.Exactly(List.of(0.6, 0.6)));
    assertThrows(IllegalArgumentException.class,
        () -> new SmaaProblem(List.of(row(new Point(1))), new UncertainWeights.Any(2), 10, 1));
  }
}
