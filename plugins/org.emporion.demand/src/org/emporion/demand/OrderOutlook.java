package org.emporion.demand;

import java.time.LocalDate;
import java.util.List;
import org.emporion.demand.forecast.Forecast;
import org.emporion.demand.forecast.RollingOrigin;
import org.emporion.model.LocalText;

/**
 * How the orders of an existing shop would go on by themselves, without campaigns and plans.
 *
 * @param step what one observation is
 * @param first first day of the first observation
 * @param orders orders of each whole step of the history
 * @param tried every method that was considered, the best first
 * @param forecast what the best expects of the steps after the history, with bands of 80 % and 95 %
 * @param why method, its error, the data it rests on and what could not be tried
 */
public record OrderOutlook(
    Step step, LocalDate first, double[] orders, List<RollingOrigin.Tried> tried, Forecast forecast, LocalText why) {
  /** Keeps copies. */
  public OrderOutlook {
    tried = List.copyOf(tried);
  }

  /** What one observation is. */
  public enum Step {
    /** A calendar month, with a season of twelve. */
    MONTH,
    /** An ISO week, without a season: a year of weeks is one season, and one is none. */
    WEEK
  }
}
