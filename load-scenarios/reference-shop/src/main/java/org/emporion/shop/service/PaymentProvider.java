package org.emporion.shop.service;

import java.util.Optional;
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
  /** Touched only while the stream of payments is held. */
  private final Optional<OutcomeUrn> urn;

  /** A provider whose k-th answer follows from the seed. */
  public PaymentProvider(PaymentProfile profile, Distribution distribution, long seed) {
    this.profile = profile;
    this.distribution = distribution;
    this.streams = new OutcomeStreams(seed, "payment");
    this.urn = profile.exactly().map(OutcomeUrn::new);
  }

  /** The next answer. */
  public Answer next() {
    return streams.with(RequestKind.PAYMENT, this::draw);
  }

  /** The answer about a card and a sum that it approved a moment ago: it approves them again at once. */
  public Answer again() {
    return new Answer(OrderStatus.APPROVED, 0);
  }

  /** Whether it takes money for an order that is paid already. */
  public boolean chargesAgain() {
    return profile.chargesAgain();
  }

  private Answer draw(SplittableRandom random) {
    double u = random.nextDouble();
    double delay = distribution.draw(profile.latencyMillis(), profile.latencyCv(), random);
    OrderStatus outcome = urn.isPresent() ? urn.get().take(u) : byShare(u);
    boolean known = outcome == OrderStatus.APPROVED || outcome == OrderStatus.DECLINED;
    return new Answer(outcome, nanos(known ? delay : profile.timeOutMillis()));
  }

  /** Whatever rounding leaves of the shares goes to the last outcome that has one. */
  private OrderStatus byShare(double u) {
    if (u < profile.approved()) {
      return OrderStatus.APPROVED;
    }
    if (u < profile.approved() + profile.declined()) {
      return OrderStatus.DECLINED;
    }
    if (u < profile.approved() + profile.declined() + profile.timedOut()) {
      return OrderStatus.TIMED_OUT;
    }
    if (profile.neverResolved() > 0) {
      return OrderStatus.PAYING;
    }
    return profile.timedOut() > 0 ? OrderStatus.TIMED_OUT : OrderStatus.APPROVED;
  }

  private static long nanos(double millis) {
    return Math.round(millis * 1e6);
  }

  /** An outcome, {@code PAYING} when it is never known, and the delay after which the customer is told, ns. */
  public record Answer(OrderStatus outcome, long delayNanos) {}
}
