package org.emporion.runner.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a value comes from that a user keeps.
 *
 * @param kind what it is taken from
 * @param at a JSONPath into the body, or the name of a header of the answer
 */
public record Extraction(Kind kind, String at) {
  /** What a value is taken from. */
  public enum Kind {
    /** The first match of a JSONPath. */
    FIRST,
    /** One of all matches of a JSONPath, each as likely. */
    RANDOM,
    /** A header of the answer. */
    HEADER;

    /** The kind with this name in a plan. */
    static Optional<Kind> named(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a message calls it. */
  public String label() {
    return kind == Kind.HEADER ? "header " + at : at;
  }
}
