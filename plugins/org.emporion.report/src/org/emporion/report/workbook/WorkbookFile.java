package org.emporion.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.emporion.report.text.HarmlessText;
import org.emporion.store.interchange.XlsxText;

/** Writes sheets as an XLSX workbook. */
public final class WorkbookFile {
  /** Days a workbook can hold as such; others are written as texts. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final String CUT = "…";

  private final String money;

  /**
   * Writes amounts with so many decimals.
   *
   * @param decimals decimals of the currency, at least 0
   */
  public WorkbookFile(int decimals) {
    this.money = "#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : "");
  }

  /**
   * Writes the workbook.
   *
   * @param out where to; stays open
   * @throws IOException when it cannot be written
   */
  public void write(List<SheetModel> sheets, OutputStream out) throws IOException {
    // Not close: it would close the stream, which is the caller's.
    Workbook workbook = new Workbook(out, "Emporion", "1.0");
    for (SheetModel model : sheets) {
      sheet(workbook.newWorksheet(model.name()), model);
    }
    workbook.finish();
  }

  private void sheet(Worksheet sheet, SheetModel model) {
    model.widths().forEach(sheet::width);
    if (model.frozenRows() > 0 || model.frozenColumns() > 0) {
      sheet.freezePane(model.frozenColumns(), model.frozenRows());
    }
    if (model.onePageWide()) {
      sheet.pageOrientation("landscape");
      sheet.setFitToPage(true);
      sheet.fitToWidth((short) 1);
      sheet.fitToHeight((short) 0);
    }
    model.rows().forEach((row, cells) -> cells.forEach((column, content) -> {
      cell(sheet, model.name(), row, column, content);
      style(sheet.style(row, column), content);
    }));
  }

  private static void cell(Worksheet sheet, String name, int row, int column, Content content) {
    switch (content) {
      case Content.Words words -> sheet.value(row, column, written(words.text()));
      case Content.Figure figure -> sheet.value(row, column, figure.value());
      case Content.Day day when day.value().isBefore(FIRST_DAY) || day.value().isAfter(LAST_DAY) ->
          sheet.value(row, column, day.value().toString());
      case Content.Day day -> sheet.value(row, column, day.value());
      case Content.Live live -> sheet.formula(row, column, live.term().formula(name));
    }
  }

  /** A text as it stands in the file; one that no cell holds is cut. */
  private static String written(String text) {
    String harmless = HarmlessText.of(text);
    String encoded = XlsxText.encoded(harmless);
    return encoded.length() <= XlsxText.LONGEST ? encoded
        : XlsxText.encoded(harmless.substring(0, XlsxText.LONGEST / XlsxText.CODE)) + CUT;
  }

  private void style(StyleSetter style, Content content) {
    if (content instanceof Content.Words) {
      // As text, so that it stays one when somebody edits it.
      style.format("@");
    }
    if (content instanceof Content.Day) {
      style.format("yyyy-mm-dd");
    }
    switch (content.look()) {
      case PLAIN -> style.verticalAlignment("top");
      case TITLE -> style.bold().fontSize(16);
      case PART -> style.bold().fontSize(12);
      case HEAD -> style.bold().fillColor("DDE6EE").wrapText(true).verticalAlignment("top");
      case NOTE -> style.italic().fontColor("55606E");
      case ENTERED -> style.fillColor("FFF7DC").format("#,##0.######");
      case ENTERED_SHARE -> style.fillColor("FFF7DC").format("0.0###%");
      case NUMBER -> style.format("#,##0.##");
      case FACTOR -> style.format("0.0000##");
      case MONEY -> style.format(money);
      case TOTAL -> style.bold().format(money).fillColor("EEF2F5");
      case SIMULATED -> style.italic().format(money);
    }
    style.set();
  }
}
