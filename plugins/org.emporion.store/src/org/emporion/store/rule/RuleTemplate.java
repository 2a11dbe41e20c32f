package org.emporion.store.rule;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Study;

/**
 * Writes a workbook to begin rules of one's own with: an example table that fits a study and only warns, what
 * conditions can read there, and what the words in column A mean.
 */
public final class RuleTemplate {
  /** Rows that offer the words of column A. */
  private static final int ROWS_TO_COME = 500;
  private static final int NARROW = 18;
  private static final int WIDE = 44;

  private final Phrasebook phrases = new Phrasebook(RuleTemplate.class);
  private final Study study;
  private final Language language;

  /**
   * A template.
   *
   * @param study whose requirements it names
   * @param language of the words and explanations; rules have both languages
   */
  public RuleTemplate(Study study, Language language) {
    this.study = study;
    this.language = language;
  }

  /**
   * Writes the workbook.
   *
   * @param out where to; stays open
   * @throws IOException when it cannot be written
   */
  public void write(OutputStream out) throws IOException {
    // Not close: it would close the stream, which is the caller's.
    Workbook workbook = new Workbook(out, "Emporion", "1.0");
    rules(workbook.newWorksheet(say("template.sheet.rules")));
    requirements(workbook.newWorksheet(say("template.sheet.requirements")));
    words(workbook.newWorksheet(say("template.sheet.words")));
    workbook.finish();
  }

  private void rules(Worksheet sheet) {
    // The example speaks of the first requirement: it shows the form and is going to be replaced.
    Requirement about = study.leaves().getFirst();
    LocalText title = new LocalText(plain(about.title().en()), plain(about.title().zhTw()));
    LocalText weak = phrases.say("template.weak", title);
    LocalText unknown = phrases.say("template.unknown", title);
    List<List<String>> rows = List.of(
        row(Keyword.NOTE, say("template.note.rules")),
        row(Keyword.TABLE, "look-again"),
        row(Keyword.TITLE, phrases.say("template.table.title", title)),
        row(Keyword.HIT_POLICY, "first"),
        row(Keyword.WHEN_THEN, Stream.of(
                ColumnKind.WHEN, ColumnKind.WHEN, ColumnKind.THEN, ColumnKind.BECAUSE_EN, ColumnKind.BECAUSE_ZH)
            .map(kind -> kind.word().in(language)).toArray(String[]::new)),
        row(Keyword.NAME, about.id() + ".basis", about.id() + ".points", "warning"),
        because(row(Keyword.RULE, "unknown", "-", both(unknown)), "template.unknown.because"),
        because(row(Keyword.RULE, "-", "< 50", both(weak)), "template.weak.because"),
        row(Keyword.EXAMPLE, bases(about).getFirst(), "20", both(weak)));
    fill(sheet, rows, List.of(NARROW, WIDE, NARROW, WIDE, WIDE, WIDE));
    String words = Arrays.stream(Keyword.values()).map(one -> one.word().in(language)).collect(Collectors.joining(","));
    sheet.range(0, 0, ROWS_TO_COME, 0).validateWithListByFormula("\"" + words + "\"");
    sheet.style(1, 0).bold().set();
    sheet.style(1, 1).bold().set();
  }

  private void requirements(Worksheet sheet) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(Keyword.NOTE, say("template.note.requirements")));
    rows.add(List.of("", say("template.column.id"), say("template.column.title"), say("template.column.values"),
        say("template.column.basis")));
    for (Requirement leaf : study.leaves()) {
      rows.add(List.of(
          "", leaf.id(), leaf.title().in(language), values(leaf), String.join(", ", bases(leaf)) + ", unknown"));
    }
    fill(sheet, rows, List.of(NARROW, WIDE, WIDE, WIDE, WIDE));
    sheet.range(1, 1, 1, rows.get(1).size() - 1).style().bold().set();
  }

  private void words(Worksheet sheet) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(Keyword.NOTE, say("template.note.words")));
    for (Keyword keyword : Keyword.values()) {
      rows.add(List.of("", keyword.word().in(language), say(meaning(keyword), SheetWord.choices(ColumnKind.values()))));
    }
    fill(sheet, rows, List.of(NARROW, NARROW, 2 * WIDE));
  }

  private static String meaning(Keyword keyword) {
    return switch (keyword) {
      case TABLE -> "template.word.table";
      case TITLE -> "template.word.title";
      case HIT_POLICY -> "template.word.hit-policy";
      case WHEN_THEN -> "template.word.when-then";
      case NAME -> "template.word.name";
      case VALUES -> "template.word.values";
      case RULE -> "template.word.rule";
      case EXAMPLE -> "template.word.example";
      case NOTE -> "template.word.note";
    };
  }

  private String values(Requirement leaf) {
    return switch (leaf.scale().kind()) {
      case YES_NO -> say("template.values.yes-no");
      case LEVEL -> say("template.values.level");
      case NUMBER -> say("template.values.number", leaf.scale().unit());
    };
  }

  /** What a value can rest on when it is known. */
  private static List<String> bases(Requirement leaf) {
    return leaf.evidence().measured() ? List.of("measured", "stand-in") : List.of("vendor", "judgement");
  }

  private List<String> row(Keyword keyword, String... cells) {
    return Stream.concat(Stream.of(keyword.word().in(language)), Arrays.stream(cells)).toList();
  }

  private List<String> row(Keyword keyword, LocalText both) {
    return row(keyword, both.en(), both.zhTw());
  }

  private List<String> because(List<String> row, String phrase) {
    LocalText reason = phrases.say(phrase);
    return Stream.concat(row.stream(), Stream.of(reason.en(), reason.zhTw())).toList();
  }

  private static String both(LocalText text) {
    return text.en() + " | " + text.zhTw();
  }

  /** Quotation marks, bars and dots in a row mean something in a cell. */
  private static String plain(String title) {
    return title.replaceAll("[\"“”„＂|]", "'").replace("..", "…");
  }

  private String say(String phrase, Object... arguments) {
    return phrases.in(language, phrase, arguments);
  }

  private static void fill(Worksheet sheet, List<List<String>> rows, List<Integer> widths) {
    for (int column = 0; column < widths.size(); column++) {
      sheet.width(column, widths.get(column));
    }
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        String text = rows.get(row).get(column);
        if (!text.isEmpty()) {
          sheet.value(row, column, text);
          // As text, so that no program takes a test such as < 50 for something else.
          sheet.style(row, column).format("@").set();
        }
      }
    }
  }
}
