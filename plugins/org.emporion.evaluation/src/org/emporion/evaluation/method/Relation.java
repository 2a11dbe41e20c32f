package org.emporion.evaluation.method;

/** How one alternative stands to another in an order that need not compare everybody. */
public enum Relation {
  /** The one is better. */
  BETTER,
  /** The other is better. */
  WORSE,
  /** Both are as good. */
  INDIFFERENT,
  /** Each is better in its own way: the method refuses to say. */
  INCOMPARABLE;

  /** The relation given whether each is at least as good as the other. */
  static Relation of(boolean atLeastAsGood, boolean atMostAsGood) {
    if (atLeastAsGood) {
      return atMostAsGood ? INDIFFERENT : BETTER;
    }
    return atMostAsGood ? WORSE : INCOMPARABLE;
  }
}
