package org.emporion.capacity.sizing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.EstimateSampler;
import org.emporion.model.SampleBlocks;
import org.emporion.model.Samples;
import org.emporion.model.UniformStream;
import org.emporion.model.finding.SizingOutlook.Months;
import org.emporion.model.finding.SizingOutlook.Stored;
import org.emporion.model.study.DataVolume;
import org.emporion.model.study.DataVolume.Backup;

/**
 * What is sent at the peak, what is stored as orders come in, and when a full backup no longer fits its window, by
 * simulation. Orders of all years are many or few together. Nothing that was stored is deleted.
 *
 * @param data what sessions and orders take
 * @param ordersByYear orders of each planning year, at least one year
 * @param seed seed
 */
public record DataGrowth(DataVolume data, List<Estimate> ordersByYear, long seed) {
  private static final double KILOBYTES_OF_GIGABYTE = 1e6;
  private static final double MEGABYTES_OF_GIGABYTE = 1e3;
  private static final double BITS_OF_BYTE = 8;
  private static final double KILOBITS_OF_MEGABIT = 1e3;
  private static final double SECONDS_OF_HOUR = 3600;
  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;

  /** Megabits per second that go out at a peak; empty when nobody said what a session gets. */
  public Optional<Estimate> megabitsPerSecond(Estimate peak) {
    return data.kilobytesPerSession().map(session -> {
      EstimateSampler sessions = new EstimateSampler(peak);
      EstimateSampler each = new EstimateSampler(session);
      UniformStream numbers = new SampleBlocks(seed, "sizing.bandwidth", 1).numbers(0);
      double[] drawn = new double[SizingSimulation.SAMPLES];
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = sessions.at(numbers.next()) * each.at(numbers.next()) * BITS_OF_BYTE / KILOBITS_OF_MEGABIT;
      }
      return new Samples(drawn).estimate();
    });
  }

  /** Stored by the end of each year; none when nobody said what an order takes. */
  public List<Stored> storage() {
    if (data.kilobytesPerOrder().isEmpty()) {
      return List.of();
    }
    double[][] stored = stored();
    List<Stored> years = new ArrayList<>();
    for (double[] year : stored) {
      Estimate gigabytes = new Samples(year).estimate();
      years.add(new Stored(gigabytes, data.backup().map(backup -> gigabytes.map(one -> hours(one, backup)))));
    }
    return List.copyOf(years);
  }

  /** When a full backup no longer fits its window; later years go on like the last. */
  public Optional<Months> backupBreaks() {
    if (data.kilobytesPerOrder().isEmpty() || data.backup().isEmpty()) {
      return Optional.empty();
    }
    Backup backup = data.backup().get();
    double fits = backup.windowHours() * SECONDS_OF_HOUR * backup.megabytesPerSecond() / MEGABYTES_OF_GIGABYTE;
    double[][] stored = stored();
    double[] months = new double[SizingSimulation.SAMPLES];
    for (int i = 0; i < months.length; i++) {
      months[i] = month(stored, i, fits);
    }
    Arrays.sort(months);
    return Optional.of(new Months(SizingSimulation.month(months, LOW), SizingSimulation.month(months, 0.5),
        SizingSimulation.month(months, HIGH)));
  }

  private double month(double[][] stored, int draw, double fits) {
    double before = data.storedGigabytes();
    if (before > fits) {
      return 0;
    }
    double added = 0;
    for (int year = 0; year < stored.length; year++) {
      added = stored[year][draw] - before;
      if (stored[year][draw] > fits) {
        return 12 * (year + (fits - before) / added);
      }
      before = stored[year][draw];
    }
    return added > 0 ? 12 * (stored.length + (fits - before) / added) : Double.POSITIVE_INFINITY;
  }

  private static double hours(double gigabytes, Backup backup) {
    return gigabytes * MEGABYTES_OF_GIGABYTE / backup.megabytesPerSecond() / SECONDS_OF_HOUR;
  }

  private double[][] stored() {
    EstimateSampler each = new EstimateSampler(data.kilobytesPerOrder().orElseThrow());
    List<EstimateSampler> orders = ordersByYear.stream().map(EstimateSampler::new).toList();
    UniformStream numbers = new SampleBlocks(seed, "sizing.storage", 1).numbers(0);
    double[][] stored = new double[orders.size()][SizingSimulation.SAMPLES];
    for (int i = 0; i < SizingSimulation.SAMPLES; i++) {
      double many = numbers.next();
      double kilobytes = each.at(numbers.next());
      double sum = data.storedGigabytes();
      for (int year = 0; year < stored.length; year++) {
        sum += orders.get(year).at(many) * kilobytes / KILOBYTES_OF_GIGABYTE;
        stored[year][i] = sum;
      }
    }
    return stored;
  }
}
