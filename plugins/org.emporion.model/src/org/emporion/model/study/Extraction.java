package org.emporion.model.study;

import java.util.Objects;

/**
 * Where a value comes from that a virtual customer keeps for later steps.
 *
 * @param from what it is taken from
 * @param at a JSONPath into the answer's body, the name of a header, a CSS selector into a page, or a pattern with one group
 * @param detail for a header a pattern with one group, empty for all of it; for a page the attribute, empty for the text;
 *     else empty
 */
public record Extraction(From from, String at, String detail) {
  /** What a value is taken from. */
  public enum From {
    /** The first match of a JSONPath. */
    FIRST,
    /** One of all matches of a JSONPath, each as likely. */
    RANDOM,
    /** A header of the answer, or what a pattern finds in it. */
    HEADER,
    /** The first element of a page that a CSS selector fits. */
    CSS,
    /** The group of the first match of a regular expression in the body. */
    PATTERN
  }

  /** None is missing. */
  public Extraction {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(detail, "detail");
  }

  /** A value that needs no detail. */
  public Extraction(From from, String at) {
    this(from, at, "");
  }

  /** The first match of a JSONPath. */
  public static Extraction first(String jsonPath) {
    return new Extraction(From.FIRST, jsonPath);
  }
}
