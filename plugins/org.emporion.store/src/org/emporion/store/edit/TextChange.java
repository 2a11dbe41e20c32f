package org.emporion.store.edit;

import java.util.Comparator;
import java.util.List;

/**
 * Puts a text in place of a part of another.
 *
 * @param from where the part begins
 * @param to behind its end
 * @param by what comes in its place
 */
record TextChange(int from, int to, String by) {
  /** Puts in something and takes nothing away. */
  static TextChange insert(int at, String text) {
    return new TextChange(at, at, text);
  }

  /** Takes something away. */
  static TextChange cut(int from, int to) {
    return new TextChange(from, to, "");
  }

  /** True when no change touches what another one takes away. */
  static boolean apart(List<TextChange> changes) {
    int at = 0;
    for (TextChange change : changes.stream().sorted(Comparator.comparingInt(TextChange::from)).toList()) {
      if (change.from < at) {
        return false;
      }
      at = change.to;
    }
    return true;
  }

  /** Makes changes that do not overlap; those at one place in their order. */
  static String apply(List<TextChange> changes, String text) {
    StringBuilder changed = new StringBuilder();
    int at = 0;
    for (TextChange change : changes.stream().sorted(Comparator.comparingInt(TextChange::from)).toList()) {
      changed.append(text, at, change.from).append(change.by);
      at = change.to;
    }
    return changed.append(text, at, text.length()).toString();
  }
}
