package org.emporion.store.interchange;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tables of an exchange. */
enum Table {
  /** A row for each requirement. */
  CRITERIA(EnumSet.range(Column.ID, Column.INDICATORS), List.of(Column.ID)),
  /** A row for each candidate and requirement. */
  EVIDENCE(EnumSet.range(Column.CANDIDATE, Column.DATE), List.of(Column.CANDIDATE, Column.REQUIREMENT));

  private final Set<Column> columns;
  private final List<Column> key;

  Table(Set<Column> columns, List<Column> key) {
    this.columns = columns;
    this.key = key;
  }

  /** Its columns, in order. */
  Set<Column> columns() {
    return columns;
  }

  /** The columns that say what a row is about; a table cannot do without them. */
  List<Column> key() {
    return key;
  }

  /** The key of its name among the phrases; the English name in small letters is that of its CSV file. */
  String phrase() {
    return "table." + name().toLowerCase(Locale.ROOT);
  }

  /** The name of its CSV file. */
  String file() {
    return name().toLowerCase(Locale.ROOT) + ".csv";
  }
}
