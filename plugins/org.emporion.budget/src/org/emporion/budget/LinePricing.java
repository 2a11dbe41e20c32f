package org.emporion.budget;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.emporion.budget.cash.TrueUp;
import org.emporion.budget.line.Committed;
import org.emporion.budget.line.Converted;
import org.emporion.budget.line.Drawn;
import org.emporion.budget.line.HardwareCost;
import org.emporion.budget.line.Indexed;
import org.emporion.budget.line.Indexed.Index;
import org.emporion.budget.line.SalesFee;
import org.emporion.budget.line.SupportCost;
import org.emporion.budget.line.Together;
import org.emporion.budget.line.UnitPrice;
import org.emporion.budget.line.Volume;
import org.emporion.budget.line.VolumeCost;
import org.emporion.budget.line.Within;
import org.emporion.budget.simulation.Market;
import org.emporion.budget.simulation.MonthlyCost;
import org.emporion.budget.simulation.Occurring;
import org.emporion.model.Estimate;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.CostLine.Basis;
import org.emporion.model.study.CostTerms;
import org.emporion.model.study.ExchangeRate;
import org.emporion.model.study.Planning;
import org.emporion.model.study.PriceBook;

/**
 * Makes cost lines into what they cost month by month. Prices are those of the first planning year; from the second on wages
 * and prices grow. What is paid once and shares of revenue do not grow by themselves. What is paid by the year is paid in the
 * first month of each, from the line's first month on.
 */
final class LinePricing {
  private final PriceBook prices;
  private final Currency currency;
  private final Planning planning;
  private final InstancePlan plan;
  private final Optional<DataNeed> data;
  private final HeadsPlan heads;

  /**
   * A way to price.
   *
   * @param currency of the study
   * @param plan instances of each planning year
   * @param data what is stored and sent; empty when nobody said
   * @param heads people who serve customers
   */
  LinePricing(PriceBook prices, Currency currency, Planning planning, InstancePlan plan, Optional<DataNeed> data,
      HeadsPlan heads) {
    this.prices = prices;
    this.currency = currency;
    this.planning = planning;
    this.plan = plan;
    this.data = data;
    this.heads = heads;
  }

  /**
   * Prices all lines of a candidate.
   *
   * @throws IllegalArgumentException when a price or an exchange rate is missing; a study that was read without problems has all
   */
  List<PricedLine> all(List<CostLine> lines) {
    return lines.stream().map(line -> one(line, lines)).toList();
  }

  private PricedLine one(CostLine line, List<CostLine> all) {
    Quote quote = Quote.of(line, prices, currency);
    double rate = rates(line, quote.currency()).getFirst().p50();
    return new PricedLine(line, quote, quote.price().first() * rate, plan, cost(line, all));
  }

  private MonthlyCost cost(CostLine line, List<CostLine> all) {
    MonthlyCost whole = always(line, all);
    return line.probability() < 1 ? new Occurring(whole, PricedLine.occurs(line), line.probability()) : whole;
  }

  /** What it costs when it comes. */
  private MonthlyCost always(CostLine line, List<CostLine> all) {
    Quote quote = Quote.of(line, prices, currency);
    MonthlyCost priced = spanned(line, priced(line, quote, all));
    Optional<TrueUp> promise = line.commitment().map(one -> new TrueUp(one.amount().value(), one.months()));
    Currency promised = line.commitment().map(one -> one.amount().currency()).orElse(quote.currency());
    if (!promised.equals(quote.currency()) && !promised.equals(currency)) {
      throw new IllegalArgumentException("Cost line " + line.id() + " is priced in " + quote.currency()
          + " and promises an amount in " + promised);
    }
    boolean before = promised.equals(quote.currency());
    MonthlyCost billed = converted(line, quote.currency(), before ? committed(line, promise, priced) : priced);
    MonthlyCost whole = inOwnCurrency(line).map(part -> (MonthlyCost) new Together(
        List.of(billed, spanned(line, part)))).orElse(billed);
    return before ? whole : committed(line, promise, whole);
  }

  /** The part of a line's cost that is in the currency of its price. */
  private MonthlyCost priced(CostLine line, Quote quote, List<CostLine> all) {
    Volume units = volume(line);
    UnitPrice price = quote.price();
    return switch (line.basis()) {
      case INSTANCES, MONTH, YEAR, ORDER, STORAGE, TRAFFIC, SEATS, PAYMENT -> indexed(units, price);
      case SPOT -> indexed(units.times(PricedLine.cause(line) + ".discount", kept(line)), price);
      case STAFF, SERVICE, MAINTENANCE -> new Indexed(new VolumeCost(units, price.times(1.0 / Market.MONTHS)), Index.WAGES);
      case REVENUE, ONCE -> new VolumeCost(units, price);
      case EFFORT -> line.terms().isPresent() ? work(line, (CostTerms.Work) line.terms().get()) : new VolumeCost(units, price);
      case RESERVED -> reserved(line, (CostTerms.Reserved) line.terms().orElseThrow(), units, price);
      case HARDWARE -> new HardwareCost(PricedLine.cause(line), line.quantity(), price.first(),
          (CostTerms.Hardware) line.terms().orElseThrow(), first(line), last(line));
      case SALES -> new Together(bands(line).bands().stream().map(CostTerms.Sales.Band::monthly)
          .allMatch(monthly -> monthly.currency().equals(currency))
              ? List.of(new Indexed(SalesFee.monthly(bands(line)), Index.PRICES), SalesFee.share(bands(line)))
              : refuse(line));
      case SUPPORT -> support(line, (CostTerms.Support) line.terms().orElseThrow(), all);
    };
  }

  /** The share of revenue that a payment fee has besides its fixed part. */
  private Optional<MonthlyCost> inOwnCurrency(CostLine line) {
    return line.basis() == Basis.PAYMENT
        ? Optional.of(new VolumeCost(paid(line, Volume.revenue()).times(PricedLine.cause(line), line.quantity()),
            UnitPrice.flat(1)))
        : Optional.empty();
  }

  private Volume volume(CostLine line) {
    String cause = PricedLine.cause(line);
    Volume units = switch (line.basis()) {
      case INSTANCES, SPOT -> instances(line);
      case YEAR -> Volume.same(month -> Math.floorMod(month - first(line), Market.MONTHS) == 0 ? 1 : 0);
      case ONCE, EFFORT -> Volume.over(first(line), 1);
      case ORDER -> Volume.orders();
      case REVENUE -> Volume.revenue();
      case STORAGE -> need(line).stored();
      case TRAFFIC -> need(line).sent();
      case PAYMENT -> paid(line, Volume.orders());
      case SERVICE -> heads.of(line);
      case MAINTENANCE -> maintained(line, (CostTerms.Maintenance) line.terms().orElseThrow());
      default -> Volume.everyMonth();
    };
    if (line.basis() == Basis.PAYMENT) {
      return units;
    }
    Volume counted = units.times(cause, line.quantity());
    return line.terms().filter(CostTerms.Seats.class::isInstance).map(CostTerms.Seats.class::cast)
        .map(seats -> counted.inPacks(seats.pack(), seats.least())).orElse(counted);
  }

  private Volume instances(CostLine line) {
    int beyond = line.terms().filter(CostTerms.Beyond.class::isInstance).map(CostTerms.Beyond.class::cast)
        .map(CostTerms.Beyond::instances).orElse(0);
    return new Drawn(plan.causes(), outcomes -> {
      double[][] byYear = plan.draw(outcomes);
      return (month, units) -> {
        double[] needed = byYear[outcomes.year(month)];
        for (int i = 0; i < units.length; i++) {
          units[i] = Math.max(0, needed[i] - beyond);
        }
      };
    });
  }

  /** Full-time heads that maintenance takes in a month. */
  private static Volume maintained(CostLine line, CostTerms.Maintenance terms) {
    String own = PricedLine.cause(line);
    double working = terms.workingHours() / Market.MONTHS;
    return new Drawn(Set.of(own + ".hours", own + ".incidents", own + ".per-incident"), outcomes -> {
      double[] hours = outcomes.draw(own + ".hours", terms.hours());
      double[] incidents = outcomes.draw(own + ".incidents", terms.incidents());
      double[] each = outcomes.draw(own + ".per-incident", terms.perIncident());
      return (month, units) -> {
        for (int i = 0; i < units.length; i++) {
          units[i] = (hours[i] + incidents[i] * each[i]) / working;
        }
      };
    });
  }

  private static Volume paid(CostLine line, Volume volume) {
    return line.terms().filter(CostTerms.Payment.class::isInstance).map(CostTerms.Payment.class::cast)
        .map(terms -> volume.times(PricedLine.cause(line) + ".part", terms.part())).orElse(volume);
  }

  private DataNeed need(CostLine line) {
    return data.orElseThrow(() -> new IllegalArgumentException(
        "Cost line " + line.id() + " counts data, and nothing says how much there is"));
  }

  private static MonthlyCost indexed(Volume units, UnitPrice price) {
    return new Indexed(new VolumeCost(units, price), Index.PRICES);
  }

  /** What is paid of a price after the discount of spot instances. */
  private static Estimate kept(CostLine line) {
    Estimate discount = ((CostTerms.Spot) line.terms().orElseThrow()).discount();
    return new Estimate(1 - discount.p90(), 1 - discount.p50(), 1 - discount.p10());
  }

  /** What is reserved keeps its price for a term. */
  private MonthlyCost reserved(CostLine line, CostTerms.Reserved terms, Volume units, UnitPrice price) {
    List<MonthlyCost> parts = new ArrayList<>(List.of(new VolumeCost(units, price)));
    terms.upfront().ifPresent(upfront -> {
      if (!upfront.currency().equals(Quote.of(line, prices, currency).currency())) {
        throw new IllegalArgumentException("Cost line " + line.id() + " is paid in two currencies");
      }
      parts.add(new VolumeCost(
          Volume.same(month -> Math.floorMod(month - first(line), terms.months()) == 0 ? 1 : 0)
              .times(PricedLine.cause(line), line.quantity()), UnitPrice.flat(upfront.value())));
    });
    return new Indexed(new Together(parts), Index.PRICES, first(line), terms.months());
  }

  private MonthlyCost work(CostLine line, CostTerms.Work work) {
    List<MonthlyCost> parts = new ArrayList<>();
    work.roles().forEach((id, days) -> {
      var day = Quote.role(line, Optional.of(id), prices).day();
      parts.add(new VolumeCost(
          Volume.over(first(line), work.months()).times(PricedLine.cause(line) + "." + id, days), UnitPrice.flat(day.value())));
    });
    return new Together(parts);
  }

  private MonthlyCost support(CostLine line, CostTerms.Support terms, List<CostLine> all) {
    List<CostLine> of = all.stream().filter(one -> terms.of().contains(one.id()) && one.basis() != Basis.SUPPORT).toList();
    Set<Basis> once = Set.of(Basis.ONCE, Basis.EFFORT, Basis.HARDWARE);
    return new SupportCost(PricedLine.cause(line), line.quantity(),
        new Together(of.stream().filter(one -> !once.contains(one.basis())).map(one -> cost(one, all)).toList()),
        new Together(of.stream().filter(one -> once.contains(one.basis())).map(one -> cost(one, all)).toList()));
  }

  private static CostTerms.Sales bands(CostLine line) {
    return (CostTerms.Sales) line.terms().orElseThrow();
  }

  private static List<MonthlyCost> refuse(CostLine line) {
    throw new IllegalArgumentException("Bands of sales of cost line " + line.id() + " are not in the study's currency");
  }

  private static MonthlyCost spanned(CostLine line, MonthlyCost cost) {
    return line.span().equals(CostLine.Span.WHOLE) ? cost : new Within(cost, line.span());
  }

  private MonthlyCost committed(CostLine line, Optional<TrueUp> promise, MonthlyCost cost) {
    return promise.map(one -> (MonthlyCost) new Committed(cost, one, first(line), last(line))).orElse(cost);
  }

  private MonthlyCost converted(CostLine line, Currency from, MonthlyCost cost) {
    return from.equals(currency) ? cost : new Converted(cost, from.getCurrencyCode(), rates(line, from));
  }

  /** The rate of each month of the plan. */
  private List<Estimate> rates(CostLine line, Currency from) {
    return IntStream.range(0, months()).mapToObj(month -> from.equals(currency) ? Estimate.exactly(1)
        : prices.rate(from, planning.start().plusMonths(month)).map(ExchangeRate::rate)
            .orElseThrow(() -> new IllegalArgumentException("Cost line " + line.id() + " is priced in " + from
                + ", the study in " + currency + ", and there is no exchange rate"))).toList();
  }

  private int months() {
    return Market.MONTHS * planning.years();
  }

  private static int first(CostLine line) {
    return line.span().first() - 1;
  }

  private int last(CostLine line) {
    return Math.min(line.span().last().orElse(months()), months()) - 1;
  }
}
