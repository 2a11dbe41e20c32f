package org.emporion.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.emporion.runner.plan.Injection;
import org.emporion.runner.plan.Journey;
import org.emporion.runner.plan.Leave;
import org.emporion.runner.plan.ThinkTime;
import org.emporion.runner.plan.TrialPlan;
import org.emporion.runner.secret.Secrets;
import org.junit.jupiter.api.Test;

class UserSourceTest {
  private static TrialPlan plan(long seed) {
    return new TrialPlan("p", "http://127.0.0.1:1", seed, Map.of(),
        List.of(new Injection.Constant(1, 1, false)), 10, 10,
        List.of(new Journey("browse", 0.9, List.of()), new Journey("buy", 0.1, List.of())),
        Map.of("sku", List.of("a", "b", "c", "d"), "term", List.of("x", "y")), Set.of(), Leave.LOOPBACK);
  }

  private static List<String> users(long seed) {
    UserSource source = new UserSource(plan(seed), Secrets.NONE, "t1");
    ThinkTime think = new ThinkTime(100, 900, false);
    return LongStream.range(0, 500).mapToObj(source::user)
        .map(user -> user.journey() + user.values() + user.think(think))
        .toList();
  }

  @Test
  void theSeedRepeatsEveryUser() {
    assertEquals(users(4), users(4));
    assertNotEquals(users(4), users(5));
  }

  @Test
  void everyUserOfEveryTrialHasAnotherUid() {
    Set<String> uids = new HashSet<>();
    for (String trial : List.of("t1", "t2")) {
      UserSource source = new UserSource(plan(1), Secrets.NONE, trial);
      LongStream.range(0, 100).forEach(i -> uids.add(source.next().values().get("uid")));
    }
    assertEquals(200, uids.size());
  }

  @Test
  void aPacedPauseEndsAsMuchEarlierAsTheAnswerTook() {
    VirtualUser user = new UserSource(plan(1), Secrets.NONE, "t1").next();
    user.due(System.nanoTime());
    user.asks();
    user.sent();
    while (user.over() < 2000) {
      Thread.onSpinWait();
    }
    assertEquals(Duration.ofMillis(1000), user.think(new ThinkTime(1000, 1000, false)));
    Duration rest = user.think(new ThinkTime(1000, 1000, true));
    assertTrue(rest.compareTo(Duration.ofMillis(998)) <= 0, rest.toString());
    assertEquals(Duration.ZERO, user.think(new ThinkTime(1, 1, true)), "a slow answer leaves no pause");
  }

  @Test
  void journeysAndValuesFollowTheirShares() {
    UserSource source = new UserSource(plan(1), Secrets.NONE, "t1");
    int n = 20_000;
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < n; i++) {
      VirtualUser user = source.next();
      counts.merge(user.journey(), 1, Integer::sum);
      counts.merge(user.values().get("sku") + user.values().get("term"), 1, Integer::sum);
    }
    // Five standard deviations of the binomials: √(n·0.1·0.9) = 42, √(n/8·7/8) = 47.
    assertEquals(0.1 * n, counts.get("buy"), 212);
    for (String pair : List.of("ax", "ay", "bx", "by", "cx", "cy", "dx", "dy")) {
      assertEquals(n / 8.0, counts.get(pair), 234, pair);
    }
  }
}
