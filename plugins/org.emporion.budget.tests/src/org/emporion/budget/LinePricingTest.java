package org.emporion.budget;

import static org.emporion.budget.Budgets.TWD;
import static org.emporion.budget.Budgets.YEARS;
import static org.emporion.budget.Budgets.certainPlanning;
import static org.emporion.budget.Budgets.demand;
import static org.emporion.budget.Budgets.prices;
import static org.emporion.budget.Budgets.twd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.emporion.budget.simulation.BudgetSimulation;
import org.emporion.budget.simulation.Dependence;
import org.emporion.budget.simulation.Market;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Money;
import org.emporion.model.Progress;
import org.emporion.model.study.Commitment;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.CostLine.Basis;
import org.emporion.model.study.CostLine.Span;
import org.emporion.model.study.CostTerms;
import org.emporion.model.study.CostTerms.Sales;
import org.emporion.model.study.CostTerms.Sales.Band;
import org.emporion.model.study.DataVolume;
import org.emporion.model.study.ExchangeRate;
import org.emporion.model.study.Planning;
import org.emporion.model.study.PriceBook;
import org.emporion.model.study.PriceUnit;
import org.emporion.model.study.Tax;
import org.emporion.model.study.VendorPrices;
import org.emporion.model.study.VendorPrices.Item;
import org.emporion.model.study.VendorPrices.PriceTier;
import org.junit.jupiter.api.Test;

/** Every kind of line by hand, month by month and without uncertainty: 4 years, prices grow by 2 %, wages by 3 %. */
class LinePricingTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final int MONTHS = 12 * YEARS;
  /** Orders 11,000, 12,100, 13,310 and 14,641 a year, 900 of revenue each, spread by how long the months are. */
  private static final double[] ORDERS = {11_000, 12_100, 13_310, 14_641};

  private final Planning planning = certainPlanning();
  private final List<Double> shares = MonthShares.of(demand(true), planning.start());

  @Test
  void reservedInstancesKeepThePriceOfTheirTerm() {
    CostLine line = line(Basis.RESERVED, null, 3, "m", new CostTerms.Reserved(18, Optional.of(twd("2000"))));
    // A term begins in months 0, 18 and 36, that is in the first, second and fourth year.
    assertMonths(line, month -> {
      double grown = Math.pow(1.02, month < 18 ? 0 : month < 36 ? 1 : 3);
      return 3 * grown * (3100 + (month % 18 == 0 ? 2000 : 0));
    });
  }

  @Test
  void onDemandAndSpotInstancesFollowThePlan() {
    CostLine spot = line(Basis.SPOT, null, 0.4, "m", new CostTerms.Spot(Estimate.exactly(0.7)));
    int[] plan = {3, 4, 6, 9};
    assertMonths(spot, month -> 0.4 * plan[month / 12] * 3100 * 0.3 * grown(month));
    CostLine beyond = line(Basis.INSTANCES, null, 1, "m", new CostTerms.Beyond(4));
    assertMonths(beyond, month -> Math.max(0, plan[month / 12] - 4) * 3100 * grown(month));
  }

  /** Bought at month 0 and again at 36 for 1.02^3 of the price; 12 of 36 months later it is worth 70 % (10 % at the end). */
  @Test
  void ownHardwareCostsWhatItLosesInWorth() {
    CostLine line = line(Basis.HARDWARE, "240000", 2, null, new CostTerms.Hardware(36, 0.1, 0.06));
    double[] months = assertMonths(line, month -> {
      double now = 480_000 * grown(month);
      double bought = month == 0 ? 480_000 : month == 36 ? now - 48_000 : 0;
      return bought + now * 0.06 / 12 - (month == 47 ? now * 0.7 : 0);
    });
    double upkeep = IntStream.range(0, MONTHS).mapToDouble(month -> 2400 * grown(month)).sum();
    double depreciation = 480_000 * 0.9 + 480_000 * Math.pow(1.02, 3) * 0.3;
    assertEquals(upkeep + depreciation, Arrays.stream(months).sum(), 1e-6, "nothing but worth lost and upkeep");
  }

  @Test
  void storagePilesUpAndTrafficFollowsSessions() {
    // 20 GB before, 50 kB an order; two copies.
    CostLine storage = line(Basis.STORAGE, "30", 2, null, null);
    double[] gigabytes = new double[MONTHS];
    for (int month = 0; month < MONTHS; month++) {
      gigabytes[month] = (month == 0 ? 20 : gigabytes[month - 1]) + orders(month) * 50 / 1e6;
    }
    assertMonths(storage, month -> 2 * gigabytes[month] * 30 * grown(month));
    // 40 sessions an order, 2 MB each.
    CostLine traffic = line(Basis.TRAFFIC, "3.5", 1, null, null);
    assertMonths(traffic, month -> orders(month) * 40 * 2000 / 1e6 * 3.5 * grown(month));
  }

  @Test
  void seatsAreSoldInPacks() {
    assertMonths(line(Basis.SEATS, "700", 12, null, new CostTerms.Seats(5, 0)), month -> 15 * 700 * grown(month));
    assertMonths(line(Basis.SEATS, "700", 10, null, new CostTerms.Seats(5, 0)), month -> 10 * 700 * grown(month));
    assertMonths(line(Basis.SEATS, "700", 2, null, new CostTerms.Seats(1, 8)), month -> 8 * 700 * grown(month));
  }

  /** Revenue of a month is around 0.8 to 1.1 million. */
  @Test
  void aFeeByBandsOfSalesFollowsItsMeasure() {
    List<Band> bands = List.of(new Band(0, twd("9000"), 0), new Band(900_000, twd("12000"), 0.01));
    CostLine month = line(Basis.SALES, null, 1, null, new Sales(bands, Sales.Measure.MONTH));
    assertMonths(month, at -> fee(bands, revenue(at), at));
    CostLine peak = line(Basis.SALES, null, 1, null, new Sales(bands, Sales.Measure.PEAK_MONTH));
    assertMonths(peak, at -> fee(bands, IntStream.rangeClosed(at - at % 12, at).mapToDouble(this::revenue).max().orElseThrow(), at));
    List<Band> yearly = List.of(new Band(0, twd("9000"), 0), new Band(11_000_000, twd("12000"), 0.01));
    CostLine year = line(Basis.SALES, null, 1, null, new Sales(yearly, Sales.Measure.YEAR));
    assertMonths(year, at -> {
      int from = Math.max(0, at - 11);
      return fee(yearly, 12 * IntStream.rangeClosed(from, at).mapToDouble(this::revenue).average().orElseThrow(), at);
    });
  }

  @Test
  void aPaymentFeeIsAShareAndAnAmount() {
    CostLine line = line(Basis.PAYMENT, "5", 0.02, null, new CostTerms.Payment(Estimate.exactly(0.6)));
    assertMonths(line, month -> 0.6 * (0.02 * revenue(month) + 5 * orders(month) * grown(month)));
  }

  @Test
  void workOfSeveralRolesIsSpread() {
    CostLine line = with(line(Basis.EFFORT, null, 1, null,
        new CostTerms.Work(Map.of("developer", Estimate.exactly(60)), 6)), new Span(4, Optional.empty()), null);
    assertMonths(line, month -> month >= 3 && month < 9 ? 10 * 11_500 : 0);
  }

  /** 20 % a year of a licence of 600,000 bought in month 1 and 10 % of a monthly one, from month 13 on. */
  @Test
  void supportIsAShareOfWhatLicencesCost() {
    CostLine bought = named("bought", line(Basis.ONCE, "600000", 1, null, null));
    CostLine rented = named("rented", line(Basis.MONTH, "40000", 1, null, null));
    CostLine support = with(line(Basis.SUPPORT, null, 0.2, null, new CostTerms.Support(List.of("bought", "rented"))),
        new Span(13, Optional.empty()), null);
    assertMonths(List.of(bought, rented, support), 2,
        month -> month < 12 ? 0 : 0.2 * (600_000 / 12.0 + 40_000 * grown(month)));
  }

  /** By hand: 11,000 orders at 10 are some 110,000 a year; 150,000 are promised for 18 months from month 7 on. */
  @Test
  void aCommitmentIsTruedUpInTheLastMonthOfItsTerm() {
    CostLine line = with(line(Basis.ORDER, "10", 1, null, null), new Span(7, Optional.of(36)),
        new Commitment(twd("300000"), 18));
    double[] use = IntStream.range(0, MONTHS).mapToDouble(month -> 10 * orders(month) * grown(month)).toArray();
    double first = Arrays.stream(use, 6, 24).sum();
    double last = Arrays.stream(use, 24, 36).sum();
    assertTrue(first < 300_000 && last < 200_000, "the example is one where something is missing");
    assertMonths(line, month -> month < 6 || month > 35 ? 0
        : use[month] + (month == 23 ? 300_000 - first : month == 35 ? 200_000 - last : 0));
  }

  @Test
  void whatIsPaidByTheYearIsPaidFromItsFirstMonthOn() {
    CostLine line = with(line(Basis.YEAR, "1000", 1, null, null), new Span(5, Optional.of(29)), null);
    assertMonths(line, month -> month == 4 || month == 16 || month == 28 ? 1000 * grown(month) : 0);
  }

  /** 0.05 USD an hour, 730 hours; 10 % off everything and 5 % off the item; 5 % tax that is a cost; 32 from 2025, 33 from July 2027. */
  @Test
  void aPriceOfAVendorInAnotherCurrency() {
    PriceBook book = book(new Item(LocalText.same("Server"), PriceUnit.INSTANCE_HOUR,
        List.of(new PriceTier(0, Money.of("0.05", "USD"))), 0.05), false, false);
    CostLine line = line(Basis.INSTANCES, null, 1, "cloud/item", null);
    int[] plan = {3, 4, 6, 9};
    double usd = 0.05 * 730 * 0.9 * 0.95 * 1.05;
    assertMonths(List.of(line), 0, book, month -> plan[month / 12] * usd * grown(month) * (month < 18 ? 32 : 33));
    PricedLine priced = pricing(book).all(List.of(line)).getFirst();
    assertEquals(usd * 32, priced.unit(), 1e-9);
    assertTrue(priced.causes().contains("exchange.USD"));
  }

  /** Tiers: 100 GB at 2, the next at 1; what is recovered of a tax is no cost, what is contained is taken out then. */
  @Test
  void tiersAndTaxes() {
    Item tiered = new Item(LocalText.same("Traffic"), PriceUnit.GIGABYTE, List.of(
        new PriceTier(0, Money.of("2", "USD")), new PriceTier(70, Money.of("1", "USD"))), 0);
    CostLine line = line(Basis.TRAFFIC, null, 1, "cloud/item", null);
    for (boolean included : new boolean[] {false, true}) {
      for (boolean recoverable : new boolean[] {false, true}) {
        double tax = included ? recoverable ? 1 / 1.05 : 1 : recoverable ? 1 : 1.05;
        assertMonths(List.of(line), 0, book(tiered, included, recoverable), month -> {
          double gigabytes = orders(month) * 40 * 2000 / 1e6;
          double usd = Math.min(70, gigabytes) * 2 + Math.max(0, gigabytes - 70);
          return usd * 0.9 * tax * grown(month) * (month < 18 ? 32 : 33);
        });
      }
    }
  }

  @Test
  void refusesWhatHasNoRateOrNoPrice() {
    CostLine dollars = new CostLine("x", LocalText.same("x"), CostLine.Category.FEES, Basis.MONTH,
        Optional.of(Money.of("5", "USD")), Estimate.exactly(1), Optional.empty(), Optional.empty());
    String said = assertThrows(IllegalArgumentException.class, () -> pricing(prices()).all(List.of(dollars))).getMessage();
    assertTrue(said.contains("USD") && said.contains("TWD"), said);
    CostLine nowhere = line(Basis.SEATS, null, 1, "cloud/item", new CostTerms.Seats(1, 0));
    assertThrows(IllegalArgumentException.class, () -> pricing(prices()).all(List.of(nowhere)));
  }

  private static CostLine line(Basis basis, String amount, double quantity, String reference, CostTerms terms) {
    return new CostLine("line", LocalText.same("Line"), CostLine.Category.FEES, basis,
        Optional.ofNullable(amount).map(Budgets::twd), Estimate.exactly(quantity), Optional.ofNullable(reference),
        Optional.empty(), Optional.ofNullable(terms), Span.WHOLE, Optional.empty());
  }

  private static CostLine with(CostLine line, Span span, Commitment commitment) {
    return new CostLine(line.id(), line.name(), line.category(), line.basis(), line.amount(), line.quantity(),
        line.reference(), line.source(), line.terms(), span, Optional.ofNullable(commitment));
  }

  private static CostLine named(String id, CostLine line) {
    return new CostLine(id, line.name(), line.category(), line.basis(), line.amount(), line.quantity(),
        line.reference(), line.source(), line.terms(), line.span(), line.commitment());
  }

  private PriceBook book(Item item, boolean included, boolean recoverable) {
    LocalText same = LocalText.same("made up");
    LocalDate day = LocalDate.of(2025, 6, 1);
    return new PriceBook(same, day, prices().roles(), prices().instances(),
        Map.of("cloud", new VendorPrices("cloud", same, same, day, USD, day, Optional.empty(), 0.1,
            Optional.of(new Tax.Use("vat", included)), Map.of("item", item))),
        List.of(new ExchangeRate(USD, LocalDate.of(2025, 1, 1), Estimate.exactly(32), same),
            new ExchangeRate(USD, LocalDate.of(2024, 1, 1), Estimate.exactly(29), same),
            new ExchangeRate(USD, LocalDate.of(2027, 7, 1), Estimate.exactly(33), same)),
        Map.of("vat", new Tax(same, 0.05, recoverable, same, day)), 12);
  }

  private LinePricing pricing(PriceBook book) {
    DataVolume data = new DataVolume(
        Optional.of(Estimate.exactly(2000)), Optional.of(Estimate.exactly(50)), 20, Optional.empty());
    return new LinePricing(book, TWD, planning, new InstancePlan(List.of(3, 4, 6, 9), List.of()),
        Optional.of(new DataNeed(data, Optional.of(Estimate.exactly(0.025)))), new HeadsPlan(Optional.empty()));
  }

  private double[] assertMonths(CostLine line, IntToDoubleFunction expected) {
    return assertMonths(List.of(line), 0, expected);
  }

  private double[] assertMonths(List<CostLine> lines, int at, IntToDoubleFunction expected) {
    return assertMonths(lines, at, prices(), expected);
  }

  private double[] assertMonths(List<CostLine> lines, int at, PriceBook book, IntToDoubleFunction expected) {
    Market market = new Market(demand(true).ordersByYear(), demand(true).revenueByYear(), shares,
        planning.wageGrowth(), planning.priceGrowth());
    List<Double> months = new BudgetSimulation(pricing(book).all(lines), market, Dependence.NONE)
        .run(1, 1000, Progress.NONE, early -> {}).expected().get(at);
    assertEquals(MONTHS, months.size());
    for (int month = 0; month < MONTHS; month++) {
      double hand = expected.applyAsDouble(month);
      assertEquals(hand, months.get(month), 1e-9 * (1 + Math.abs(hand)), "month " + month);
    }
    return months.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private double orders(int month) {
    return ORDERS[month / 12] * shares.get(month);
  }

  private double revenue(int month) {
    return 900 * orders(month);
  }

  private static double fee(List<Band> bands, double measured, int month, double sales) {
    Band band = measured < bands.get(1).from() ? bands.get(0) : bands.get(1);
    return band.monthly().value() * grown(month) + band.share() * sales;
  }

  private double fee(List<Band> bands, double measured, int month) {
    return fee(bands, measured, month, revenue(month));
  }

  private static double grown(int month) {
    return Math.pow(1.02, month / 12);
  }
}
