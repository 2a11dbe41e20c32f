package org.emporion.store.interchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.rule.CellPlace;

/**
 * Reads the cells of one row. Each reading method gives the value, or notes what is wrong and gives a harmless
 * stand-in, so that reading goes on and finds the next problem. A column that the grid does not have gives what
 * the study says already.
 */
final class RowReader {
  private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?");
  private static final Pattern PERCENT = Pattern.compile("(\\S+?) ?[%\uFF05]");
  private static final Pattern SLASHED = Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2})");

  private static final int LONGEST_NUMBER = 400;

  private final Grid.Line line;
  private final Headings headings;
  private final Map<Column, Content> present;
  private final Words words;
  private final ExchangeProblems problems;

  /**
   * A row.
   *
   * @param present what the study says already; empty when it has nothing like this row
   */
  RowReader(Grid.Line line, Headings headings, Map<Column, Content> present, Words words, ExchangeProblems problems) {
    this.line = line;
    this.headings = headings;
    this.present = present;
    this.words = words;
    this.problems = problems;
  }

  /** Where a cell is. */
  CellPlace place(Column column) {
    return headings.place(line, column);
  }

  /** The heading above a cell, as it is written. */
  LocalText heading(Column column) {
    return headings.heading(column);
  }

  /** True when nothing stands in the cell. */
  boolean blank(Column column) {
    return raw(column).isBlank();
  }

  /** A text without blanks around it, such as an id. */
  String word(Column column) {
    return raw(column).strip();
  }

  /** A text as it stands. */
  String text(Column column) {
    return raw(column);
  }

  /** A text without blanks around it, when there is one. */
  Optional<String> maybe(Column column) {
    return blank(column) ? Optional.empty() : Optional.of(word(column));
  }

  /** A text in both languages; one alone stands for both. Empty when both cells are. */
  Optional<LocalText> local(Column english, Column chinese) {
    String en = raw(english);
    String zh = raw(chinese);
    if (en.isBlank() && zh.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(new LocalText(en.isBlank() ? zh : en, zh.isBlank() ? en : zh));
  }

  /** A number; noted when the cell is empty. */
  double number(Column column, double standIn) {
    return decimal(column, false, "expected-number", standIn);
  }

  /** A number that may be written in percent; noted when the cell is empty. */
  double proportion(Column column) {
    return decimal(column, true, "expected-proportion", 0);
  }

  /** One of a few words; noted when it is none of them. */
  <E extends Enum<E>> E choice(Column column, Class<E> kind) {
    return words.choice(kind, word(column)).orElseGet(() -> {
      problem(column, "expected-choice", found(column), choices(kind));
      return kind.getEnumConstants()[0];
    });
  }

  /** The words of a choice, for a sentence. */
  LocalText choices(Class<? extends Enum<?>> kind) {
    return new LocalText(
        String.join(", ", words.all(kind, Language.EN)),
        String.join("、", words.all(kind, Language.ZH_TW)));
  }

  /** A day, such as {@code 2026-07-01} or {@code 2026/7/1}; noted when it is none. */
  LocalDate date(Column column) {
    String word = word(column);
    Matcher slashed = SLASHED.matcher(word);
    try {
      return slashed.matches()
          ? LocalDate.of(whole(slashed, 1), whole(slashed, 2), whole(slashed, 3))
          : LocalDate.parse(word);
    } catch (DateTimeException e) {
      problem(column, "expected-date", found(column));
      return LocalDate.EPOCH;
    }
  }

  /** A number in a text that is part of a cell; empty, and not noted, when it is none. */
  static Optional<Double> figure(String text, boolean percentAllowed) {
    Matcher percent = PERCENT.matcher(text);
    boolean inPercent = percentAllowed && percent.matches();
    String digits = inPercent ? percent.group(1) : text;
    if (digits.length() > LONGEST_NUMBER || !NUMBER.matcher(digits).matches()) {
      return Optional.empty();
    }
    BigDecimal exact = new BigDecimal(digits);
    double value = (inPercent ? exact.movePointLeft(2) : exact).doubleValue();
    return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
  }

  /** What stands in a cell, for a sentence: the text in quotation marks, or that there is nothing. */
  LocalText found(Column column) {
    return blank(column) ? problems.say("found.nothing") : problems.say("found.value", Words.shortened(word(column)));
  }

  /** Notes a problem with a cell. */
  void problem(Column column, String phrase, Object... arguments) {
    problems.add(place(column), heading(column), phrase, arguments);
  }

  private double decimal(Column column, boolean percentAllowed, String expected, double standIn) {
    return figure(word(column), percentAllowed).orElseGet(() -> {
      problem(column, expected, found(column));
      return standIn;
    });
  }

  private String raw(Column column) {
    return headings.has(column)
        ? headings.cell(line, column)
        : present.getOrDefault(column, Content.NOTHING).text();
  }

  private static int whole(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
