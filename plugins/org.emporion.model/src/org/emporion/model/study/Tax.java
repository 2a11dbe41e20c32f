package org.emporion.model.study;

import java.time.LocalDate;
import org.emporion.model.LocalText;

/**
 * A tax on what is bought.
 *
 * @param name what it is called
 * @param rate part of the price without it, at least 0
 * @param recoverable true when what is paid is deducted from the tax on one's own sales, so that it is no cost
 * @param source where the rate was read
 * @param date the day it was read
 */
public record Tax(LocalText name, double rate, boolean recoverable, LocalText source, LocalDate date) {
  /**
   * A tax on the prices of a book.
   *
   * @param tax id of the tax
   * @param included true when the prices contain it
   */
  public record Use(String tax, boolean included) {}

  /** What a price costs, as a multiple of it. */
  public double cost(boolean included) {
    if (included) {
      return recoverable ? 1 / (1 + rate) : 1;
    }
    return recoverable ? 1 : 1 + rate;
  }
}
