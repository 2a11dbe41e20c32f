package org.emporion.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.SplittableRandom;
import org.emporion.runner.plan.ThinkTime;
import org.junit.jupiter.api.Test;

/** Response times count from the moment a request was due. */
class VirtualUserTest {
  private static final long SECOND = 1_000_000_000;
  private static final long TIMER = 2_000_000;
  private final VirtualUser user = new VirtualUser("t-1", "look", Map.of(), new SplittableRandom(1));

  @Test
  void aLateRequestHasItsLatenessInItsResponseTime() {
    user.due(System.nanoTime() - 3 * SECOND);
    long late = user.sent();
    assertTrue(late >= 3 * SECOND, "late " + late);
    assertTrue(user.over() >= (late - TIMER) / 1000);
  }

  @Test
  void whatTheTimerIsLateIsNotCounted() {
    long before = System.nanoTime();
    user.due(before + SECOND);
    assertEquals(0, user.sent());
    assertTrue(user.over() <= (System.nanoTime() - before) / 1000);
    before = System.nanoTime();
    user.due(before - 3 * TIMER);
    user.sent();
    long counted = user.over() * 1000;
    assertTrue(counted >= 2 * TIMER - 1000 && counted <= 2 * TIMER + System.nanoTime() - before, "counted " + counted);
  }

  @Test
  void whatIsReadInAnAnswerIsNoTimeOfTheShops() {
    long before = System.nanoTime();
    user.due(before);
    user.sent();
    user.answered(200, null);
    long answered = System.nanoTime();
    while (System.nanoTime() - answered < 20_000_000) {
      Thread.onSpinWait();
    }
    assertTrue(user.over() <= (answered - before) / 1000);
    user.turnHasCome(System.nanoTime());
    assertEquals(0, user.sent(), "nor is the next one late by it");
    user.asks();
    user.sent();
    answered = System.nanoTime();
    while (System.nanoTime() - answered < 20_000_000) {
      Thread.onSpinWait();
    }
    assertTrue(user.over() >= 20_000, "an answer that never came is over when that is known");
  }

  @Test
  void aPauseThatEndsLateCountsToo() {
    user.due(System.nanoTime());
    user.sent();
    user.over();
    long pause = user.think(new ThinkTime(5, 5, false)).toNanos();
    long paused = System.nanoTime();
    assertEquals(5_000_000, pause);
    while (System.nanoTime() - paused < pause + 20_000_000) {
      Thread.onSpinWait();
    }
    user.turnHasCome(System.nanoTime());
    assertTrue(user.sent() >= 20_000_000);
  }

  @Test
  void aRequestThatNeverLeavesTookFromTheMomentItWasDue() {
    user.due(System.nanoTime() - 3 * SECOND);
    user.asks();
    assertTrue(user.over() >= 3_000_000);
  }

  @Test
  void aRequestThatFollowsAtOnceIsDueWithTheAnswer() {
    user.due(System.nanoTime() - 3 * SECOND);
    user.sent();
    user.over();
    user.turnHasCome(System.nanoTime());
    assertTrue(user.sent() < SECOND, "the lateness of the one before is in that one only");
  }

  @Test
  void aPaceCountsFromTheMomentTheRequestWasDue() {
    user.due(System.nanoTime() - 3 * SECOND);
    user.asks();
    user.sent();
    user.over();
    assertTrue(user.think(new ThinkTime(4_000, 4_000, true)).toNanos() <= SECOND);
  }
}
