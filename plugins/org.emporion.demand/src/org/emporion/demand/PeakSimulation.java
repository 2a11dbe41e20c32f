package org.emporion.demand;

import java.util.List;
import org.emporion.model.Estimate;
import org.emporion.model.EstimateSampler;
import org.emporion.model.SampleBlocks;
import org.emporion.model.Samples;
import org.emporion.model.UniformStream;
import org.emporion.model.study.Peak;

/**
 * The busiest hour of a year and of the last planning year by Monte Carlo. Each sample refits the
 * Gumbel distribution to maxima drawn from the fitted one (parametric bootstrap: Efron and Tibshirani
 * 1993, An Introduction to the Bootstrap, section 6.5), draws a yearly maximum from the refit, and
 * multiplies it by growth, campaign and the share that moves to the new shop.
 */
final class PeakSimulation {
  /** Weeks whose greatest busiest hour is the busiest hour of a year. */
  static final int WEEKS_OF_A_YEAR = 52;

  static final int SAMPLES = 20_000;

  private final double[] weeklyMaxima;
  private final EstimateSampler growth;
  private final EstimateSampler campaign;
  private final double years;
  private final double moved;

  /**
   * Prepares a simulation.
   *
   * @param weeklyMaxima busiest hour of each week, at least two weeks
   * @param growth yearly growth as a factor
   * @param years years over which it grows
   * @param moved share of the orders that the new shop takes
   */
  PeakSimulation(double[] weeklyMaxima, Estimate growth, double years, Peak peak, double moved) {
    this.weeklyMaxima = weeklyMaxima.clone();
    this.growth = new EstimateSampler(growth);
    this.campaign = new EstimateSampler(peak.campaign());
    this.years = years;
    this.moved = moved;
  }

  /**
   * What the simulation gives, in orders per hour.
   *
   * @param fit the distribution of a week's busiest hour
   * @param year busiest hour of a year at the history's level
   * @param horizon busiest hour of the last planning year through the new shop
   */
  record Outcome(Gumbel fit, Estimate year, Estimate horizon) {}

  private record Block(double[] year, double[] horizon) {}

  /** Runs the simulation; the same seed gives the same outcome bit for bit. */
  Outcome run(long seed) {
    return run(seed, SAMPLES);
  }

  /** Runs the simulation with a number of samples other than usual. */
  Outcome run(long seed, int samples) {
    Gumbel fit = Gumbel.fit(weeklyMaxima);
    SampleBlocks plan = new SampleBlocks(seed, "demand.peak", samples);
    List<Block> blocks = plan.run((block, size) -> simulate(fit, plan.numbers(block), size));
    double[] year = new double[samples];
    double[] horizon = new double[samples];
    int at = 0;
    for (Block block : blocks) {
      System.arraycopy(block.year, 0, year, at, block.year.length);
      System.arraycopy(block.horizon, 0, horizon, at, block.horizon.length);
      at += block.year.length;
    }
    return new Outcome(fit, new Samples(year).estimate(), new Samples(horizon).estimate());
  }

  private Block simulate(Gumbel fit, UniformStream uniform, int size) {
    Block block = new Block(new double[size], new double[size]);
    double[] redrawn = new double[weeklyMaxima.length];
    for (int i = 0; i < size; i++) {
      for (int week = 0; week < redrawn.length; week++) {
        redrawn[week] = fit.quantile(uniform.next());
      }
      Gumbel yearly = Gumbel.fit(redrawn).maximumOf(WEEKS_OF_A_YEAR);
      double maximum = Math.max(0, yearly.quantile(uniform.next()));
      block.year[i] = maximum;
      block.horizon[i] = maximum
          * Math.pow(growth.at(uniform.next()), years)
          * campaign.at(uniform.next())
          * moved;
    }
    return block;
  }
}
