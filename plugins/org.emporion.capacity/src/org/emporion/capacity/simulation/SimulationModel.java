package org.emporion.capacity.simulation;

import java.util.List;
import java.util.Optional;

/**
 * What is simulated: places where work is done, and traffic that goes through them.
 *
 * @param places where work is done, at least one
 * @param traffic who comes, at least one
 */
public record SimulationModel(List<Place> places, List<Traffic> traffic) {
  /** Checks that every visit is of a place there is. */
  public SimulationModel {
    places = List.copyOf(places);
    traffic = List.copyOf(traffic);
    if (places.isEmpty() || traffic.isEmpty()) {
      throw new IllegalArgumentException("a simulation needs a place and traffic");
    }
    for (Traffic one : traffic) {
      for (Visit visit : one.route()) {
        if (visit.place() < 0 || visit.place() >= places.size()) {
          throw new IllegalArgumentException(one.name() + " visits a place that there is not: " + visit.place());
        }
      }
    }
  }

  /** Who is served next. */
  public enum Discipline {
    /** First come, first served: a pool of workers or connections. */
    FIRST_COME,
    /** All share the servers evenly: processors. */
    SHARING,
    /** Nobody waits: a payment provider, a network. */
    DELAY
  }

  /**
   * Where work is done.
   *
   * @param name what it is called
   * @param discipline who is served next
   * @param servers at least 1; ignored for a delay
   */
  public record Place(String name, Discipline discipline, int servers) {
    /** Checks the range. */
    public Place {
      if (servers < 1) {
        throw new IllegalArgumentException(name + " needs a server: " + servers);
      }
    }
  }

  /**
   * One step of a route.
   *
   * @param place index of the place
   * @param service time with a server
   * @param probability that it is done at all, 0 to 1
   */
  public record Visit(int place, Spread service, double probability) {
    /** Checks the range. */
    public Visit {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException("a probability lies between 0 and 1: " + probability);
      }
    }
  }

  /**
   * Customers that are alike.
   *
   * @param name what they are called
   * @param source how they come
   * @param route what they do, in order; every request begins at its first step
   * @param patience when they give up; empty for never
   */
  public record Traffic(String name, Source source, List<Visit> route, Optional<Patience> patience) {
    /** Keeps a copy; a route has a step. */
    public Traffic {
      route = List.copyOf(route);
      if (route.isEmpty()) {
        throw new IllegalArgumentException(name + " needs a route");
      }
    }
  }

  /** How customers come. */
  public sealed interface Source {
    /**
     * At random at a rate.
     *
     * @param perSecond above 0
     */
    record Poisson(double perSecond) implements Source {
      /** Checks the range. */
      public Poisson {
        positive(perSecond);
      }
    }

    /**
     * In bursts: a Poisson stream that goes back and forth between an ordinary rate and a higher one, each for
     * an exponential time (Markov-modulated, W. Fischer and K. Meier-Hellstern, Performance Evaluation 18, 1993).
     *
     * @param perSecond ordinary rate, above 0
     * @param burstPerSecond rate in a burst, above 0
     * @param calmSeconds mean time between bursts, above 0
     * @param burstSeconds mean time of a burst, above 0
     */
    record Bursts(double perSecond, double burstPerSecond, double calmSeconds, double burstSeconds)
        implements Source {
      /** Checks the ranges. */
      public Bursts {
        positive(perSecond);
        positive(burstPerSecond);
        positive(calmSeconds);
        positive(burstSeconds);
      }
    }

    /**
     * A fixed number who come back after a pause.
     *
     * @param customers at least 1
     * @param think pause before each round
     */
    record Closed(int customers, Spread think) implements Source {
      /** Checks the range. */
      public Closed {
        if (customers < 1) {
          throw new IllegalArgumentException("a closed source needs a customer: " + customers);
        }
      }
    }

    private static void positive(double value) {
      if (!(value > 0) || Double.isInfinite(value)) {
        throw new IllegalArgumentException("rates and times must be above 0: " + value);
      }
    }
  }

  /**
   * When a customer gives up an attempt. The servers do not hear of it: work that was given up is done all the
   * same, as with a web shop.
   *
   * @param seconds after which an attempt is given up, above 0
   * @param retries further attempts, at least 0
   * @param backoff pause before a further attempt
   */
  public record Patience(double seconds, int retries, Spread backoff) {
    /** Checks the ranges. */
    public Patience {
      if (!(seconds > 0) || retries < 0) {
        throw new IllegalArgumentException("patience must be above 0 and retries at least 0");
      }
    }
  }
}
