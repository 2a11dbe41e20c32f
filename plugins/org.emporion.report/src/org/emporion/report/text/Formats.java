package org.emporion.report.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.emporion.model.Estimate;
import org.emporion.model.Language;

/** How numbers, amounts, dates and intervals are written in one language. Immutable and safe for threads. */
public final class Formats {
  /** The dash between the ends of an interval. */
  private static final String TO = "–";
  private static final char NBSP = '\u00a0';
  private static final Map<String, String> SIGNS = Map.of(
      "TWD", "NT$", "USD", "US$", "GBP", "£", "EUR", "€", "JPY", "JP¥", "CNY", "CN¥", "HKD", "HK$", "SGD", "S$",
      "AUD", "A$", "KRW", "₩");
  private final Language language;

  /** Writes in this language. */
  public Formats(Language language) {
    this.language = language;
  }

  /** The language. */
  public Language language() {
    return language;
  }

  /** A whole number with thousands separators. */
  public String whole(double number) {
    return number(number, 0);
  }

  /** A number with exactly these decimals and thousands separators; a zero never has a sign. */
  public String number(double number, int decimals) {
    DecimalFormat format = new DecimalFormat(
        "#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : ""), DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    String text = format.format(BigDecimal.valueOf(number));
    return text.matches("-0(\\.0+)?") ? text.substring(1) : text.replace('-', '−');
  }

  /** A number with about three significant digits: decimals only where they tell something. */
  public String significant(double number) {
    double size = Math.abs(number);
    if (size == Math.rint(size) || size >= 100) {
      return number(number, 0);
    }
    return trimmed(number(number, size >= 10 ? 1 : size >= 1 ? 2 : 3));
  }

  /** A share as a percentage: 0.1234 is 12.3 %. */
  public String percent(double share) {
    double percent = share * 100;
    return trimmed(number(percent, Math.abs(percent) < 1 ? 2 : 1)) + "%";
  }

  /** Milliseconds with their unit. */
  public String millis(double millis) {
    return number(millis, millis < 10 && millis != Math.rint(millis) ? 1 : 0) + NBSP + "ms";
  }

  /** An amount in whole units of a currency, or with its cents when below 100 and not nothing. */
  public String money(double amount, Currency currency) {
    int decimals = amount != 0 && Math.abs(amount) < 100 ? Math.max(0, currency.getDefaultFractionDigits()) : 0;
    String digits = number(Math.abs(amount), decimals);
    boolean negative = amount < 0 && !digits.matches("0(\\.0+)?");
    return (negative ? "−" : "") + sign(currency) + digits;
  }

  /** An amount short enough for an axis: millions and thousands, in Chinese 億 and 萬. */
  public String shortMoney(double amount, Currency currency) {
    double size = Math.abs(amount);
    String digits;
    if (language == Language.ZH_TW) {
      digits = size >= 1e8 ? trim(size / 1e8) + NBSP + "億" : size >= 1e4 ? trim(size / 1e4) + NBSP + "萬" : trim(size);
    } else {
      digits = size >= 1e9 ? trim(size / 1e9) + "bn" : size >= 1e6 ? trim(size / 1e6) + "m"
          : size >= 1e3 ? trim(size / 1e3) + "k" : trim(size);
    }
    return (amount < 0 ? "−" : "") + sign(currency) + digits;
  }

  private String trim(double number) {
    return trimmed(number(number, number >= 100 ? 0 : number >= 10 ? 1 : 2));
  }

  private static String trimmed(String digits) {
    return digits.contains(".") ? digits.replaceAll("0+$", "").replaceAll("\\.$", "") : digits;
  }

  private static String sign(Currency currency) {
    String sign = SIGNS.get(currency.getCurrencyCode());
    return sign != null ? sign : currency.getCurrencyCode() + NBSP;
  }

  /** The 10th to 90th percentile of an estimate; one number when it is exact or both ends read the same. */
  public String interval(Estimate estimate, DoubleFunction<String> number) {
    return interval(estimate.p10(), estimate.p90(), number);
  }

  /** The 10th to 90th percentile of an amount, with the sign of the currency once. */
  public String moneyInterval(Estimate estimate, Currency currency) {
    String from = money(estimate.p10(), currency);
    String to = money(estimate.p90(), currency);
    boolean once = to.startsWith(sign(currency)) && from.startsWith(sign(currency));
    return from.equals(to) ? from : from + TO + (once ? to.substring(sign(currency).length()) : to);
  }

  /** Two ends; one number when both read the same. */
  public String interval(double low, double high, DoubleFunction<String> number) {
    String from = number.apply(low);
    String to = number.apply(high);
    return from.equals(to) ? from : from + TO + to;
  }

  /** A day: 23 November 2026, or 2026 年 11 月 23 日. */
  public String date(LocalDate date) {
    return write(date, "d MMMM uuuu", "uuuu 年 M 月 d 日");
  }

  /** A month: November 2026, or 2026 年 11 月. */
  public String month(YearMonth month) {
    return write(month, "MMMM uuuu", "uuuu 年 M 月");
  }

  /** A calendar year: 2026, or 2026 年. */
  public String year(int year) {
    return language == Language.ZH_TW ? year + " 年" : Integer.toString(year);
  }

  /** A year that starts in one calendar year and ends in the next: 2026/27, or 2026–2027 年. */
  public String years(int first, int last) {
    return language == Language.ZH_TW ? first + TO + last + " 年" : String.format("%d/%02d", first, last % 100);
  }

  /** A day and a time of day. */
  public String dateTime(LocalDateTime time) {
    return write(time, "d MMMM uuuu, HH:mm", "uuuu 年 M 月 d 日 HH:mm");
  }

  /** A moment as a clock in a zone shows it. */
  public String moment(Instant instant, ZoneId zone) {
    return dateTime(LocalDateTime.ofInstant(instant, zone));
  }

  private String write(TemporalAccessor time, String english, String chinese) {
    return language == Language.ZH_TW
        ? DateTimeFormatter.ofPattern(chinese, Locale.TAIWAN).format(time)
        : DateTimeFormatter.ofPattern(english, Locale.UK).format(time);
  }
}
