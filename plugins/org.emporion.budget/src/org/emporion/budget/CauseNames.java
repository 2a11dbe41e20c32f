package org.emporion.budget;

import java.util.List;
import org.emporion.budget.simulation.Market;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.CostLine;

/** The causes of a budget's spread in words. */
final class CauseNames {
  private static final String COSTS = "costs.";

  private final Phrasebook phrases;
  private final List<CostLine> lines;

  CauseNames(Phrasebook phrases, List<CostLine> lines) {
    this.phrases = phrases;
    this.lines = lines;
  }

  LocalText of(String cause) {
    return switch (cause) {
      case Market.DEMAND -> phrases.say("cause.demand");
      case Market.WAGES -> phrases.say("cause.wage-growth");
      case Market.PRICES -> phrases.say("cause.price-growth");
      case InstancePlan.CAUSE -> phrases.say("cause.instances");
      default -> lines.stream().filter(line -> cause.equals(COSTS + line.id())).findFirst()
          .map(line -> phrases.say("cause.quantity." + line.basis(), line.name()))
          .orElse(LocalText.same(cause));
    };
  }
}
