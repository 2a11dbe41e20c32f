package org.emporion.capacity.sizing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.finding.SizingOutlook.Months;
import org.emporion.model.finding.SizingOutlook.Stored;
import org.emporion.model.study.DataVolume;
import org.emporion.model.study.DataVolume.Backup;
import org.junit.jupiter.api.Test;

class DataGrowthTest {
  private static final List<Estimate> ORDERS = List.of(Estimate.exactly(100_000), Estimate.exactly(200_000));

  private static DataGrowth growth(Estimate perOrder, Optional<Backup> backup, List<Estimate> orders) {
    return new DataGrowth(new DataVolume(Optional.of(Estimate.exactly(1500)), Optional.of(perOrder), 36, backup), orders, 1);
  }

  /** By hand: 36 GB, then 2 and 4 GB at 20 kB; a backup of 10 MB/s takes 1000 s for 10 GB. */
  @Test
  void volumesThatAreKnown() {
    DataGrowth known = growth(Estimate.exactly(20), Optional.of(new Backup(10, 1.1)), ORDERS);
    List<Stored> years = known.storage();
    assertEquals(38, years.get(0).gigabytes().p50(), 1e-9);
    assertEquals(42, years.get(1).gigabytes().p90(), 1e-9);
    assertEquals(4200 / 3600.0, years.get(1).backupHours().orElseThrow().p50(), 1e-9);
    // 39.6 GB fit: 1.6 of the 4 GB of the second year.
    Months months = known.backupBreaks().orElseThrow();
    assertEquals(12 * 1.4, months.p10().orElseThrow(), 1e-9);
    assertEquals(12 * 1.4, months.p90().orElseThrow(), 1e-9);
    assertEquals(12, growth(Estimate.exactly(20), Optional.empty(), ORDERS)
        .megabitsPerSecond(Estimate.exactly(1)).orElseThrow().p50(), 1e-9);
  }

  @Test
  void aBackupMayBreakBeforeAfterOrNever() {
    assertEquals(Optional.of(0.0), months(0.9, 20).p50());
    // 43.2 GB fit: 1.2 GB beyond the second year, at 4 GB a year.
    assertEquals(24 + 12 * 0.3, months(1.2, 20).p50().orElseThrow(), 1e-9);
    assertEquals(Optional.empty(), months(1.2, 1e-6).p50());
  }

  private static Months months(double hours, double perOrder) {
    return growth(Estimate.exactly(perOrder), Optional.of(new Backup(10, hours)), ORDERS).backupBreaks().orElseThrow();
  }

  @Test
  void whatIsUnsureSpreads() {
    DataGrowth unsure = growth(new Estimate(10, 20, 40), Optional.of(new Backup(10, 1.1)),
        List.of(new Estimate(80_000, 100_000, 120_000), new Estimate(120_000, 200_000, 300_000)));
    Estimate last = unsure.storage().getLast().gigabytes();
    assertTrue(last.p10() < 42 && 42 < last.p90() && last.p10() > 36, last.toString());
    Months months = unsure.backupBreaks().orElseThrow();
    assertTrue(months.p10().orElseThrow() < months.p50().orElseThrow());
    assertEquals(unsure.storage(), unsure.storage());
  }
}
