package org.emporion.capacity.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Exact solution of product-form networks with open classes, alone or beside closed ones. To the closed
 * classes a station is as much slower as the open ones use it: its speed at {@code j} closed customers is
 * {@code EC(j-1) / EC(j)} with the effective capacities of S. C. Bruell, G. Balbo and P. V. Afshari,
 * Performance Evaluation 4, 1984; with single servers that is {@code 1 - U} (Lazowska, Zahorjan, Graham and
 * Sevcik, Quantitative System Performance, 1984, chapter 7.4).
 */
public final class MixedNetwork {
  private static final double NEGLIGIBLE = 1e-17;

  /**
   * The solution of both kinds of classes.
   *
   * @param open of the open classes
   * @param closed of the closed classes
   */
  public record Solution(NetworkSolution open, NetworkSolution closed) {}

  /** A station cannot do the work that arrives. */
  public static final class OverloadException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String station;

    OverloadException(Station station, double offered) {
      super(station.name() + " is offered " + offered + " of " + station.fullRate() + " servers");
      this.station = station.name();
    }

    /** Its name. */
    public String station() {
      return station;
    }
  }

  /**
   * An open network.
   *
   * @throws OverloadException when a station cannot do the work that arrives
   */
  public NetworkSolution solve(OpenModel model) {
    return open(model, Optional.empty());
  }

  /**
   * A network with open and closed classes at the same stations.
   *
   * @throws OverloadException when a station cannot do the work that arrives
   * @throws IllegalArgumentException when the stations are not the same, or there is too much for an exact
   *     solution
   */
  public Solution solve(OpenModel open, ClosedModel closed) {
    if (!open.stations().equals(closed.stations())) {
      throw new IllegalArgumentException("open and closed classes must share their stations");
    }
    List<Station> slowed = new ArrayList<>();
    for (int k = 0; k < open.stations().size(); k++) {
      slowed.add(slowed(open.stations().get(k), open.offered(k)));
    }
    ExactMva.Arrivals seen =
        new ExactMva().arrivals(new ClosedModel(slowed, closed.classes(), closed.demands()));
    return new Solution(open(open, Optional.of(seen.slowness())), NetworkSolutions.of(
        ExactMva.NAME, closed.stations(), closed.demands(), seen.throughput(), seen.residence()));
  }

  private static NetworkSolution open(OpenModel model, Optional<double[]> besides) {
    int classes = model.classes().size();
    double[][] demands = model.demands();
    double[][] residence = new double[classes][model.stations().size()];
    for (int k = 0; k < model.stations().size(); k++) {
      Station station = model.stations().get(k);
      double slowness = besides.isPresent() ? besides.get()[k] : alone(station, model.offered(k));
      for (int c = 0; c < classes; c++) {
        residence[c][k] = demands[c][k] * slowness;
      }
    }
    double[] rates = model.classes().stream().mapToDouble(OpenModel.ArrivingClass::perSecond).toArray();
    return NetworkSolutions.of("open network", model.stations(), demands, rates, residence);
  }

  /** How many times its own demand one spends at a station without closed customers. */
  private static double alone(Station station, double offered) {
    return station.delays() ? 1 : 1 / slowed(station, offered).rate(1);
  }

  /** A station as it is for others while an open load uses it. */
  private static Station slowed(Station station, double offered) {
    if (station.delays() || offered == 0) {
      return station;
    }
    if (offered >= station.fullRate()) {
      throw new OverloadException(station, offered);
    }
    double[] rates = new double[station.levels()];
    double before = logCapacity(station, offered, 0);
    for (int j = 1; j <= rates.length; j++) {
      double with = logCapacity(station, offered, j);
      rates[j - 1] = Math.exp(before - with);
      before = with;
    }
    return Station.loadDependent(station.name(), rates);
  }

  /**
   * Logarithm of {@code EC(j) = sum over n of C(n + j, n) a^n / (rate(1) … rate(n + j))} for an open load
   * {@code a}: all terms are positive, and from the last level on they fall by about {@code a / full}.
   */
  private static double logCapacity(Station station, double offered, int closed) {
    double log = 0;
    for (int i = 1; i <= closed; i++) {
      log -= Math.log(station.rate(i));
    }
    double term = 1;
    double sum = 1;
    for (int n = 1; ; n++) {
      double step = (n + closed) / (double) n * offered / station.rate(n + closed);
      term *= step;
      sum += term;
      if (step < 1 && n + closed >= station.levels() && term / (1 - step) < NEGLIGIBLE * sum) {
        return log + Math.log(sum);
      }
      if (sum > 1e250) {
        log += Math.log(sum);
        term /= sum;
        sum = 1;
      }
    }
  }
}
