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
 * @param amount price of one unit; empty where the basis or a reference tells it
 * @param quantity units: see {@link Basis}
 * @param reference id of a role or instance type in the price book, or {@code book/item} in that of a vendor
 * @param source where the price comes from
 * @param terms what else its basis asks for
 * @param span the months of the plan it is paid in
 * @param commitment least spend on it; empty without one
 * @param probability of its coming at all, above 0, at most 1
 */
public record CostLine(
    String id,
    LocalText name,
    Category category,
    Basis basis,
    Optional<Money> amount,
    Estimate quantity,
    Optional<String> reference,
    Optional<LocalText> source,
    Optional<CostTerms> terms,
    Span span,
    Optional<Commitment> commitment,
    double probability) {
  /** A line that comes for sure. */
  public CostLine(
      String id,
      LocalText name,
      Category category,
      Basis basis,
      Optional<Money> amount,
      Estimate quantity,
      Optional<String> reference,
      Optional<LocalText> source,
      Optional<CostTerms> terms,
      Span span,
      Optional<Commitment> commitment) {
    this(id, name, category, basis, amount, quantity, reference, source, terms, span, commitment, 1);
  }

  /** A line of the whole plan without further terms. */
  public CostLine(
      String id,
      LocalText name,
      Category category,
      Basis basis,
      Optional<Money> amount,
      Estimate quantity,
      Optional<String> reference,
      Optional<LocalText> source) {
    this(id, name, category, basis, amount, quantity, reference, source, Optional.empty(), Span.WHOLE, Optional.empty());
  }

  /**
   * Months of the plan.
   *
   * @param first the first one, from 1
   * @param last the last one; empty when it is the plan's
   */
  public record Span(int first, Optional<Integer> last) {
    /** All months. */
    public static final Span WHOLE = new Span(1, Optional.empty());

    /** True for a month within it, counted from 0. */
    public boolean holds(int month) {
      return month + 1 >= first && last.map(one -> month + 1 <= one).orElse(true);
    }
  }

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
    /** The heads of the role {@code reference} that serve customers, month by month, times quantity, at its yearly cost. */
    SERVICE,
    /** The people of the role {@code reference} that a system's maintenance takes, times quantity: {@link CostTerms.Maintenance}. */
    MAINTENANCE,
    /** The quantity is days of the role {@code reference}, at its day rate, once; or days by role: {@link CostTerms.Work}. */
    EFFORT,
    /** Quantity instances at the price of {@code reference} or {@code amount}, each month, used or not: {@link CostTerms.Reserved}. */
    RESERVED,
    /** Quantity is the part of the instances that are bought as spot ones: {@link CostTerms.Spot}. */
    SPOT,
    /** Quantity machines of one's own at {@code amount} each: {@link CostTerms.Hardware}. */
    HARDWARE,
    /** Gigabytes stored at the end of the month times quantity (copies). */
    STORAGE,
    /** Gigabytes sent in the month times quantity. */
    TRAFFIC,
    /** Quantity seats, each month: {@link CostTerms.Seats}. */
    SEATS,
    /** A fee by the band that sales are in, times quantity: {@link CostTerms.Sales}. */
    SALES,
    /** The quantity is a share of what is paid this way, {@code amount} is for each payment: {@link CostTerms.Payment}. */
    PAYMENT,
    /** The quantity is a share of what other lines cost: {@link CostTerms.Support}. */
    SUPPORT
  }
}
