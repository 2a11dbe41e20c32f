package org.emporion.capacity.calibration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.emporion.capacity.calibration.HeldOut.Tolerance;
import org.emporion.capacity.calibration.LoadLevel.Busy;
import org.emporion.capacity.calibration.LoadLevel.Served;
import org.emporion.capacity.network.MultiServerQueue;
import org.emporion.model.LocalText;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.finding.Staircase;
import org.emporion.model.finding.TrialObservations.ResourceUse;
import org.emporion.model.finding.TrialResult.TransactionStatistics;
import org.emporion.model.finding.Verdict;
import org.junit.jupiter.api.Test;

/** Calibration on levels whose truth is a formula, and what it refuses. */
class CalibrationTest {
  private static final double SERVICE = 0.05;
  private static final double SECONDS = 600;

  /** Levels of M/M/c as its formulas have them, without any scatter. */
  private static List<LoadLevel> exact(int servers, boolean recorded, double... rates) {
    return DoubleStream.of(rates).mapToObj(rate -> level(servers, recorded, rate, 1, true, true)).toList();
  }

  private static LoadLevel level(int servers, boolean recorded, double rate, double off, boolean counts, boolean healthy) {
    MultiServerQueue queue = new MultiServerQueue(rate, SERVICE, servers);
    double p95 = queue.responseSeconds() * Math.log(20);
    return new LoadLevel(SECONDS,
        List.of(new Served("browse", rate, rate, off * queue.responseSeconds(), off * p95, (long) (rate * SECONDS))),
        recorded ? List.of(new Busy("web", rate * SERVICE, OptionalInt.of(servers))) : List.of(), counts, healthy);
  }

  private static Calibrated calibrated(List<LoadLevel> levels) {
    return new Calibration(Tolerance.USUAL, 1).calibrate(levels);
  }

  private static LocalText refused(List<LoadLevel> levels) {
    LocalText what = assertThrows(InsufficientEvidenceException.class, () -> calibrated(levels)).what();
    assertFalse(what.zhTw().isBlank());
    return what;
  }

  /** M/M/1: response 1 / (mu - lambda), exponential, so that its 95th percentile is ln 20 times the mean. */
  @Test
  void aSingleWorkerIsPredictedExactly() {
    Calibrated model = calibrated(exact(1, true, 4, 8, 12, 16, 18));
    Prediction.Transaction told = model.predict(new double[] {14}, SECONDS).transactions().getFirst();
    double mean = 1 / (1 / SERVICE - 14);
    assertEquals(mean, told.meanSeconds().orElseThrow().value(), 1e-6 * mean);
    assertEquals(Math.log(20) * mean, told.p95Seconds().orElseThrow().value(), 0.01 * Math.log(20) * mean);
    assertTrue(told.meanSeconds().orElseThrow().holds(mean));
    assertEquals(SERVICE, model.demands().getFirst().seconds()[0], 1e-9);
  }

  /** The form itself, without the choice among forms: Erlang's C. */
  @Test
  void theFormOfExponentialServiceIsErlangs() {
    Outlook told = StationsForm.MARKOV.fit(exact(3, true, 20, 40)).at(new double[] {50});
    assertEquals(new MultiServerQueue(50, SERVICE, 3).responseSeconds(), told.mean()[0], 1e-9);
    assertEquals(50 * SERVICE / 3, told.utilisation()[0], 1e-9);
  }

  /** The number of workers and what one request costs them are found from responses alone. */
  @Test
  void workersThatNobodyToldAreFound() {
    Calibrated model = calibrated(exact(6, false, 40, 70, 90, 105, 112));
    double mean = new MultiServerQueue(99, SERVICE, 6).responseSeconds();
    Prediction told = model.predict(new double[] {99}, SECONDS);
    assertEquals(mean, told.transactions().getFirst().meanSeconds().orElseThrow().value(), 0.02 * mean);
    assertEquals(99 * SERVICE / 6, told.utilisation().getFirst(), 0.05);
    assertEquals(List.of(), model.demands());
  }

  /** Beyond what the station can do only its own pace comes back, and responses grow without end. */
  @Test
  void aLoadThatIsNotCarriedHasNoResponse() {
    Prediction told = calibrated(exact(2, true, 10, 20, 30, 36)).predict(new double[] {60}, SECONDS);
    assertFalse(told.carried());
    assertEquals(2 / SERVICE, told.transactions().getFirst().perSecond().value(), 1e-6);
    assertEquals(Optional.empty(), told.transactions().getFirst().meanSeconds());
    assertEquals(1, told.utilisation().getFirst());
  }

  /** Workers of whom each holds one lock for 6 of 20 ms: busy while they wait for it, so that their busy time tells no demand. */
  private static LoadLevel locked(double rate, boolean lockRecorded) {
    double service = 0.02;
    double held = 0.006;
    MultiServerQueue lock = new MultiServerQueue(rate, held, 1);
    double wait = lock.waitSeconds();
    double mean = service + wait;
    double variance = service * service + wait * wait * (2 / lock.waitingProbability() - 1);
    double p95 = new GammaDistribution(null, mean * mean / variance, variance / mean).inverseCumulativeProbability(0.95);
    Busy workers = new Busy("workers", rate * mean, OptionalInt.of(8));
    return new LoadLevel(SECONDS, List.of(new Served("browse", rate, rate, mean, p95, (long) (rate * SECONDS))),
        lockRecorded ? List.of(workers, new Busy("lock", rate * held, OptionalInt.of(1))) : List.of(workers), true, true);
  }

  private static void assertForetold(Calibrated model, LoadLevel asked, double relative) {
    Served real = asked.served().getFirst();
    Prediction.Transaction told = model.predict(asked.rates(), SECONDS).transactions().getFirst();
    assertEquals(real.meanSeconds(), told.meanSeconds().orElseThrow().value(), relative * real.meanSeconds());
    assertEquals(real.p95Seconds(), told.p95Seconds().orElseThrow().value(), 2 * relative * real.p95Seconds());
  }

  @Test
  void aLockThatWasRecordedIsTheBusiest() {
    Calibrated model = calibrated(DoubleStream.of(50, 70, 90, 103, 116).mapToObj(rate -> locked(rate, true)).toList());
    assertForetold(model, locked(80, true), 0.02);
    assertForetold(model, locked(128, true), 0.05);
    List<Double> used = model.predict(new double[] {128}, SECONDS).utilisation();
    assertEquals("lock", model.demands().get(used.indexOf(Collections.max(used))).tier());
    assertEquals(128 * 0.006, Collections.max(used), 0.001);
  }

  @Test
  void aLockThatNobodyRecordedIsForetoldFromResponses() {
    Calibrated model = calibrated(DoubleStream.of(50, 70, 90, 103, 116).mapToObj(rate -> locked(rate, false)).toList());
    assertForetold(model, locked(80, false), 0.02);
    assertForetold(model, locked(128, false), 0.1);
  }

  /**
   * The reference shop with eight workers of 20 ms on the mean, exponential, as it was measured (docs/measurements.md).
   * The means alone are met best by nine servers with queues that are rare and huge.
   */
  @Test
  void aRealShopIsNotTakenForOneOfRareAndHugeQueues() {
    double[][] measured = {{119.9, 2.351, 20.886, 59.391}, {167.9, 3.350, 20.690, 60.319}, {215.4, 4.357, 20.952, 60.415},
        {264.1, 5.333, 22.552, 64.575}, {296.0, 5.938, 23.100, 65.599}, {319.3, 6.394, 26.669, 72.895}};
    List<LoadLevel> levels = Arrays.stream(measured).map(one -> new LoadLevel(40,
        List.of(new Served("browse", one[0], one[0], one[2] / 1000, one[3] / 1000, (long) (40 * one[0]))),
        List.of(new Busy("workers", one[1], OptionalInt.empty())), true, true)).toList();
    assertForetold(calibrated(levels.subList(0, 5)), levels.get(5), 0.1);
  }

  @Test
  void intervalsNarrowWithTimeAndKeepTheirOrder() {
    Calibrated model = calibrated(exact(2, true, 10, 20, 30, 36));
    Prediction.Range brief = model.predict(new double[] {25}, 30).transactions().getFirst().meanSeconds().orElseThrow();
    Prediction.Range lasting =
        model.predict(new double[] {25}, Double.POSITIVE_INFINITY).transactions().getFirst().meanSeconds().orElseThrow();
    assertTrue(brief.low() < lasting.low() && lasting.low() <= lasting.value());
    assertTrue(brief.high() > lasting.high() && lasting.high() >= lasting.value());
  }

  /** Utilisation law with background work: busy time is 0.2 + 0.03 X(browse) + 0.1 X(order), by hand. */
  @Test
  void busyTimeTellsTransactionsAndBackgroundApart() {
    List<LoadLevel> levels = new ArrayList<>();
    for (double[] rates : new double[][] {{10, 1}, {20, 4}, {30, 2}, {25, 9}}) {
      levels.add(new LoadLevel(60, List.of(new Served("browse", rates[0], rates[0], 0.1, 0.3, 900),
          new Served("order", rates[1], rates[1], 0.2, 0.5, 100)),
          List.of(new Busy("web", 0.2 + 0.03 * rates[0] + 0.1 * rates[1], OptionalInt.empty())), true, true));
    }
    ServiceDemands told = ServiceDemands.of(levels, 0);
    assertTrue(told.byTransaction());
    assertEquals(0.2, told.background(), 1e-9);
    assertArrayEquals(new double[] {0.03, 0.1}, told.seconds(), 1e-9);
    assertArrayEquals(new double[] {0, 0}, told.standardErrors(), 1e-9);
  }

  /** Unbounded least squares of this line would cross the axis at -1. */
  @Test
  void aCoefficientIsNeverBelowZero() {
    NonNegativeRegression line = NonNegativeRegression.solve(
        new double[][] {{1, 1}, {1, 2}, {1, 3}}, new double[] {1, 3, 5}, new double[] {1, 1, 1});
    // Through the origin: (1 + 6 + 15) / (1 + 4 + 9).
    assertArrayEquals(new double[] {0, 22.0 / 14}, line.coefficients(), 1e-9);
    assertEquals(0, line.standardErrors()[0]);
    assertTrue(line.standardErrors()[1] > 0);
  }

  /** Waits of a light load are small, and still a term; y = 2 + 3e12 x by hand. */
  @Test
  void aTermIsJudgedRelativeToItself() {
    NonNegativeRegression line = NonNegativeRegression.solve(
        new double[][] {{1, 1e-12}, {1, 2e-12}, {1, 4e-12}}, new double[] {5, 8, 14}, new double[] {1, 1, 1});
    assertArrayEquals(new double[] {2, 3}, new double[] {line.coefficients()[0], line.coefficients()[1] / 1e12}, 1e-9);
  }

  @Test
  void fewerThanThreeLevelsThatCountAreRefused() {
    List<LoadLevel> levels = new ArrayList<>(exact(1, true, 4, 8));
    levels.add(level(1, true, 16, 1, false, true));
    assertTrue(refused(levels).en().contains("2 can be used"), refused(levels).en());
  }

  @Test
  void aLoadGeneratorThatWasHeldUpIsRefused() {
    List<LoadLevel> levels = new ArrayList<>(exact(1, true, 4, 8));
    levels.add(level(1, true, 12, 1, true, false));
    assertTrue(refused(levels).en().contains("load generator itself"), refused(levels).en());
  }

  /** A target that answers slowest in the middle is like none of the forms. */
  @Test
  void aFormThatMissesALevelMaySizeNothing() {
    List<LoadLevel> levels = new ArrayList<>(exact(1, true, 4, 8, 15, 18));
    levels.set(1, level(1, true, 8, 6, true, true));
    LocalText why = refused(levels);
    assertTrue(why.en().contains("may not size anything"), why.en());
  }

  @Test
  void anotherMixIsNotForetoldFromOne() {
    List<LoadLevel> levels = DoubleStream.of(4, 8, 12, 16).mapToObj(rate -> {
      double mean = new MultiServerQueue(rate, SERVICE, 1).responseSeconds();
      return new LoadLevel(SECONDS, List.of(new Served("browse", rate / 2, rate / 2, mean, 3 * mean, 1000),
          new Served("order", rate / 2, rate / 2, mean, 3 * mean, 1000)), List.of(), true, true);
    }).toList();
    Calibrated model = calibrated(levels);
    assertTrue(model.predict(new double[] {5, 5}, SECONDS).carried());
    assertThrows(InsufficientEvidenceException.class, () -> model.predict(new double[] {8, 2}, SECONDS));
  }

  @Test
  void aLevelOfAStaircaseIsReadInSeconds() {
    LoadLevel read = LoadLevel.of(new Staircase.Level(0.5, 3, Verdict.MET, true, false, List.of(),
        List.of(new ResourceUse("database", 0.75, 1, Optional.empty(), 60)), 60,
        List.of(new TransactionStatistics("browse", 120, 1, 2, 80, 70, 200, 300, 400))));
    assertEquals(new LoadLevel(60, List.of(new Served("browse", 2, 2, 0.08, 0.2, 120)),
        List.of(new Busy("database", 0.75, OptionalInt.empty())), true, false), read);
  }
}
