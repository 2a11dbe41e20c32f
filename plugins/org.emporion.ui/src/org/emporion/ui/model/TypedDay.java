package org.emporion.ui.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as a person types it: year, month and day with hyphens, slashes or points between. */
public final class TypedDay {
  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");

  private TypedDay() {}

  /** Reads a text; empty when it is no day of the calendar. */
  public static Optional<LocalDate> read(String typed) {
    Matcher matcher = DAY.matcher(typed.strip());
    try {
      return matcher.matches()
          ? Optional.of(LocalDate.of(
              Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
