package org.emporion.budget.line;

import java.util.Set;
import java.util.function.Function;
import org.emporion.budget.simulation.Outcomes;

/** A volume by its causes and the way it begins. */
public record Drawn(Set<String> causes, Function<Outcomes, Volume.Walk> beginning) implements Volume {
  /** What rounding may add to a whole number before it counts as one more. */
  static final double ROUNDING = 1e-9;

  @Override
  public Walk begin(Outcomes outcomes) {
    return beginning.apply(outcomes);
  }
}
