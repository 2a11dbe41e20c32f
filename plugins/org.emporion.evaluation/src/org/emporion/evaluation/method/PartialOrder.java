package org.emporion.evaluation.method;

import java.util.ArrayList;
import java.util.List;

/**
 * An order that leaves pairs uncompared when the evidence pulls both ways.
 *
 * @param alternatives ids
 * @param relations how each alternative (row) stands to each (column)
 */
public record PartialOrder(List<String> alternatives, List<List<Relation>> relations) {
  /** Says whether the alternative at one place is at least as good as that at another. */
  interface AtLeast {
    boolean holds(int one, int other);
  }

  /** An order of these alternatives. */
  static PartialOrder of(List<String> alternatives, AtLeast atLeast) {
    List<List<Relation>> relations = new ArrayList<>();
    for (int i = 0; i < alternatives.size(); i++) {
      List<Relation> row = new ArrayList<>();
      for (int k = 0; k < alternatives.size(); k++) {
        row.add(Relation.of(atLeast.holds(i, k), atLeast.holds(k, i)));
      }
      relations.add(List.copyOf(row));
    }
    return new PartialOrder(List.copyOf(alternatives), List.copyOf(relations));
  }

  /**
   * How one alternative stands to another.
   *
   * @throws IllegalArgumentException when one was not ranked
   */
  public Relation between(String one, String other) {
    return relations.get(place(one)).get(place(other));
  }

  private int place(String alternative) {
    int place = alternatives.indexOf(alternative);
    if (place < 0) {
      throw new IllegalArgumentException("No alternative " + alternative);
    }
    return place;
  }

  /** Those that nobody beats, in the order of the table: one when the best is beyond doubt. */
  public List<String> unbeaten() {
    List<String> unbeaten = new ArrayList<>();
    for (int i = 0; i < alternatives.size(); i++) {
      if (!relations.get(i).contains(Relation.WORSE)) {
        unbeaten.add(alternatives.get(i));
      }
    }
    return unbeaten;
  }
}
