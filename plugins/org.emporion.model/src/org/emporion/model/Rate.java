package org.emporion.model;

/**
 * How often something arrives or completes.
 *
 * @param perSecond events per second, finite and not negative
 */
public record Rate(double perSecond) implements Comparable<Rate> {
  public Rate {
    if (!(perSecond >= 0) || Double.isInfinite(perSecond)) {
      throw new IllegalArgumentException("A rate is finite and not negative, not " + perSecond + "/s");
    }
  }

  /** A rate from events per hour. */
  public static Rate perHour(double events) {
    return new Rate(events / 3600);
  }

  /** Events per hour. */
  public double perHour() {
    return perSecond * 3600;
  }

  /** The rate times a number that is not negative. */
  public Rate times(double factor) {
    return new Rate(perSecond * factor);
  }

  @Override
  public int compareTo(Rate other) {
    return Double.compare(perSecond, other.perSecond);
  }
}
