package org.emporion.budget;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.emporion.model.Estimate;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.BudgetOutlook;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.Reason;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Planning;
import org.emporion.model.study.PriceBook;

/** Says why a budget is as it is, down to the prices and quantities the user entered. */
final class BudgetReasons {
  private final Phrasebook phrases;
  private final String method;
  private final Candidate candidate;
  private final PriceBook prices;
  private final String code;
  private final Planning planning;
  private final DemandForecast demand;

  BudgetReasons(
      Phrasebook phrases,
      String method,
      Candidate candidate,
      PriceBook prices,
      Currency currency,
      Planning planning,
      DemandForecast demand) {
    this.phrases = phrases;
    this.method = method;
    this.candidate = candidate;
    this.prices = prices;
    this.code = currency.getCurrencyCode();
    this.planning = planning;
    this.demand = demand;
  }

  Reason root(BudgetEstimate estimate, List<PricedLine> lines) {
    LineReasons line = new LineReasons(phrases, method, candidate, prices, code, planning, demand);
    List<Reason> because = new ArrayList<>();
    because.add(Reason.input(phrases.say("input.years", planning.years(), planning.start()), "planning.years"));
    for (int i = 0; i < lines.size(); i++) {
      because.add(line.of(lines.get(i), estimate.lines().get(i)));
    }
    BudgetOutlook outlook = estimate.outlook().orElseThrow();
    because.addAll(new SpreadReasons(phrases, method, code, cause -> line.ground(cause, lines)).of(outlook));
    estimate.money().ifPresent(money -> because.addAll(new MoneyReasons(phrases, method, code, planning).of(money)));
    Estimate total = estimate.total();
    return calculation(
        because,
        "total",
        candidate.name(), code, total.p50(), total.p10(), total.p90(), planning.years(), estimate.perOrder().p50(),
        estimate.years().getFirst().p50(), outlook.p80(), outlook.trials(), outlook.precision().p50(),
        outlook.precision().p90());
  }

  private Reason calculation(List<Reason> because, String key, Object... arguments) {
    return new Reason(Reason.Kind.CALCULATION, phrases.say(key, arguments), method, because);
  }
}
