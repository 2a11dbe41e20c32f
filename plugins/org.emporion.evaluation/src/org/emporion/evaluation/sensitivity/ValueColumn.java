package org.emporion.evaluation.sensitivity;

import java.util.Arrays;
import org.emporion.model.EstimateSampler;

/** Draws one uncertain value many times over, each kind in a loop of its own. */
interface ValueColumn {
  /** Writes samples. */
  void fill(long key, double[] out, int size);


  /** The column of a value. */
  static ValueColumn of(UncertainValue value) {
    return switch (value) {
      case UncertainValue.Point point -> new Constant(point.value());
      case UncertainValue.Interval interval -> interval.low() == interval.high()
          ? new Constant(interval.low()) : new Uniform((interval.low() + interval.high()) / 2, interval.high() - interval.low());
      case UncertainValue.Triangle triangle -> triangle.low() == triangle.high()
          ? new Constant(triangle.mode()) : new Triangular(triangle.low(), triangle.mode(), triangle.high());
      case UncertainValue.Normal normal -> new Gaussian(normal.mean(), normal.deviation(), new Draws(0));
      case UncertainValue.Percentiles percentiles -> percentiles.estimate().exact()
          ? new Constant(percentiles.estimate().p50()) : new ByQuantile(new EstimateSampler(percentiles.estimate()));
    };
  }

  /** The largest magnitude that a value usually has. */
  static double magnitude(UncertainValue value) {
    return switch (value) {
      case UncertainValue.Point point -> Math.abs(point.value());
      case UncertainValue.Interval interval -> Math.max(Math.abs(interval.low()), Math.abs(interval.high()));
      case UncertainValue.Triangle triangle -> Math.max(Math.abs(triangle.low()), Math.abs(triangle.high()));
      case UncertainValue.Normal normal -> Math.abs(normal.mean()) + normal.deviation();
      case UncertainValue.Percentiles percentiles ->
          Math.max(Math.abs(percentiles.estimate().p10()), Math.abs(percentiles.estimate().p90()));
    };
  }

  /** Always the same. */
  record Constant(double value) implements ValueColumn {
    @Override
    public void fill(long key, double[] out, int size) {
      Arrays.fill(out, 0, size, value);
    }
  }

  /** Uniform around a middle. */
  record Uniform(double middle, double width) implements ValueColumn {
    @Override
    public void fill(long key, double[] out, int size) {
      Draws.centred(key, middle, width, out, size);
    }
  }

  /** Triangular, by inversion. */
  record Triangular(double low, double mode, double high) implements ValueColumn {
    @Override
    public void fill(long key, double[] out, int size) {
      double rise = (high - low) * (mode - low);
      double fall = (high - low) * (high - mode);
      double turn = (mode - low) / (high - low);
      Draws.centred(key, 0.5, 1, out, size);
      for (int s = 0; s < size; s++) {
        double u = out[s];
        out[s] = u < turn ? low + Math.sqrt(u * rise) : high - Math.sqrt((1 - u) * fall);
      }
    }
  }

  /** Normal; for one thread only, as it keeps a stream. */
  record Gaussian(double mean, double deviation, Draws draws) implements ValueColumn {
    @Override
    public void fill(long key, double[] out, int size) {
      draws.restart(key);
      Ziggurat.normal(draws, out, size);
      for (int s = 0; s < size; s++) {
        out[s] = mean + deviation * out[s];
      }
    }
  }

  /** By the quantile function of an estimate. */
  record ByQuantile(EstimateSampler sampler) implements ValueColumn {
    @Override
    public void fill(long key, double[] out, int size) {
      Draws.centred(key, 0.5, 1, out, size);
      for (int s = 0; s < size; s++) {
        // Half a cell away from 0 and 1 after rounding, where quantiles are infinite.
        out[s] = sampler.at(Math.min(1 - 0x1.0p-53, Math.max(0x1.0p-53, out[s])));
      }
    }
  }
}
