package org.emporion.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.BudgetOutlook;
import org.emporion.model.finding.Reason;

/** Says where the spread of a budget comes from, how far its numbers are from settled, and whether a cap holds. */
final class SpreadReasons {
  /** Drivers that are told; the finding has them all. */
  private static final int TOLD = 3;
  private static final double PERCENT = 100;

  private final Phrasebook phrases;
  private final String method;
  private final String currency;
  private final Function<String, Reason> ground;

  /**
   * Reasons for a spread.
   *
   * @param ground what a cause rests on, by its name
   */
  SpreadReasons(Phrasebook phrases, String method, String currency, Function<String, Reason> ground) {
    this.phrases = phrases;
    this.method = method;
    this.currency = currency;
    this.ground = ground;
  }

  List<Reason> of(BudgetOutlook outlook) {
    List<Reason> reasons = new ArrayList<>();
    List<BudgetOutlook.Driver> told = outlook.drivers().stream().limit(TOLD).toList();
    if (!told.isEmpty()) {
      LocalText list = told.stream()
          .map(one -> phrases.say("driver.short", one.name(), PERCENT * one.share()))
          .reduce((left, right) -> phrases.say("driver.and", left, right)).orElseThrow();
      reasons.add(calculation(told.stream().map(this::driver).toList(),
          outlook.correlated() ? "spread.correlated" : "spread", list));
    }
    outlook.cap().ifPresent(cap -> reasons.add(calculation(
        List.of(Reason.input(phrases.say("input.cap", currency, cap.amount()), "planning.cap")),
        "cap", currency, cap.amount(), PERCENT * cap.probability())));
    outlook.scenarios().forEach(one -> reasons.add(calculation(
        List.of(Reason.input(phrases.say("input.scenario", one.name()), "planning.scenarios." + one.id())),
        "scenario", one.name(), currency, one.total().p50(), one.total().p10(), one.total().p90())));
    return List.copyOf(reasons);
  }

  private Reason driver(BudgetOutlook.Driver driver) {
    return calculation(List.of(ground.apply(driver.cause())), "driver",
        driver.name(), PERCENT * driver.share(), currency, driver.low(), driver.high());
  }

  private Reason calculation(List<Reason> because, String key, Object... arguments) {
    return new Reason(Reason.Kind.CALCULATION, phrases.say(key, arguments), method, because);
  }
}
