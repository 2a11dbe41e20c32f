package org.emporion.trial.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.emporion.trial.measure.RunSample.Interval;
import org.junit.jupiter.api.Test;

/** Statements between runs, against published numbers. */
class RunSampleTest {
  /** NIST/SEMATECH e-Handbook 1.3.5.2, heat flow meter data ZARR13.DAT: 9.258242 to 9.264679. */
  @Test
  void intervalOfTheMeanIsThatOfTheHandbook() {
    Interval interval = new RunSample(195, 9.261460, 0.2278881e-1).meanInterval(0.95);
    assertEquals(9.258242, interval.low(), 2e-6);
    assertEquals(9.264679, interval.high(), 2e-6);
    assertEquals(194, interval.degrees());
  }

  /** Student, Biometrika 6, 1908 (data "sleep" of R); t.test of R gives df 17.776 and -3.3654832 to 0.2054832. */
  @Test
  void intervalOfADifferenceIsThatOfStudentsSleepData() {
    RunSample one = RunSample.of(List.of(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0));
    RunSample two = RunSample.of(List.of(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4));
    Interval difference = one.minus(two, 0.95);
    assertEquals(17.776, difference.degrees(), 1e-3);
    assertEquals(-3.3654832, difference.low(), 1e-6);
    assertEquals(0.2054832, difference.high(), 1e-6);
    assertTrue(difference.holds(0));
  }

  /** NIST/SEMATECH e-Handbook 1.3.5.3, AUTO83B.DAT with unequal variances: T = -12.94627, 136.8750 degrees of freedom. */
  @Test
  void degreesOfFreedomAreThoseOfTheHandbook() {
    Interval difference = new RunSample(249, 20.14458, 6.414700).minus(new RunSample(79, 30.48101, 6.107710), 0.95);
    assertEquals(136.8750, difference.degrees(), 1e-3);
    assertFalse(difference.holds(0));
  }

  @Test
  void oneRunSaysNothingOfTheSpreadAndEqualRunsGiveAPoint() {
    assertThrows(IllegalArgumentException.class, () -> RunSample.of(List.of(5.0)));
    Interval same = RunSample.of(List.of(5.0, 5.0)).minus(RunSample.of(List.of(4.0, 4.0)), 0.95);
    assertEquals(1, same.low());
    assertEquals(1, same.high());
  }

  /** What 95 % means: of 4,000 samples of a known mean so many hold it (a binomial deviation is 0.34 %). */
  @Test
  void theIntervalHoldsTheTruthAsOftenAsItSays() {
    Random random = new Random(20);
    int held = 0;
    for (int i = 0; i < 4000; i++) {
      RunSample near = RunSample.of(DoubleStream.generate(() -> 3 + random.nextGaussian()).limit(4).boxed().toList());
      RunSample far = RunSample.of(DoubleStream.generate(() -> 1 + 3 * random.nextGaussian()).limit(6).boxed().toList());
      held += near.minus(far, 0.95).holds(2) ? 1 : 0;
    }
    assertEquals(0.95, held / 4000.0, 0.012);
  }
}
