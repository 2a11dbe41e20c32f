package org.emporion.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes workbooks for tests from text: a line for each row, a bar between cells; what reads as a number or a day is one. */
public final class RuleSheets {
  private RuleSheets() {}

  /**
   * One sheet.
   *
   * @param name its name
   * @param text its rows
   */
  public record Page(String name, String text) {}

  /** Writes a workbook of these sheets. */
  public static void write(Path file, Page... pages) throws IOException {
    try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "test", "1.0")) {
      for (Page page : pages) {
        Worksheet sheet = book.newWorksheet(page.name());
        List<String> lines = page.text().lines().toList();
        for (int row = 0; row < lines.size(); row++) {
          String[] cells = lines.get(row).split("\\|");
          for (int column = 0; column < cells.length; column++) {
            fill(sheet, row, column, cells[column].strip());
          }
        }
      }
    }
  }

  private static void fill(Worksheet sheet, int row, int column, String text) {
    if (text.matches("-?\\d+(\\.\\d+)?")) {
      sheet.value(row, column, Double.parseDouble(text));
    } else if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
      sheet.value(row, column, LocalDate.parse(text));
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (!text.isEmpty()) {
      sheet.value(row, column, text);
    }
  }
}
