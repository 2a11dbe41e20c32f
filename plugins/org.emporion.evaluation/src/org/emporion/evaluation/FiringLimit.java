package org.emporion.evaluation;

import java.util.Optional;
import java.util.function.Predicate;
import org.emporion.evaluation.sandbox.Limits;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/** Lets the rules of a study fire so often and no more, so that a rule that sets off itself comes to an end. */
final class FiringLimit implements AgendaFilter {
  private final Predicate<String> counted;
  private int firings;
  private String exceededBy;

  /** A limit for the rules that are to be counted. */
  FiringLimit(Predicate<String> counted) {
    this.counted = counted;
  }

  @Override
  public boolean accept(Match match) {
    String rule = match.getRule().getName();
    if (!counted.test(rule)) {
      return true;
    }
    if (++firings > Limits.FIRINGS) {
      exceededBy = rule;
    }
    return exceededBy == null;
  }

  /** The rule that would have fired once too often; empty when none would. */
  Optional<String> exceededBy() {
    return Optional.ofNullable(exceededBy);
  }
}
