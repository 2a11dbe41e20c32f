package org.emporion.report.budget;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.report.workbook.Look;
import org.emporion.report.workbook.SheetModel;
import org.emporion.report.workbook.Term;

/**
 * The sheet of assumptions: each in a row with its span, the value that is reckoned with, where it comes from and the
 * field of the study. What two lines share, such as the price of a server, stands there once.
 */
final class AssumptionSheet {
  private static final int USED = 5;
  private static final List<String> HEADS = List.of("what", "unit", "p10", "p50", "p90", "used", "source", "date", "field");
  private static final List<Integer> WIDTHS = List.of(44, 18, 14, 14, 14, 14, 40, 12, 48);

  private final SheetModel sheet;
  private final Wording words;
  private final Map<String, Term.Cell> byField = new HashMap<>();
  private int row;

  AssumptionSheet(Wording words) {
    this.words = words;
    this.sheet = new SheetModel(say("sheet.assumptions"));
    sheet.text(row++, 0, say("assumptions.title"), Look.TITLE);
    for (String line : say("assumptions.text").split("\n")) {
      sheet.text(row++, 0, line, Look.NOTE);
    }
    sheet.printOnePageWide();
    IntStream.range(0, WIDTHS.size()).forEach(column -> sheet.width(column, WIDTHS.get(column)));
  }

  SheetModel sheet() {
    return sheet;
  }

  /** Begins a part with its heading. */
  void part(String title) {
    row++;
    sheet.text(row++, 0, title, Look.PART);
    for (int column = 0; column < HEADS.size(); column++) {
      sheet.text(row, column, say("column." + HEADS.get(column)), Look.HEAD);
    }
    row++;
  }

  /**
   * An assumption.
   *
   * @param what what it is
   * @param unit its unit
   * @param value its span; the median is what is reckoned with
   * @param look how its numbers look
   * @param origin where it comes from
   * @return the cell that formulas refer to; that of the first mention when the field was written before
   */
  Term.Cell add(String what, String unit, Estimate value, Look look, Origin origin) {
    Term.Cell known = byField.get(origin.field());
    if (known != null) {
      return known;
    }
    sheet.text(row, 0, what, Look.PLAIN);
    sheet.text(row, 1, unit, Look.PLAIN);
    if (!value.exact()) {
      sheet.number(row, 2, value.p10(), look);
      sheet.number(row, 4, value.p90(), look);
    }
    Term.Cell median = sheet.number(row, 3, value.p50(), look);
    Term.Cell used = sheet.formula(row, USED, median, look);
    origin.source().ifPresent(source -> sheet.text(row, 6, words.say(source), Look.PLAIN));
    origin.date().ifPresent(date -> sheet.day(row, 7, date, Look.PLAIN));
    sheet.text(row, 8, origin.field(), Look.NOTE);
    row++;
    if (!origin.field().isEmpty()) {
      byField.put(origin.field(), used);
    }
    return used;
  }

  /** Begins a table with these heads. */
  void table(String title, List<String> heads) {
    row++;
    sheet.text(row++, 0, title, Look.PART);
    for (int column = 0; column < heads.size(); column++) {
      sheet.text(row, column, heads.get(column), Look.HEAD);
    }
    row++;
  }

  /** The row that is written next, and moves on to the one after. */
  int nextRow() {
    return row++;
  }

  /** A phrase in the language of the workbook. */
  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  /** A text in the language of the workbook. */
  String say(LocalText text) {
    return words.say(text);
  }

  /**
   * Where an assumption comes from.
   *
   * @param source who says so; empty when the study does not tell
   * @param date the day it held; empty when it has none
   * @param field path of the field in the study; empty for what was computed
   */
  record Origin(Optional<LocalText> source, Optional<LocalDate> date, String field) {
    /** A field of the study without a source. */
    static Origin field(String field) {
      return new Origin(Optional.empty(), Optional.empty(), field);
    }
  }
}
