package org.emporion.store.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.store.edit.ClaimText;

/** Puts the difference of two exchanges into words, column by column. */
final class ChangeWords {
  private final Words words;
  private final List<StudyChange> found = new ArrayList<>();

  ChangeWords(Words words) {
    this.words = words;
  }

  /** What was found, requirements first. */
  List<StudyChange> found() {
    return found;
  }

  /** Compares; what is only in the first is no difference. */
  void compare(Exchange before, Exchange after) {
    for (Table table : Table.values()) {
      Map<String, Map<Column, Content>> earlier = rows(before, table, Language.EN);
      Map<String, Map<Column, Content>> english = rows(after, table, Language.EN);
      if (earlier.equals(english)) {
        continue;
      }
      Map<String, Map<Column, Content>> earlierChinese = rows(before, table, Language.ZH_TW);
      Map<String, Map<Column, Content>> chinese = rows(after, table, Language.ZH_TW);
      english.forEach((field, row) -> {
        if (!row.equals(earlier.get(field))) {
          row(table, field, new Rows(earlier.get(field), row), new Rows(earlierChinese.get(field), chinese.get(field)));
        }
      });
    }
  }

  /** A row before and after; null before when it is new. */
  private record Rows(Map<Column, Content> before, Map<Column, Content> after) {
    String earlier(Column column) {
      return before == null ? "" : before.getOrDefault(column, Content.NOTHING).text();
    }

    String later(Column column) {
      return after.getOrDefault(column, Content.NOTHING).text();
    }
  }

  private void row(Table table, String field, Rows english, Rows chinese) {
    LocalText subject = table == Table.CRITERIA
        ? words.phrases().say("change.requirement", english.later(Column.ID))
        : words.phrases().say("change.claim", english.later(Column.CANDIDATE), english.later(Column.REQUIREMENT));
    if (table == Table.CRITERIA && english.before() == null) {
      found.add(new StudyChange(field, words.phrases().say("change.new", subject,
          new LocalText(Words.shortened(english.later(Column.TITLE_EN)), Words.shortened(english.later(Column.TITLE_ZH))))));
      return;
    }
    for (Column column : table.columns()) {
      if (!column.forTheEye() && !english.earlier(column).equals(english.later(column))) {
        found.add(new StudyChange(field, words.phrases().say("change.value", subject,
            words.phrases().say(column.phrase()),
            shown(english.earlier(column), chinese.earlier(column)),
            shown(english.later(column), chinese.later(column)))));
      }
    }
  }

  private LocalText shown(String english, String chinese) {
    return english.isEmpty()
        ? words.phrases().say("change.nothing") : new LocalText(Words.shortened(english), Words.shortened(chinese));
  }

  private Map<String, Map<Column, Content>> rows(Exchange exchange, Table table, Language language) {
    Map<String, Map<Column, Content>> rows = new LinkedHashMap<>();
    for (Map<Column, Content> row : new ExchangeTables(exchange, words, language).rows(table)) {
      rows.put(table == Table.CRITERIA
          ? "requirements." + row.get(Column.ID).text()
          : ClaimText.field(row.get(Column.CANDIDATE).text(), row.get(Column.REQUIREMENT).text()), row);
    }
    return rows;
  }
}
