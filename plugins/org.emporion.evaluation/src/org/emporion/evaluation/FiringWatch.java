package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.emporion.evaluation.fact.Grounds;
import org.emporion.evaluation.sandbox.Limits;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/**
 * Watches the rules of a study while one run fires them: keeps what each looked at, and lets them fire so often and no
 * more, so that a rule that sets off itself comes to an end.
 */
final class FiringWatch extends DefaultRuleRuntimeEventListener implements AgendaFilter {
  private final Predicate<String> watched;
  private final List<Grounds> grounds = new ArrayList<>();
  private List<Object> matched = List.of();
  private int firings;
  private String exceededBy;

  /** A watch over some rules, by their names. */
  FiringWatch(Predicate<String> watched) {
    this.watched = watched;
  }

  @Override
  public boolean accept(Match match) {
    String rule = match.getRule().getName();
    matched = List.of();
    if (!watched.test(rule)) {
      return true;
    }
    if (++firings > Limits.FIRINGS) {
      exceededBy = rule;
    }
    // Asked right before the rule fires: what is inserted next, it concludes.
    matched = List.copyOf(match.getObjects());
    return exceededBy == null;
  }

  @Override
  public void objectInserted(ObjectInsertedEvent event) {
    if (!matched.isEmpty()) {
      grounds.add(new Grounds(event.getObject(), matched));
    }
  }

  /** What each conclusion of a watched rule rests on. */
  List<Grounds> grounds() {
    return grounds;
  }

  /** The rule that would have fired once too often; empty when none would. */
  Optional<String> exceededBy() {
    return Optional.ofNullable(exceededBy);
  }
}
