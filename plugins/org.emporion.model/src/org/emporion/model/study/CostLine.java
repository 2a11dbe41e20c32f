package org.emporion.model.study;

import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Money;

/**
 * Something a candidate costs.
 *
 * @param id stable id within the candidate
 * @param name what it is called
 * @param category the heading it is summed under
 * @param basis what it is priced by
 * @param amount price of one unit; for {@link Basis#REVENUE} empty
 * @param quantity units: see {@link Basis}
 * @param reference id of a role or instance type in the price book, where the basis asks for one
 * @param source where the price comes from
 */
public record CostLine(
    String id,
    LocalText name,
    Category category,
    Basis basis,
    Optional<Money> amount,
    Estimate quantity,
    Optional<String> reference,
    Optional<LocalText> source) {
  /** Headings of the budget. */
  public enum Category {
    /** Servers, storage, traffic. */
    INFRASTRUCTURE,
    /** Subscriptions, licences, support. */
    LICENCES,
    /** What grows with orders and revenue. */
    FEES,
    /** Staff. */
    PEOPLE,
    /** What is paid once. */
    IMPLEMENTATION
  }

  /** What a line is priced by. */
  public enum Basis {
    /** The price-book instance {@code reference}, each month, for the instances that sizing gives times quantity. */
    INSTANCES,
    /** {@code amount} times quantity, each month. */
    MONTH,
    /** {@code amount} times quantity, each year. */
    YEAR,
    /** {@code amount} times quantity, once at the start. */
    ONCE,
    /** {@code amount} times quantity for each order. */
    ORDER,
    /** The quantity is a share of revenue. */
    REVENUE,
    /** The quantity is full-time equivalents of the role {@code reference}, at its yearly cost. */
    STAFF,
    /** The quantity is days of the role {@code reference}, at its day rate, once at the start. */
    EFFORT
  }
}
