package org.emporion.demand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.emporion.model.Estimate;
import org.emporion.model.EstimateSampler;
import org.emporion.model.SampleBlocks;
import org.emporion.model.Samples;
import org.emporion.model.UniformStream;
import org.emporion.model.study.Planning;

/** Volumes of each planning year as they grow from today's. */
final class YearlyVolumes {
  private static final int SAMPLES = 5_000;

  private final Estimate growth;
  private final LocalDate level;
  private final Planning planning;
  private final long seed;

  /**
   * Volumes that grow.
   *
   * @param growth yearly growth as a factor
   * @param level the day whose level today's volume has
   * @param seed of what is drawn
   */
  YearlyVolumes(Estimate growth, LocalDate level, Planning planning, long seed) {
    this.growth = growth;
    this.level = level;
    this.planning = planning;
    this.seed = seed;
  }

  /** A volume in each planning year. Growth is the only thing unsure here, so its percentiles are those of the volume. */
  List<Estimate> of(double today) {
    List<Estimate> volumes = new ArrayList<>(planning.years());
    EstimateSampler sampler = new EstimateSampler(growth);
    for (int year = 1; year <= planning.years(); year++) {
      double years = DemandAnalysis.yearsTo(level, planning, year);
      double low = today * Math.pow(sampler.at(0.1), years);
      double high = today * Math.pow(sampler.at(0.9), years);
      volumes.add(new Estimate(Math.min(low, high), today * Math.pow(growth.p50(), years), Math.max(low, high)));
    }
    return List.copyOf(volumes);
  }

  /** The same times a factor that is unsure, by Monte Carlo. */
  List<Estimate> times(double today, Estimate factor) {
    EstimateSampler grows = new EstimateSampler(growth);
    EstimateSampler times = new EstimateSampler(factor);
    List<Estimate> volumes = new ArrayList<>(planning.years());
    for (int year = 1; year <= planning.years(); year++) {
      double years = DemandAnalysis.yearsTo(level, planning, year);
      UniformStream uniform = new SampleBlocks(seed, "demand.contacts", SAMPLES).numbers(0);
      double[] samples = new double[SAMPLES];
      for (int i = 0; i < SAMPLES; i++) {
        samples[i] = today * Math.pow(grows.at(uniform.next()), years) * times.at(uniform.next());
      }
      volumes.add(new Samples(samples).estimate());
    }
    return List.copyOf(volumes);
  }
}
