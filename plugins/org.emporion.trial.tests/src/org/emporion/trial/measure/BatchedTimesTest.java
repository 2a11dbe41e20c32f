package org.emporion.trial.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchedTimesTest {
  private static final int SECONDS = 600;
  private static final double ARRIVALS = 7;
  private static final double SERVICES = 10;

  /**
   * Sojourn times of an M/M/1 queue are exponential with rate mu - lambda (L. Kleinrock, Queueing Systems I, 1975,
   * section 5.8) and strongly correlated, with busy periods that reach from one batch into the next: the interval still
   * holds the true percentile about nine times in ten, the one for independent samples three times in ten.
   */
  @Test
  void theIntervalHoldsTheTruePercentileOfAQueueAlthoughResponsesAreCorrelated() {
    int held = 0;
    int heldIfIndependent = 0;
    int runs = 200;
    double truth = -Math.log(0.05) / (SERVICES - ARRIVALS) * 1000;
    for (int run = 0; run < runs; run++) {
      BatchedTimes times = queue(new Random(run));
      held += times.percentileSample(95).orElseThrow().meanInterval(0.95).holds(truth) ? 1 : 0;
      ResponseTimes whole = times.whole();
      OrderStatistics statistics = new OrderStatistics(0.975);
      heldIfIndependent += whole.rankedMillis(statistics.lowerRank(whole.count(), 0.95).orElseThrow()) <= truth
          && truth <= whole.rankedMillis(statistics.upperRank(whole.count(), 0.95).orElseThrow()) ? 1 : 0;
    }
    assertTrue(held >= 0.85 * runs, held + " of " + runs);
    assertTrue(heldIfIndependent < 0.75 * runs, heldIfIndependent + " of " + runs + " if taken for independent");
  }

  private static BatchedTimes queue(Random random) {
    BatchedTimes times = new BatchedTimes(SECONDS);
    double arrival = -100; // s; a while to settle
    double free = arrival;
    ResponseTimes[] minutes = Stream.generate(ResponseTimes::new).limit(SECONDS / 60).toArray(ResponseTimes[]::new);
    while (arrival < SECONDS) {
      arrival -= Math.log(random.nextDouble()) / ARRIVALS;
      free = Math.max(free, arrival) - Math.log(random.nextDouble()) / SERVICES;
      if (free >= 0 && free < SECONDS) {
        minutes[(int) free / 60].record(Math.round((free - arrival) * 1e6));
      }
    }
    for (int i = 0; i < minutes.length; i++) {
      times.add(60 * i, new Tally(minutes[i].count(), 0), minutes[i].encoded());
    }
    return times;
  }

  @Test
  void aShortWindowAndARareTransactionHaveNumbersButNoInterval() {
    BatchedTimes brief = new BatchedTimes(9);
    brief.add(0, new Tally(1, 0), one(100_000));
    assertEquals(100, brief.whole().percentileMillis(95), 0.1);
    assertTrue(brief.perSecondSample().isEmpty());

    BatchedTimes rare = new BatchedTimes(60);
    for (int second = 0; second < 60; second++) {
      rare.add(second, new Tally(1, 1), one(50_000));
    }
    assertTrue(rare.percentileSample(95).isEmpty(), "6 times in a batch, 20 are needed");
    assertEquals(50, rare.percentileSample(50).orElseThrow().mean(), 0.1);
    assertEquals(2, rare.perSecondSample().orElseThrow().mean(), 1e-12);
    assertEquals(0.5, rare.errorShareSample().orElseThrow().mean(), 1e-12);
    assertEquals(0, rare.errorShareSample().orElseThrow().deviation(), 1e-12);
  }

  private static String one(long micros) {
    ResponseTimes times = new ResponseTimes();
    times.record(micros);
    return times.encoded();
  }
}
