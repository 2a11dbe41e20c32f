package org.emporion.evaluation.sensitivity;

import java.util.List;

/**
 * What a simulation counts for one weighting. All sums are of whole numbers, so that they do not depend on
 * the order of adding: shares of a rank and weights are counted in units of {@code 2^-shift}.
 */
final class Tally {
  final int candidates;
  final int criteria;
  /** Binary places of fractions. */
  final int shift;
  /** Samples at {@code candidate * candidates + rank}. */
  final long[] ranks;
  /** Fractions of samples with shared ranks, laid out as {@link #ranks}. */
  final long[] shared;
  /** Samples at {@code i * candidates + j} in which i is ahead of j. */
  final long[] ahead;
  /** Sums of the weights in samples in which a candidate is first, at {@code candidate * criteria + criterion}. */
  final long[] weights;

  Tally(int candidates, int criteria, int samples) {
    this.candidates = candidates;
    this.criteria = criteria;
    // Sums of as many numbers up to 1 as there are samples stay below 2^62.
    this.shift = Math.min(48, 62 - (32 - Integer.numberOfLeadingZeros(samples)));
    ranks = new long[candidates * candidates];
    shared = new long[candidates * candidates];
    ahead = new long[candidates * candidates];
    weights = new long[candidates * criteria];
  }

  /** The tallies of all workers as one. */
  static Tally sum(List<Tally> tallies) {
    Tally first = tallies.getFirst();
    for (Tally other : tallies.subList(1, tallies.size())) {
      add(first.ranks, other.ranks);
      add(first.shared, other.shared);
      add(first.ahead, other.ahead);
      add(first.weights, other.weights);
    }
    return first;
  }

  private static void add(long[] to, long[] from) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }

  /** Samples in which a candidate has a rank, from 0; shared ranks count in part. */
  double at(int candidate, int rank) {
    int cell = candidate * candidates + rank;
    return ranks[cell] + Math.scalb((double) shared[cell], -shift);
  }

  /** Sum of the weights of a criterion over the samples in which a candidate is first. */
  double weight(int candidate, int criterion) {
    return Math.scalb((double) weights[candidate * criteria + criterion], -shift);
  }
}
