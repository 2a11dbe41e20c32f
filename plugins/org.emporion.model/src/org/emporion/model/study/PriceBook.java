package org.emporion.model.study;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.Money;

/**
 * Prices that candidates share.
 *
 * @param source where the prices come from
 * @param date the day they were valid
 * @param roles what people cost, by role id
 * @param instances what servers cost, by instance type
 * @param vendors price books of providers and vendors, by id
 * @param rates what other currencies cost
 * @param taxes taxes, by id
 * @param staleMonths months after which a price is old; see {@link #stale}
 */
public record PriceBook(
    LocalText source,
    LocalDate date,
    Map<String, Role> roles,
    Map<String, Instance> instances,
    Map<String, VendorPrices> vendors,
    List<ExchangeRate> rates,
    Map<String, Tax> taxes,
    int staleMonths) {
  /** Months after which a price is old when nobody says otherwise. */
  public static final int STALE_MONTHS = 12;

  /** Prices of the study's own alone. */
  public PriceBook(LocalText source, LocalDate date, Map<String, Role> roles, Map<String, Instance> instances) {
    this(source, date, roles, instances, Map.of(), List.of(), Map.of(), STALE_MONTHS);
  }

  /**
   * An item of a vendor's book.
   *
   * @param reference {@code book/item}
   * @return empty when there is none, or the reference is none of a vendor's book
   */
  public Optional<VendorPrices.Item> item(String reference) {
    return vendor(reference)
        .map(book -> book.items().get(reference.substring(reference.indexOf('/') + 1)));
  }

  /** The vendor's book that a reference {@code book/item} leads into. */
  public Optional<VendorPrices> vendor(String reference) {
    int slash = reference.indexOf('/');
    return slash < 0 ? Optional.empty() : Optional.ofNullable(vendors.get(reference.substring(0, slash)));
  }

  /** The rate of a currency on a day: the latest one that has begun. */
  public Optional<ExchangeRate> rate(Currency currency, LocalDate day) {
    return rates.stream().filter(rate -> rate.currency().equals(currency) && !rate.date().isAfter(day))
        .max(Comparator.comparing(ExchangeRate::date));
  }

  /** True when what was read on a day is old at another: more than {@link #staleMonths} months lie between. */
  public boolean stale(LocalDate read, LocalDate at) {
    return read.plusMonths(staleMonths).isBefore(at);
  }

  /**
   * What a person costs.
   *
   * @param name what the role is called
   * @param yearly employer cost of a full-time year
   * @param day price of a day of project work
   */
  public record Role(LocalText name, Money yearly, Money day) {}

  /**
   * What a server costs.
   *
   * @param name what the type is called
   * @param monthly price of one for a month
   */
  public record Instance(LocalText name, Money monthly) {}
}
