package org.emporion.model.study;

/** What somebody holds of an order: the customer who sent it, or the shop that lists it. */
public enum Belief {
  /** It stands: the customer was told so, the shop is going to deliver. */
  BOUGHT,
  /** It does not stand, and that was said. */
  DECLINED,
  /** Nobody said how it ended: no answer in time, an error, a payment that was never resolved. */
  UNKNOWN
}
