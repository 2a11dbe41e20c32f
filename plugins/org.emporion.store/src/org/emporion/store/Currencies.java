package org.emporion.store;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.emporion.model.study.PriceBook;

/**
 * Currencies that amounts may be in.
 *
 * @param own the study's
 * @param others those that have an exchange rate
 * @param unknown true when the rates could not be read, which was reported: then any currency will do
 */
record Currencies(Currency own, Set<Currency> others, boolean unknown) {
  /** The study's alone. */
  static Currencies only(Currency own) {
    return new Currencies(own, Set.of(), false);
  }

  /** The study's and those with a rate in the price book. */
  static Currencies of(Currency own, PriceBook prices, Problems problems) {
    return new Currencies(own, prices.rates().stream().map(rate -> rate.currency()).collect(Collectors.toUnmodifiableSet()),
        problems.at(PricesYaml.PATH) || problems.within(PricesYaml.PATH + ".exchange-rates"));
  }

  /** The currency of a code when amounts may be in it. */
  boolean holds(String code) {
    return own.getCurrencyCode().equals(code)
        || unknown && Currency.getAvailableCurrencies().stream().anyMatch(one -> one.getCurrencyCode().equals(code))
        || others.stream().anyMatch(one -> one.getCurrencyCode().equals(code));
  }
}
