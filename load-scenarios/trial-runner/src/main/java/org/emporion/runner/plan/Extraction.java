package org.emporion.runner.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a value comes from that a user keeps.
 *
 * @param kind what it is taken from
 * @param at a JSONPath into the body, the name of a header of the answer, a CSS selector into the body, or a pattern
 * @param detail for a header a pattern with one group, for CSS an attribute; empty for all of it
 */
public record Extraction(Kind kind, String at, String detail) {
  /** What a value is taken from. */
  public enum Kind {
    /** The first match of a JSONPath. */
    FIRST,
    /** One of all matches of a JSONPath, each as likely. */
    RANDOM,
    /** A header of the answer, or what a pattern finds in it. */
    HEADER,
    /** The text or an attribute of the first element that a CSS selector fits. */
    CSS,
    /** The group of the first match of a regular expression in the body. */
    PATTERN;

    /** The kind with this name in a plan. */
    static Optional<Kind> named(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The word a plan has for this kind. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A value that needs no detail. */
  public Extraction(Kind kind, String at) {
    this(kind, at, "");
  }

  /** What a message calls it. */
  public String label() {
    String where = switch (kind) {
      case FIRST, RANDOM -> at;
      case HEADER -> "header " + at;
      case CSS -> "css " + at;
      case PATTERN -> "pattern " + at;
    };
    return detail.isEmpty() ? where : where + " " + detail;
  }
}
