package org.emporion.evaluation.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** A value that a rule table tests or concludes: the simple types of S-FEEL (DMN 1.4, clause 9). */
public sealed interface Value {
  /** Nothing is known: {@code null}. */
  Value UNKNOWN = new Unknown();

  /** The types of values. */
  enum Kind {
    /** A number. */
    QUANTITY,
    /** A text. */
    TEXT,
    /** True or false. */
    TRUTH,
    /** A date. */
    DAY
  }

  /**
   * A number; 1.0 is 1.
   *
   * @param amount its exact decimal
   */
  record Quantity(BigDecimal amount) implements Value {
    public Quantity {
      amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    @Override
    public String literal() {
      return amount.toPlainString();
    }
  }

  /**
   * A text.
   *
   * @param text any text
   */
  record Text(String text) implements Value {
    @Override
    public String literal() {
      return '"' + text + '"';
    }
  }

  /**
   * True or false.
   *
   * @param yes true for true
   */
  record Truth(boolean yes) implements Value {
    @Override
    public String literal() {
      return Boolean.toString(yes);
    }
  }

  /**
   * A date.
   *
   * @param date the day
   */
  record Day(LocalDate date) implements Value {
    @Override
    public String literal() {
      return "date(\"" + date + "\")";
    }
  }

  /** Nothing known. */
  record Unknown() implements Value {
    @Override
    public String literal() {
      return "null";
    }
  }

  /**
   * A number as its shortest decimal, as somebody would have typed it.
   *
   * @throws NumberFormatException when it is not finite
   */
  static Value of(double number) {
    return new Quantity(BigDecimal.valueOf(number));
  }

  /** As it is written in a cell. */
  String literal();

  /** Its type; empty for unknown. */
  default Optional<Kind> kind() {
    return switch (this) {
      case Quantity quantity -> Optional.of(Kind.QUANTITY);
      case Text text -> Optional.of(Kind.TEXT);
      case Truth truth -> Optional.of(Kind.TRUTH);
      case Day day -> Optional.of(Kind.DAY);
      case Unknown unknown -> Optional.empty();
    };
  }

  /** True when values of this and the other one have an order, which numbers and dates have. */
  default boolean comparable(Value other) {
    return this instanceof Quantity && other instanceof Quantity || this instanceof Day && other instanceof Day;
  }

  /**
   * Below 0, 0 or above 0 as this is less than, equal to or greater than the other one.
   *
   * @throws IllegalArgumentException when they are not {@link #comparable}
   */
  default int compare(Value other) {
    if (this instanceof Quantity one && other instanceof Quantity two) {
      return one.amount().compareTo(two.amount());
    }
    if (this instanceof Day one && other instanceof Day two) {
      return one.date().compareTo(two.date());
    }
    throw new IllegalArgumentException("No order between " + literal() + " and " + other.literal());
  }
}
