package org.emporion.model.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.Money;

/** What a cost line says of its price beyond amount and quantity; which of these it has follows from its {@link CostLine.Basis}. */
public sealed interface CostTerms {
  /**
   * Instances that are paid by use, where some are paid for in other lines.
   *
   * @param instances so many are paid for elsewhere, at least 0
   */
  record Beyond(int instances) implements CostTerms {}

  /**
   * Instances that are paid for whether they are used or not.
   *
   * @param months months of a term, at least 1; it is renewed as long as the plan goes on
   * @param upfront paid for each instance when a term begins
   */
  record Reserved(int months, Optional<Money> upfront) implements CostTerms {}

  /**
   * Instances that may be taken away again.
   *
   * @param discount off the price of the instance type, 0 to 1
   */
  record Spot(Estimate discount) implements CostTerms {}

  /**
   * Machines of one's own.
   *
   * @param months months until one is replaced, at least 1; it loses its worth evenly
   * @param residual part of the price that it is worth at the end, 0 to below 1
   * @param upkeep power, space and maintenance of a year as a part of the price, at least 0
   */
  record Hardware(int months, double residual, double upkeep) implements CostTerms {}

  /**
   * Licences for people.
   *
   * @param pack seats are sold in packs of so many, at least 1
   * @param least fewest seats that are sold
   */
  record Seats(int pack, int least) implements CostTerms {}

  /**
   * A fee by bands of sales.
   *
   * @param bands from 0 upwards without a gap
   * @param measure which sales tell the band
   */
  record Sales(List<Band> bands, Measure measure) implements CostTerms {
    /** Keeps a copy. */
    public Sales {
      bands = List.copyOf(bands);
    }

    /** The sales that tell the band of a month. */
    public enum Measure {
      /** Those of the month itself. */
      MONTH,
      /** Those of the twelve months that end with it, at the beginning twelve times their mean. */
      YEAR,
      /** Those of the best month of the planning year so far. */
      PEAK_MONTH
    }

    /**
     * One band.
     *
     * @param from sales from which it holds, in the study's currency
     * @param monthly fee of a month
     * @param share part of the month's sales besides, 0 to 1
     */
    public record Band(double from, Money monthly, double share) {}
  }

  /**
   * A payment fee: a part of the sales and a fixed amount for each payment.
   *
   * @param part part of the orders that are paid this way, 0 to 1
   */
  record Payment(Estimate part) implements CostTerms {}

  /**
   * Work that is done once by several roles.
   *
   * @param roles days by role of the price book
   * @param months months it is spread over evenly, at least 1
   */
  record Work(Map<String, Estimate> roles, int months) implements CostTerms {}

  /**
   * What a system takes to be kept going: operations, and development of what changes around it.
   *
   * @param hours a month that are planned, at least 0
   * @param incidents a month, at least 0
   * @param perIncident hours that one takes, at least 0
   * @param workingHours hours a year that a full-time head works, above 0
   */
  record Maintenance(Estimate hours, Estimate incidents, Estimate perIncident, double workingHours) implements CostTerms {}

  /**
   * Support and maintenance as a part of what other lines cost.
   *
   * @param of ids of lines of the same candidate
   */
  record Support(List<String> of) implements CostTerms {
    /** Keeps a copy. */
    public Support {
      of = List.copyOf(of);
    }
  }
}
