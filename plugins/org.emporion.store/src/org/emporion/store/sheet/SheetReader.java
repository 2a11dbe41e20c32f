package org.emporion.store.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the cells of sheets (ECMA-376 part 1, 18.3.1). Only filled cells count towards the limits. */
final class SheetReader {
  private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");

  private final CellValues values;
  private final SpreadsheetLimits limits;
  private final Refusal refusal;
  private int cells;

  SheetReader(CellValues values, SpreadsheetLimits limits, Refusal refusal) {
    this.values = values;
    this.limits = limits;
    this.refusal = refusal;
  }

  /** Reads one sheet; cells are counted over all sheets. */
  Sheet read(String name, XMLStreamReader xml) throws XMLStreamException, UnreadableSpreadsheetException {
    List<Row> rows = new ArrayList<>();
    int row = 0;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
        int number = number(xml, row + 1, name);
        if (number <= row) {
          throw refusal.because("damaged");
        }
        row = number;
        List<Cell> filled = row(name, row, xml);
        if (!filled.isEmpty()) {
          rows.add(new Row(row, filled));
        }
      }
    }
    return new Sheet(name, List.copyOf(rows));
  }

  private int number(XMLStreamReader xml, int next, String sheet) throws UnreadableSpreadsheetException {
    String written = xml.getAttributeValue(null, "r");
    refusal.at(sheet, next, 0);
    if (written == null) {
      return next;
    }
    if (!written.matches("[1-9]\\d{0,6}")) {
      throw refusal.because("damaged");
    }
    return Integer.parseInt(written);
  }

  private List<Cell> row(String sheet, int row, XMLStreamReader xml)
      throws XMLStreamException, UnreadableSpreadsheetException {
    List<Cell> filled = new ArrayList<>();
    int column = 0;
    int event = xml.next();
    while (!(event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row"))) {
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        refusal.at(sheet, row, column + 1);
        int next = column(xml, row, column + 1);
        if (next <= column) {
          throw refusal.because("damaged");
        }
        column = next;
        refusal.at(sheet, row, column);
        Optional<Cell> cell = cell(row, column, xml);
        if (cell.isPresent()) {
          count(row, column);
          filled.add(cell.get());
        }
      }
      event = xml.next();
    }
    return List.copyOf(filled);
  }

  private void count(int row, int column) throws UnreadableSpreadsheetException {
    cells++;
    if (row > limits.rows() || column > limits.columns() || cells > limits.cells()) {
      throw refusal.because("too-many-cells", Integer.toString(limits.rows()), Integer.toString(limits.columns()),
          Integer.toString(limits.cells()));
    }
  }

  private int column(XMLStreamReader xml, int row, int next) throws UnreadableSpreadsheetException {
    String written = xml.getAttributeValue(null, "r");
    if (written == null) {
      return next;
    }
    Matcher reference = REFERENCE.matcher(written);
    if (!reference.matches() || Integer.parseInt(reference.group(2)) != row) {
      throw refusal.because("damaged");
    }
    return reference.group(1).chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1);
  }

  private Optional<Cell> cell(int row, int column, XMLStreamReader xml)
      throws XMLStreamException, UnreadableSpreadsheetException {
    String type = Optional.ofNullable(xml.getAttributeValue(null, "t")).orElse("n");
    String style = Optional.ofNullable(xml.getAttributeValue(null, "s")).orElse("");
    Optional<String> value = Optional.empty();
    boolean formula = false;
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "v" -> value = Optional.of(RichText.plain(xml, values.textLength(), refusal));
          case "is" -> value = Optional.of(RichText.read(xml, values.textLength(), refusal));
          case "f" -> {
            formula = true;
            depth++;
          }
          default -> depth++;
        }
      } else if (event == XMLStreamConstants.END_DOCUMENT) {
        throw new XMLStreamException("The cell does not end", xml.getLocation());
      }
    }
    return values.cell(row, column, type, style, value, formula);
  }
}
