package org.emporion.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.emporion.model.Estimate;
import org.emporion.model.EstimateSampler;
import org.emporion.model.SampleBlocks;
import org.emporion.model.Samples;
import org.emporion.model.UniformStream;

/**
 * The cost of all lines by Monte Carlo. A line's quantity is drawn from a stream named after the line:
 * another line or another candidate does not disturb it, and lines with the same id in several
 * candidates are off by the same quantile.
 */
final class BudgetSimulation {
  static final int SAMPLES = 10_000;

  private final List<PricedLine> lines;
  private final CircumstanceSampler sampler;
  private final int years;

  BudgetSimulation(List<PricedLine> lines, CircumstanceSampler sampler, int years) {
    this.lines = List.copyOf(lines);
    this.sampler = sampler;
    this.years = years;
  }

  /**
   * What the simulation gives, in the study's currency.
   *
   * @param expected mean cost by line and year, in the order of the lines
   * @param years total of each year
   * @param total all years
   * @param perOrder all years by the orders of all years
   */
  record Outcome(List<List<Double>> expected, List<Estimate> years, Estimate total, Estimate perOrder) {}

  /** Every outcome of the simulation, in the study's currency. */
  record Draws(double[] total, double[] firstYear, double[] perOrder) {}

  private record Block(double[][] lineSums, double[][] years, double[] total, double[] perOrder) {}

  /** Runs the simulation; the same seed gives the same outcome bit for bit. */
  Outcome run(long seed) {
    return merged(blocks(seed));
  }

  /** Runs the simulation and keeps every outcome: those of {@link #run} before they are summed up. */
  Draws draws(long seed) {
    List<Block> blocks = blocks(seed);
    return new Draws(joined(blocks, Block::total), joined(blocks, block -> block.years[0]), joined(blocks, Block::perOrder));
  }

  private static double[] joined(List<Block> blocks, Function<Block, double[]> part) {
    return blocks.stream().map(part).flatMapToDouble(Arrays::stream).toArray();
  }

  private List<Block> blocks(long seed) {
    SampleBlocks circumstances = new SampleBlocks(seed, "budget.circumstances", SAMPLES);
    return circumstances.run((block, size) -> {
      List<UniformStream> quantities = lines.stream()
          .map(one -> new SampleBlocks(seed, "budget.line." + one.line().id(), SAMPLES).numbers(block))
          .toList();
      return simulate(circumstances.numbers(block), quantities, size);
    });
  }

  private Block simulate(UniformStream uniform, List<UniformStream> quantities, int size) {
    Block block = new Block(
        new double[lines.size()][years], new double[years][size], new double[size], new double[size]);
    List<EstimateSampler> samplers = lines.stream().map(one -> new EstimateSampler(one.line().quantity())).toList();
    for (int i = 0; i < size; i++) {
      Circumstances circumstances = sampler.draw(uniform);
      for (int line = 0; line < lines.size(); line++) {
        double quantity = samplers.get(line).at(quantities.get(line).next());
        for (int year = 0; year < years; year++) {
          double cost = lines.get(line).cost(year, quantity, circumstances);
          block.lineSums[line][year] += cost;
          block.years[year][i] += cost;
        }
      }
      for (int year = 0; year < years; year++) {
        block.total[i] += block.years[year][i];
      }
      block.perOrder[i] = block.total[i] / circumstances.allOrders();
    }
    return block;
  }

  private Outcome merged(List<Block> blocks) {
    double[][] sums = new double[lines.size()][years];
    for (Block block : blocks) {
      for (int line = 0; line < sums.length; line++) {
        for (int year = 0; year < years; year++) {
          sums[line][year] += block.lineSums[line][year];
        }
      }
    }
    List<List<Double>> expected = new ArrayList<>();
    for (double[] line : sums) {
      List<Double> byYear = new ArrayList<>();
      for (double year : line) {
        byYear.add(year / SAMPLES);
      }
      expected.add(List.copyOf(byYear));
    }
    List<Estimate> totals = new ArrayList<>();
    for (int year = 0; year < years; year++) {
      int of = year;
      totals.add(estimate(blocks.stream().map(block -> block.years[of]).toList()));
    }
    return new Outcome(
        List.copyOf(expected),
        List.copyOf(totals),
        estimate(blocks.stream().map(Block::total).toList()),
        estimate(blocks.stream().map(Block::perOrder).toList()));
  }

  private static Estimate estimate(List<double[]> parts) {
    return new Samples(parts.stream().flatMapToDouble(Arrays::stream).toArray()).estimate();
  }
}
