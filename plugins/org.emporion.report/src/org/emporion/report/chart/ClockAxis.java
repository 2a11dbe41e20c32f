package org.emporion.report.chart;

import java.text.FieldPosition;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.emporion.model.Language;
import org.emporion.report.text.Formats;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.axis.TickUnits;

/** An axis of the shop's clock whose steps go from years to minutes. A step on the border of a larger one names that. */
final class ClockAxis extends DateAxis {
  private static final long serialVersionUID = 1L;

  ClockAxis(String label, Formats formats) {
    super(label, TimeZone.getTimeZone("UTC"), Locale.ROOT);
    TickUnits units = new TickUnits();
    for (int years : new int[] {1, 2, 5, 10}) {
      units.add(new DateTickUnit(DateTickUnitType.YEAR, years, new Names(formats, "uuuu", "uuuu 年")));
    }
    for (int months : new int[] {1, 2, 3, 6}) {
      units.add(new DateTickUnit(DateTickUnitType.MONTH, months, new Names(formats, "MMM", "M 月", months)));
    }
    for (int days : new int[] {1, 2, 7, 14}) {
      units.add(new DateTickUnit(DateTickUnitType.DAY, days, DateTickUnitType.DAY, 1, new Names(formats, "d MMM", "M/d")));
    }
    for (int hours : new int[] {1, 2, 3, 6, 12}) {
      units.add(new DateTickUnit(DateTickUnitType.HOUR, hours, new Names(formats, "HH:mm", "HH:mm")));
    }
    for (int minutes : new int[] {1, 2, 5, 10, 15, 30}) {
      units.add(new DateTickUnit(DateTickUnitType.MINUTE, minutes, new Names(formats, "HH:mm", "HH:mm")));
    }
    setStandardTickUnits(units);
  }

  /** Writes moments. */
  private static final class Names extends SimpleDateFormat {
    private static final long serialVersionUID = 1L;
    private final boolean chinese;
    private final String pattern;
    private final int first;

    Names(Formats formats, String english, String chinese) {
      this(formats, english, chinese, 1);
    }

    /**
     * Names of steps of months.
     *
     * @param first number of the first month of a year that a step begins with, which names the year: steps of three
     *     months begin with March
     */
    Names(Formats formats, String english, String chinese, int first) {
      super("yyyy", Locale.ROOT);
      this.first = first;
      this.chinese = formats.language() == Language.ZH_TW;
      this.pattern = this.chinese ? chinese : english;
    }

    @Override
    public StringBuffer format(Date date, StringBuffer out, FieldPosition position) {
      LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochMilli(date.getTime()), ZoneOffset.UTC);
      return out.append(DateTimeFormatter.ofPattern(larger(time), chinese ? Locale.TAIWAN : Locale.UK).format(time));
    }

    private String larger(LocalDateTime time) {
      boolean midnight = time.getHour() == 0 && time.getMinute() == 0;
      if (pattern.startsWith("HH") && midnight) {
        return chinese ? "M/d" : "d MMM";
      }
      if (first > 1 && time.getMonthValue() == first) {
        return chinese ? "uuuu 年 M 月" : "MMM uuuu";
      }
      boolean newYear = midnight && time.getDayOfYear() == 1;
      return newYear && !pattern.startsWith("uuuu") ? chinese ? "uuuu 年" : "uuuu" : pattern;
    }

    @Override
    public Date parse(String text, ParsePosition position) {
      throw new UnsupportedOperationException("An axis only writes");
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Names names && names.pattern.equals(pattern) && names.first == first;
    }

    @Override
    public int hashCode() {
      return pattern.hashCode();
    }
  }
}
