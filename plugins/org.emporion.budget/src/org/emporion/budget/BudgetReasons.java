package org.emporion.budget;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.emporion.budget.simulation.Market;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.BudgetOutlook;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.Reason;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.Planning;
import org.emporion.model.study.PriceBook;

/** Says why a budget is as it is, down to the prices and quantities the user entered. */
final class BudgetReasons {
  private static final double PERCENT = 100;

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
    List<Reason> because = new ArrayList<>();
    because.add(Reason.input(phrases.say("input.years", planning.years(), planning.start()), "planning.years"));
    for (int i = 0; i < lines.size(); i++) {
      because.add(line(lines.get(i), estimate.lines().get(i)));
    }
    BudgetOutlook outlook = estimate.outlook().orElseThrow();
    because.addAll(new SpreadReasons(phrases, method, code, cause -> ground(cause, lines)).of(outlook));
    Estimate total = estimate.total();
    return calculation(
        because,
        "total",
        candidate.name(), code, total.p50(), total.p10(), total.p90(), planning.years(), estimate.perOrder().p50(),
        estimate.years().getFirst().p50(), outlook.p80(), outlook.trials(), outlook.precision().p50(),
        outlook.precision().p90());
  }

  /** What a cause of the spread rests on. */
  private Reason ground(String cause, List<PricedLine> lines) {
    return switch (cause) {
      case Market.DEMAND -> volume("volume.orders", demand.ordersByYear());
      case Market.WAGES -> input("planning.wage-growth", "input.wage-growth", growth(planning.wageGrowth()));
      case Market.PRICES -> input("planning.price-growth", "input.price-growth", growth(planning.priceGrowth()));
      case InstancePlan.CAUSE -> instances(lines.stream()
          .filter(one -> one.causes().contains(cause)).findFirst().orElseThrow());
      default -> quantity(lines.stream().filter(one -> one.causes().contains(cause)).findFirst().orElseThrow().line());
    };
  }

  private Reason quantity(CostLine line) {
    LocalText quantity = line.basis() == CostLine.Basis.REVENUE ? percent(line.quantity()) : span(line.quantity());
    return input(field(line, "quantity"), "input.quantity." + line.basis(), quantity);
  }

  private Reason line(PricedLine priced, BudgetEstimate.Line outcome) {
    CostLine line = priced.line();
    double sum = outcome.expected().stream().mapToDouble(Double::doubleValue).sum();
    List<Reason> because = new ArrayList<>();
    if (line.basis() != CostLine.Basis.REVENUE) {
      because.add(price(line, priced.unit()));
    }
    because.add(quantity(line));
    because.addAll(growth(priced));
    return calculation(
        because,
        "line." + line.basis(),
        line.name(), code, sum, outcome.expected().getFirst(), outcome.expected().getLast(), planning.years());
  }

  private Reason price(CostLine line, double unit) {
    String key = "input.price." + line.basis();
    return switch (line.basis()) {
      case INSTANCES -> {
        String id = line.reference().orElseThrow();
        yield input(
            "prices.instances." + id + ".monthly", key, code, unit, prices.instances().get(id).name(),
            prices.source(), prices.date());
      }
      case STAFF -> role(line, key, unit, "yearly");
      case EFFORT -> role(line, key, unit, "day");
      default -> line.source()
          .map(source -> input(field(line, "amount"), "input.amount.sourced", code, unit, source))
          .orElseGet(() -> input(field(line, "amount"), "input.amount", code, unit));
    };
  }

  private Reason role(CostLine line, String key, double unit, String field) {
    String id = line.reference().orElseThrow();
    return input(
        "prices.roles." + id + "." + field, key, code, unit, prices.roles().get(id).name(),
        prices.source(), prices.date());
  }

  /** What makes the line change from year to year. */
  private List<Reason> growth(PricedLine priced) {
    Reason dearer = input("planning.price-growth", "input.price-growth", growth(planning.priceGrowth()));
    return switch (priced.line().basis()) {
      case INSTANCES -> List.of(instances(priced), dearer);
      case MONTH, YEAR -> List.of(dearer);
      case ORDER -> List.of(volume("volume.orders", demand.ordersByYear()), dearer);
      case REVENUE -> List.of(volume("volume.revenue", demand.revenueByYear()));
      case STAFF -> List.of(input("planning.wage-growth", "input.wage-growth", growth(planning.wageGrowth())));
      case ONCE, EFFORT -> List.of();
    };
  }

  private Reason instances(PricedLine priced) {
    String sizing = "candidates." + candidate.id() + ".sizing";
    if (candidate.sizing().managed()) {
      return input(sizing + ".managed", "input.managed");
    }
    String years = priced.plan().byYear().stream().map(String::valueOf).collect(Collectors.joining(" / "));
    return calculation(
        List.of(
            input(sizing + ".minimum-instances", "input.minimum", candidate.sizing().minimumInstances()),
            input(sizing + ".spare-instances", "input.spare", candidate.sizing().spareInstances()),
            orderGrowth()),
        priced.plan().needs().isEmpty() ? "instances" : "instances.needed", years,
        priced.plan().medians().stream().map(one -> String.valueOf(Math.round(one))).collect(Collectors.joining(" / ")));
  }

  private Reason volume(String key, List<Estimate> years) {
    Estimate last = years.getLast();
    return calculation(
        List.of(orderGrowth(), input("operations.history", "input.history", demand.annualOrders())),
        key, code, years.getFirst().p50(), last.p50(), last.p10(), last.p90(), planning.years());
  }

  private Reason orderGrowth() {
    return input("planning.order-growth", planning.orderGrowth().isPresent() ? "input.order-growth"
        : "input.order-growth-forecast", growth(demand.yearlyGrowth()));
  }

  private LocalText growth(Estimate factor) {
    return percent(factor.map(one -> one - 1));
  }

  private LocalText percent(Estimate share) {
    Estimate percent = share.map(one -> one * PERCENT);
    return percent.exact()
        ? phrases.say("percent.exact", percent.p50())
        : phrases.say("percent", percent.p50(), percent.p10(), percent.p90());
  }

  private LocalText span(Estimate value) {
    return value.exact()
        ? phrases.say("span.exact", value.p50())
        : phrases.say("span", value.p50(), value.p10(), value.p90());
  }

  private String field(CostLine line, String field) {
    return "candidates." + candidate.id() + ".costs." + line.id() + "." + field;
  }

  private Reason input(String path, String key, Object... arguments) {
    return Reason.input(phrases.say(key, arguments), path);
  }

  private Reason calculation(List<Reason> because, String key, Object... arguments) {
    return new Reason(Reason.Kind.CALCULATION, phrases.say(key, arguments), method, because);
  }
}
