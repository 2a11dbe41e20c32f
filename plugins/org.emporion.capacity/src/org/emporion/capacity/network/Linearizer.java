package org.emporion.capacity.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Approximate mean value analysis for networks that are too large for {@link ExactMva}: Bard and
 * Schweitzer's proportional estimate (P. Schweitzer, Int. Conf. on Stochastic Control and Optimization,
 * Amsterdam 1979), or the Linearizer that corrects it (K. M. Chandy and D. Neuse, Communications of the
 * ACM 25, 1982). Typical errors of queue lengths: some percent, and some tenths of a percent.
 *
 * <p>Stations with several servers become a server that is so many times faster and a delay for the rest
 * of the service (A. Seidmann, P. J. Schweitzer and S. Shalev-Oren, 1987); that costs up to some percent
 * near the knee.
 */
public final class Linearizer {
  private static final double ACCURACY = 1e-11;
  private static final int MOST_ROUNDS = 1_000_000;

  private final String name;
  private final int corrections;

  private Linearizer(String name, int corrections) {
    this.name = name;
    this.corrections = corrections;
  }

  /** With three corrections, as its authors do. */
  public Linearizer() {
    this("Linearizer", 3);
  }

  /** The proportional estimate alone. */
  public static Linearizer bardSchweitzer() {
    return new Linearizer("Bard-Schweitzer", 0);
  }

  /**
   * Solves a network.
   *
   * @throws ArithmeticException when the iteration does not settle
   */
  public NetworkSolution solve(ClosedModel model) {
    Estimates whole = new Estimates(model);
    int[] population = model.classes().stream().mapToInt(ClosedModel.CustomerClass::population).toArray();
    double[][][] drift = new double[population.length][population.length][model.stations().size()];
    double[][] queue = whole.spread(population);
    Core core = whole.settle(population, queue, drift);
    for (int round = 0; round < corrections; round++) {
      double[][][] next = new double[population.length][][];
      for (int less = 0; less < population.length; less++) {
        int[] smaller = population.clone();
        smaller[less] = Math.max(0, smaller[less] - 1);
        next[less] = drift(whole.settle(smaller, whole.spread(smaller), drift).queue, smaller, core.queue, population);
      }
      drift = next;
      core = whole.settle(population, core.queue, drift);
    }
    return NetworkSolutions.of(name, model, core.throughput, core.residence);
  }

  /** How the share of a class at a station differs with one customer less. */
  private static double[][] drift(double[][] less, int[] smaller, double[][] queue, int[] population) {
    double[][] drift = new double[population.length][];
    for (int c = 0; c < population.length; c++) {
      int of = c;
      drift[c] = IntStream.range(0, queue[c].length)
          .mapToDouble(k -> smaller[of] == 0 ? 0 : less[of][k] / smaller[of] - queue[of][k] / population[of]).toArray();
    }
    return drift;
  }

  /** What holds at one population. */
  private record Core(double[] throughput, double[][] residence, double[][] queue) {}

  private static final class Estimates {
    private final ClosedModel model;
    private final int classes;
    private final int stations;
    /** Of each demand: what queues, and what passes without. */
    private final double[] queueing;
    private final double[] passing;

    Estimates(ClosedModel model) {
      this.model = model;
      this.classes = model.classes().size();
      this.stations = model.stations().size();
      this.queueing = model.stations().stream().mapToDouble(one -> one.delays() ? 0 : 1 / one.fullRate()).toArray();
      this.passing = new double[stations];
      Arrays.setAll(passing, k -> 1 / model.stations().get(k).rate(1) - queueing[k]);
    }

    /** Every class evenly over the stations it visits. */
    double[][] spread(int[] population) {
      double[][] queue = new double[classes][stations];
      for (int c = 0; c < classes; c++) {
        int of = c;
        double visited = IntStream.range(0, stations).filter(k -> model.demand(of, k) > 0).count();
        for (int k = 0; k < stations; k++) {
          queue[c][k] = model.demand(c, k) > 0 ? population[c] / visited : 0;
        }
      }
      return queue;
    }

    Core settle(int[] population, double[][] start, double[][][] drift) {
      double[][] queue = Demands.copy(start);
      double[][] residence = new double[classes][stations];
      double[] throughput = new double[classes];
      for (int round = 0; round < MOST_ROUNDS; round++) {
        double change = 0;
        for (int c = 0; c < classes; c++) {
          double cycle = model.classes().get(c).thinkSeconds();
          for (int k = 0; k < stations; k++) {
            residence[c][k] = population[c] == 0
                ? 0 : model.demand(c, k) * (passing[k] + queueing[k] * (1 + found(c, k, population, queue, drift[c])));
            cycle += residence[c][k];
          }
          throughput[c] = population[c] == 0 ? 0 : population[c] / cycle;
        }
        for (int c = 0; c < classes; c++) {
          for (int k = 0; k < stations; k++) {
            // The part that passes waits for nobody and nobody waits for it.
            double next = throughput[c] * (residence[c][k] - model.demand(c, k) * passing[k]);
            change = Math.max(change, Math.abs(next - queue[c][k]));
            queue[c][k] = next;
          }
        }
        if (change < ACCURACY * Math.max(1, Arrays.stream(population).sum())) {
          return new Core(throughput, residence, queue);
        }
      }
      throw new ArithmeticException("the approximation did not settle in " + MOST_ROUNDS + " rounds");
    }

    /** The queue a customer of a class finds at a station: that of a population without the customer. */
    private static double found(int arriving, int k, int[] population, double[][] queue, double[][] drift) {
      double sum = 0;
      for (int c = 0; c < population.length; c++) {
        int others = c == arriving ? population[c] - 1 : population[c];
        if (others > 0) {
          sum += others * (queue[c][k] / population[c] + drift[c][k]);
        }
      }
      return Math.max(0, sum);
    }
  }
}
