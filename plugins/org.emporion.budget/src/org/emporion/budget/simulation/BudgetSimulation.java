package org.emporion.budget.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.emporion.model.Estimate;
import org.emporion.model.NormalQuantile;
import org.emporion.model.Phrasebook;
import org.emporion.model.Progress;
import org.emporion.model.Samples;
import org.emporion.model.SampleBlocks;

/**
 * The cost of all lines by Monte Carlo, month by month. Every cause is drawn from streams of its own name: another line
 * or another candidate does not disturb it, and lines with the same cause in several candidates are off by the same
 * quantile (common random numbers). The same seed gives the same outcome bit for bit, whatever the threads.
 */
public final class BudgetSimulation {
  /** Trials that the drivers and the months rest on; more would not be seen in them. */
  public static final int DETAIL = 50_000;

  /** Blocks before the first result; each further result rests on so many times as many. */
  private static final int FIRST = 2;
  private static final int FASTER = 8;
  private static final int BATCHES = 20;
  private static final double SEEN = 0.005;
  private static final double P90_SCORE = NormalQuantile.at(0.9);

  private final Phrasebook phrases = new Phrasebook(BudgetSimulation.class);
  private final List<? extends MonthlyCost> lines;
  private final Market market;
  private final Dependence dependence;

  /** A simulation of lines in a market. */
  public BudgetSimulation(List<? extends MonthlyCost> lines, Market market, Dependence dependence) {
    this.lines = List.copyOf(lines);
    this.market = market;
    this.dependence = dependence;
  }

  /**
   * Runs the simulation.
   *
   * @param seed the same gives the same numbers; the first of many trials are those of few
   * @param trials outcomes, at least {@value SampleBlocks#BLOCK}
   * @param progress told after each result; cancelling is heard within a block
   * @param sharper gets a result after the first trials and sharper ones while it goes on, the last of them excepted
   * @throws java.util.concurrent.CancellationException when the progress says so
   */
  public Simulated run(long seed, int trials, Progress progress, Consumer<Simulated> sharper) {
    SimulationRun run = begun(seed, trials);
    Swings swings = swings();
    int from = 0;
    Optional<Simulated> early = Optional.empty();
    for (int to = FIRST; to < run.count(); to *= FASTER) {
      run.extend(from, to, progress);
      early = Optional.of(result(run, swings, early, false));
      sharper.accept(early.get());
      progress.report(phrases.say("progress", run.done(), trials), (double) run.done() / trials);
      from = to;
    }
    run.extend(from, run.count(), progress);
    Simulated result = result(run, swings, early, true);
    progress.report(phrases.say("progress", trials, trials), 1);
    return result;
  }

  /** Runs the simulation for its last result only, which takes less. */
  public Simulated run(long seed, int trials, Progress progress) {
    SimulationRun run = begun(seed, trials);
    run.extend(0, run.count(), progress);
    return result(run, swings(), Optional.empty(), true);
  }

  private SimulationRun begun(long seed, int trials) {
    if (trials < SampleBlocks.BLOCK) {
      throw new IllegalArgumentException("A budget takes at least " + SampleBlocks.BLOCK + " trials, not " + trials);
    }
    return new SimulationRun(lines, market, dependence, seed, trials, DETAIL, false);
  }

  /**
   * Every outcome of each line in the trials of {@link #run}, in the study's currency.
   *
   * @param total all months
   * @param firstYear months of the first year
   * @param orders orders of all months
   * @param lineTotals all months of each line
   * @param lineFirstYears months of the first year of each line
   */
  public record Draws(
      double[] total, double[] firstYear, double[] orders, double[][] lineTotals, double[][] lineFirstYears) {}

  /** Runs the simulation and keeps every outcome. */
  public Draws draws(long seed, int trials) {
    SimulationRun run = new SimulationRun(lines, market, dependence, seed, trials, 0, true);
    run.extend(0, run.count(), Progress.NONE);
    return new Draws(run.total, run.years[0], run.orders, run.lineTotals, run.lineFirstYears);
  }

  /**
   * The plain sum: what each line costs in each month when every cause is at its median. Nothing is drawn.
   *
   * @return by line and month, in the study's currency
   */
  public List<List<Double>> plain() {
    Outcomes outcomes = new Outcomes(market, 1, cause -> new double[1]);
    List<MonthlyCost.Pass> passes = lines.stream().map(line -> line.begin(outcomes)).toList();
    List<List<Double>> plain = new ArrayList<>();
    passes.forEach(pass -> plain.add(new ArrayList<>()));
    for (int month = 0; month < market.months(); month++) {
      for (int line = 0; line < passes.size(); line++) {
        double[] cost = new double[1];
        passes.get(line).add(month, cost);
        plain.get(line).add(cost[0]);
      }
    }
    return plain.stream().map(List::copyOf).toList();
  }

  /** The total with every cause at its median, and with each in turn at its 10th and 90th percentile. */
  private record Swings(List<String> causes, double middle, double[] low, double[] high) {}

  private Swings swings() {
    List<String> causes = SimulationRun.causes(lines);
    int size = 1 + 2 * causes.size();
    Outcomes outcomes = new Outcomes(market, size, cause -> {
      double[] scores = new double[size];
      int at = causes.indexOf(cause);
      scores[1 + 2 * at] = -P90_SCORE;
      scores[2 + 2 * at] = P90_SCORE;
      return scores;
    });
    List<MonthlyCost.Pass> passes = lines.stream().map(line -> line.begin(outcomes)).toList();
    double[] total = new double[size];
    for (int month = 0; month < market.months(); month++) {
      for (MonthlyCost.Pass pass : passes) {
        pass.add(month, total);
      }
    }
    return new Swings(causes, total[0],
        IntStream.range(0, causes.size()).mapToDouble(i -> total[1 + 2 * i]).toArray(),
        IntStream.range(0, causes.size()).mapToDouble(i -> total[2 + 2 * i]).toArray());
  }

  /** The result so far; what rests on the first trials only is taken from the one before when that had them all. */
  private Simulated result(SimulationRun run, Swings swings, Optional<Simulated> before, boolean last) {
    int done = run.done();
    double[] perOrder = new double[done];
    Arrays.setAll(perOrder, i -> run.total[i] / run.orders[i]);
    List<double[]> series = new ArrayList<>(List.of(perOrder));
    series.addAll(List.of(run.years));
    List<Estimate> estimates = series.parallelStream().map(one -> estimate(one, done)).toList();
    int detail = Math.min(done, DETAIL);
    Optional<Simulated> whole = before.filter(one -> one.detail() == detail);
    return new Simulated(done, swings.middle, means(run), new Samples(Arrays.copyOf(run.total, done)), estimates.getFirst(),
        estimates.subList(1, estimates.size()),
        whole.map(Simulated::months).orElseGet(() -> estimates(run.months, detail)),
        last ? estimates(cumulative(run.months, detail), detail) : List.of(),
        detail, precision(run.total, done), whole.map(Simulated::causes).orElseGet(() -> causes(run, swings)));
  }

  private static double[][] cumulative(double[][] months, int trials) {
    double[][] sums = new double[months.length][];
    for (int month = 0; month < months.length; month++) {
      sums[month] = Arrays.copyOf(months[month], trials);
      for (int i = 0; month > 0 && i < trials; i++) {
        sums[month][i] += sums[month - 1][i];
      }
    }
    return sums;
  }

  private static List<Estimate> estimates(double[][] series, int done) {
    return Arrays.stream(series).parallel().map(one -> estimate(one, done)).toList();
  }

  private static Estimate estimate(double[] outcomes, int done) {
    return new Samples(done < outcomes.length ? Arrays.copyOf(outcomes, done) : outcomes).estimate();
  }

  private static List<List<Double>> means(SimulationRun run) {
    return Arrays.stream(run.sums)
        .map(line -> Arrays.stream(line).mapToObj(sum -> sum / run.done()).toList()).toList();
  }

  private static Simulated.Precision precision(double[] total, int done) {
    int size = done / BATCHES;
    List<Samples> batches = IntStream.range(0, BATCHES).parallel()
        .mapToObj(batch -> new Samples(Arrays.copyOfRange(total, batch * size, (batch + 1) * size))).toList();
    return new Simulated.Precision(
        BATCHES, standardError(batches, 0.5), standardError(batches, 0.8), standardError(batches, 0.9));
  }

  private static double standardError(List<Samples> batches, double p) {
    double[] quantiles = batches.stream().mapToDouble(batch -> batch.quantile(p)).toArray();
    double mean = Arrays.stream(quantiles).sum() / quantiles.length;
    double squares = Arrays.stream(quantiles).map(one -> (one - mean) * (one - mean)).sum();
    return Math.sqrt(squares / (quantiles.length - 1) / quantiles.length);
  }

  private static List<Simulated.CauseShare> causes(SimulationRun run, Swings swings) {
    double[] shares = run.bins.shares(run.total);
    List<Simulated.CauseShare> causes = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      if (swings.low[i] != swings.middle || swings.high[i] != swings.middle || shares[i] > SEEN) {
        causes.add(new Simulated.CauseShare(swings.causes.get(i), shares[i], swings.low[i], swings.high[i]));
      }
    }
    causes.sort(Comparator.comparingDouble(Simulated.CauseShare::share).reversed());
    return causes;
  }
}
