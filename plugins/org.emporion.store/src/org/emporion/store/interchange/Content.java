package org.emporion.store.interchange;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands in a cell that is written. */
sealed interface Content {
  /** An empty cell. */
  Content NOTHING = new Words("");

  /** As plain text, the way a study file would have it: a decimal point, no grouping, days as in ISO 8601. */
  String text();

  /** A text; empty for an empty cell. */
  record Words(String text) implements Content {}

  /** A number. */
  record Figure(double value) implements Content {
    @Override
    public String text() {
      BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
      boolean readable = exact.precision() - exact.scale() <= 18 && exact.scale() <= 18;
      return readable ? exact.toPlainString() : Double.toString(value);
    }
  }

  /** A day. */
  record Day(LocalDate value) implements Content {
    @Override
    public String text() {
      return value.toString();
    }
  }
}
