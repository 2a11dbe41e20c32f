package org.emporion.ui.model.budget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.BudgetOutlook;
import org.emporion.model.finding.MoneyOverTime;
import org.emporion.model.finding.StaffingPlan;
import org.emporion.report.chart.ChartModel;
import org.emporion.report.text.Formats;
import org.emporion.ui.Wording;
import org.emporion.ui.model.Fact;

/** Says what a candidate costs, how sure that is, what drives it, and what each line is counted by. */
public final class BudgetWords {
  private static final List<String> CHARTS = List.of("budget-", "staffing-");
  private final Wording words;
  private final Formats formats;
  private final Currency currency;

  /** In the language of these words, with amounts in a currency. */
  public BudgetWords(Wording words, Currency currency) {
    this.words = words;
    this.formats = new Formats(words.language());
    this.currency = currency;
  }

  /**
   * The charts that are about the budget of a candidate or of all, money first.
   *
   * @param others ids of the other candidates: charts about one of them are left out
   */
  public static List<ChartModel> charts(List<ChartModel> all, List<String> others) {
    return CHARTS.stream().flatMap(kind -> all.stream().filter(chart -> chart.id().startsWith(kind)))
        .filter(chart -> others.stream().noneMatch(one -> chart.id().endsWith("-" + one))).toList();
  }

  /** The total in a sentence. */
  public String headline(BudgetEstimate budget) {
    return words.say("budget.headline", money(budget.total().p50()), money(budget.total().p10()), money(budget.total().p90()));
  }

  /** What to mind about the prices it rests on, such as old ones; empty when there is nothing. */
  public String notices(BudgetEstimate budget) {
    return String.join("\n", budget.notices().stream().map(one -> "⚠ " + words.of(one)).toList());
  }

  /** Percentiles of the total, what an order costs, how sure the cap is kept, circumstances, and who serves the customers. */
  public List<Fact> facts(BudgetEstimate budget, Optional<StaffingPlan> staffing) {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("p50", money(budget.total().p50())));
    budget.outlook().ifPresent(one -> facts.add(fact("p80", money(one.p80()))));
    facts.add(fact("p90", money(budget.total().p90())));
    facts.add(fact("per-order", formats.money(budget.perOrder().p50(), currency)));
    budget.outlook().ifPresent(one -> {
      one.cap().ifPresent(cap -> facts.add(fact("cap", words.say("budget.cap.value", money(cap.amount()),
          formats.percent(cap.probability())))));
      one.scenarios().forEach(other -> facts.add(new Fact(words.of(other.name()),
          words.say("budget.scenario.value", money(other.total().p50()), money(other.total().p90())))));
      facts.add(fact("precision", words.say("budget.precision.value", one.trials(), money(one.precision().p50()),
          money(one.precision().p90()))));
    });
    budget.money().ifPresent(money -> overTime(money, facts));
    staffing.ifPresent(plan -> facts.add(fact("staffing", words.say("budget.staffing.value",
        formats.significant(plan.headsOfYear(1).p50()), plan.mostHeads()))));
    return List.copyOf(facts);
  }

  /** What it is worth today, and against staying as today. */
  private void overTime(MoneyOverTime money, List<Fact> facts) {
    money.cost().ifPresent(one -> facts.add(fact("present", words.say("budget.present.value",
        money(one.firstUndiscounted()), formats.percent(one.rate())))));
    money.change().ifPresent(one -> {
      facts.add(fact("saved", money(one.saved())));
      facts.add(fact("payback", one.payback().map(months -> words.say("budget.payback.value", formats.significant(months)))
          .orElseGet(() -> words.say("budget.payback.never"))));
    });
  }

  /** What the spread of the total comes from, the largest part first; one row that says so when that is not known. */
  public List<Fact> drivers(BudgetEstimate budget) {
    List<BudgetOutlook.Driver> drivers = budget.outlook().map(BudgetOutlook::drivers).orElse(List.of());
    return drivers.isEmpty() ? List.of(new Fact(words.say("budget.drivers.none"), "–"))
        : drivers.stream().map(one -> new Fact(words.of(one.name()), words.say("budget.driver.value",
            formats.percent(one.share()), money(one.low()), money(one.high())))).toList();
  }

  /** Every line with its cost over all years and what it is counted by, the dearest first. */
  public List<Fact> lines(BudgetEstimate budget) {
    return budget.lines().stream().sorted(Comparator.comparingDouble(BudgetWords::sum).reversed()).map(line -> {
      String amount = words.say("budget.line.value", money(sum(line)), words.name("category", line.category()));
      return new Fact(words.of(line.name()), line.volume()
          .map(one -> words.say("budget.line.traced", amount, words.of(one.trace()))).orElse(amount));
    }).toList();
  }

  private static double sum(BudgetEstimate.Line line) {
    return line.expected().stream().mapToDouble(Double::doubleValue).sum();
  }

  private String money(double amount) {
    return formats.shortMoney(amount, currency);
  }

  private Fact fact(String key, String value) {
    return new Fact(words.say("budget.fact." + key), value);
  }
}
