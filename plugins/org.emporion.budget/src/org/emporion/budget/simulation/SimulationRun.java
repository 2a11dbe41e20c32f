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

/** One run: the outcomes so far, block by block. Blocks write to places of their own; what is summed is summed in their order. */
final class SimulationRun {
  private static final String STREAMS = "budget.";

  private final List<? extends MonthlyCost> lines;
  private final Market market;
  private final SampleBlocks blocks;
  private final List<String> causes;
  private final List<SampleBlocks> streams;
  /** For each cause the streams it is made of, by their place, and what each is multiplied by. */
  private final int[][] parts;
  private final double[][] weights;

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
    blocks = new SampleBlocks(seed, "", trials);
    causes = causes(lines);
    List<String> names = causes.stream().flatMap(cause -> dependence.terms(cause).stream())
        .map(Dependence.Term::stream).distinct().sorted().toList();
    streams = names.stream().map(name -> new SampleBlocks(seed, STREAMS + name, trials)).toList();
    parts = causes.stream().map(cause -> dependence.terms(cause).stream()
        .mapToInt(term -> names.indexOf(term.stream())).toArray()).toArray(int[][]::new);
    weights = causes.stream().map(cause -> dependence.terms(cause).stream()
        .mapToDouble(Dependence.Term::weight).toArray()).toArray(double[][]::new);
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
    double[] uniform = new double[size];
    double[][] normal = new double[streams.size()][size];
    for (int stream = 0; stream < normal.length; stream++) {
      streams.get(stream).numbers(block).fill(uniform);
      NormalQuantile.fill(uniform, normal[stream]);
    }
    Map<String, double[]> scores = new HashMap<>();
    for (int cause = 0; cause < parts.length; cause++) {
      scores.put(causes.get(cause), score(normal, parts[cause], weights[cause]));
    }
    return scores;
  }

  /** The weighted sum of streams, four at a time. */
  private static double[] score(double[][] normal, int[] parts, double[] weights) {
    if (weights.length == 1 && weights[0] == 1) {
      return normal[parts[0]];
    }
    double[] score = new double[normal[0].length];
    int at = 0;
    for (; at + 3 < parts.length; at += 4) {
      addFour(normal, parts, weights, at, score);
    }
    for (; at < parts.length; at++) {
      double weight = weights[at];
      double[] one = normal[parts[at]];
      for (int i = 0; i < score.length; i++) {
        score[i] += weight * one[i];
      }
    }
    return score;
  }

  private static void addFour(double[][] normal, int[] parts, double[] weights, int at, double[] score) {
    double[] one = normal[parts[at]];
    double[] two = normal[parts[at + 1]];
    double[] three = normal[parts[at + 2]];
    double[] four = normal[parts[at + 3]];
    double first = weights[at];
    double second = weights[at + 1];
    double third = weights[at + 2];
    double fourth = weights[at + 3];
    for (int i = 0; i < score.length; i++) {
      score[i] += (first * one[i] + second * two[i]) + (third * three[i] + fourth * four[i]);
    }
  }

  private static void add(double[] what, double[] to, int from) {
    for (int i = 0; i < what.length; i++) {
      to[from + i] += what[i];
    }
  }

  /** The sum by eight running sums, which is faster and more exact than one. */
  private static double sum(double[] values) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    double e = 0;
    double f = 0;
    double g = 0;
    double h = 0;
    int whole = values.length / 8 * 8;
    for (int i = 0; i < whole; i += 8) {
      a += values[i];
      b += values[i + 1];
      c += values[i + 2];
      d += values[i + 3];
      e += values[i + 4];
      f += values[i + 5];
      g += values[i + 6];
      h += values[i + 7];
    }
    for (int i = whole; i < values.length; i++) {
      a += values[i];
    }
    return ((a + b) + (c + d)) + ((e + f) + (g + h));
  }
}
