package org.emporion.capacity.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.emporion.capacity.calibration.HeldOut.Tolerance;
import org.emporion.capacity.calibration.LoadLevel.Busy;
import org.emporion.capacity.calibration.LoadLevel.Served;
import org.junit.jupiter.api.Test;

/** How much a calibrated target may be loaded: M/M/1 has a formula for it, and two stations have laws. */
class LoadLimitsTest {
  private static final double MU = 20;
  private static final double[] ALL = {1};

  private static Calibrated single() {
    return new Calibration(Tolerance.USUAL, 1).calibrate(DoubleStream.of(4, 8, 12, 16, 18).mapToObj(rate -> {
      double mean = 1 / (MU - rate);
      return new LoadLevel(600, List.of(new Served("browse", rate, rate, mean, Math.log(20) * mean, (long) (600 * rate))),
          List.of(new Busy("web", rate / MU, OptionalInt.of(1))), true, true);
    }).toList());
  }

  /** The response of M/M/1 is exponential with mean 1 / (mu - lambda): its p95 keeps b up to mu - ln 20 / b. */
  @Test
  void theObjectiveOrTheUtilisationBindsAsTheFormulaSays() {
    assertEquals(0.7 * MU, limit(0.7, Double.POSITIVE_INFINITY), 1e-6 * MU);
    double bound = 0.4;
    assertEquals(MU - Math.log(20) / bound, limit(0.9, bound), 0.01 * MU);
    assertEquals(0.5 * MU, limit(0.5, bound), 1e-6 * MU);
    assertEquals(0, limit(0.9, 0.1));
  }

  /** What the target may get: all its places together. */
  private static double limit(double utilisation, double bound) {
    return DoubleStream.of(single().limits(ALL, utilisation, new double[] {bound}).getFirst()).min().orElseThrow();
  }

  /** Whatever the stations are sized to, within their limits the bounds are kept and none is busier than it may be. */
  @Test
  void everyStationMayBeSizedOnItsOwn() {
    SplittableRandom random = new SplittableRandom(4);
    for (int round = 0; round < 2000; round++) {
      double[] demands = {random.nextDouble(0.005, 0.1), random.nextDouble(0.005, 0.1)};
      int[] servers = {1 + random.nextInt(8), 1 + random.nextInt(8)};
      boolean shared = random.nextBoolean();
      double[][] waits = shared ? new double[][] {{random.nextDouble(0.2, 3)}, {random.nextDouble(0.2, 3)}}
          : new double[][] {{demands[0]}, {demands[1]}};
      StationsModel model = new StationsModel(shared ? StationsForm.GENERAL : StationsForm.NETWORK,
          List.of(new ServiceDemands("web", random.nextDouble(0, 0.1), new double[] {demands[0]}, new double[1], true),
              new ServiceDemands("database", 0, new double[] {demands[1]}, new double[1], true)),
          servers, new double[] {demands[0] + demands[1]}, waits, new double[] {1});
      double utilisation = random.nextDouble(0.3, 0.95);
      double bound = (demands[0] + demands[1]) * random.nextDouble(3.5, 12);
      double[] limits = new LoadLimits(ALL, utilisation, new double[] {bound}, 1e9).of(model, 1);
      double rate = random.nextDouble(0.1, 3) * Math.max(limits[0], limits[1]);
      // Stations so large that each is loaded up to somewhere below its limit.
      double[] work = {limits[0] * random.nextDouble(0.2, 1) / rate, limits[1] * random.nextDouble(0.2, 1) / rate};
      Outlook told = model.at(new double[] {rate}, work);
      assertTrue(told.carried());
      assertTrue(told.utilisation()[0] <= utilisation + 1e-9 && told.utilisation()[1] <= utilisation + 1e-9);
      assertTrue(told.p95()[0] <= bound * (1 + 1e-4), told.p95()[0] + " " + bound);
      double[] wider = new LoadLimits(ALL, utilisation, new double[] {1.3 * bound}, 1e9).of(model, 1);
      assertTrue(wider[0] >= limits[0] && wider[1] >= limits[1]);
    }
  }
}
