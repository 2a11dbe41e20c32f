package org.emporion.evaluation.method;

/**
 * One comparison of a pair: the item is so many times as important, preferred or likely as the other.
 *
 * @param item id
 * @param other id of another item
 * @param ratio above 0; below 1 when the other is more
 */
public record Judgement(String item, String other, double ratio) {
  /** @throws IllegalArgumentException when the items are the same or the ratio is not above 0 */
  public Judgement {
    if (item.equals(other)) {
      throw new IllegalArgumentException(item + " is compared with itself");
    }
    if (!(ratio > 0) || !Double.isFinite(ratio)) {
      throw new IllegalArgumentException(item + " against " + other + ": " + ratio + " is not a ratio above 0");
    }
  }
}
