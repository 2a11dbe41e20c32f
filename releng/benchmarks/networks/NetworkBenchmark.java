import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.capacity.network.ClosedModel;
import org.emporion.capacity.network.ClosedModel.CustomerClass;
import org.emporion.capacity.network.ExactMva;
import org.emporion.capacity.network.NetworkSolution;
import org.emporion.capacity.network.Station;
import org.emporion.capacity.simulation.ReplicationResult;
import org.emporion.capacity.simulation.RunLength;
import org.emporion.capacity.simulation.Simulation;
import org.emporion.capacity.simulation.SimulationModel;
import org.emporion.capacity.simulation.SimulationModel.Discipline;
import org.emporion.capacity.simulation.SimulationModel.Place;
import org.emporion.capacity.simulation.SimulationModel.Source;
import org.emporion.capacity.simulation.SimulationModel.Traffic;
import org.emporion.capacity.simulation.SimulationModel.Visit;
import org.emporion.capacity.simulation.Spread;
import org.emporion.model.Progress;

/** Best times of exact MVA on the models of pdq.c, and events per second of the simulation on one thread. */
public final class NetworkBenchmark {
  private static final int STATIONS = 10;

  private NetworkBenchmark() {}

  public static void main(String[] args) {
    if (args[0].equals("simulation")) {
      simulation();
      return;
    }
    for (int m = 0; m + 3 < args.length; m += 4) {
      ClosedModel model = model(Integer.parseInt(args[m]), Integer.parseInt(args[m + 1]), Integer.parseInt(args[m + 2]));
      double best = Double.MAX_VALUE;
      NetworkSolution found = null;
      long until = System.nanoTime() + Long.parseLong(args[m + 3]) * 1_000_000_000;
      for (long began = System.nanoTime(); began < until; began = System.nanoTime()) {
        found = new ExactMva().solve(model);
        best = Math.min(best, (System.nanoTime() - began) / 1e9);
      }
      System.out.printf(java.util.Locale.ROOT, "%.9f %.9f%n", best, found.throughput()[0]);
    }
  }

  private static ClosedModel model(int... population) {
    List<Station> stations = new ArrayList<>();
    for (int k = 0; k < STATIONS; k++) {
      stations.add(Station.queue("station" + k, 1));
    }
    List<CustomerClass> classes = new ArrayList<>();
    for (int c = 0; c < population.length && population[c] > 0; c++) {
      classes.add(new CustomerClass("class" + c, population[c], 5.0 + c));
    }
    double[][] demands = new double[classes.size()][STATIONS];
    for (int c = 0; c < demands.length; c++) {
      for (int k = 0; k < STATIONS; k++) {
        demands[c][k] = 0.01 * (1 + (c + 2 * k) % 7);
      }
    }
    return new ClosedModel(stations, classes, demands);
  }

  /** A web tier, a shared database and a payment provider at 70 %; after five runs to warm up, five that count. */
  private static void simulation() {
    SimulationModel model = new SimulationModel(
        List.of(new Place("web", Discipline.FIRST_COME, 8), new Place("database", Discipline.SHARING, 2),
            new Place("payment", Discipline.DELAY, 1)),
        List.of(new Traffic("requests", new Source.Poisson(70), List.of(
            new Visit(0, new Spread.Exponential(0.08), 1), new Visit(1, new Spread.Exponential(0.02), 1),
            new Visit(2, new Spread.Exponential(0.5), 0.05)), Optional.empty())));
    for (int run = 0; run < 10; run++) {
      long began = System.nanoTime();
      ReplicationResult result = new Simulation(model, new RunLength(60, 40_000), run).run(0, 1, Progress.NONE).getFirst();
      double took = (System.nanoTime() - began) / 1e9;
      System.out.printf(java.util.Locale.ROOT, "%s %.2f million events/s, database %.3f busy%n",
          run < 5 ? "warm-up" : "counts ", result.events() / took / 1e6, result.places().get(1).utilisation());
    }
  }
}
