package org.emporion.evaluation.method;

/**
 * A column of a performance table.
 *
 * @param id stable id, not blank
 * @param direction which end is good
 * @param weight importance relative to the other criteria, finite and not negative
 */
public record Criterion(String id, Direction direction, double weight) {
  /** @throws IllegalArgumentException when the id is blank or the weight negative or not finite */
  public Criterion {
    if (id.isBlank()) {
      throw new IllegalArgumentException("A criterion needs an id");
    }
    if (!Double.isFinite(weight) || weight < 0) {
      throw new IllegalArgumentException("Criterion " + id + ": weight " + weight + " is not a number from 0 up");
    }
  }
}
