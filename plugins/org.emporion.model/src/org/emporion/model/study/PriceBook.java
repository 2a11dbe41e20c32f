package org.emporion.model.study;

import java.time.LocalDate;
import java.util.Map;
import org.emporion.model.LocalText;
import org.emporion.model.Money;

/**
 * Prices that candidates share.
 *
 * @param source where the prices come from
 * @param date the day they were valid
 * @param roles what people cost, by role id
 * @param instances what servers cost, by instance type
 */
public record PriceBook(LocalText source, LocalDate date, Map<String, Role> roles, Map<String, Instance> instances) {
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
