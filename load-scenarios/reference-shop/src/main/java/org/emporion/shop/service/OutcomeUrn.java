package org.emporion.shop.service;

import org.emporion.shop.profile.PaymentProfile;
import org.emporion.shop.store.OrderStatus;

/** Outcomes drawn without putting back, so that exactly as many come up as were put in. Not thread-safe. */
final class OutcomeUrn {
  private int declined;
  private int timedOut;
  private int neverResolved;
  private int left;

  OutcomeUrn(PaymentProfile.Exactly numbers) {
    this.declined = numbers.declined();
    this.timedOut = numbers.timedOut();
    this.neverResolved = numbers.neverResolved();
    this.left = numbers.of();
  }

  /** The next outcome; approved once all are drawn. */
  OrderStatus take(double uniform) {
    if (left == 0) {
      return OrderStatus.APPROVED;
    }
    int ball = (int) (uniform * left);
    left--;
    if (ball < declined) {
      declined--;
      return OrderStatus.DECLINED;
    }
    if (ball < declined + timedOut) {
      timedOut--;
      return OrderStatus.TIMED_OUT;
    }
    if (ball < declined + timedOut + neverResolved) {
      neverResolved--;
      return OrderStatus.PAYING;
    }
    return OrderStatus.APPROVED;
  }
}
