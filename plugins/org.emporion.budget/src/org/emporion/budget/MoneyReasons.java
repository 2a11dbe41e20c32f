package org.emporion.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.MoneyOverTime;
import org.emporion.model.finding.MoneyOverTime.Change;
import org.emporion.model.finding.MoneyOverTime.PresentValue;
import org.emporion.model.finding.Reason;
import org.emporion.model.study.Finance;
import org.emporion.model.study.Planning;

/** Says what a budget is worth today and what changing over from today brings, with the convention each number follows. */
final class MoneyReasons {
  private static final double PERCENT = 100;
  private static final LocalText NOTHING = LocalText.same("");

  private final Phrasebook phrases;
  private final String method;
  private final String currency;
  private final Planning planning;

  MoneyReasons(Phrasebook phrases, String method, String currency, Planning planning) {
    this.phrases = phrases;
    this.method = method;
    this.currency = currency;
    this.planning = planning;
  }

  List<Reason> of(MoneyOverTime money) {
    List<Reason> reasons = new ArrayList<>();
    money.cost().ifPresent(value -> reasons.add(calculation(discount(), "money.value",
        value.rate() * PERCENT, currency, value.firstUndiscounted(), value.firstDiscounted())));
    money.change().ifPresent(change -> reasons.add(change(change)));
    return reasons;
  }

  private Reason change(Change change) {
    List<Reason> because = new ArrayList<>();
    because.add(Reason.input(phrases.say("input.today", planning.questions().today().size()), "planning.today"));
    change.value().ifPresent(value -> because.add(value(change, value)));
    return calculation(because, "money.change", currency,
        change.staying().stream().mapToDouble(Double::doubleValue).sum(), change.stayingPerOrder(), change.saved(),
        rates(change.internalRates()), payback(change.payback(), "money.payback"));
  }

  private Reason value(Change change, PresentValue value) {
    Optional<Finance> finance = planning.questions().finance();
    LocalText modified = change.modifiedRate().flatMap(rate -> finance.map(one -> phrases.say("money.modified",
        rate * PERCENT, one.finance() * PERCENT, one.reinvestment() * PERCENT))).orElse(NOTHING);
    return calculation(discount(), "money.change.value", currency, value.firstUndiscounted(), value.rate() * PERCENT,
        value.firstDiscounted(), modified, payback(change.discountedPayback(), "money.payback.discounted"));
  }

  private LocalText rates(List<Double> rates) {
    return switch (rates.size()) {
      case 0 -> phrases.say("money.rate.none");
      case 1 -> phrases.say("money.rate.one", rates.getFirst() * PERCENT);
      default -> phrases.say("money.rate.many", rates.stream().map(rate -> phrases.say("money.percent", rate * PERCENT))
          .reduce((left, right) -> phrases.say("money.rate.and", left, right)).orElseThrow());
    };
  }

  private LocalText payback(Optional<Double> months, String key) {
    return months.map(one -> phrases.say(key, one)).orElseGet(() -> phrases.say(key + ".none"));
  }

  private List<Reason> discount() {
    return planning.questions().finance().map(one -> List.of(Reason.input(
        phrases.say("input.discount", one.discount() * PERCENT), "planning.finance.discount-rate"))).orElse(List.of());
  }

  private Reason calculation(List<Reason> because, String key, Object... arguments) {
    return new Reason(Reason.Kind.CALCULATION, phrases.say(key, arguments), method, because);
  }
}
