package org.emporion.evaluation.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One case that a rule table decides: a value for each of its input columns, which are counted from 0. The questions
 * are those that the generated rules ask; unknown answers all of them with no but {@link #unknown}.
 */
public final class TableCase {
  private final int index;
  private final List<Value> values;
  private final List<String> texts;

  /**
   * A case.
   *
   * @param index its place among the cases of a run
   * @param values a value for each input
   * @param texts the texts that {@link #isText} speaks of by number
   */
  public TableCase(int index, List<Value> values, List<String> texts) {
    this.index = index;
    this.values = values;
    this.texts = texts;
  }

  /** Its place among the cases of a run. */
  public int index() {
    return index;
  }

  /** True when nothing is known. */
  public boolean unknown(int column) {
    return values.get(column) instanceof Value.Unknown;
  }

  /** True when something is known. */
  public boolean known(int column) {
    return !unknown(column);
  }

  /** True for this truth value. */
  public boolean is(int column, boolean yes) {
    return values.get(column) instanceof Value.Truth truth && truth.yes() == yes;
  }

  /** True for this text. */
  public boolean is(int column, String text) {
    return values.get(column) instanceof Value.Text one && one.text().equals(text);
  }

  /** True for the text with this number. */
  public boolean isText(int column, int number) {
    return is(column, texts.get(number));
  }

  /** True for this number or date. */
  public boolean equal(int column, String end) {
    return known(column) && order(column, end) == 0;
  }

  /** True above this number or date. */
  public boolean above(int column, String end) {
    return known(column) && order(column, end) > 0;
  }

  /** True from this number or date on. */
  public boolean atLeast(int column, String end) {
    return known(column) && order(column, end) >= 0;
  }

  /** True below this number or date. */
  public boolean below(int column, String end) {
    return known(column) && order(column, end) < 0;
  }

  /** True up to this number or date. */
  public boolean atMost(int column, String end) {
    return known(column) && order(column, end) <= 0;
  }

  private int order(int column, String end) {
    return switch (values.get(column)) {
      case Value.Quantity quantity -> quantity.amount().compareTo(new BigDecimal(end));
      case Value.Day day -> day.date().compareTo(LocalDate.parse(end));
      default -> throw new IllegalArgumentException("Column " + column + " holds " + values.get(column).literal()
          + ", which has no order");
    };
  }
}
