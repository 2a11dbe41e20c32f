package org.emporion.store.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.emporion.store.xml.SafeXml;

/**
 * The sheets of an XLSX file (ECMA-376, Office Open XML) as texts in cells. Formulas count with the value the
 * spreadsheet program has stored; none is calculated. Nothing in the file is trusted: sizes are counted while
 * inflating, document types are refused, links lead nowhere.
 *
 * @param sheets the sheets in the order of their tabs, hidden ones too
 */
public record Spreadsheet(List<Sheet> sheets) {
  /**
   * Reads a file within the standard limits.
   *
   * @throws UnreadableSpreadsheetException when it is no spreadsheet, is damaged or goes beyond a limit
   */
  public static Spreadsheet open(Path file) throws UnreadableSpreadsheetException {
    return open(file, SpreadsheetLimits.STANDARD);
  }

  /**
   * Reads a file.
   *
   * @param limits what is read at most
   * @throws UnreadableSpreadsheetException when it is no spreadsheet, is damaged or goes beyond a limit
   */
  public static Spreadsheet open(Path file, SpreadsheetLimits limits) throws UnreadableSpreadsheetException {
    Refusal refusal = new Refusal();
    try {
      refuseBySize(file, limits, refusal);
      try (Parts parts = new Parts(file, limits, refusal)) {
        return new WorkbookReader(parts, limits, refusal).read();
      }
    } catch (SafeXml.DoctypeException e) {
      throw refusal.because("doctype");
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof Refusal.LimitException limit
          ? limit.refusal() : refusal.because("damaged");
    } catch (Refusal.LimitException e) {
      throw e.refusal();
    } catch (ZipException e) {
      throw refusal.because("not-a-zip");
    } catch (IOException e) {
      throw refusal.because("unreadable", e.getClass().getSimpleName());
    }
  }

  /** The sheet with this name. */
  public Optional<Sheet> sheet(String name) {
    return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
  }

  private static void refuseBySize(Path file, SpreadsheetLimits limits, Refusal refusal)
      throws IOException, UnreadableSpreadsheetException {
    if (!Files.isRegularFile(file)) {
      throw refusal.because("missing");
    }
    long size = Files.size(file);
    if (size > limits.fileBytes()) {
      throw refusal.because("too-large", Long.toString(size), Long.toString(limits.fileBytes()));
    }
  }
}
