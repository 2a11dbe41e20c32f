package org.emporion.model.study;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.Money;

/**
 * The price book of a provider or vendor: what it asks, for which time, and where that was read.
 *
 * @param id stable id
 * @param name what it is called
 * @param source where the prices were read
 * @param date the day they were read
 * @param currency of every price in it
 * @param from first day they hold
 * @param until last day they hold; empty when they hold until they are changed
 * @param discount one's own discount on everything, 0 to below 1
 * @param tax how a tax goes with the prices; empty when there is none
 * @param items what it offers, by id
 */
public record VendorPrices(
    String id,
    LocalText name,
    LocalText source,
    LocalDate date,
    Currency currency,
    LocalDate from,
    Optional<LocalDate> until,
    double discount,
    Optional<Tax.Use> tax,
    Map<String, Item> items) {
  /**
   * Something that is offered.
   *
   * @param name what it is called
   * @param unit what its price is for
   * @param tiers prices from 0 units upwards; each unit costs the price of the tier it lies in
   * @param discount one's own discount on it, on top of that on everything, 0 to below 1
   */
  public record Item(LocalText name, PriceUnit unit, List<PriceTier> tiers, double discount) {
    /** Keeps a copy. */
    public Item {
      tiers = List.copyOf(tiers);
    }
  }

  /**
   * A price from some units on.
   *
   * @param from units of a month that are beneath it
   * @param price of a unit
   */
  public record PriceTier(double from, Money price) {}
}
