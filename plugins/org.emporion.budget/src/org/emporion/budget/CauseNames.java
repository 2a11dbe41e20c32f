package org.emporion.budget;

import java.util.List;
import java.util.Optional;
import org.emporion.budget.line.Converted;
import org.emporion.budget.simulation.Market;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.CostLine;

/** The causes of a budget's spread in words. */
final class CauseNames {
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
      case DataNeed.CONVERSION -> phrases.say("cause.conversion");
      case DataNeed.PER_ORDER -> phrases.say("cause.per-order");
      case DataNeed.PER_SESSION -> phrases.say("cause.per-session");
      default -> cause.startsWith(HeadsPlan.CAUSE) ? phrases.say("cause.heads") : cause.startsWith(Converted.CAUSE)
          ? phrases.say("cause.exchange", cause.substring(Converted.CAUSE.length()))
          : lines.stream().filter(line -> cause.equals(PricedLine.cause(line)) || part(cause, line).isPresent()).findFirst()
              .map(line -> part(cause, line).map(part -> ofPart(part, line))
                  .orElseGet(() -> phrases.say("cause.quantity." + line.basis(), line.name())))
              .orElse(LocalText.same(cause));
    };
  }

  /** What a cause names besides the line it is of; empty for the quantity of the line. */
  private static Optional<String> part(String cause, CostLine line) {
    String own = PricedLine.cause(line) + ".";
    return cause.startsWith(own) ? Optional.of(cause.substring(own.length())) : Optional.empty();
  }

  private LocalText ofPart(String part, CostLine line) {
    return line.basis() == CostLine.Basis.EFFORT && !part.equals("occurs")
        ? phrases.say("cause.days", line.name(), part) : phrases.say("cause.part." + part, line.name());
  }
}
