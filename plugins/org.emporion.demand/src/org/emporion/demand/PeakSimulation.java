package org.emporion.demand;

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
 * The busiest hour of a year and of the last planning year by Monte Carlo. Each sample refits the
 * Gumbel distribution to maxima drawn from the fitted one (parametric bootstrap: Efron and Tibshirani
 * 1993, An Introduction to the Bootstrap, section 6.5), draws a yearly maximum from the refit, and
 * multiplies it by growth, by the greatest of the campaigns and by the share that moves to the new shop.
 */
final class PeakSimulation {
  /** Weeks whose greatest busiest hour is the busiest hour of a year. */
  static final int WEEKS_OF_A_YEAR = 52;

  static final int SAMPLES = 20_000;

  private final double[] weeklyMaxima;
  private final EstimateSampler growth;
  private final EstimateSampler campaign;
  private final List<Push> pushes;
  private final double years;
  private final double moved;

  /**
   * A campaign by name.
   *
   * @param multiplier orders in its opening hour relative to the busiest hour without a campaign
   * @param years years until its day in the last planning year
   */
  record Push(EstimateSampler multiplier, double years) {}

  /**
   * Prepares a simulation.
   *
   * @param weeklyMaxima busiest hour of each week, at least two weeks
   * @param growth yearly growth as a factor
   * @param years years over which it grows
   * @param campaign orders in the opening hour of any other campaign relative to the busiest hour without one
   * @param pushes the campaigns by name
   * @param moved share of the orders that the new shop takes
   */
  PeakSimulation(
      double[] weeklyMaxima, Estimate growth, double years, Estimate campaign, List<Push> pushes, double moved) {
    this.weeklyMaxima = weeklyMaxima.clone();
    this.growth = new EstimateSampler(growth);
    this.campaign = new EstimateSampler(campaign);
    this.pushes = List.copyOf(pushes);
    this.years = years;
    this.moved = moved;
  }

  /**
   * What the simulation gives, in orders per hour.
   *
   * @param fit the distribution of a week's busiest hour
   * @param year busiest hour of a year at the history's level
   * @param horizon busiest hour of the last planning year through the new shop
   * @param pushes opening hour of each campaign by name in that year, through the new shop
   */
  record Outcome(Gumbel fit, Estimate year, Estimate horizon, List<Estimate> pushes) {}

  private record Block(double[] year, double[] horizon, double[][] pushes) {}

  /** Runs the simulation; the same seed gives the same outcome bit for bit. */
  Outcome run(long seed) {
    return run(seed, SAMPLES);
  }

  /** Runs the simulation with a number of samples other than usual. */
  Outcome run(long seed, int samples) {
    Gumbel fit = Gumbel.fit(weeklyMaxima);
    SampleBlocks plan = new SampleBlocks(seed, "demand.peak", samples);
    List<Block> blocks = plan.run((block, size) -> simulate(fit, plan.numbers(block), size));
    List<Estimate> opening = new ArrayList<>();
    for (int i = 0; i < pushes.size(); i++) {
      int push = i;
      opening.add(joined(blocks, block -> block.pushes[push]));
    }
    return new Outcome(fit, joined(blocks, Block::year), joined(blocks, Block::horizon), opening);
  }

  private static Estimate joined(List<Block> blocks, Function<Block, double[]> part) {
    return new Samples(blocks.stream().map(part).flatMapToDouble(Arrays::stream).toArray()).estimate();
  }

  private Block simulate(Gumbel fit, UniformStream uniform, int size) {
    Block block = new Block(new double[size], new double[size], new double[pushes.size()][size]);
    double[] redrawn = new double[weeklyMaxima.length];
    for (int i = 0; i < size; i++) {
      for (int week = 0; week < redrawn.length; week++) {
        redrawn[week] = fit.quantile(uniform.next());
      }
      Gumbel yearly = Gumbel.fit(redrawn).maximumOf(WEEKS_OF_A_YEAR);
      double maximum = Math.max(0, yearly.quantile(uniform.next()));
      block.year[i] = maximum;
      double grows = growth.at(uniform.next());
      double most = maximum * Math.pow(grows, years) * campaign.at(uniform.next()) * moved;
      for (int push = 0; push < pushes.size(); push++) {
        Push one = pushes.get(push);
        double opening = maximum * Math.pow(grows, one.years) * one.multiplier.at(uniform.next()) * moved;
        block.pushes[push][i] = opening;
        most = Math.max(most, opening);
      }
      block.horizon[i] = most;
    }
    return block;
  }
}
