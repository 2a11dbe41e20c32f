package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.rule.RuleIssue;
import org.emporion.model.rule.RuleSet;

/**
 * The rules that apply to a study: those of the product, and with them the Drools text of the study's own rule sets. The
 * last study's are kept compiled. Safe for use by several threads.
 */
final class StudyRules {
  private record Known(List<RuleFile> files, RuleEngine engine) {}

  private final RuleEngine product;
  private volatile Known last = new Known(List.of(), null);

  /** Rules of the product. */
  StudyRules(RuleEngine product) {
    this.product = product;
  }

  /** The rules for a study with these rule sets. Nothing is compiled yet. */
  RuleEngine of(List<RuleSet> sets) {
    List<RuleFile> own = sets.stream().map(RuleFile::of).flatMap(Optional::stream).toList();
    if (own.isEmpty()) {
      return product;
    }
    Known known = last;
    if (!known.files().equals(own)) {
      List<RuleFile> all = new ArrayList<>(product.files());
      all.addAll(own);
      known = new Known(own, new RuleEngine(all));
      last = known;
    }
    return known.engine();
  }

  /** Everything for which the Drools text of these rule sets is refused, with its place. Takes as long as compiling. */
  List<RuleIssue> check(List<RuleSet> sets) {
    RuleEngine engine = of(sets);
    try {
      if (engine != product) {
        engine.compile();
      }
      return List.of();
    } catch (RulesRefusedException e) {
      return e.issues();
    }
  }
}
