package org.emporion.store.interchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.rule.CellPlace;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Scale;
import org.emporion.store.sheet.Cell;
import org.emporion.store.sheet.Row;
import org.emporion.store.sheet.Sheet;
import org.emporion.store.sheet.Spreadsheet;
import org.emporion.store.sheet.UnreadableSpreadsheetException;

/** Tables as sheets of one XLSX workbook, and a sheet that says how to fill them in. */
final class XlsxTables {
  /** Days a workbook can hold as such; others are written as texts. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  /** Rows below the last one that still offer the choices of a column. */
  private static final int ROWS_TO_COME = 500;
  private static final Set<Column> WIDE =
      Set.of(Column.TITLE_EN, Column.TITLE_ZH, Column.ASKS, Column.ANSWERS, Column.SOURCE_EN, Column.SOURCE_ZH);
  private static final Set<Column> NUMBERS = Set.of(Column.WEIGHT, Column.WORST, Column.BEST, Column.VALUE, Column.DATE);

  private final ExchangeTables tables;
  private final Words words;
  private final Language language;

  XlsxTables(ExchangeTables tables, Words words, Language language) {
    this.tables = tables;
    this.words = words;
    this.language = language;
  }

  /** Writes the workbook. */
  void write(OutputStream out) throws IOException {
    // Not close: it would close the stream, which is the caller's.
    Workbook workbook = new Workbook(out, "Emporion", "1.0");
    for (Table table : Table.values()) {
      sheet(workbook, table);
    }
    notes(workbook);
    workbook.finish();
  }

  private void sheet(Workbook workbook, Table table) {
    Worksheet sheet = workbook.newWorksheet(words.phrases().in(language, table.phrase()));
    List<Column> columns = List.copyOf(table.columns());
    List<Map<Column, Content>> rows = tables.rows(table);
    int last = rows.size() + ROWS_TO_COME;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      sheet.value(0, i, words.phrases().in(language, column.phrase()));
      sheet.width(i, WIDE.contains(column) ? 40 : 16);
      if (!NUMBERS.contains(column)) {
        // As text, so that what somebody types stays as typed.
        sheet.style(i).format("@").set();
      }
      choices(column).ifPresent(choices -> sheet.range(1, columns.indexOf(column), last, columns.indexOf(column))
          .validateWithListByFormula("\"" + String.join(",", choices) + "\""));
    }
    sheet.range(0, 0, 0, columns.size() - 1).style().bold().fillColor("DDE6EE").set();
    sheet.freezePane(table.key().size(), 1);
    for (int row = 0; row < rows.size(); row++) {
      for (int i = 0; i < columns.size(); i++) {
        write(sheet, row + 1, i, rows.get(row).getOrDefault(columns.get(i), Content.NOTHING));
      }
    }
  }

  private Optional<List<String>> choices(Column column) {
    return Optional.ofNullable(switch (column) {
      case SCALE -> words.all(Scale.Kind.class, language);
      case BASIS -> words.all(Claim.Basis.class, language);
      default -> null;
    });
  }

  private static void write(Worksheet sheet, int row, int column, Content content) {
    switch (content) {
      case Content.Words text when text.text().isEmpty() -> { }
      case Content.Words text -> {
        sheet.value(row, column, XlsxText.encoded(text.text()));
        sheet.style(row, column).format("@").set();
      }
      case Content.Figure figure -> sheet.value(row, column, figure.value());
      case Content.Day day when day.value().isBefore(FIRST_DAY) || day.value().isAfter(LAST_DAY) ->
          sheet.value(row, column, day.text());
      case Content.Day day -> {
        sheet.value(row, column, day.value());
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
    }
  }

  private void notes(Workbook workbook) {
    Worksheet sheet = workbook.newWorksheet(words.phrases().in(language, "table.notes"));
    sheet.width(0, 24);
    sheet.width(1, 110);
    int row = 0;
    for (String note : words.phrases().in(language, "notes").split("\n")) {
      sheet.value(row++, 0, note);
    }
    for (Table table : Table.values()) {
      row++;
      sheet.value(row, 0, words.phrases().in(language, table.phrase()));
      sheet.style(row++, 0).bold().set();
      for (Column column : table.columns()) {
        sheet.value(row, 0, words.phrases().in(language, column.phrase()));
        sheet.value(row++, 1, words.phrases().in(language, "help." + column.phrase().substring("column.".length())));
      }
    }
  }

  /**
   * The texts that a cell of a workbook cannot hold; none can then be written.
   *
   * @param problems where each is noted, by sheet, row and column
   */
  void reportTooLong(String file, ExchangeProblems problems) {
    for (Table table : Table.values()) {
      List<Column> columns = List.copyOf(table.columns());
      List<Map<Column, Content>> rows = tables.rows(table);
      CellPlace place = new CellPlace(file, words.phrases().in(language, table.phrase()), 0, 0);
      for (int row = 0; row < rows.size(); row++) {
        for (Map.Entry<Column, Content> cell : rows.get(row).entrySet()) {
          int length = XlsxText.encoded(cell.getValue().text()).length();
          if (length > XlsxText.LONGEST) {
            problems.add(place.at(row + 2, columns.indexOf(cell.getKey()) + 1),
                words.phrases().say(cell.getKey().phrase()), "text-too-long-to-write",
                Integer.toString(length), Integer.toString(XlsxText.LONGEST));
          }
        }
      }
    }
  }

  /**
   * Reads a workbook.
   *
   * @param name what problems call it
   * @return the sheets of tables that are there, by the names of either language; what is wrong is noted
   */
  static Map<Table, Grid> read(Path file, String name, Words words, ExchangeProblems problems) {
    Map<Table, Grid> grids = new EnumMap<>(Table.class);
    try {
      Spreadsheet spreadsheet = Spreadsheet.open(file);
      for (Sheet sheet : spreadsheet.sheets()) {
        table(sheet.name(), words).ifPresent(table -> {
          if (grids.putIfAbsent(table, grid(name, sheet, problems)) != null) {
            problems.add(new CellPlace(name, sheet.name(), 0, 0), "sheet-twice", words.phrases().say(table.phrase()));
          }
        });
      }
      if (grids.isEmpty()) {
        problems.add(new CellPlace(name, "", 0, 0), "sheets-missing", sheetNames(words),
            spreadsheet.sheets().stream().map(Sheet::name).collect(Collectors.joining(", ")));
      }
    } catch (UnreadableSpreadsheetException e) {
      problems.add(new CellPlace(name, e.sheet(), e.row(), e.column()), LocalText.same(""), e.reason());
    }
    return grids;
  }

  private static Optional<Table> table(String sheet, Words words) {
    return Arrays.stream(Table.values())
        .filter(table -> Arrays.stream(Language.values())
            .anyMatch(language -> words.phrases().in(language, table.phrase()).equalsIgnoreCase(sheet.strip())))
        .findFirst();
  }

  private static LocalText sheetNames(Words words) {
    List<LocalText> names =
        Arrays.stream(Table.values()).map(table -> words.phrases().say(table.phrase())).toList();
    return new LocalText(
        names.stream().map(LocalText::en).collect(Collectors.joining(", ")),
        names.stream().map(LocalText::zhTw).collect(Collectors.joining("、")));
  }

  private static Grid grid(String file, Sheet sheet, ExchangeProblems problems) {
    CellPlace place = new CellPlace(file, sheet.name(), 0, 0);
    List<Grid.Line> lines = new ArrayList<>();
    for (Row row : sheet.rows()) {
      List<String> cells = new ArrayList<>();
      for (Cell cell : row.cells()) {
        while (cells.size() < cell.column()) {
          cells.add("");
        }
        if (cell.hasValue()) {
          cells.set(cell.column() - 1, cell.stored());
        } else {
          problems.add(place.at(cell.row(), cell.column()), "cell-" + cell.kind().name().toLowerCase(Locale.ROOT),
              cell.text());
        }
      }
      Grid.Line line = new Grid.Line(row.number(), cells);
      if (!line.blank()) {
        lines.add(line);
      }
    }
    return new Grid(place, lines);
  }
}
