package org.emporion.budget.line;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.emporion.budget.simulation.MonthlyCost;
import org.emporion.budget.simulation.Outcomes;

/**
 * Several costs as one.
 *
 * @param parts what they are
 */
public record Together(List<MonthlyCost> parts) implements MonthlyCost {
  /** Keeps a copy. */
  public Together {
    parts = List.copyOf(parts);
  }

  @Override
  public Set<String> causes() {
    return parts.stream().flatMap(part -> part.causes().stream()).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Pass begin(Outcomes outcomes) {
    List<Pass> passes = parts.stream().map(part -> part.begin(outcomes)).toList();
    return (month, cost) -> passes.forEach(pass -> pass.add(month, cost));
  }
}
