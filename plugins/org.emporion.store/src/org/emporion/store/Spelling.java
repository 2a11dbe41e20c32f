package org.emporion.store;

import java.util.Optional;

/** Finds the known word somebody probably meant. */
final class Spelling {
  private Spelling() {}

  /** The known word with the fewest edits, when that is at most a third of its letters (and 1 at least). */
  static Optional<String> nearest(String written, Iterable<String> known) {
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

  /** Levenshtein distance: insertions, deletions and replacements of one letter. */
  static int edits(String left, String right) {
    int[] above = new int[right.length() + 1];
    for (int column = 0; column <= right.length(); column++) {
      above[column] = column;
    }
    for (int row = 1; row <= left.length(); row++) {
      int[] current = new int[right.length() + 1];
      current[0] = row;
      for (int column = 1; column <= right.length(); column++) {
        int replaced = above[column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
        current[column] = Math.min(replaced, 1 + Math.min(above[column], current[column - 1]));
      }
      above = current;
    }
    return above[right.length()];
  }
}
