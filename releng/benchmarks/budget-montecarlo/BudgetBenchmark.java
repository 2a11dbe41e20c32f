import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.emporion.budget.simulation.BudgetSimulation;
import org.emporion.budget.simulation.Dependence;
import org.emporion.budget.simulation.Market;
import org.emporion.budget.simulation.MonthlyCost;
import org.emporion.budget.simulation.Outcomes;
import org.emporion.budget.simulation.Simulated;
import org.emporion.budget.simulation.Spread;
import org.emporion.model.Estimate;
import org.emporion.model.Progress;
import org.emporion.model.study.Correlation;
import org.emporion.model.study.CorrelationMatrix;

/** One million trials of a budget; reads a seed and a number of threads from each line of input, answers with a line. */
public final class BudgetBenchmark {
  private static final int YEARS = 5;

  /** One of the lines, of the kinds that the workbench has. */
  private record Line(String cause, String kind, double unit, Estimate quantity) implements MonthlyCost {
    @Override
    public Set<String> causes() {
      return Set.of(cause);
    }

    @Override
    public Pass begin(Outcomes outcomes) {
      double[] quantity = outcomes.draw(cause, this.quantity);
      return switch (kind) {
        case "order" -> (month, cost) -> {
          double[] orders = outcomes.orders(month);
          double[] prices = outcomes.prices(month);
          for (int i = 0; i < cost.length; i++) {
            cost[i] += unit * quantity[i] * orders[i] * prices[i];
          }
        };
        case "revenue" -> (month, cost) -> product(unit, quantity, outcomes.revenue(month), cost);
        case "month" -> (month, cost) -> product(unit, quantity, outcomes.prices(month), cost);
        case "staff" -> (month, cost) -> product(unit / 12, quantity, outcomes.wages(month), cost);
        case "once" -> (month, cost) -> {
          if (month == 0) {
            for (int i = 0; i < cost.length; i++) {
              cost[i] += unit * quantity[i];
            }
          }
        };
        case "bands" -> bands(outcomes, quantity);
        default -> throw new IllegalArgumentException(kind);
      };
    }

    /** A share of sales that falls above 50 and above 90 million in a year. */
    private Pass bands(Outcomes outcomes, double[] quantity) {
      double[] sales = new double[outcomes.size()];
      double[] before = new double[outcomes.size()];
      return (month, cost) -> {
        double keep = month % 12 == 0 ? 0 : 1;
        double[] revenue = outcomes.revenue(month);
        for (int i = 0; i < cost.length; i++) {
          sales[i] = keep * sales[i] + revenue[i];
          double fee = unit * quantity[i]
              * (sales[i] - 0.4 * Math.max(0, sales[i] - 5e7) - 0.3 * Math.max(0, sales[i] - 9e7));
          cost[i] += fee - keep * before[i];
          before[i] = fee;
        }
      };
    }

    private static void product(double unit, double[] first, double[] second, double[] cost) {
      for (int i = 0; i < cost.length; i++) {
        cost[i] += unit * first[i] * second[i];
      }
    }
  }

  public static void main(String[] arguments) throws Exception {
    List<Estimate> estimates = new ArrayList<>();
    rows(arguments[1]).forEach(row -> estimates.add(new Estimate(number(row[0]), number(row[1]), number(row[2]))));
    List<MonthlyCost> lines = new ArrayList<>();
    for (String[] row : rows(arguments[0])) {
      int at = lines.size();
      lines.add(new Line("c" + at, row[0], number(row[1]), estimates.get(at)));
    }
    BudgetSimulation simulation = new BudgetSimulation(
        lines, market(estimates), dependence(Files.readAllLines(Path.of(arguments[2])), lines.size()));
    int trials = Integer.parseInt(arguments[3]);
    BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String asked = input.readLine(); asked != null; asked = input.readLine()) {
      String[] words = asked.split(" ");
      try (ForkJoinPool pool = new ForkJoinPool(Integer.parseInt(words[1]))) {
        System.out.println(pool.submit(() -> answer(simulation, Long.parseLong(words[0]), trials)).get());
      }
    }
  }

  private static String answer(BudgetSimulation simulation, long seed, int trials) {
    OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long processor = machine.getProcessCpuTime();
    long started = System.nanoTime();
    List<Double> first = new ArrayList<>();
    Simulated result = simulation.run(
        seed, trials, Progress.NONE, early -> first.add((System.nanoTime() - started) / 1e9));
    double elapsed = (System.nanoTime() - started) / 1e9;
    double worked = (machine.getProcessCpuTime() - processor) / 1e9;
    long bits = 17;
    for (int i = 0; i < trials; i++) {
      bits = 31 * bits + Double.doubleToLongBits(result.total().quantile(i / (trials - 1.0)));
    }
    bits = 31 * bits + result.expected().hashCode();
    bits = 31 * bits + result.months().hashCode();
    bits = 31 * bits + result.causes().hashCode();
    Simulated.CauseShare driver = result.causes().getFirst();
    return String.format(Locale.ROOT, "Java %.3f %.10g %.10g %.10g %.10g %.6g %.10g %.4f %s %.3f %.2f %016x", elapsed,
        result.total().quantile(0.1), result.total().quantile(0.5), result.total().quantile(0.9),
        result.expected().stream().flatMap(List::stream).mapToDouble(Double::doubleValue).sum(),
        result.precision().p50(), result.months().get(39).p50(), driver.share(), driver.cause(),
        first.isEmpty() ? elapsed : first.getFirst(), worked, bits);
  }

  private static Market market(List<Estimate> estimates) {
    Estimate demand = estimates.get(estimates.size() - 3);
    List<Estimate> orders = new ArrayList<>();
    for (int year = 0; year < YEARS; year++) {
      double middle = 120_000 * Math.pow(1.1, year);
      double wider = 1 + 0.03 * year;
      orders.add(demand.map(one -> middle * Math.pow(one, wider)));
    }
    List<Double> shares = new ArrayList<>();
    for (int month = 0; month < 12 * YEARS; month++) {
      shares.add((month % 12 + 1) / 78.0);
    }
    return new Market(orders, orders.stream().map(one -> one.map(count -> 850 * count)).toList(), shares,
        estimates.get(estimates.size() - 2), estimates.getLast());
  }

  private static Dependence dependence(List<String> matrix, int lines) {
    List<Correlation> named = new ArrayList<>();
    for (int row = 1; row < matrix.size(); row++) {
      String[] cells = matrix.get(row).split(",");
      for (int column = 0; column < row; column++) {
        named.add(new Correlation(name(column, lines), name(row, lines), number(cells[column])));
      }
    }
    return Dependence.of(CorrelationMatrix.of(named).orElseThrow());
  }

  private static String name(int at, int lines) {
    return at < lines ? "c" + at : List.of(Market.DEMAND, Market.WAGES, Market.PRICES).get(at - lines);
  }

  private static List<String[]> rows(String file) throws IOException {
    return Files.readAllLines(Path.of(file)).stream().skip(1).map(line -> line.split(",")).toList();
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }
}
