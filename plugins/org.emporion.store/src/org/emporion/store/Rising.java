package org.emporion.store;

import java.util.Optional;

/** Reads ranges that follow each other from 0 upwards, each with {@code from} and, but for the last, {@code to}. */
final class Rising {
  private static final Range AMOUNT = Range.atLeast(0);

  /** Where the range before ended; empty when it had no end. */
  private Optional<Double> end = Optional.of(0.0);
  private int line;

  /** Reads the ends of the next range and notes when it overlaps the one before or leaves a gap. */
  double next(YamlMap map) {
    Field fromField = map.need("from");
    double from = fromField.number(AMOUNT);
    if (!fromField.missing()) {
      if (end.isEmpty()) {
        fromField.problem("tier-overlap-open", Range.plain(from), Integer.toString(line));
      } else if (from < end.get()) {
        fromField.problem("tier-overlap", Range.plain(from), Integer.toString(line), Range.plain(end.get()));
      } else if (from > end.get()) {
        fromField.problem("tier-gap", Range.plain(end.get()), Range.plain(from));
      }
    }
    end = map.may("to").map(field -> to(field, from));
    line = fromField.place().line();
    return from;
  }

  private static double to(Field field, double from) {
    double to = field.number(AMOUNT);
    if (!(to > from)) {
      field.problem("tier-empty", Range.plain(from), Range.plain(to));
    }
    return to;
  }
}
