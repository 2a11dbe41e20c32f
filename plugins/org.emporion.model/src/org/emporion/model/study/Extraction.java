package org.emporion.model.study;

/**
 * Where a value comes from that a virtual customer keeps for later steps.
 *
 * @param from what it is taken from
 * @param at a JSONPath into the answer's body, or the name of a header of the answer
 */
public record Extraction(From from, String at) {
  /** What a value is taken from. */
  public enum From {
    /** The first match of a JSONPath. */
    FIRST,
    /** One of all matches of a JSONPath, each as likely. */
    RANDOM,
    /** A header of the answer. */
    HEADER
  }

  /** The first match of a JSONPath. */
  public static Extraction first(String jsonPath) {
    return new Extraction(From.FIRST, jsonPath);
  }
}
