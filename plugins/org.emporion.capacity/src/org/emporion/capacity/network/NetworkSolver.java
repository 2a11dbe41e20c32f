package org.emporion.capacity.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.emporion.model.network.QueueingModel;
import org.emporion.model.network.QueueingModel.CustomerClass;
import org.emporion.model.network.QueueingModel.Kind;
import org.emporion.model.network.QueueingModel.ServiceStation;

/**
 * Solves a network as another tool describes it: closed classes exactly, or by {@link Linearizer} where that is too much;
 * open classes exactly, alone or beside closed ones ({@link MixedNetwork}).
 */
public final class NetworkSolver {
  /** How far speeds of a load-dependent station may differ between classes by what was rounded. */
  private static final double SAME_SPEED = 1e-6;

  /**
   * What a class does at a station, in the long run.
   *
   * @param customers class
   * @param station station
   * @param throughput completions per second: those of the class times its visits
   * @param residence seconds there per round or arrival
   * @param queue mean number there
   * @param utilisation share of the station's servers; for a delay the mean number there
   */
  public record Measure(
      String customers, String station, double throughput, double residence, double queue, double utilisation) {}

  /**
   * The long run.
   *
   * @param solver how it was found
   * @param measures by class and station, in the order of the model
   */
  public record Solved(String solver, List<Measure> measures) {
    /** Keeps a copy. */
    public Solved {
      measures = List.copyOf(measures);
    }
  }

  /**
   * Solves it.
   *
   * @throws MixedNetwork.OverloadException when a station cannot do the work that arrives
   * @throws IllegalArgumentException when a load-dependent station has other relative speeds for other classes, or open and
   *     closed classes are too much for an exact solution
   */
  public Solved solve(QueueingModel model) {
    List<Integer> open = of(model, CustomerClass.Open.class);
    List<Integer> closed = of(model, CustomerClass.Closed.class);
    List<Station> stations = model.stations().stream().map(NetworkSolver::station).toList();
    Measure[][] measures = new Measure[model.classes().size()][];
    String solver;
    if (closed.isEmpty()) {
      solver = put(model, open, new MixedNetwork().solve(arriving(model, stations, open)), measures);
    } else if (open.isEmpty()) {
      solver = put(model, closed, closed(going(model, stations, closed)), measures);
    } else {
      MixedNetwork.Solution both =
          new MixedNetwork().solve(arriving(model, stations, open), going(model, stations, closed));
      put(model, open, both.open(), measures);
      solver = put(model, closed, both.closed(), measures);
    }
    List<Measure> all = new ArrayList<>();
    for (Measure[] one : measures) {
      all.addAll(List.of(one));
    }
    return new Solved(solver, all);
  }

  private static NetworkSolution closed(ClosedModel model) {
    try {
      return new ExactMva().solve(model);
    } catch (IllegalArgumentException e) {
      // Too large for an exact solution; everything else was checked when the model was made.
      return new Linearizer().solve(model);
    }
  }

  private static List<Integer> of(QueueingModel model, Class<? extends CustomerClass> kind) {
    return IntStream.range(0, model.classes().size()).filter(c -> kind.isInstance(model.classes().get(c))).boxed().toList();
  }

  private static Station station(ServiceStation one) {
    return switch (one.kind()) {
      case QUEUE -> Station.queue(one.name(), one.servers());
      case DELAY -> Station.delay(one.name());
      case LOAD_DEPENDENT -> Station.loadDependent(one.name(), rates(one));
    };
  }

  /** Speeds relative to one customer alone; product form wants them the same for all classes. */
  private static double[] rates(ServiceStation one) {
    double[] rates = null;
    for (List<Double> seconds : one.seconds()) {
      if (seconds.getFirst() > 0) {
        double[] here = seconds.stream().mapToDouble(each -> seconds.getFirst() / each).toArray();
        if (rates == null) {
          rates = here;
        } else {
          same(one, rates, here);
        }
      }
    }
    return rates == null ? new double[] {1} : rates;
  }

  private static void same(ServiceStation one, double[] rates, double[] here) {
    boolean same = rates.length == here.length;
    for (int j = 0; j < rates.length && same; j++) {
      same = Math.abs(here[j] / rates[j] - 1) <= SAME_SPEED;
    }
    if (!same) {
      throw new IllegalArgumentException(one.name() + " speeds up otherwise for other classes");
    }
  }

  private static double[][] demands(QueueingModel model, List<Integer> classes) {
    double[][] demands = new double[classes.size()][model.stations().size()];
    for (int i = 0; i < demands.length; i++) {
      for (int k = 0; k < demands[i].length; k++) {
        ServiceStation station = model.stations().get(k);
        demands[i][k] = station.visits().get(classes.get(i)) * station.seconds().get(classes.get(i)).getFirst();
      }
    }
    return demands;
  }

  private static OpenModel arriving(QueueingModel model, List<Station> stations, List<Integer> classes) {
    return new OpenModel(stations, classes.stream().map(c -> (CustomerClass.Open) model.classes().get(c))
        .map(one -> new OpenModel.ArrivingClass(one.name(), one.perSecond())).toList(), demands(model, classes));
  }

  private static ClosedModel going(QueueingModel model, List<Station> stations, List<Integer> classes) {
    return new ClosedModel(stations, classes.stream().map(c -> (CustomerClass.Closed) model.classes().get(c))
        .map(one -> new ClosedModel.CustomerClass(one.name(), one.population(), 0)).toList(), demands(model, classes));
  }

  private static String put(QueueingModel model, List<Integer> classes, NetworkSolution solution, Measure[][] into) {
    for (int i = 0; i < classes.size(); i++) {
      int c = classes.get(i);
      into[c] = new Measure[model.stations().size()];
      for (int k = 0; k < into[c].length; k++) {
        ServiceStation station = model.stations().get(k);
        into[c][k] = new Measure(model.classes().get(c).name(), station.name(),
            solution.throughput()[i] * station.visits().get(c), solution.residence()[i][k], solution.queue()[i][k],
            solution.utilisation()[i][k]);
      }
    }
    return solution.solver();
  }
}
