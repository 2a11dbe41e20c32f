package org.emporion.store.history;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.emporion.model.study.HistoryLayout;

/** Reads times as hours since 1970-01-01 00:00 on the shop's clock. */
final class Times {
  /** What a text that is no time is read as. */
  static final int NONE = Integer.MIN_VALUE;

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;
  private static final int HOURS = 24;

  private final Optional<ZoneId> written;
  private final Optional<ZoneId> shop;
  private final Optional<DateTimeFormatter> pattern;
  private byte[] lastText = {};
  private int lastHour = NONE;
  private int minute;
  private int lastDate = -1;
  private int lastDay;

  /**
   * Reads as a layout says.
   *
   * @throws IllegalArgumentException when the pattern is none
   */
  Times(HistoryLayout layout) {
    written = layout.writtenZone();
    shop = layout.shopZone();
    pattern = layout.timePattern().map(one -> new DateTimeFormatterBuilder().parseCaseInsensitive()
        .appendPattern(one).parseDefaulting(ChronoField.ERA, 1).toFormatter(Locale.ENGLISH));
  }

  /** Reads a time; those before 1990 and after 2100 are mistakes. */
  int hour(byte[] bytes, int from, int to, boolean typed) {
    if (lastText.length > 0 && Arrays.equals(lastText, 0, lastText.length, bytes, from, to)) {
      return lastHour;
    }
    lastHour = written.isEmpty() && (typed || pattern.isEmpty()) ? local(bytes, from, to) : NONE;
    if (lastHour == NONE) {
      lastHour = any(new String(bytes, from, to - from, StandardCharsets.UTF_8), typed);
    }
    lastText = Arrays.copyOfRange(bytes, from, to);
    return lastHour;
  }

  /** The minute in the hour of the time that was read last, unless it was none. */
  int minute() {
    return minute;
  }

  /** The usual form, {@code 2026-11-05 14:30} with or without seconds, without making a text of it. */
  private int local(byte[] bytes, int from, int to) {
    if (to - from != 16 && to - from != 19 || bytes[from + 4] != '-' || bytes[from + 7] != '-'
        || bytes[from + 10] != ' ' && bytes[from + 10] != 'T' || bytes[from + 13] != ':') {
      return NONE;
    }
    int date = (digits(bytes, from, 4) * 100 + digits(bytes, from + 5, 2)) * 100 + digits(bytes, from + 8, 2);
    int hour = digits(bytes, from + 11, 2);
    int minutes = digits(bytes, from + 14, 2);
    int second = to - from == 16 ? 0 : bytes[from + 16] == ':' ? digits(bytes, from + 17, 2) : -1;
    if (date < 0 || hour < 0 || hour >= HOURS || minutes < 0 || minutes > 59 || second < 0 || second > 59) {
      return NONE;
    }
    if (date != lastDate) {
      try {
        LocalDate day = LocalDate.of(date / 10_000, date / 100 % 100, date % 100);
        if (!sensible(day)) {
          return NONE;
        }
        lastDay = (int) day.toEpochDay();
        lastDate = date;
      } catch (DateTimeException e) {
        return NONE;
      }
    }
    minute = minutes;
    return lastDay * HOURS + hour;
  }

  /** The number that digits make; far below zero when one is none. */
  private static int digits(byte[] bytes, int from, int count) {
    int value = 0;
    for (int i = from; i < from + count; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return -100_000_000;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private int any(String text, boolean typed) {
    try {
      LocalDateTime time = typed || pattern.isEmpty() ? iso(text) : onTheClock(pattern.get().parse(text));
      minute = time.getMinute();
      return sensible(time.toLocalDate())
          ? (int) time.toLocalDate().toEpochDay() * HOURS + time.getHour() : NONE;
    } catch (DateTimeException e) {
      return NONE;
    }
  }

  private LocalDateTime iso(String text) {
    String full = text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + "T" + text.substring(11) : text;
    return onTheClock(DateTimeFormatter.ISO_DATE_TIME.parse(full));
  }

  /** On the shop's clock; an offset in the text goes before the zone the file is said to be in. */
  private LocalDateTime onTheClock(TemporalAccessor parsed) {
    LocalDateTime time = LocalDateTime.from(parsed);
    ZoneId zone = parsed.query(TemporalQueries.zone());
    if (zone == null && written.isPresent()) {
      zone = written.get();
    }
    if (zone == null) {
      return time;
    }
    if (shop.isEmpty()) {
      throw new DateTimeException("an offset, but no zone of the shop");
    }
    return time.atZone(zone).withZoneSameInstant(shop.get()).toLocalDateTime();
  }

  private static boolean sensible(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  /** The first minute of an hour. */
  static LocalDateTime start(int hour) {
    return LocalDateTime.ofEpochSecond(hour * 3600L, 0, ZoneOffset.UTC);
  }
}
