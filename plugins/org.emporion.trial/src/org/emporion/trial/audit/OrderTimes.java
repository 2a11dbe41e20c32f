package org.emporion.trial.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times as shops and databases write them: always with their offset from UTC, or counted from 1970. */
public final class OrderTimes {
  private static final Pattern COUNTED = Pattern.compile("\\d{9,14}");
  private static final long FIRST_IN_MILLIS = 100_000_000_000L;

  /** ISO 8601, and as PostgreSQL writes it: with a space instead of the T, and +00 for +00:00. */
  private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
      .append(DateTimeFormatter.ISO_LOCAL_DATE)
      .appendPattern("['T'][ ]")
      .append(DateTimeFormatter.ISO_LOCAL_TIME)
      .appendPattern("[ ][XXX][XX][X]")
      .toFormatter();

  private OrderTimes() {}

  /** The instant; empty for what has no offset or is no time. */
  public static Optional<Instant> parse(String text) {
    try {
      if (COUNTED.matcher(text).matches()) {
        long number = Long.parseLong(text);
        return Optional.of(number < FIRST_IN_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
      }
      return Optional.of(OffsetDateTime.parse(text.strip(), FORMAT).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
