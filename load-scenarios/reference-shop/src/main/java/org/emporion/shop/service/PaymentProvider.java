package org.emporion.shop.service;

import java.util.SplittableRandom;
import org.emporion.shop.RequestKind;
import org.emporion.shop.profile.Distribution;
import org.emporion.shop.profile.PaymentProfile;
import org.emporion.shop.store.OrderStatus;

/** The outside payment provider: decides and takes its time, without holding a worker. */
public final class PaymentProvider {
  private final PaymentProfile profile;
  private final Distribution distribution;
  private final OutcomeStreams streams;

  /** A provider whose k-th answer follows from the seed. */
  public PaymentProvider(PaymentProfile profile, Distribution distribution, long seed) {
    this.profile = profile;
    this.distribution = distribution;
    this.streams = new OutcomeStreams(seed, "payment");
  }

  /** The next answer. */
  public Answer next() {
    return streams.with(RequestKind.PAYMENT, this::draw);
  }

  private Answer draw(SplittableRandom random) {
    double u = random.nextDouble();
    double delay = distribution.draw(profile.latencyMillis(), profile.latencyCv(), random);
    if (u < profile.approved()) {
      return new Answer(OrderStatus.APPROVED, nanos(delay));
    }
    if (u < profile.approved() + profile.declined()) {
      return new Answer(OrderStatus.DECLINED, nanos(delay));
    }
    return new Answer(
        profile.timedOut() > 0 ? OrderStatus.TIMED_OUT : OrderStatus.APPROVED,
        nanos(profile.timedOut() > 0 ? profile.timeOutMillis() : delay));
  }

  private static long nanos(double millis) {
    return Math.round(millis * 1e6);
  }

  /** An outcome and the delay after which it is known, ns. */
  public record Answer(OrderStatus outcome, long delayNanos) {}
}
