package org.emporion.capacity.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Exact mean value analysis of closed product-form networks with any number of classes (M. Reiser and S. S.
 * Lavenberg, Journal of the ACM 27, 1980), with single servers, several servers, stations of limited load
 * dependence and delays.
 *
 * <p>The usual recursion for the probability that a load-dependent station is empty, one minus all others,
 * loses all digits near saturation (Reiser, Performance Evaluation 1, 1981). Here it is the product
 * {@code p(0|N) = p(0|N-1c) X_c(N) / X_c'(N)} with the throughput {@code X'} of the network without the
 * station, which adds and multiplies positive numbers only. Each such station doubles the work, so
 * {@value #MOST_LOAD_DEPENDENT} are the most.
 */
public final class ExactMva {
  /** The most stations with several servers or otherwise load-dependent speed. */
  public static final int MOST_LOAD_DEPENDENT = 8;

  /** What it is called in results. */
  public static final String NAME = "exact MVA";

  /** The most numbers kept at once: 2 GB. */
  private static final long MOST_NUMBERS = 250_000_000;

  /**
   * Solves a network.
   *
   * @throws IllegalArgumentException when it is too large for an exact solution; {@link Linearizer} takes it
   */
  public NetworkSolution solve(ClosedModel model) {
    Arrivals found = new Run(model).solve();
    return NetworkSolutions.of(NAME, model, found.throughput(), found.residence());
  }

  /** What {@link #solve} finds, with what somebody from outside would. */
  Arrivals arrivals(ClosedModel model) {
    return new Run(model).solve();
  }

  /**
   * A solved network as arrivals see it.
   *
   * @param throughput by class
   * @param residence by class and station
   * @param slowness by station: how many times its own demand one from outside would spend there
   */
  record Arrivals(double[] throughput, double[][] residence, double[] slowness) {}

  /** Numbers the recursion of a network keeps. */
  private static long numbers(Lattice lattice, List<Station> stations, List<Integer> dependent) {
    long each = stations.size() + dependent.stream().mapToLong(k -> stations.get(k).levels()).sum();
    return lattice.states() * (each + ((long) lattice.classes() << dependent.size()));
  }

  /** All populations up to the whole one, numbered so that one customer less has a lower number. */
  private record Lattice(int[] population, int[] stride, long states) {
    static Lattice of(ClosedModel model) {
      int[] population = model.classes().stream().mapToInt(ClosedModel.CustomerClass::population).toArray();
      int[] stride = new int[population.length];
      long states = 1;
      for (int c = population.length - 1; c >= 0; c--) {
        stride[c] = (int) Math.min(states, Integer.MAX_VALUE);
        states = Math.min(states * (population[c] + 1L), Integer.MAX_VALUE);
      }
      return new Lattice(population, stride, states);
    }

    int classes() {
      return population.length;
    }

    /** The next population in the order of the numbers. */
    void advance(int[] at) {
      int c = at.length - 1;
      while (c >= 0 && at[c] == population[c]) {
        at[c--] = 0;
      }
      if (c >= 0) {
        at[c]++;
      }
    }
  }

  private static final class Run {
    private final ClosedModel model;
    private final Lattice lattice;
    private final int stationCount;
    private final List<Integer> dependent = new ArrayList<>();
    private final double[][] demands;
    /** By the set of load-dependent stations that are left out: throughput by state and class. */
    private final double[][] throughputs;

    Run(ClosedModel model) {
      this.model = model;
      this.lattice = Lattice.of(model);
      this.stationCount = model.stations().size();
      this.demands = model.demands();
      for (int k = 0; k < stationCount; k++) {
        if (model.stations().get(k).loadDependent()) {
          dependent.add(k);
        }
      }
      if (dependent.size() > MOST_LOAD_DEPENDENT || numbers(lattice, model.stations(), dependent) > MOST_NUMBERS) {
        throw new IllegalArgumentException("too large for exact MVA: " + lattice.states() + " populations, "
            + dependent.size() + " load-dependent stations");
      }
      this.throughputs = new double[1 << dependent.size()][];
    }

    Arrivals solve() {
      for (int without = throughputs.length - 1; without > 0; without--) {
        throughputs[without] = new Recursion(this, without).throughput;
      }
      return new Recursion(this, 0).arrivals();
    }
  }

  /** The recursion over all populations of the network without some of its load-dependent stations. */
  private static final class Recursion {
    private final Run run;
    private final int without;
    private final int classes;
    private final int[] queues;
    private final int[] delays;
    private final int[] dependent;
    private final double[] queue;
    private final double[][] marginal;
    private final double[] throughput;
    private final double[][] residence;
    private final double[] inverseFullRate;

    Recursion(Run run, int without) {
      this.run = run;
      this.without = without;
      this.classes = run.lattice.classes();
      this.queues = stations(run, station -> !station.delays());
      this.delays = stations(run, Station::delays);
      this.dependent = run.dependent.stream()
          .filter(k -> (without >> run.dependent.indexOf(k) & 1) == 0).mapToInt(Integer::intValue).toArray();
      int states = (int) run.lattice.states();
      this.queue = new double[states * run.stationCount];
      this.throughput = new double[states * classes];
      this.marginal = new double[run.stationCount][];
      this.residence = new double[classes][run.stationCount];
      this.inverseFullRate = run.model.stations().stream().mapToDouble(one -> 1 / one.fullRate()).toArray();
      for (int k : dependent) {
        marginal[k] = new double[states * station(k).levels()];
        marginal[k][0] = 1;
      }
      int[] at = new int[classes];
      for (int state = 1; state < states; state++) {
        run.lattice.advance(at);
        step(state, at);
      }
    }

    private int[] stations(Run run, java.util.function.Predicate<Station> wanted) {
      return java.util.stream.IntStream.range(0, run.stationCount)
          .filter(k -> wanted.test(run.model.stations().get(k)))
          .filter(k -> !run.dependent.contains(k) || (without >> run.dependent.indexOf(k) & 1) == 0)
          .toArray();
    }

    private Station station(int k) {
      return run.model.stations().get(k);
    }

    private void step(int state, int[] at) {
      int row = state * run.stationCount;
      for (int c = 0; c < classes; c++) {
        if (at[c] == 0) {
          continue;
        }
        double[] demand = run.demands[c];
        double[] stay = residence[c];
        int before = state - run.lattice.stride[c];
        int beforeRow = before * run.stationCount;
        double cycle = run.model.classes().get(c).thinkSeconds();
        for (int k : delays) {
          stay[k] = demand[k];
          cycle += demand[k];
        }
        for (int k : queues) {
          stay[k] = demand[k] * slowness(k, before, queue[beforeRow + k]);
          cycle += stay[k];
        }
        double rate = at[c] / cycle;
        throughput[state * classes + c] = rate;
        if (cycle > 0) {
          for (int k : queues) {
            queue[row + k] += rate * stay[k];
          }
        }
      }
      for (int k : dependent) {
        marginals(k, state, at);
      }
    }

    /** How many times its own demand an arrival spends at a station it finds as with a population. */
    private double slowness(int k, int state, double queued) {
      double full = inverseFullRate[k];
      double sum = (1 + queued) * full;
      if (marginal[k] == null) {
        return sum;
      }
      Station station = station(k);
      int levels = station.levels();
      for (int j = 0; j < levels - 1; j++) {
        sum += (j + 1) * (1 / station.rate(j + 1) - full) * marginal[k][state * levels + j];
      }
      return sum;
    }

    private void marginals(int k, int state, int[] at) {
      Station station = station(k);
      int levels = station.levels();
      double[] p = marginal[k];
      int some = 0;
      while (at[some] == 0) {
        some++;
      }
      double alone = run.throughputs[without | 1 << run.dependent.indexOf(k)][state * classes + some];
      p[state * levels] = Double.isInfinite(alone)
          ? 0 : p[(state - run.lattice.stride[some]) * levels] * throughput[state * classes + some] / alone;
      for (int j = 1; j < levels; j++) {
        double inflow = 0;
        for (int c = 0; c < classes; c++) {
          if (at[c] > 0 && run.demands[c][k] > 0) {
            inflow += run.demands[c][k] * throughput[state * classes + c]
                * p[(state - run.lattice.stride[c]) * levels + j - 1];
          }
        }
        p[state * levels + j] = inflow / station.rate(j);
      }
    }

    Arrivals arrivals() {
      int last = (int) run.lattice.states() - 1;
      double[] rates = java.util.Arrays.copyOfRange(throughput, last * classes, (last + 1) * classes);
      double[] slowness = new double[run.stationCount];
      for (int k = 0; k < slowness.length; k++) {
        slowness[k] = station(k).delays() ? 1 : slowness(k, last, queue[last * run.stationCount + k]);
      }
      return new Arrivals(rates, residence, slowness);
    }
  }
}
