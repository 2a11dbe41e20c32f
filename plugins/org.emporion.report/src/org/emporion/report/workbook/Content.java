package org.emporion.report.workbook;

import java.time.LocalDate;

/** What stands in a cell. */
public sealed interface Content {
  /** How it looks. */
  Look look();

  /** A text; stays one whatever it begins with. */
  record Words(String text, Look look) implements Content {}

  /** A number. */
  record Figure(double value, Look look) implements Content {}

  /** A day. */
  record Day(LocalDate value, Look look) implements Content {}

  /** A formula. */
  record Live(Term term, Look look) implements Content {}
}
