package org.emporion.runner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.emporion.runner.plan.Journey;
import org.emporion.runner.plan.TrialPlan;
import org.emporion.runner.secret.Secrets;

/**
 * Makes the n-th user of a plan: its journey, feeder values and think times follow from seed and n
 * alone, whichever thread asks. Only its {@code uid} is another one in each trial: a shop remembers.
 */
final class UserSource {
  private final TrialPlan plan;
  private final double totalWeight;
  private final AtomicLong next = new AtomicLong();
  private final Secrets secrets;
  private final String trial;

  /**
   * Users of a plan.
   *
   * @param secrets what all of them know
   * @param trial what no other trial has; becomes part of every uid
   */
  UserSource(TrialPlan plan, Secrets secrets, String trial) {
    this.plan = plan;
    this.secrets = secrets;
    this.trial = trial;
    this.totalWeight = plan.journeys().stream().mapToDouble(Journey::weight).sum();
  }

  VirtualUser next() {
    return user(next.getAndIncrement());
  }

  /** The next user, on the journey of its number: the first user takes the first one. */
  VirtualUser nextInTurn() {
    long number = next.getAndIncrement();
    return user(number).on(plan.journeys().get((int) number).id());
  }

  VirtualUser user(long number) {
    SplittableRandom random = new SplittableRandom(mix(plan.seed() + mix(number)));
    String journey = journey(random.nextDouble() * totalWeight);
    Map<String, String> values = new LinkedHashMap<>();
    String uid = trial + "-" + number;
    values.put(TrialPlan.UID, uid);
    values.putAll(secrets.values());
    for (Map.Entry<String, List<String>> feeder : plan.feeders().entrySet()) {
      values.put(feeder.getKey(), feeder.getValue().get(random.nextInt(feeder.getValue().size())));
    }
    return new VirtualUser(uid, journey, values, random);
  }

  private String journey(double point) {
    double sum = 0;
    for (Journey journey : plan.journeys()) {
      sum += journey.weight();
      if (point < sum) {
        return journey.id();
      }
    }
    return plan.journeys().getLast().id();
  }

  /** Spreads neighbouring numbers over all 64 bits (finaliser of SplitMix64, Steele et al. 2014). */
  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
