package org.emporion.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import org.emporion.model.Estimate;
import org.emporion.model.Language;
import org.junit.jupiter.api.Test;

class FormatsTest {
  private static final Currency TWD = Currency.getInstance("TWD");
  private static final Currency GBP = Currency.getInstance("GBP");
  private final Formats english = new Formats(Language.EN);
  private final Formats chinese = new Formats(Language.ZH_TW);

  @Test
  void numbersHaveThousandsSeparatorsAndOnlyTellingDecimals() {
    assertEquals("19,960", english.whole(19960));
    assertEquals("4.649", english.number(4.649, 3));
    assertEquals("0", english.whole(-0.2));
    assertEquals("−3", english.whole(-3));
    assertEquals("0.84", english.significant(0.84));
    assertEquals("2.31", english.significant(2.312));
    assertEquals("78.3", english.significant(78.29));
    assertEquals("1,234", english.significant(1234.4));
    assertEquals("12.3%", english.percent(0.1234));
    assertEquals("0.5%", english.percent(0.005));
    assertEquals("100%", english.percent(1));
  }

  @Test
  void amountsCarryAnUnmistakableSign() {
    assertEquals("NT$15,400,000", english.money(15_400_000, TWD));
    assertEquals("NT$15,400,000", chinese.money(15_400_000, TWD));
    assertEquals("£12.50", english.money(12.5, GBP));
    assertEquals("−£1,200", english.money(-1200, GBP));
    assertEquals("NT$0", english.money(0, TWD));
    assertEquals("CHF\u00a05,000", english.money(5000, Currency.getInstance("CHF")));
  }

  @Test
  void shortAmountsCountInTheUnitsOfTheLanguage() {
    assertEquals("NT$15.4m", english.shortMoney(15_400_000, TWD));
    assertEquals("NT$1,540\u00a0萬", chinese.shortMoney(15_400_000, TWD));
    assertEquals("NT$2.5\u00a0億", chinese.shortMoney(250_000_000, TWD));
    assertEquals("£0", english.shortMoney(0, GBP));
    assertEquals("£800k", english.shortMoney(800_000, GBP));
  }

  @Test
  void anIntervalWhoseEndsReadTheSameIsOneNumber() {
    assertEquals("NT$14–17,200", english.moneyInterval(new Estimate(14, 200, 17_200), TWD).replace(".00", ""));
    assertEquals("3", english.interval(Estimate.exactly(3), english::significant));
  }

  @Test
  void datesReadAsInTheLanguage() {
    LocalDate day = LocalDate.of(2011, 11, 23);
    assertEquals("23 November 2011", english.date(day));
    assertEquals("2011 年 11 月 23 日", chinese.date(day));
    assertEquals("November 2011", english.month(YearMonth.of(2011, 11)));
    assertEquals("2011 年 11 月", chinese.month(YearMonth.of(2011, 11)));
    assertEquals("2027 年", chinese.year(2027));
    assertEquals("2026/27", english.years(2026, 2027));
    assertEquals("2026 年 11 月 23 日 14:30",
        chinese.moment(Instant.parse("2026-11-23T06:30:00Z"), ZoneId.of("Asia/Taipei")));
  }
}
