package org.emporion.capacity.fit;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The universal scalability law: throughput at {@code n} customers or processors is
 * {@code X(n) = g n / (1 + a (n - 1) + b n (n - 1))} with contention {@code a}, coherency {@code b} and speed
 * {@code g} (N. J. Gunther, Guerrilla Capacity Planning, 2007, chapter 4). Both are kept from going below 0,
 * where they mean nothing; without coherency there is no finite peak.
 */
public final class UniversalScalability {
  /** Index of the contention among the parameters. */
  public static final int CONTENTION = 0;

  /** Index of the coherency among the parameters. */
  public static final int COHERENCY = 1;

  /** Index of the speed, throughput of one alone. */
  public static final int SPEED = 2;

  /** Levels needed for three parameters and something left over to tell how sure they are. */
  public static final int LEAST_LEVELS = 4;

  private final Fit fit;

  private UniversalScalability(Fit fit) {
    this.fit = fit;
  }

  /**
   * Fits the law.
   *
   * @param load customers or processors, above 0
   * @param throughput measured at each
   * @throws IllegalArgumentException with fewer than {@value #LEAST_LEVELS} different loads, or values not above 0
   */
  public static UniversalScalability fit(double[] load, double[] throughput) {
    if (Arrays.stream(load).distinct().count() < LEAST_LEVELS) {
      throw new IllegalArgumentException("the law needs at least " + LEAST_LEVELS + " different loads");
    }
    if (Arrays.stream(load).anyMatch(one -> !(one > 0)) || Arrays.stream(throughput).anyMatch(one -> !(one > 0))) {
      throw new IllegalArgumentException("loads and throughputs must be above 0");
    }
    LeastSquares free = new LeastSquares(new Law(), 0, 0, Double.MIN_NORMAL);
    return new UniversalScalability(free.fit(load, throughput, start(load, throughput)));
  }

  /** Where the straight form {@code n / X = (1 + a (n - 1) + b n (n - 1)) / g} has its least squares. */
  private static double[] start(double[] load, double[] throughput) {
    double[] times = new double[load.length];
    double[][] terms = new double[load.length][];
    for (int i = 0; i < load.length; i++) {
      times[i] = load[i] / throughput[i];
      terms[i] = new double[] {1, load[i] - 1, load[i] * (load[i] - 1)};
    }
    double[] found = new LinearLeastSquares(terms, times).coefficients();
    double alone = found[0] > 0 ? found[0] : Arrays.stream(times).min().orElseThrow();
    return new double[] {Math.max(0, found[1] / alone), Math.max(0, found[2] / alone), 1 / alone};
  }

  /** The fitted curve. */
  public Fit fit() {
    return fit;
  }

  /** Share of the work that only one can do at a time. */
  public double contention() {
    return fit.parameter(CONTENTION);
  }

  /** What each pair costs to agree. */
  public double coherency() {
    return fit.parameter(COHERENCY);
  }

  /** Throughput of one alone. */
  public double speed() {
    return fit.parameter(SPEED);
  }

  /** Throughput at a load. */
  public double throughput(double load) {
    return fit.at(load);
  }

  /** Time that one spends at a load, by Little's law: {@code n / X(n)}. */
  public double latency(double load) {
    return load / throughput(load);
  }

  /**
   * The load at which one spends a time.
   *
   * @return empty when even one alone takes longer
   */
  public OptionalDouble loadAtLatency(double latency) {
    double a = contention();
    double b = coherency();
    double rest = 1 - a - latency * speed();
    if (rest > -a) {
      return OptionalDouble.empty();
    }
    // b n² + (a - b) n + rest = 0
    double linear = a - b;
    if (b == 0) {
      return linear == 0 ? OptionalDouble.of(Double.POSITIVE_INFINITY) : OptionalDouble.of(-rest / linear);
    }
    return OptionalDouble.of((-linear + Math.sqrt(linear * linear - 4 * b * rest)) / (2 * b));
  }

  /** The load with the highest throughput, not a whole number; empty when it always grows. */
  public OptionalDouble peakLoad() {
    return coherency() == 0
        ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(Math.max(0, 1 - contention()) / coherency()));
  }

  /** Throughput that is never passed: the peak, or what it grows towards; infinite when nothing holds it back. */
  public double limit() {
    OptionalDouble peak = peakLoad();
    if (peak.isPresent()) {
      return throughput(Math.max(1, peak.getAsDouble()));
    }
    return contention() == 0 ? Double.POSITIVE_INFINITY : speed() / contention();
  }

  private record Law() implements Curve {
    @Override
    public double value(double n, double[] p) {
      return p[SPEED] * n / slowness(n, p);
    }

    @Override
    public double[] gradient(double n, double[] p) {
      double slowness = slowness(n, p);
      double change = -p[SPEED] * n / (slowness * slowness);
      return new double[] {change * (n - 1), change * n * (n - 1), n / slowness};
    }

    private static double slowness(double n, double[] p) {
      return 1 + p[CONTENTION] * (n - 1) + p[COHERENCY] * n * (n - 1);
    }
  }
}
