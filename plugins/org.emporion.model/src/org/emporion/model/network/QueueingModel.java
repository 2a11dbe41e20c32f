package org.emporion.model.network;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A queueing network as files of other tools describe it: classes of customers and the stations they visit.
 *
 * @param description in words; may be empty
 * @param classes customers, at least one
 * @param stations where work is done, at least one
 */
public record QueueingModel(String description, List<CustomerClass> classes, List<ServiceStation> stations) {
  /** Checks that everything has a name of its own and every station knows every class. */
  public QueueingModel {
    classes = List.copyOf(classes);
    stations = List.copyOf(stations);
    if (classes.isEmpty() || stations.isEmpty()) {
      throw new IllegalArgumentException("a network needs a class and a station");
    }
    distinct(classes.stream().map(CustomerClass::name).toList());
    distinct(stations.stream().map(ServiceStation::name).toList());
    for (ServiceStation station : stations) {
      if (station.visits().size() != classes.size()) {
        throw new IllegalArgumentException(station.name() + " has " + station.visits().size() + " classes of "
            + classes.size());
      }
    }
  }

  private static void distinct(List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (name.isEmpty() || !seen.add(name)) {
        throw new IllegalArgumentException("a name is missing or stands twice: " + name);
      }
    }
  }

  /** Customers that are alike. */
  public sealed interface CustomerClass {
    /** What they are called. */
    String name();

    /**
     * A fixed number that goes round.
     *
     * @param population at least 0
     */
    record Closed(String name, int population) implements CustomerClass {
      /** Checks the range. */
      public Closed {
        if (population < 0) {
          throw new IllegalArgumentException(name + " has a population of at least 0: " + population);
        }
      }
    }

    /**
     * Arrivals at random.
     *
     * @param perSecond at least 0
     */
    record Open(String name, double perSecond) implements CustomerClass {
      /** Checks the range. */
      public Open {
        if (!(perSecond >= 0) || Double.isInfinite(perSecond)) {
          throw new IllegalArgumentException(name + " has arrivals of at least 0: " + perSecond);
        }
      }
    }
  }

  /** Kinds of stations. */
  public enum Kind {
    /** Servers with one queue, as fast with few customers as with many. */
    QUEUE,
    /** Nobody waits. */
    DELAY,
    /** The service time depends on how many are there. */
    LOAD_DEPENDENT
  }

  /**
   * A station.
   *
   * @param name what it is called
   * @param kind its kind
   * @param servers at least 1; of no meaning for a delay
   * @param seconds service times by class: one, or for a load-dependent station one for each number of customers there,
   *     beginning with one
   * @param visits of a round or an arrival, by class, at least 0
   */
  public record ServiceStation(
      String name, Kind kind, int servers, List<List<Double>> seconds, List<Double> visits) {
    /** Checks the shape and keeps copies. */
    public ServiceStation {
      seconds = seconds.stream().map(List::copyOf).toList();
      visits = List.copyOf(visits);
      boolean times = seconds.size() == visits.size() && seconds.stream().allMatch(one -> !one.isEmpty()
          && (kind == Kind.LOAD_DEPENDENT || one.size() == 1) && one.stream().allMatch(ServiceStation::sound));
      if (!times || servers < 1 || !visits.stream().allMatch(ServiceStation::sound)) {
        throw new IllegalArgumentException(
            name + " needs a server, and a service time and visits of at least 0 for each class");
      }
    }

    private static boolean sound(double value) {
      return value >= 0 && value < Double.POSITIVE_INFINITY;
    }
  }
}
