package org.emporion.budget.simulation;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.emporion.model.NormalQuantile;
import org.emporion.model.Progress;
import org.emporion.model.SampleBlocks;
import org.emporion.model.UniformStream;

/** One run: the outcomes so far, block by block. Blocks write to places of their own; what is summed is summed in their order. */
final class SimulationRun {
  private final List<? extends MonthlyCost> lines;
  private final Market market;
  private final Dependence dependence;
  private final SampleBlocks blocks;
  private final long seed;
  private final List<String> causes;
  private final Set<String> streams;

  /** Outcomes by trial: all months, orders of all months, by year, and by month of the first trials. */
  final double[] total;
  final double[] orders;
  final double[][] years;
  final double[][] months;
  /** Outcomes of each line by trial, of all months and of the first year; null unless asked for. */
  final double[][] lineTotals;
  final double[][] lineFirstYears;
  /** Sums over all trials so far, by line and month. */
  final double[][] sums;
  /** How the outcomes of the first trials go with each cause. */
  final CauseBins bins;
  private int done;

  SimulationRun(List<? extends MonthlyCost> lines, Market market, Dependence dependence, long seed, int trials,
      int detail, boolean keepLines) {
    this.lines = lines;
    this.market = market;
    this.dependence = dependence;
    this.seed = seed;
    blocks = new SampleBlocks(seed, "", trials);
    causes = causes(lines);
    streams = new TreeSet<>();
    causes.forEach(cause -> dependence.terms(cause).forEach(term -> streams.add(term.stream())));
    total = new double[trials];
    orders = new double[trials];
    years = new double[market.years()][trials];
    months = new double[market.months()][Math.min(trials, detail)];
    lineTotals = keepLines ? new double[lines.size()][trials] : null;
    lineFirstYears = keepLines ? new double[lines.size()][trials] : null;
    sums = new double[lines.size()][market.months()];
    bins = new CauseBins(causes);
  }

  /** The causes of the market and of lines, by name. */
  static List<String> causes(Collection<? extends MonthlyCost> lines) {
    Set<String> causes = new TreeSet<>(Market.causes());
    lines.forEach(line -> causes.addAll(line.causes()));
    return List.copyOf(causes);
  }

  /** Trials so far. */
  int done() {
    return done;
  }

  /** Number of blocks of the whole run. */
  int count() {
    return blocks.count();
  }

  /** Runs the blocks up to, without, this one. */
  void extend(int from, int to, Progress progress) {
    for (Part part : blocks.run(from, to, (block, size) -> simulate(block, size, progress))) {
      for (int line = 0; line < sums.length; line++) {
        for (int month = 0; month < sums[line].length; month++) {
          sums[line][month] += part.sums[line][month];
        }
      }
      part.bins.ifPresent(bins::add);
      done += part.size;
    }
  }

  private record Part(int size, double[][] sums, Optional<CauseBins> bins) {}

  private Part simulate(int block, int size, Progress progress) {
    if (progress.cancelled()) {
      throw new CancellationException();
    }
    Map<String, double[]> scores = scores(block, size);
    Outcomes outcomes = new Outcomes(market, size, scores::get);
    List<MonthlyCost.Pass> passes = lines.stream().map(line -> line.begin(outcomes)).toList();
    int first = block * SampleBlocks.BLOCK;
    double[][] lineSums = new double[lines.size()][market.months()];
    double[][] ofYear = new double[market.years()][size];
    double[] ofMonth = new double[size];
    double[] cost = new double[size];
    for (int month = 0; month < market.months(); month++) {
      Arrays.fill(ofMonth, 0);
      for (int line = 0; line < passes.size(); line++) {
        Arrays.fill(cost, 0);
        passes.get(line).add(month, cost);
        add(cost, ofMonth, 0);
        if (lineTotals != null) {
          add(cost, lineTotals[line], first);
          if (month < Market.MONTHS) {
            add(cost, lineFirstYears[line], first);
          }
        }
        lineSums[line][month] = sum(cost);
      }
      add(ofMonth, ofYear[outcomes.year(month)], 0);
      if (first < months[month].length) {
        System.arraycopy(ofMonth, 0, months[month], first, Math.min(size, months[month].length - first));
      }
    }
    double[] all = new double[size];
    for (int year = 0; year < market.years(); year++) {
      add(ofYear[year], all, 0);
      add(outcomes.ordersOfYear(year), orders, first);
      System.arraycopy(ofYear[year], 0, years[year], first, size);
    }
    System.arraycopy(all, 0, total, first, size);
    return new Part(size, lineSums, first < months[0].length
        ? Optional.of(CauseBins.of(causes, scores, all)) : Optional.empty());
  }

  /** The scores of every cause in a block, each from streams of its own name. */
  private Map<String, double[]> scores(int block, int size) {
    Map<String, double[]> independent = new HashMap<>();
    for (String stream : streams) {
      UniformStream numbers = new SampleBlocks(seed, "budget." + stream, blocks.samples()).numbers(block);
      double[] normal = new double[size];
      for (int i = 0; i < size; i++) {
        normal[i] = NormalQuantile.at(numbers.next());
      }
      independent.put(stream, normal);
    }
    Map<String, double[]> scores = new HashMap<>();
    for (String cause : causes) {
      List<Dependence.Term> terms = dependence.terms(cause);
      if (terms.size() == 1 && terms.getFirst().weight() == 1) {
        scores.put(cause, independent.get(terms.getFirst().stream()));
      } else {
        double[] score = new double[size];
        for (Dependence.Term term : terms) {
          addMultiple(term.weight(), independent.get(term.stream()), score);
        }
        scores.put(cause, score);
      }
    }
    return scores;
  }

  private static void addMultiple(double weight, double[] what, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += weight * what[i];
    }
  }

  private static void add(double[] what, double[] to, int from) {
    for (int i = 0; i < what.length; i++) {
      to[from + i] += what[i];
    }
  }

  /** The sum by halves, which is more exact than one after the other and fast; uses the values up. */
  private static double sum(double[] values) {
    int left = values.length;
    while (left > 1) {
      int half = (left + 1) / 2;
      for (int i = 0; i < left - half; i++) {
        values[i] += values[half + i];
      }
      left = half;
    }
    return values[0];
  }
}
