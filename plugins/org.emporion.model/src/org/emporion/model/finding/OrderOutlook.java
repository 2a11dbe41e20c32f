package org.emporion.model.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;

/**
 * How the orders of an existing shop would go on by themselves, without campaigns and plans.
 *
 * @param course what is expected; empty when the history cannot carry a forecast
 * @param tried every method that was considered, the best first
 * @param why method, its error, the data it rests on and what could not be tried; or why there is no forecast
 */
public record OrderOutlook(Optional<Course> course, List<Tried> tried, LocalText why) {
  /** Keeps a copy. */
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

  /**
   * The orders of the history and those to come, step by step.
   *
   * @param step what one observation is
   * @param first first day of the first observation
   * @param observed orders of each whole step of the history
   * @param method the method it goes on by
   * @param expected orders expected of each step after the last that was observed, never below 0
   * @param bands bounds by confidence, ascending
   * @param yearly orders of the next twelve months relative to the last twelve; empty without a season
   */
  public record Course(
      Step step,
      LocalDate first,
      List<Double> observed,
      LocalText method,
      List<Double> expected,
      List<Band> bands,
      Optional<Estimate> yearly) {
    /** Keeps copies. */
    public Course {
      observed = List.copyOf(observed);
      expected = List.copyOf(expected);
      bands = List.copyOf(bands);
    }

    /** First day of a step, counted from the first observation; the forecast begins at {@code observed().size()}. */
    public LocalDate day(int at) {
      return step == Step.MONTH ? first.plusMonths(at) : first.plusWeeks(at);
    }
  }

  /**
   * Bounds that each step lies within with a probability.
   *
   * @param level the probability, between 0 and 1
   * @param low lower bounds, never below 0
   * @param high upper bounds
   */
  public record Band(double level, List<Double> low, List<Double> high) {
    /** Keeps copies. */
    public Band {
      low = List.copyOf(low);
      high = List.copyOf(high);
    }
  }

  /**
   * A method that was considered.
   *
   * @param method its short name, such as {@code ETS(A,A,N)}
   * @param name its name in words
   * @param scaledError mean absolute scaled error of its forecasts from several origins; empty when it could not be tried
   * @param reason why it could not be tried; empty otherwise
   */
  public record Tried(String method, LocalText name, Optional<Double> scaledError, Optional<LocalText> reason) {}
}
