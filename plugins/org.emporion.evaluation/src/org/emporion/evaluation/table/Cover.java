package org.emporion.evaluation.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Boxes over the columns of a table: which part of a box no other box covers. Exact, by cutting the box along the
 * sides of the others; the work is bounded, because the question is a hard one in general.
 */
final class Cover {
  /** The bound was reached: nothing can be said. */
  static final class TooLargeException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private int left;

  /** A search that looks at this many pairs of boxes at most. */
  Cover(int steps) {
    left = steps;
  }

  /**
   * A part of a box that no other box covers, as large as it can be made; empty when they cover all of it.
   *
   * @throws TooLargeException when that takes too long
   */
  Optional<List<BitSet>> hole(List<BitSet> box, List<List<BitSet>> others) throws TooLargeException {
    Optional<List<BitSet>> found = search(box, others);
    return found.isEmpty() ? found : Optional.of(grown(found.get(), box, others));
  }

  /** True when the others cover all of a box. */
  boolean covers(List<BitSet> box, List<List<BitSet>> others) throws TooLargeException {
    return search(box, others).isEmpty();
  }

  private Optional<List<BitSet>> search(List<BitSet> box, List<List<BitSet>> others) throws TooLargeException {
    List<List<BitSet>> near = new ArrayList<>();
    List<BitSet> widest = null;
    int fewest = Integer.MAX_VALUE;
    for (List<BitSet> other : others) {
      if (left-- <= 0) {
        throw new TooLargeException();
      }
      int cuts = cuts(box, other);
      if (cuts == 0) {
        return Optional.empty();
      }
      if (cuts > 0) {
        near.add(other);
        if (cuts < fewest) {
          fewest = cuts;
          widest = other;
        }
      }
    }
    if (widest == null) {
      return Optional.of(box);
    }
    near.remove(widest);
    return around(box, widest, near);
  }

  /** What of a box lies outside another one falls into as many boxes as sides are cut. */
  private Optional<List<BitSet>> around(List<BitSet> box, List<BitSet> cut, List<List<BitSet>> near)
      throws TooLargeException {
    List<BitSet> rest = new ArrayList<>(box);
    for (int column = 0; column < box.size(); column++) {
      BitSet outside = (BitSet) rest.get(column).clone();
      outside.andNot(cut.get(column));
      if (outside.isEmpty()) {
        continue;
      }
      List<BitSet> part = new ArrayList<>(rest);
      part.set(column, outside);
      Optional<List<BitSet>> found = search(part, near);
      if (found.isPresent()) {
        return found;
      }
      rest.set(column, meet(rest.get(column), cut.get(column)));
    }
    return Optional.empty();
  }

  /** How many sides of a box another one cuts; -1 when they do not meet. */
  private static int cuts(List<BitSet> box, List<BitSet> other) {
    int cuts = 0;
    for (int column = 0; column < box.size(); column++) {
      if (!box.get(column).intersects(other.get(column))) {
        return -1;
      }
      BitSet outside = (BitSet) box.get(column).clone();
      outside.andNot(other.get(column));
      cuts += outside.isEmpty() ? 0 : 1;
    }
    return cuts;
  }

  /** Widens an uncovered box side by side, within a larger one, as far as no other box is met. */
  private static List<BitSet> grown(List<BitSet> hole, List<BitSet> within, List<List<BitSet>> others) {
    List<BitSet> grown = new ArrayList<>(hole);
    for (int column = 0; column < hole.size(); column++) {
      BitSet side = (BitSet) within.get(column).clone();
      for (List<BitSet> other : others) {
        if (meets(grown, other, column)) {
          side.andNot(other.get(column));
        }
      }
      grown.set(column, side);
    }
    return grown;
  }

  private static boolean meets(List<BitSet> box, List<BitSet> other, int butFor) {
    for (int column = 0; column < box.size(); column++) {
      if (column != butFor && !box.get(column).intersects(other.get(column))) {
        return false;
      }
    }
    return true;
  }

  /** What two sides have in common. */
  static BitSet meet(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both;
  }
}
