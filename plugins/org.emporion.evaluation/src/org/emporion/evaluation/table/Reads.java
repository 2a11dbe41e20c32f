package org.emporion.evaluation.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an input column reads. */
public sealed interface Reads {
  /** What can be asked of a requirement. */
  enum Attribute {
    /** Its value. */
    VALUE(""),
    /** What the value rests on. */
    BASIS(".basis"),
    /** Age of the document, in whole months. */
    AGE(".age-months"),
    /** Points from 0 to 100 that it has before any table gives others. */
    POINTS(".points");

    private final String suffix;

    Attribute(String suffix) {
      this.suffix = suffix;
    }

    /** What follows the id of the requirement. */
    String suffix() {
      return suffix;
    }

    static Optional<Attribute> of(String suffix) {
      return Arrays.stream(values()).filter(each -> each.suffix.equals(suffix)).findFirst();
    }

    static List<String> suffixes() {
      return Arrays.stream(values()).map(Attribute::suffix).filter(each -> !each.isEmpty()).toList();
    }
  }

  /**
   * What is known of a candidate on a requirement.
   *
   * @param requirement id of a leaf
   * @param attribute what of it
   */
  record Evidence(String requirement, Attribute attribute) implements Reads {}

  /**
   * What another table concluded.
   *
   * @param name of the fact
   */
  record Fact(String name) implements Reads {}
}
