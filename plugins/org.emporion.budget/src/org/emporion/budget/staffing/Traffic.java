package org.emporion.budget.staffing;

/**
 * Contacts that come to one queue: at random (Poisson), handled for an exponential time each.
 *
 * @param perSecond contacts per second, finite and at least 0
 * @param handlingSeconds mean seconds that a contact keeps an agent, with what is done after it; above 0
 */
public record Traffic(double perSecond, double handlingSeconds) {
  /** Checks the ranges. */
  public Traffic {
    if (!(perSecond >= 0 && perSecond < Double.POSITIVE_INFINITY
        && handlingSeconds > 0 && handlingSeconds < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Traffic needs contacts of at least 0 and a handling time above 0: " + perSecond + ", " + handlingSeconds);
    }
  }

  /**
   * From contacts in an interval.
   *
   * @param contacts in the interval, at least 0
   * @param intervalSeconds length of the interval, above 0
   * @param handlingSeconds mean handling time, above 0
   */
  public static Traffic of(double contacts, double intervalSeconds, double handlingSeconds) {
    return new Traffic(contacts / intervalSeconds, handlingSeconds);
  }

  /** The offered load: agents that would be busy on average if nobody ever waited (erlang). */
  public double offered() {
    return perSecond * handlingSeconds;
  }
}
