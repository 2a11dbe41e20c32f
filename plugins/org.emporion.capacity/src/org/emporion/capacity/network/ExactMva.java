package org.emporion.capacity.network;

import java.util.ArrayList;
import java.util.Arrays;
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

  /** The most populations gone through: about a minute. */
  private static final long MOST_STATES = 500_000_000;

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

  private static final class Run {
    private final ClosedModel model;
    private final PopulationLattice lattice;
    private final List<Integer> dependent = new ArrayList<>();
    private final double[][] demands;
    /** By the set of load-dependent stations that are left out: throughput by population and class. */
    private final double[][] throughputs;

    Run(ClosedModel model) {
      this.model = model;
      this.lattice = PopulationLattice.of(model);
      this.demands = model.demands();
      for (int k = 0; k < model.stations().size(); k++) {
        if (model.stations().get(k).loadDependent()) {
          dependent.add(k);
        }
      }
      if (dependent.size() > MOST_LOAD_DEPENDENT || numbers() > MOST_NUMBERS || lattice.states() > MOST_STATES) {
        throw new IllegalArgumentException("too large for exact MVA: " + lattice.states() + " populations, "
            + dependent.size() + " load-dependent stations");
      }
      this.throughputs = new double[1 << dependent.size()][];
    }

    /** Numbers that are kept at once. */
    private long numbers() {
      long perSlot = model.stations().size() + dependent.stream().mapToLong(k -> model.stations().get(k).levels()).sum();
      return lattice.slots() * perSlot + lattice.states() * lattice.classes() * ((1L << dependent.size()) - 1);
    }

    Arrivals solve() {
      for (int without = throughputs.length - 1; without > 0; without--) {
        Recursion one = new Recursion(this, without);
        one.run();
        throughputs[without] = one.throughputs;
      }
      Recursion whole = new Recursion(this, 0);
      whole.run();
      return whole.arrivals();
    }
  }

  /** The recursion over all populations of the network without some of its load-dependent stations. */
  private static final class Recursion {
    private final Run run;
    private final int without;
    private final int classes;
    /** For each station with constant speed the first one that is the same to all classes: they do the same. */
    private final int[] alike;
    /** Stations at which customers queue: those with constant speed, one of those that are alike, then the others. */
    private final int[] queueing;
    private final int plain;
    private final DependentStation[] dependent;
    /** Demands at the full speed, by class and queueing station. */
    private final double[] demand;
    /** The same of all stations that are alike. */
    private final double[] together;
    /** Think time and delays by class. */
    private final double[] away;
    /** How many times its own demand somebody who comes spends, by slot and queueing station. */
    private final double[] slowness;
    /** How long somebody who comes stays at all queueing stations together, by slot and class. */
    private final double[] stays;
    private final double[] rate;
    private final OnePass onePass;
    /** By class and queueing station, of the whole population. */
    private final double[] residence;
    /** Throughput by population and class; only where a larger network asks for it. */
    private final double[] throughputs;

    Recursion(Run run, int without) {
      this.run = run;
      this.without = without;
      this.classes = run.lattice.classes();
      List<Station> stations = run.model.stations();
      int slots = (int) run.lattice.slots();
      this.dependent = dependent(stations, slots);
      this.alike = alike(stations);
      int[] constant = distinct(alike);
      // Whole fours: those that are not there have no demand.
      this.plain = (constant.length + 3) / 4 * 4;
      int count = plain + dependent.length;
      this.queueing = Arrays.copyOf(constant, count);
      this.demand = new double[classes * count];
      this.together = new double[classes * count];
      this.away = new double[classes];
      for (int c = 0; c < classes; c++) {
        away[c] = run.model.classes().get(c).thinkSeconds();
        for (int k = 0; k < alike.length; k++) {
          away[c] += stations.get(k).delays() ? run.demands[c][k] : 0;
        }
        for (int i = 0; i < constant.length; i++) {
          demand[c * count + i] = run.demands[c][constant[i]] / stations.get(constant[i]).fullRate();
          for (int same : alike) {
            together[c * count + i] += same == constant[i] ? demand[c * count + i] : 0;
          }
        }
        for (int i = plain; i < count; i++) {
          int k = dependent[i - plain].station;
          queueing[i] = k;
          demand[c * count + i] = run.demands[c][k] / stations.get(k).fullRate();
          together[c * count + i] = demand[c * count + i];
        }
      }
      this.slowness = new double[slots * count];
      this.stays = new double[slots * classes];
      this.rate = new double[classes];
      this.residence = new double[classes * count];
      this.onePass = new OnePass(count, run.lattice.stride(), demand, together, slowness, stays);
      this.throughputs = without == 0 ? new double[0] : new double[(int) run.lattice.states() * classes];
    }

    private DependentStation[] dependent(List<Station> stations, int slots) {
      List<DependentStation> there = new ArrayList<>();
      for (int i = 0; i < run.dependent.size(); i++) {
        if ((without >> i & 1) == 0) {
          there.add(new DependentStation(run.dependent.get(i), i, stations.get(run.dependent.get(i)), slots));
        }
      }
      return there.toArray(DependentStation[]::new);
    }

    /** For each station with constant speed the first one that is the same to all classes; -1 for the others. */
    private int[] alike(List<Station> stations) {
      int[] first = new int[stations.size()];
      for (int k = 0; k < first.length; k++) {
        first[k] = -1;
        if (!stations.get(k).delays() && !stations.get(k).loadDependent()) {
          first[k] = k;
          for (int j = 0; j < k && first[k] == k; j++) {
            first[k] = first[j] == j && same(stations, j, k) ? j : k;
          }
        }
      }
      return first;
    }

    private boolean same(List<Station> stations, int one, int other) {
      boolean same = stations.get(one).fullRate() == stations.get(other).fullRate();
      for (int c = 0; c < classes; c++) {
        same &= run.demands[c][one] == run.demands[c][other];
      }
      return same;
    }

    private static int[] distinct(int[] alike) {
      int[] distinct = new int[alike.length];
      int count = 0;
      for (int k = 0; k < alike.length; k++) {
        if (alike[k] == k) {
          distinct[count++] = k;
        }
      }
      return Arrays.copyOf(distinct, count);
    }

    void run() {
      PopulationLattice lattice = run.lattice;
      int slots = (int) lattice.slots();
      int[] at = new int[classes];
      for (int first = 0; first <= lattice.population()[0]; first++) {
        Arrays.fill(at, 0);
        at[0] = first;
        for (int slot = 0; slot < slots; slot++) {
          if (first + slot == 0) {
            queue(slot);
          } else {
            step(slot, at, (first * slots + slot) * classes);
          }
          lattice.advance(at);
        }
      }
    }

    private void step(int slot, int[] at, int place) {
      int[] stride = run.lattice.stride();
      for (int c = 0; c < classes; c++) {
        // A class without a cycle is nowhere, as one without customers.
        double cycle = at[c] == 0 ? 0 : away[c] + stays[(slot - stride[c]) * classes + c];
        rate[c] = at[c] == 0 ? 0 : at[c] / cycle;
      }
      for (DependentStation one : dependent) {
        probabilities(one, slot, at, place);
      }
      for (DependentStation one : dependent) {
        System.arraycopy(one.next, 0, one.probability, slot * one.levels, one.levels);
      }
      if (without != 0) {
        System.arraycopy(rate, 0, throughputs, place, classes);
      } else if (place == (run.lattice.states() - 1) * classes) {
        reside(slot);
      }
      // Only now: the first class has seen what the slot held before.
      queue(slot);
    }

    private void reside(int slot) {
      int count = queueing.length;
      for (int c = 0; c < classes; c++) {
        int before = (slot - run.lattice.stride()[c]) * count;
        for (int i = 0; i < count; i++) {
          residence[c * count + i] = rate[c] == 0 ? 0 : demand[c * count + i] * slowness[before + i];
        }
      }
    }

    /**
     * Little's law at each station, and what the next who come find. Loops go by fours, as over a handful of stations
     * they are not worth being vectors.
     */
    private void queue(int slot) {
      int count = queueing.length;
      int to = slot * count;
      if (dependent.length == 0 && onePass.queue(slot, rate)) {
        return;
      }
      boolean begun = false;
      for (int c = 0; c < classes; c++) {
        if (rate[c] > 0 && rate[c] < Double.POSITIVE_INFINITY) {
          int before = (slot - run.lattice.stride()[c]) * count;
          if (begun) {
            addOn(to, rate[c], c * count, before);
          } else {
            begin(to, rate[c], c * count, before);
            begun = true;
          }
        }
      }
      if (!begun) {
        Arrays.fill(slowness, to, to + count, 1);
      }
      for (int i = plain; i < count; i++) {
        slowness[to + i] += dependent[i - plain].added(slot);
      }
      for (int c = 0; c < classes; c++) {
        stays[slot * classes + c] = stay(c * count, to);
      }
    }

    private void begin(int to, double perSecond, int row, int before) {
      for (int i = 0; i < plain; i += 4) {
        slowness[to + i] = 1 + perSecond * demand[row + i] * slowness[before + i];
        slowness[to + i + 1] = 1 + perSecond * demand[row + i + 1] * slowness[before + i + 1];
        slowness[to + i + 2] = 1 + perSecond * demand[row + i + 2] * slowness[before + i + 2];
        slowness[to + i + 3] = 1 + perSecond * demand[row + i + 3] * slowness[before + i + 3];
      }
      for (int i = plain; i < queueing.length; i++) {
        slowness[to + i] = 1 + perSecond * demand[row + i] * slowness[before + i];
      }
    }

    private void addOn(int to, double perSecond, int row, int before) {
      for (int i = 0; i < plain; i += 4) {
        slowness[to + i] += perSecond * demand[row + i] * slowness[before + i];
        slowness[to + i + 1] += perSecond * demand[row + i + 1] * slowness[before + i + 1];
        slowness[to + i + 2] += perSecond * demand[row + i + 2] * slowness[before + i + 2];
        slowness[to + i + 3] += perSecond * demand[row + i + 3] * slowness[before + i + 3];
      }
      for (int i = plain; i < queueing.length; i++) {
        slowness[to + i] += perSecond * demand[row + i] * slowness[before + i];
      }
    }

    /** How long a class stays that finds this; several sums at once, as one would wait for the other. */
    private double stay(int row, int found) {
      double first = 0;
      double second = 0;
      for (int i = 0; i < plain; i += 4) {
        first += together[row + i] * slowness[found + i] + together[row + i + 1] * slowness[found + i + 1];
        second += together[row + i + 2] * slowness[found + i + 2] + together[row + i + 3] * slowness[found + i + 3];
      }
      for (int i = plain; i < queueing.length; i++) {
        first += together[row + i] * slowness[found + i];
      }
      return first + second;
    }

    private void probabilities(DependentStation one, int slot, int[] at, int place) {
      int some = 0;
      while (at[some] == 0) {
        some++;
      }
      double alone = run.throughputs[without | 1 << one.bit][place + some];
      int fewer = slot - run.lattice.stride()[some];
      one.next[0] = Double.isInfinite(alone) ? 0 : one.probability[fewer * one.levels] * rate[some] / alone;
      for (int j = 1; j < one.levels; j++) {
        double inflow = 0;
        for (int c = 0; c < classes; c++) {
          double service = run.demands[c][one.station];
          if (at[c] > 0 && service > 0) {
            inflow += service * rate[c] * one.probability[(slot - run.lattice.stride()[c]) * one.levels + j - 1];
          }
        }
        one.next[j] = inflow * one.inverseRates[j];
      }
    }

    /** Where a station is among those at which customers queue; -1 for a delay. */
    private int place(int station) {
      int wanted = alike[station] < 0 ? station : alike[station];
      for (int i = 0; i < queueing.length; i++) {
        if (queueing[i] == wanted && (i >= plain || alike[wanted] == wanted)) {
          return i;
        }
      }
      return -1;
    }

    Arrivals arrivals() {
      List<Station> stations = run.model.stations();
      int last = (int) run.lattice.slots() - 1;
      int count = queueing.length;
      double[][] resident = run.demands;
      double[] slow = new double[stations.size()];
      Arrays.fill(slow, 1);
      for (int k = 0; k < slow.length; k++) {
        int i = place(k);
        if (i >= 0) {
          for (int c = 0; c < classes; c++) {
            resident[c][k] = residence[c * count + i];
          }
          slow[k] = slowness[last * count + i] / stations.get(k).fullRate();
        }
      }
      for (int c = 0; c < classes; c++) {
        if (run.lattice.population()[c] == 0) {
          Arrays.fill(resident[c], 0);
        }
      }
      return new Arrivals(rate.clone(), resident, slow);
    }
  }
}
