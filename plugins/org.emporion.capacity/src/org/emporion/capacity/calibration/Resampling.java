package org.emporion.capacity.calibration;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.emporion.capacity.calibration.LoadLevel.Busy;
import org.emporion.capacity.calibration.LoadLevel.Served;
import org.emporion.model.UniformStream;

/**
 * Levels as they might have come out by chance, were a model true (parametric bootstrap, B. Efron and R. J. Tibshirani,
 * An Introduction to the Bootstrap, 1993, section 6.5). The waits of a level are common to its transactions.
 */
final class Resampling {
  /** Correlation of mean and 95th percentile of the same exponential responses, in the limit: ln 20 / sqrt 19. */
  private static final double TOGETHER = 0.69;

  private final NormalDistribution normal = new NormalDistribution(null, 0, 1);
  private final UniformStream numbers;

  Resampling(UniformStream numbers) {
    this.numbers = numbers;
  }

  /** What chance makes of an outlook: factors of mean and 95th percentile by transaction. */
  record Chance(double[] mean, double[] p95) {}

  double normal() {
    return normal.inverseCumulativeProbability(numbers.next());
  }

  /**
   * Chance in a window.
   *
   * @param more by how much the scatter is more than the model's own
   */
  Chance chance(Outlook expected, double seconds, double more) {
    int classes = expected.mean().length;
    double[] mean = new double[classes];
    double[] p95 = new double[classes];
    double common = normal();
    for (int c = 0; c < classes; c++) {
      double own = Math.sqrt(expected.ownError(c, seconds));
      double shared = Math.sqrt(expected.sharedError(c, seconds));
      double error = Math.hypot(own, shared);
      double standard = error == 0 ? 0 : (own * normal() + shared * common) / error;
      mean[c] = factor(more * error / expected.mean()[c], standard);
      p95[c] = factor(more * expected.p95Error(c, seconds),
          TOGETHER * standard + Math.sqrt(1 - TOGETHER * TOGETHER) * normal());
    }
    return new Chance(mean, p95);
  }

  /** Log-normal with mean 1 and this relative error. */
  private static double factor(double error, double standard) {
    double squared = Math.log1p(error * error);
    return Math.exp(Math.sqrt(squared) * standard - squared / 2);
  }

  /** The same levels, drawn again. */
  List<LoadLevel> again(ResponseModel model, List<ServiceDemands> demands, List<LoadLevel> levels, double more) {
    List<LoadLevel> drawn = new ArrayList<>();
    for (LoadLevel level : levels) {
      Outlook expected = model.at(level.rates());
      Chance chance = chance(expected, level.seconds(), more);
      List<Served> served = new ArrayList<>();
      for (int c = 0; c < level.served().size(); c++) {
        Served one = level.served().get(c);
        served.add(new Served(one.transaction(), one.offeredPerSecond(), one.perSecond(),
            expected.mean()[c] * chance.mean()[c], expected.p95()[c] * chance.p95()[c], one.completions()));
      }
      List<Busy> busy = new ArrayList<>();
      for (int k = 0; k < level.busy().size(); k++) {
        Busy one = level.busy().get(k);
        double work = StationsModel.used(demands.get(k), level.rates());
        // A sum of as many exponential services as there were responses.
        double error = 1 / Math.sqrt(level.perSecond() * level.seconds());
        busy.add(new Busy(one.tier(), work * factor(error, normal()), one.of()));
      }
      drawn.add(new LoadLevel(level.seconds(), served, busy, level.counts(), level.healthy()));
    }
    return drawn;
  }
}
