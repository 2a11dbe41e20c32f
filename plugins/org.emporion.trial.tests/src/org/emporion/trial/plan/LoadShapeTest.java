package org.emporion.trial.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.LoadCourse;
import org.emporion.model.study.TrialProfile;
import org.junit.jupiter.api.Test;

/** Shapes of load: what each kind does, and the laws all of them keep. */
class LoadShapeTest {
  /** A forecast peak of 3, 5 and 9 sessions/s; the study designs for the 90th percentile. */
  private static final Workload WORKLOAD = new Workload(new Estimate(3, 5, 9), 9, 0.9, Map.of("look", 1.0));

  private static TrialProfile profile(LoadCourse course, Optional<Double> percentile) {
    return new TrialProfile("any", LocalText.same("any"), 10, 40, course, percentile, 1);
  }

  private static LoadShape shape(LoadCourse course) {
    return LoadShape.of(profile(course, Optional.empty()), WORKLOAD);
  }

  @Test
  void aHoldRisesAndStays() {
    LoadShape shape = shape(new LoadCourse.Hold(0.5));
    assertEquals(List.of(new Phase.Ramp(0, 4.5, 10), new Phase.Constant(4.5, 40, true)), shape.phases());
    assertEquals(List.of(new LoadShape.Steady(10, 40, 0.5, 4.5)), shape.steady());
    assertEquals(50, shape.seconds());
  }

  @Test
  void aSpikeStepsFromEverydayLoadToTheOpeningAndIsJudgedAfterIt() {
    LoadShape shape = shape(new LoadCourse.Spike(0.2, 3, 1));
    assertEquals(List.of(new Phase.Ramp(0, 1.8, 10), new Phase.Constant(1.8, 40, true), new Phase.Ramp(1.8, 9, 3),
        new Phase.Constant(9, 40, true)), shape.phases());
    assertEquals(List.of(new LoadShape.Steady(53, 40, 1, 9)), shape.steady());
  }

  @Test
  void aStaircaseHasASteadyPartOnEachLevelAndTheOneNearestToThePeakIsTheMainOne() {
    LoadShape shape = shape(new LoadCourse.Staircase(List.of(0.5, 0.9, 2.0)));
    assertEquals(List.of(10, 60, 110), shape.steady().stream().map(LoadShape.Steady::fromSecond).toList());
    assertEquals(List.of(4.5, 8.1, 18.0), shape.steady().stream().map(LoadShape.Steady::rate).toList());
    assertEquals(0.9, shape.mainPart().factor());
    assertEquals(new Phase.Ramp(4.5, 8.1, 10), shape.phases().get(2));
  }

  /** The estimate's own percentiles come back (EstimateSampler goes through them), the study's is the design peak. */
  @Test
  void loadsAreRelativeToThePercentileAskedFor() {
    LoadCourse once = new LoadCourse.Hold(1);
    assertEquals(5, LoadShape.of(profile(once, Optional.of(0.5)), WORKLOAD).mainPart().rate(), 1e-9);
    assertEquals(9, LoadShape.of(profile(once, Optional.of(0.9)), WORKLOAD).mainPart().rate(), 1e-12);
    double p99 = LoadShape.of(profile(once, Optional.of(0.99)), WORKLOAD).mainPart().rate();
    // Log-normal above the median: 5 * (9/5)^(2.3263/1.2816), normal quantiles from tables.
    assertEquals(5 * Math.pow(1.8, 2.3263 / 1.2816), p99, 0.01);
  }

  @Test
  void aWorkloadWithoutSessionsHasNoShape() {
    Workload nobody = new Workload(Estimate.exactly(0), 0, 0.9, Map.of());
    TrialProfile once = profile(new LoadCourse.Hold(1), Optional.empty());
    assertThrows(IllegalArgumentException.class, () -> LoadShape.of(once, nobody));
  }

  @Test
  void lawsOfAllShapes() {
    Random random = new Random(4);
    for (int i = 0; i < 500; i++) {
      LoadCourse course = any(random);
      TrialProfile profile = new TrialProfile("any", LocalText.same("any"), 1 + random.nextInt(30),
          1 + random.nextInt(90), course, Optional.empty(), 1);
      LoadShape shape = LoadShape.of(profile, WORKLOAD);
      double[] rates = rates(shape.phases());
      assertEquals(shape.seconds() * STEPS, rates.length);
      arrivalsAreTheIntegralOfTheRate(shape, rates);
      theRateHasNoJump(shape);
      int before = 0;
      for (LoadShape.Steady part : shape.steady()) {
        assertTrue(part.fromSecond() >= before + 1, "a ramp lies before each steady part");
        before = part.fromSecond() + part.seconds();
        for (int step = part.fromSecond() * STEPS; step < before * STEPS; step++) {
          assertEquals(part.rate(), rates[step], 1e-12, "the planned rate, all through the window: " + course);
        }
        assertEquals(part.factor() * 9, part.rate(), 1e-9);
      }
      assertEquals(shape.seconds(), before, "the load ends with the last steady part");
      assertEquals(profile.loadFactor(), shape.mainPart().factor());
    }
  }

  private static final int STEPS = 20;

  private static LoadCourse any(Random random) {
    double low = 0.05 + random.nextDouble();
    return switch (random.nextInt(3)) {
      case 0 -> new LoadCourse.Hold(low);
      case 1 -> new LoadCourse.Spike(low, 1 + random.nextInt(10), low + 0.1 + random.nextDouble());
      default -> {
        List<Double> levels = new ArrayList<>(List.of(low));
        for (int i = 0; i <= random.nextInt(4); i++) {
          levels.add(levels.getLast() + 0.05 + random.nextDouble());
        }
        yield new LoadCourse.Staircase(levels);
      }
    };
  }

  /** The rate in the middle of each step of a twentieth of a second. */
  private static double[] rates(List<Phase> phases) {
    List<Double> rates = new ArrayList<>();
    for (Phase phase : phases) {
      for (int i = 0; i < phase.seconds() * STEPS; i++) {
        double part = (i + 0.5) / (phase.seconds() * STEPS);
        rates.add(switch (phase) {
          case Phase.Ramp ramp -> ramp.from() + part * (ramp.to() - ramp.from());
          case Phase.Constant constant -> constant.rate();
        });
      }
    }
    return rates.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void arrivalsAreTheIntegralOfTheRate(LoadShape shape, double[] rates) {
    double integral = 0;
    for (double rate : rates) {
      integral += rate / STEPS;
    }
    double planned = shape.phases().stream().mapToDouble(Phase::arrivals).sum();
    assertEquals(integral, planned, 1e-9 * integral);
  }

  private static void theRateHasNoJump(LoadShape shape) {
    double rate = 0;
    for (Phase phase : shape.phases()) {
      switch (phase) {
        case Phase.Ramp ramp -> {
          assertEquals(rate, ramp.from(), 1e-12);
          rate = ramp.to();
        }
        case Phase.Constant constant -> assertEquals(rate, constant.rate(), 1e-12);
      }
    }
  }
}
