package org.emporion.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.emporion.model.Estimate;
import org.emporion.model.Money;
import org.emporion.report.text.Formats;

/** Writes numbers the way the report does, and the few forms that only the window has. */
public final class Figures {
  private final Wording words;
  private final Formats formats;

  Figures(Wording words) {
    this.words = words;
    this.formats = new Formats(words.language());
  }

  /** A number with at most so many decimals, trailing zeros dropped. */
  public String number(double value, int atMostDecimals) {
    int decimals = atMostDecimals;
    while (decimals > 0 && formats.number(value, decimals).endsWith("0")) {
      decimals--;
    }
    return formats.number(value, decimals);
  }

  /** A number with exactly so many decimals, so that a column of them lines up. */
  public String fixed(double value, int decimals) {
    return formats.number(value, decimals);
  }

  /** A number with about three significant digits. */
  public String significant(double value) {
    return formats.significant(value);
  }

  /** A share as a percentage. */
  public String percent(double share) {
    return formats.percent(share);
  }

  /** A share as a whole percentage, for progress. */
  public String wholePercent(double share) {
    return formats.whole(share * 100) + "%";
  }

  /** A response time in milliseconds. */
  public String millis(double millis) {
    return formats.millis(millis);
  }

  /** Points and the interval they may fall in; the interval is left out when nothing is uncertain. */
  public String interval(double value, double low, double high) {
    return low == high
        ? fixed(value, 1)
        : words.say("figure.interval", fixed(value, 1), formats.interval(low, high, end -> fixed(end, 1)));
  }

  /** An estimate: its median with the 10th and 90th percentile, or the one number when it is exact. */
  public String estimate(Estimate estimate, int decimals) {
    String median = number(estimate.p50(), decimals);
    return estimate.exact()
        ? median
        : words.say("figure.interval", median, formats.interval(estimate, end -> number(end, decimals)));
  }

  /** A share that is not known exactly. */
  public String percent(Estimate share) {
    return share.exact()
        ? percent(share.p50())
        : words.say("figure.interval", percent(share.p50()), formats.interval(share, this::percent));
  }

  /** An amount. */
  public String money(Money money) {
    return money(money.value(), money.currency());
  }

  /** An amount. */
  public String money(double amount, Currency currency) {
    return formats.money(amount, currency);
  }

  /** An amount short enough for a table: millions and thousands, in Chinese 億 and 萬. */
  public String shortMoney(double amount, Currency currency) {
    return formats.shortMoney(amount, currency);
  }

  /** The 10th to the 90th percentile of an amount, short. */
  public String moneyRange(Estimate amount, Currency currency) {
    return formats.interval(amount, end -> formats.shortMoney(end, currency));
  }

  /** A day. */
  public String date(LocalDate day) {
    return formats.date(day);
  }

  /** How long ago something happened, in the largest fitting unit. */
  public String age(Instant then, Instant now) {
    Duration age = Duration.between(then, now);
    if (age.toMinutes() < 1) {
      return words.say("age.now");
    }
    if (age.toHours() < 1) {
      return words.say("age.minutes", age.toMinutes());
    }
    return age.toDays() < 1 ? words.say("age.hours", age.toHours()) : words.say("age.days", age.toDays());
  }
}
