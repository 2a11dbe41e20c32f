package org.emporion.evaluation.fact;

import org.emporion.model.study.MustHave;

/**
 * A must-have that a candidate has to pass.
 *
 * @param candidate id
 * @param requirement id
 * @param leaf false when the requirement only groups others and so has no value of its own
 * @param mustHave the bound and its threshold
 */
public record Threshold(String candidate, String requirement, boolean leaf, MustHave mustHave) {
  /** True when a value passes. */
  public boolean passes(double value) {
    return mustHave.holds(value);
  }
}
