package org.emporion.model;

import java.util.Optional;

/** Finds the known word somebody probably meant. */
public final class Spelling {
  private Spelling() {}

  /** The known word with the fewest edits, when that is at most a third of its letters (and 1 at least). */
  public static Optional<String> nearest(String written, Iterable<String> known) {
    String best = null;
    int fewest = Integer.MAX_VALUE;
    for (String word : known) {
      int edits = edits(written, word);
      if (edits < fewest && edits <= Math.max(1, word.length() / 3)) {
        best = word;
        fewest = edits;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Insertions, deletions and replacements of one letter and swaps of two neighbours (optimal string alignment). */
  static int edits(String left, String right) {
    int[][] edits = new int[left.length() + 1][right.length() + 1];
    for (int row = 0; row <= left.length(); row++) {
      for (int column = 0; column <= right.length(); column++) {
        edits[row][column] = row == 0 || column == 0 ? row + column : fewest(edits, left, row, right, column);
      }
    }
    return edits[left.length()][right.length()];
  }

  private static int fewest(int[][] edits, String left, int row, String right, int column) {
    boolean same = left.charAt(row - 1) == right.charAt(column - 1);
    int fewest = Math.min(
        edits[row - 1][column - 1] + (same ? 0 : 1),
        1 + Math.min(edits[row - 1][column], edits[row][column - 1]));
    boolean swapped = row > 1 && column > 1
        && left.charAt(row - 1) == right.charAt(column - 2) && left.charAt(row - 2) == right.charAt(column - 1);
    return swapped ? Math.min(fewest, edits[row - 2][column - 2] + 1) : fewest;
  }
}
