package org.emporion.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestGateTest {
  private static final long NANOS = 1_000_000_000;

  private final AtomicLong clock = new AtomicLong(7 * NANOS + 250_000_000);

  @Test
  void holdsBackWhatExceedsASecond() {
    RequestGate gate = new RequestGate(2);
    assertEquals(Duration.ZERO, gate.take(clock.get()));
    assertEquals(Duration.ZERO, gate.take(clock.get()));
    assertEquals(Duration.ofMillis(750), gate.take(clock.get()));
    assertEquals(Duration.ofMillis(750), gate.take(clock.get()));
    assertEquals(Duration.ofMillis(1750), gate.take(clock.get()));
    assertEquals(3, gate.held());
    clock.set(8 * NANOS);
    assertEquals(Duration.ofSeconds(1), gate.take(clock.get()), "second 8 is booked, 9 has one place left");
    clock.set(20 * NANOS);
    assertEquals(Duration.ZERO, gate.take(clock.get()));
  }

  @Test
  void whatLeftWithoutAskingHasAPlaceToo() {
    RequestGate gate = new RequestGate(2);
    assertEquals(Duration.ZERO, gate.take(clock.get()));
    gate.resent(clock.get());
    assertEquals(Duration.ofMillis(750), gate.take(clock.get()));
    assertEquals(1, gate.held());
    assertEquals(1, gate.resents());
  }

  @Test
  void noSecondEverExceedsItsPlaces() {
    RequestGate gate = new RequestGate(5);
    SplittableRandom random = new SplittableRandom(3);
    Map<Long, Integer> perSecond = new TreeMap<>();
    for (int i = 0; i < 5_000; i++) {
      clock.addAndGet(random.nextLong(400_000_000));
      long sent = clock.get() + gate.take(clock.get()).toNanos();
      perSecond.merge(Math.floorDiv(sent, NANOS), 1, Integer::sum);
    }
    assertTrue(gate.held() > 100, "the arrivals were dense enough to matter");
    perSecond.forEach((second, count) -> assertTrue(count <= 5, second + ": " + count));
  }
}
