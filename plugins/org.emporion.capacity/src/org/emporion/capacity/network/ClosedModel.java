package org.emporion.capacity.network;

import java.util.List;

/**
 * A closed queueing network: a fixed number of customers of each class goes round.
 *
 * @param stations where work is done, at least one
 * @param classes who goes round, at least one
 * @param demands service demand in seconds by class and station, visits times service time with one
 *     server, at least 0; a class needs a demand or a think time above 0
 */
public record ClosedModel(List<Station> stations, List<CustomerClass> classes, double[][] demands) {

  /**
   * Customers that are alike.
   *
   * @param name what they are called
   * @param population how many, at least 0
   * @param thinkSeconds between two rounds, at least 0
   */
  public record CustomerClass(String name, int population, double thinkSeconds) {
    /** Checks the ranges. */
    public CustomerClass {
      if (population < 0 || !(thinkSeconds >= 0) || Double.isInfinite(thinkSeconds)) {
        throw new IllegalArgumentException(
            name + ": population and think time must be at least 0: " + population + ", " + thinkSeconds);
      }
    }
  }

  /** Checks shapes and ranges and keeps copies. */
  public ClosedModel {
    stations = List.copyOf(stations);
    classes = List.copyOf(classes);
    demands = Demands.checked(demands, classes.size(), stations.size());
    for (int c = 0; c < classes.size(); c++) {
      if (Demands.total(demands[c]) + classes.get(c).thinkSeconds() == 0 && classes.get(c).population() > 0) {
        throw new IllegalArgumentException(classes.get(c).name() + " has neither demand nor think time");
      }
    }
  }

  /** One class of customers, all stations single servers. */
  public static ClosedModel of(int population, double thinkSeconds, double... demands) {
    return new ClosedModel(
        java.util.stream.IntStream.rangeClosed(1, demands.length).mapToObj(k -> Station.queue("station " + k, 1)).toList(),
        List.of(new CustomerClass("customers", population, thinkSeconds)), new double[][] {demands});
  }

  /** Service demand of a class at a station, seconds. */
  public double demand(int customerClass, int station) {
    return demands[customerClass][station];
  }

  /** A copy: nobody else's to change. */
  @Override
  public double[][] demands() {
    return Demands.copy(demands);
  }

  /** The same network with other numbers of customers. */
  public ClosedModel withPopulation(int... population) {
    List<CustomerClass> changed = new java.util.ArrayList<>();
    for (int c = 0; c < population.length; c++) {
      changed.add(new CustomerClass(classes.get(c).name(), population[c], classes.get(c).thinkSeconds()));
    }
    return new ClosedModel(stations, changed, demands);
  }
}
