package org.emporion.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emporion.budget.line.Converted;
import org.emporion.budget.simulation.Market;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.Reason;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.CostLine.Basis;
import org.emporion.model.study.CostTerms;
import org.emporion.model.study.ExchangeRate;
import org.emporion.model.study.Planning;
import org.emporion.model.study.PriceBook;
import org.emporion.model.study.VendorPrices;

/** Says why a cost line costs what it costs: its price with source and date, its quantity, and what it follows. */
final class LineReasons {
  private static final double PERCENT = 100;

  private final Phrasebook phrases;
  private final String method;
  private final Candidate candidate;
  private final PriceBook prices;
  private final String code;
  private final Planning planning;
  private final DemandForecast demand;

  /**
   * Reasons for the lines of a candidate.
   *
   * @param code the study's currency
   */
  LineReasons(Phrasebook phrases, String method, Candidate candidate, PriceBook prices, String code, Planning planning,
      DemandForecast demand) {
    this.phrases = phrases;
    this.method = method;
    this.candidate = candidate;
    this.prices = prices;
    this.code = code;
    this.planning = planning;
    this.demand = demand;
  }

  Reason of(PricedLine priced, BudgetEstimate.Line outcome) {
    CostLine line = priced.line();
    double sum = outcome.expected().stream().mapToDouble(Double::doubleValue).sum();
    List<Reason> because = new ArrayList<>();
    if (!List.of(Basis.REVENUE, Basis.SALES, Basis.SUPPORT).contains(line.basis()) && !(terms(line) instanceof CostTerms.Work)) {
      because.add(price(priced));
    }
    because.addAll(quantity(line));
    because.addAll(terms(priced));
    because.addAll(growth(priced));
    line.commitment().ifPresent(one -> because.add(input(field(line, "commitment"), "input.commitment",
        one.amount().currency().getCurrencyCode(), one.amount().value(), one.months())));
    if (line.probability() < 1) {
      because.add(probability(line));
    }
    if (!line.span().equals(CostLine.Span.WHOLE)) {
      because.add(input(field(line, line.span().first() > 1 ? "from-month" : "until-month"), "input.span",
          line.span().first(), line.span().last().orElse(Market.MONTHS * planning.years())));
    }
    return calculation(because, "line." + line.basis(),
        line.name(), code, sum, outcome.expected().getFirst(), outcome.expected().getLast(), planning.years());
  }

  /** What a cause of the spread rests on. */
  Reason ground(String cause, List<PricedLine> lines) {
    return switch (cause) {
      case Market.DEMAND -> volume("volume.orders", demand.ordersByYear());
      case Market.WAGES -> input("planning.wage-growth", "input.wage-growth", growth(planning.wageGrowth()));
      case Market.PRICES -> input("planning.price-growth", "input.price-growth", growth(planning.priceGrowth()));
      case InstancePlan.CAUSE -> instances(lines.stream()
          .filter(one -> one.causes().contains(cause)).findFirst().orElseThrow());
      case DataNeed.CONVERSION -> input("operations.conversion", "input.conversion");
      case DataNeed.PER_ORDER, DataNeed.PER_SESSION -> data(cause.substring(cause.indexOf('.') + 1));
      default -> cause.startsWith(HeadsPlan.CAUSE) ? heads()
          : cause.startsWith(Converted.CAUSE) ? rate(cause.substring(Converted.CAUSE.length()))
          : ofLine(cause, lines.stream().filter(one -> cause.equals(PricedLine.cause(one.line()))
              || cause.startsWith(PricedLine.cause(one.line()) + ".")).findFirst().orElseThrow().line());
    };
  }

  private Reason probability(CostLine line) {
    return input(field(line, "probability"), "input.probability", percent(Estimate.exactly(line.probability())));
  }

  private Reason ofLine(String cause, CostLine line) {
    String own = PricedLine.cause(line);
    String key = cause.equals(own) ? "quantity" : cause.substring(own.length() + 1);
    if (cause.equals(PricedLine.occurs(line))) {
      return probability(line);
    }
    return switch (terms(line)) {
      case CostTerms.Work work when work.roles().containsKey(key) -> days(line, key, work.roles().get(key));
      case CostTerms.Maintenance one when !key.equals("quantity") -> maintenance(line, one).get(key.equals("hours") ? 0 : 1);
      case CostTerms.Spot spot when key.equals("discount") -> discount(line, spot);
      case CostTerms.Payment payment when key.equals("part") -> part(line, payment);
      case null, default -> quantity(line).getFirst();
    };
  }

  private static CostTerms terms(CostLine line) {
    return line.terms().orElse(null);
  }

  private List<Reason> quantity(CostLine line) {
    if (line.basis() == Basis.SALES) {
      return List.of();
    }
    if (terms(line) instanceof CostTerms.Work work) {
      return work.roles().entrySet().stream().map(role -> days(line, role.getKey(), role.getValue())).toList();
    }
    LocalText quantity = switch (line.basis()) {
      case REVENUE, SPOT, PAYMENT, SUPPORT -> percent(line.quantity());
      default -> span(line.quantity());
    };
    return List.of(input(field(line, "quantity"), "input.quantity." + line.basis(), quantity));
  }

  private Reason days(CostLine line, String role, Estimate days) {
    PriceBook.Role who = prices.roles().get(role);
    return input(field(line, "roles." + role), "input.days", who.name(), span(days), code, who.day().value(),
        prices.source(), prices.date());
  }

  private Reason price(PricedLine priced) {
    CostLine line = priced.line();
    Quote quote = priced.quote();
    String key = "input.price." + line.basis();
    Reason said = quote.book().map(book -> item(priced, book)).orElseGet(() -> switch (line.basis()) {
      case INSTANCES, RESERVED, SPOT -> {
        String id = line.reference().orElseThrow();
        yield input("prices.instances." + id + ".monthly", "input.price.INSTANCES", code, priced.unit(),
            prices.instances().get(id).name(), prices.source(), prices.date());
      }
      case STAFF, SERVICE, MAINTENANCE -> role(line, "input.price.STAFF", priced.unit(), "yearly");
      case EFFORT -> role(line, key, priced.unit(), "day");
      default -> amount(line, quote);
    });
    String currency = quote.currency().getCurrencyCode();
    return currency.equals(code) ? said
        : calculation(List.of(said, rate(currency)), "price.converted", code, priced.unit(), currency, quote.price().first());
  }

  private Reason amount(CostLine line, Quote quote) {
    String currency = quote.currency().getCurrencyCode();
    return line.source()
        .map(source -> input(field(line, "amount"), "input.amount.sourced", currency, quote.price().first(), source))
        .orElseGet(() -> input(field(line, "amount"), "input.amount", currency, quote.price().first()));
  }

  private Reason item(PricedLine priced, VendorPrices book) {
    String id = priced.line().reference().orElseThrow();
    VendorPrices.Item item = prices.item(id).orElseThrow();
    double off = 1 - (1 - book.discount()) * (1 - item.discount());
    return input("price-books." + id.replace("/", ".items."), "input.price.item", item.name(),
        book.currency().getCurrencyCode(), item.tiers().getFirst().price().value(), book.name(), book.source(),
        book.date(), book.until().map(until -> phrases.say("until", until)).orElseGet(() -> phrases.say("until.open")),
        off * PERCENT, item.tiers().size());
  }

  private Reason rate(String currency) {
    List<ExchangeRate> rates = prices.rates().stream()
        .filter(one -> one.currency().getCurrencyCode().equals(currency)).toList();
    ExchangeRate now = prices.rate(rates.getFirst().currency(), planning.start()).orElse(rates.getFirst());
    return input("prices.exchange-rates." + currency, "input.rate", currency, span(now.rate()), code, now.source(),
        now.date(), rates.size());
  }

  private Reason role(CostLine line, String key, double unit, String field) {
    String id = line.reference().orElseThrow();
    return input("prices.roles." + id + "." + field, key, code, unit, prices.roles().get(id).name(),
        prices.source(), prices.date());
  }

  /** What else its basis asks for. */
  private List<Reason> terms(PricedLine priced) {
    CostLine line = priced.line();
    return switch (terms(line)) {
      case CostTerms.Reserved one -> List.of(input(field(line, "term-months"), "input.reserved", one.months(),
          one.upfront().map(upfront -> upfront.value()).orElse(0.0), priced.quote().currency().getCurrencyCode()));
      case CostTerms.Spot one -> List.of(discount(line, one));
      case CostTerms.Hardware one -> List.of(input(field(line, "life-months"), "input.hardware", one.months(),
          one.residual() * PERCENT, one.upkeep() * PERCENT, code,
          priced.unit() * line.quantity().p50() * (1 - one.residual()) / one.months()));
      case CostTerms.Seats one -> List.of(input(field(line, "pack"), "input.seats", one.pack(), one.least()));
      case CostTerms.Sales one -> List.of(stress(line, one));
      case CostTerms.Payment one -> List.of(part(line, one));
      case CostTerms.Support one -> List.of(input(field(line, "of"), "input.support",
          candidate.costs().stream().filter(other -> one.of().contains(other.id())).map(CostLine::name)
              .reduce((left, right) -> phrases.say("driver.and", left, right)).orElse(LocalText.same(""))));
      case CostTerms.Beyond one -> List.of(input(field(line, "beyond"), "input.beyond", one.instances()));
      case CostTerms.Maintenance one -> maintenance(line, one);
      case CostTerms.Work one -> one.months() == 1 ? List.of()
          : List.of(input(field(line, "months"), "input.work", one.months()));
      case null -> List.of();
    };
  }

  private List<Reason> maintenance(CostLine line, CostTerms.Maintenance terms) {
    return List.of(
        input(field(line, "hours-a-month"), "input.maintenance", span(terms.hours())),
        input(field(line, "incidents-a-month"), "input.incidents", span(terms.incidents()), span(terms.perIncident())),
        input(field(line, "working-hours"), "input.working-hours", terms.workingHours()));
  }

  private Reason discount(CostLine line, CostTerms.Spot spot) {
    return input(field(line, "discount"), "input.spot", percent(spot.discount()));
  }

  private Reason part(CostLine line, CostTerms.Payment payment) {
    return input(field(line, "part"), "input.part", percent(payment.part()));
  }

  /** What the fee is in the busiest month of the plan, and how far sales are from the next band then. */
  private Reason stress(CostLine line, CostTerms.Sales terms) {
    SalesStress stress = SalesStress.of(terms, demand, MonthShares.of(demand, planning.start()));
    return calculation(
        List.of(input(field(line, "bands"), "input.bands", terms.bands().size(),
            phrases.say("measured." + terms.measure())), volume("volume.revenue", demand.revenueByYear())),
        stress.next().isPresent() ? "stress" : "stress.last", planning.start().plusMonths(stress.month()).toString().substring(0, 7),
        code, stress.usual().sales(), stress.usual().band() + 1, stress.usual().fee(), stress.high().sales(),
        stress.high().band() + 1, stress.high().fee(), stress.next().orElse(0.0));
  }

  /** What makes the line change from year to year. */
  private List<Reason> growth(PricedLine priced) {
    Reason dearer = input("planning.price-growth", "input.price-growth", growth(planning.priceGrowth()));
    return switch (priced.line().basis()) {
      case INSTANCES, SPOT -> List.of(instances(priced), dearer);
      case MONTH, YEAR, RESERVED, HARDWARE, SEATS -> List.of(dearer);
      case ORDER -> List.of(orders(), dearer);
      case STORAGE -> List.of(orders(), data("kilobytes-per-order"), dearer);
      case TRAFFIC -> List.of(orders(), input("operations.conversion", "input.conversion"),
          data("kilobytes-per-session"), dearer);
      case REVENUE -> List.of(volume("volume.revenue", demand.revenueByYear()));
      case SALES -> List.of(dearer);
      case PAYMENT -> List.of(volume("volume.revenue", demand.revenueByYear()), orders(), dearer);
      case STAFF, MAINTENANCE -> List.of(input("planning.wage-growth", "input.wage-growth", growth(planning.wageGrowth())));
      case SERVICE -> List.of(heads(), input("planning.wage-growth", "input.wage-growth", growth(planning.wageGrowth())));
      case ONCE, EFFORT, SUPPORT -> List.of();
    };
  }

  private Reason heads() {
    return input("operations.service", "input.heads");
  }

  private Reason data(String key) {
    Optional<Estimate> kilobytes = candidate.sizing().data()
        .flatMap(data -> key.equals("kilobytes-per-order") ? data.kilobytesPerOrder() : data.kilobytesPerSession());
    return input("candidates." + candidate.id() + ".sizing.data." + key, "input." + key,
        kilobytes.map(this::span).orElse(LocalText.same("")));
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

  private Reason orders() {
    return volume("volume.orders", demand.ordersByYear());
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
