package org.emporion.trial.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Histograms merge exactly, and their ranks are those of the sorted values. */
class ResponseTimesTest {
  /** HdrHistogram with three significant digits: within a thousandth. */
  private static final double RESOLUTION = 0.001;

  @Test
  void ranksAreThoseOfTheSortedValues() {
    SplittableRandom random = new SplittableRandom(5);
    long[] micros = random.longs(3001, 1, 60_000_000).map(value -> value / (1 + value % 97)).toArray();
    ResponseTimes times = new ResponseTimes();
    Arrays.stream(micros).forEach(times::record);
    Arrays.sort(micros);
    for (int rank : new int[] {1, 2, 1500, 2999, 3001}) {
      double exact = micros[rank - 1] / 1000.0;
      assertEquals(exact, times.rankedMillis(rank), exact * RESOLUTION + 0.001, "rank " + rank);
    }
    // Nearest rank: ceil(0.95 * 3001) = 2851.
    assertEquals(micros[2850] / 1000.0, times.percentileMillis(95), micros[2850] / 1000.0 * RESOLUTION);
    assertEquals(times.maxMillis(), times.percentileMillis(100));
    double mean = Arrays.stream(micros).average().orElseThrow() / 1000;
    assertEquals(mean, times.meanMillis(), mean * RESOLUTION);
  }

  /** 95 % of 100 is rank 95, not 96, although 0.95 times 100 is not 95 in floating point. */
  @Test
  void wholeRanksAreNotRoundedUp() {
    ResponseTimes times = new ResponseTimes();
    for (int i = 1; i <= 1000; i++) {
      times.record(i);
    }
    assertEquals(0.95, times.percentileMillis(95), 1e-9);
    assertEquals(0.7, times.percentileMillis(70), 1e-9);
    assertEquals(0.999, times.percentileMillis(99.9), 1e-9);
  }

  /** Law: any split of the responses over seconds gives the same histogram. */
  @Test
  void mergingIsExact() {
    SplittableRandom random = new SplittableRandom(6);
    ResponseTimes whole = new ResponseTimes();
    ResponseTimes[] parts = new ResponseTimes[7];
    Arrays.setAll(parts, i -> new ResponseTimes());
    for (int i = 0; i < 20_000; i++) {
      long micros = 1 + random.nextLong(1L << (5 + random.nextInt(22)));
      whole.record(micros);
      parts[random.nextInt(parts.length)].record(micros);
    }
    ResponseTimes encoded = new ResponseTimes();
    ResponseTimes added = new ResponseTimes();
    for (ResponseTimes part : parts) {
      encoded.addEncoded(part.encoded());
      added.add(part);
    }
    for (ResponseTimes merged : List.of(encoded, added)) {
      assertEquals(20_000, merged.count());
      assertEquals(whole.meanMillis(), merged.meanMillis());
      assertEquals(whole.maxMillis(), merged.maxMillis());
      for (int rank = 1; rank <= 20_000; rank += 7) {
        assertEquals(whole.rankedMillis(rank), merged.rankedMillis(rank), "rank " + rank);
      }
    }
  }

  @Test
  void nothingIsNothing() {
    ResponseTimes times = new ResponseTimes();
    times.addEncoded("");
    assertEquals(0, times.count());
    assertEquals(0, times.percentileMillis(95));
    assertEquals(0, times.meanMillis());
    assertThrows(IllegalArgumentException.class, () -> times.rankedMillis(1));
    assertThrows(IllegalArgumentException.class, () -> times.addEncoded("bm8gaGlzdG9ncmFt"));
    assertThrows(IllegalArgumentException.class, () -> times.addEncoded("?"));
  }
}
