package org.emporion.store.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.rule.CellPlace;
import org.emporion.model.rule.RuleTable;
import org.emporion.store.sheet.Cell;
import org.emporion.store.sheet.Row;
import org.emporion.store.sheet.Sheet;

/** Finds the rule tables of a sheet: the word in column A says what a row is, and each row "table" begins one. */
final class SheetRules {
  private final String file;
  private final Issues issues;

  SheetRules(String file, Issues issues) {
    this.file = file;
    this.issues = issues;
  }

  /** The tables that can be read, in order. */
  List<RuleTable> read(Sheet sheet) {
    List<RuleTable> tables = new ArrayList<>();
    TableForm open = null;
    boolean any = false;
    boolean misspelt = false;
    for (Row written : sheet.rows()) {
      CellPlace first = new CellPlace(file, sheet.name(), written.number(), 1);
      written.cells().stream().filter(cell -> !cell.hasValue()).forEach(cell -> noValue(first, cell));
      Row row = new Row(written.number(), written.cells().stream().filter(Cell::hasValue).toList());
      if (row.cells().isEmpty()) {
        continue;
      }
      Optional<Keyword> keyword = Keyword.parse(row.text(1));
      if (keyword.equals(Optional.of(Keyword.TABLE))) {
        close(open, tables);
        open = new TableForm(row, first, issues);
        any = true;
      } else if (keyword.isPresent() && keyword.get() != Keyword.NOTE) {
        if (open == null) {
          issues.error(first, "row-outside", row.text(1));
          misspelt = true;
        } else {
          open.add(keyword.get(), row);
        }
      } else if (keyword.isEmpty()) {
        misspelt |= unknown(open != null, row, first);
      }
    }
    close(open, tables);
    if (!any && !misspelt && !isNotes(sheet)) {
      issues.warning(new CellPlace(file, sheet.name(), 0, 0), "sheet-without-table");
    }
    return tables;
  }

  private void noValue(CellPlace first, Cell cell) {
    CellPlace place = first.at(cell.row(), cell.column());
    if (cell.kind() == Cell.Kind.ERROR) {
      issues.error(place, "cell-error", cell.text());
    } else {
      issues.error(place, "cell-uncalculated");
    }
  }

  /** Above the first table people may write what they like, unless it looks like a keyword. */
  private boolean unknown(boolean inTable, Row row, CellPlace first) {
    String written = row.text(1);
    boolean near = !issues.hint(written, SheetWord.spellings(Keyword.values())).en().isEmpty();
    if (written.isEmpty() && inTable) {
      issues.error(first, "row-without-keyword", SheetWord.choices(Keyword.values()));
    } else if (!written.isEmpty() && (inTable || near)) {
      issues.error(first, "keyword-unknown", written, issues.hint(written, SheetWord.spellings(Keyword.values())), SheetWord.choices(Keyword.values()));
    }
    return near;
  }

  private static void close(TableForm open, List<RuleTable> tables) {
    if (open != null) {
      open.table().ifPresent(tables::add);
    }
  }

  private static boolean isNotes(Sheet sheet) {
    return sheet.rows().isEmpty()
        || Keyword.parse(sheet.rows().getFirst().cells().getFirst().text()).equals(Optional.of(Keyword.NOTE));
  }
}
