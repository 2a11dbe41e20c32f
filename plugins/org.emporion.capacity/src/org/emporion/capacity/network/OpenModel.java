package org.emporion.capacity.network;

import java.util.List;

/**
 * An open queueing network: customers of each class arrive at random, are served and leave.
 *
 * @param stations where work is done, at least one
 * @param classes who arrives, at least one
 * @param demands service demand in seconds by class and station, at least 0
 */
public record OpenModel(List<Station> stations, List<ArrivingClass> classes, double[][] demands) {

  /**
   * Customers that are alike.
   *
   * @param name what they are called
   * @param perSecond Poisson arrivals per second, at least 0
   */
  public record ArrivingClass(String name, double perSecond) {
    /** Checks the range. */
    public ArrivingClass {
      if (!(perSecond >= 0) || Double.isInfinite(perSecond)) {
        throw new IllegalArgumentException(name + ": arrivals per second must be at least 0: " + perSecond);
      }
    }
  }

  /** Checks shapes and ranges and keeps copies. */
  public OpenModel {
    stations = List.copyOf(stations);
    classes = List.copyOf(classes);
    demands = Demands.checked(demands, classes.size(), stations.size());
  }

  /** A copy: nobody else's to change. */
  @Override
  public double[][] demands() {
    return Demands.copy(demands);
  }

  /** Offered load at a station: servers that would be busy if there were enough (utilisation law). */
  double offered(int station) {
    double sum = 0;
    for (int c = 0; c < classes.size(); c++) {
      sum += classes.get(c).perSecond() * demands[c][station];
    }
    return sum;
  }
}
