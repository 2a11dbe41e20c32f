package org.emporion.runner.plan;

import java.util.Locale;

/** What a user holds of an order after the answer to a request that decides over it. */
public enum Belief {
  BOUGHT,
  DECLINED,
  UNKNOWN;

  /** The word in plans and in the file of orders. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
