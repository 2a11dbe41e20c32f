package org.emporion.trial.log;

/**
 * Memory in which seconds are folded, one after the other.
 *
 * @param counts sorts values
 * @param writer makes them bytes
 */
record Folding(MillisCounts counts, SecondCounts.Writer writer) {
  Folding() {
    this(new MillisCounts(), new SecondCounts.Writer());
  }
}
