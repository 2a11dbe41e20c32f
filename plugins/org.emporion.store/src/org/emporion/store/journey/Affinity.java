package org.emporion.store.journey;

import java.util.List;
import java.util.Set;
import org.emporion.model.words.WordRules;

/**
 * Whether a value of an answer and a value of a request are about the same thing by their names: {@code orderId} and
 * the segment behind {@code orders}, {@code order: {id}} and {@code orderId}, {@code token} and {@code token}. What is
 * too common to be recognised by itself (1, mugs) is only taken for the same with it.
 */
final class Affinity {
  /** Last words of names that tell which one of many. */
  private static final Set<String> WHICH = Set.of(
      "id", "ids", "uuid", "guid", "gid", "key", "code", "number", "no", "token", "sku", "slug", "handle", "ref", "reference", "hash",
      "version", "state", "nonce", "cursor", "etag");

  private Affinity() {}

  /** True when the names fit. */
  static boolean between(AnswerValues.Leaf leaf, Slot slot) {
    String what = plain(leaf.key());
    if (slot.kind() == Slot.Kind.PATH) {
      String before = singular(plain(slot.name()));
      return !before.isEmpty() && which(leaf.key())
          && (thing(leaf.key()).equals(before) || thing(leaf.key()).isEmpty() && singular(plain(leaf.parent())).equals(before)
              || what.equals(before));
    }
    String wanted = plain(slot.name());
    return which(leaf.key())
        && (wanted.equals(what) || wanted.equals(singular(plain(leaf.parent())) + what)
            || thing(leaf.key()).isEmpty() && thing(slot.name()).isEmpty() && which(slot.name()) && wanted.endsWith(what));
  }

  /** True for a name that tells which one of many. */
  static boolean which(String name) {
    List<String> words = WordRules.words(name);
    return !words.isEmpty() && WHICH.contains(words.getLast());
  }

  /** What an id is an id of: {@code order} for {@code orderId}; empty for {@code id}. */
  static String thing(String name) {
    List<String> words = WordRules.words(name);
    return words.isEmpty() ? "" : singular(String.join("", words.subList(0, words.size() - 1)));
  }

  /** The words of a name in one. */
  static String plain(String name) {
    return String.join("", WordRules.words(name));
  }

  /** The last word of a name; empty without any. */
  static String last(String name) {
    List<String> words = WordRules.words(name);
    return words.isEmpty() ? "" : words.getLast();
  }

  /** A name for one of many. */
  static String singular(String name) {
    if (name.endsWith("ies") && name.length() > 4) {
      return name.substring(0, name.length() - 3) + "y";
    }
    return name.endsWith("s") && !name.endsWith("ss") && name.length() > 3 ? name.substring(0, name.length() - 1) : name;
  }
}
