package org.emporion.report.budget;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.Money;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.PriceBook;
import org.emporion.report.budget.AssumptionSheet.Origin;
import org.emporion.report.workbook.Look;
import org.emporion.report.workbook.Term;

/** Writes down what the lines of a candidate assume: prices and quantities. */
final class LineAssumptions {
  private final AssumptionSheet sheet;
  private final Candidate candidate;
  private final PriceBook prices;
  private final Currency currency;
  private final Map<String, Double> units;

  /**
   * Assumptions of a candidate.
   *
   * @param units what a unit of each line costs in the study's currency, discounts, taxes and exchange in it
   */
  LineAssumptions(
      AssumptionSheet sheet, Candidate candidate, PriceBook prices, Currency currency, Map<String, Double> units) {
    this.sheet = sheet;
    this.candidate = candidate;
    this.prices = prices;
    this.currency = currency;
    this.units = Map.copyOf(units);
  }

  /** The amount of a line: the price of one unit. */
  Term amount(CostLine line) {
    if (quoted(line)) {
      return quote(line);
    }
    return money(sheet.say("price.unit", line.name()), line.amount().orElseThrow(),
        new Origin(line.source(), Optional.empty(), field(line, "amount")));
  }

  /** The price of an instance for a month. */
  Term instancePrice(CostLine line) {
    if (quoted(line)) {
      return quote(line);
    }
    String id = line.reference().orElseThrow();
    PriceBook.Instance instance = prices.instances().get(id);
    return money(sheet.say("price.instance", instance.name()), instance.monthly(),
        book("prices.instances." + id + ".monthly"));
  }

  /** The cost of a full-time year. */
  Term yearlyWage(CostLine line) {
    String id = line.reference().orElseThrow();
    PriceBook.Role role = prices.roles().get(id);
    return money(sheet.say("price.year", role.name()), role.yearly(), book("prices.roles." + id + ".yearly"));
  }

  /** The price of a day of project work. */
  Term dayRate(CostLine line) {
    String id = line.reference().orElseThrow();
    PriceBook.Role role = prices.roles().get(id);
    return money(sheet.say("price.day", role.name()), role.day(), book("prices.roles." + id + ".day"));
  }

  /** The quantity of a line. */
  Term quantity(CostLine line) {
    return sheet.add(sheet.say("quantity", line.name()), sheet.say("unit." + line.basis()), line.quantity(), Look.ENTERED,
        new Origin(line.source(), Optional.empty(), field(line, "quantity")));
  }

  /** The quantity of a line that is a share. */
  Term share(CostLine line) {
    return sheet.add(sheet.say("share", line.name()), sheet.say("unit." + line.basis()), line.quantity(),
        Look.ENTERED_SHARE, new Origin(line.source(), Optional.empty(), field(line, "quantity")));
  }

  /** Another share that a line takes. */
  Term share(CostLine line, String field, Estimate share) {
    return sheet.add(sheet.say("share." + field, line.name()), "", share, Look.ENTERED_SHARE,
        new Origin(line.source(), Optional.empty(), field(line, field)));
  }

  /** True for a price of a vendor's book or in another currency. */
  private boolean quoted(CostLine line) {
    return line.reference().filter(one -> one.contains("/")).isPresent()
        || line.amount().filter(one -> !one.currency().equals(currency)).isPresent();
  }

  private Term quote(CostLine line) {
    return sheet.add(sheet.say("price.quoted", line.name()), currency.getCurrencyCode(),
        Estimate.exactly(units.get(line.id())), Look.ENTERED, line.reference().flatMap(prices::vendor)
            .map(book -> new Origin(Optional.of(book.source()), Optional.of(book.date()), field(line, "reference")))
            .orElseGet(() -> new Origin(line.source(), Optional.empty(), field(line, "amount"))));
  }

  private Term money(String what, Money money, Origin origin) {
    return sheet.add(what, currency.getCurrencyCode(), Estimate.exactly(money.value()), Look.ENTERED, origin);
  }

  private Origin book(String field) {
    return new Origin(Optional.of(prices.source()), Optional.of(prices.date()), field);
  }

  private String field(CostLine line, String field) {
    return "candidates." + candidate.id() + ".costs." + line.id() + "." + field;
  }
}
