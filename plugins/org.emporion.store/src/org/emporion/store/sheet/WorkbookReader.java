package org.emporion.store.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.emporion.store.sheet.Parts.Relationship;

/** Reads the parts of a spreadsheet in their order: its list of sheets, what they share, and each sheet. */
final class WorkbookReader {
  private final Parts parts;
  private final SpreadsheetLimits limits;
  private final Refusal refusal;

  WorkbookReader(Parts parts, SpreadsheetLimits limits, Refusal refusal) {
    this.parts = parts;
    this.limits = limits;
    this.refusal = refusal;
  }

  Spreadsheet read() throws IOException, XMLStreamException, UnreadableSpreadsheetException {
    String main = part(parts.relationships(""), "officeDocument").orElse("xl/workbook.xml");
    Contents contents = parts.read(main, this::contents).orElseThrow(() -> refusal.because("no-workbook"));
    List<Relationship> relationships = parts.relationships(main);
    Map<String, Relationship> byId =
        relationships.stream().collect(Collectors.toMap(Relationship::id, one -> one, (one, other) -> one));

    Optional<String> styles = part(relationships, "styles");
    NumberFormats formats = styles.isEmpty()
        ? NumberFormats.NONE : parts.read(styles.get(), NumberFormats::read).orElse(NumberFormats.NONE);
    Optional<String> shared = part(relationships, "sharedStrings");
    List<String> strings = shared.isEmpty() ? List.of() : parts.read(shared.get(), this::strings).orElse(List.of());
    CellValues values = new CellValues(strings, formats, contents.from1904(), limits.textLength(), refusal);

    List<Sheet> sheets = new ArrayList<>();
    SheetReader reader = new SheetReader(values, limits, refusal);
    for (Tab tab : contents.tabs()) {
      refusal.at(tab.name(), 0, 0);
      Relationship relationship = byId.get(tab.id());
      if (relationship == null) {
        throw refusal.because("damaged");
      }
      if (relationship.type().equals("worksheet")) {
        sheets.add(parts.read(relationship.part(), xml -> reader.read(tab.name(), xml))
            .orElseThrow(() -> refusal.because("damaged")));
      }
    }
    return new Spreadsheet(List.copyOf(sheets));
  }

  private static Optional<String> part(List<Relationship> relationships, String type) {
    return relationships.stream().filter(one -> one.type().equals(type)).map(Relationship::part).findFirst();
  }

  private Contents contents(XMLStreamReader xml) throws XMLStreamException, UnreadableSpreadsheetException {
    xml.nextTag();
    if (!xml.getLocalName().equals("workbook")) {
      throw refusal.because("no-workbook");
    }
    List<Tab> tabs = new ArrayList<>();
    boolean from1904 = false;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("workbookPr")) {
        String value = xml.getAttributeValue(null, "date1904");
        from1904 = "1".equals(value) || "true".equals(value);
      } else if (xml.getLocalName().equals("sheet")) {
        tabs.add(tab(xml));
      }
      if (tabs.size() > limits.sheets()) {
        throw refusal.because("too-many-sheets", Integer.toString(limits.sheets()));
      }
    }
    return new Contents(tabs, from1904);
  }

  private static Tab tab(XMLStreamReader xml) {
    String name = "";
    String id = "";
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      boolean plain = xml.getAttributeNamespace(i) == null || xml.getAttributeNamespace(i).isEmpty();
      if (plain && xml.getAttributeLocalName(i).equals("name")) {
        name = xml.getAttributeValue(i);
      } else if (!plain && xml.getAttributeLocalName(i).equals("id")) {
        id = xml.getAttributeValue(i);
      }
    }
    return new Tab(name, id);
  }

  private List<String> strings(XMLStreamReader xml) throws XMLStreamException, UnreadableSpreadsheetException {
    List<String> strings = new ArrayList<>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
        strings.add(RichText.read(xml, limits.textLength(), refusal));
      }
    }
    return strings;
  }

  private record Tab(String name, String id) {}

  private record Contents(List<Tab> tabs, boolean from1904) {}
}
