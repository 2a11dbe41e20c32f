package org.emporion.capacity.calibration;

import java.util.Arrays;
import java.util.List;
import org.emporion.capacity.fit.UniversalScalability;

/**
 * The universal scalability law over the customers that were in the system at each level, by Little's law, with
 * responses of each transaction in proportion to the mean one.
 */
final class ScalabilityForm implements ModelForm {
  @Override
  public String title() {
    return "USL";
  }

  @Override
  public int leastLevels(List<LoadLevel> levels) {
    return UniversalScalability.LEAST_LEVELS;
  }

  @Override
  public ResponseModel fit(List<LoadLevel> levels) {
    double[] inside = new double[levels.size()];
    double[] rates = new double[levels.size()];
    int classes = levels.getFirst().served().size();
    double[] meanRatio = new double[classes];
    double[] p95Ratio = new double[classes];
    for (int l = 0; l < inside.length; l++) {
      LoadLevel level = levels.get(l);
      rates[l] = level.perSecond();
      inside[l] = level.served().stream().mapToDouble(one -> one.perSecond() * one.meanSeconds()).sum();
      for (int c = 0; c < classes; c++) {
        meanRatio[c] += level.served().get(c).meanSeconds() / (inside[l] / rates[l]) / inside.length;
        p95Ratio[c] += level.served().get(c).p95Seconds() / level.served().get(c).meanSeconds() / inside.length;
      }
    }
    try {
      return new Law(this, UniversalScalability.fit(inside, rates), meanRatio, p95Ratio);
    } catch (IllegalArgumentException e) {
      throw new ArithmeticException(e.getMessage());
    }
  }

  /**
   * The law fitted.
   *
   * @param meanRatio mean response of each transaction relative to that of all
   * @param p95Ratio 95th percentile relative to the transaction's own mean
   */
  private record Law(ScalabilityForm form, UniversalScalability law, double[] meanRatio, double[] p95Ratio)
      implements ResponseModel {
    private static final double NO_LOAD = 1e-9;

    @Override
    public Outlook at(double[] perSecond) {
      double rate = Arrays.stream(perSecond).sum();
      double limit = law.limit();
      int classes = perSecond.length;
      double[] mean = new double[classes];
      double[] p95 = new double[classes];
      double[] own = new double[classes];
      double[] shared = new double[classes];
      double[] scatter = new double[classes];
      boolean carried = rate < limit;
      double response = carried ? inside(rate) / rate : Double.NaN;
      double used = Math.min(1, rate / limit);
      double correlation = StationsModel.correlation(Math.min(0.99, used));
      for (int c = 0; c < classes; c++) {
        mean[c] = response * meanRatio[c];
        p95[c] = mean[c] * p95Ratio[c];
        double waits = Math.max(0, mean[c] - meanRatio[c] / law.speed());
        own[c] = Math.pow(mean[c] - waits, 2);
        shared[c] = waits * waits * (2 / Math.max(used, NO_LOAD) - 1) * correlation;
        // The 95th percentile of an exponential time is measured with 1.45 times the relative error of its mean.
        scatter[c] = 2.1 * correlation;
      }
      double[] throughput = Arrays.stream(perSecond).map(one -> carried ? one : one * limit / rate).toArray();
      return new Outlook(carried, throughput, mean, p95, new double[] {used}, own, shared, scatter);
    }

    @Override
    public Outlook at(double[] perSecond, double[] work) {
      return at(Arrays.stream(perSecond).map(rate -> rate * work[0]).toArray());
    }

    @Override
    public double[] ratesAt(double utilisation, double[] shares) {
      return new double[] {utilisation * law.limit()};
    }

    /** Customers inside at a rate below the limit: the smaller root of {@code rate (1 + a (n-1) + b n (n-1)) = g n}. */
    private double inside(double rate) {
      double square = law.coherency() * rate;
      double linear = rate * (law.contention() - law.coherency()) - law.speed();
      double constant = rate * (1 - law.contention());
      double root = Math.sqrt(Math.max(0, linear * linear - 4 * square * constant));
      return 2 * constant / (-linear + root);
    }

    @Override
    public ResponseModel refit(List<LoadLevel> levels) {
      return form.fit(levels);
    }
  }
}
