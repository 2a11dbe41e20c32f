package org.emporion.store.sheet;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Knows which styles show a number as a date or time (ECMA-376 part 1, 18.8.30 and 18.8.31).
 *
 * @param dates the positions of those styles in the list that cells refer to
 */
record NumberFormats(BitSet dates) {
  /** A spreadsheet without styles has no dates. */
  static final NumberFormats NONE = new NumberFormats(new BitSet());

  /** What is shown as it stands: quoted or escaped characters, blanks as wide as one, fillers, and brackets. */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");
  private static final Pattern DATE_LETTER = Pattern.compile("[ymdhsYMDHS]");
  /** Formats without a code in the file; those from 27 on are the dates of East Asian versions. */
  private static final int[][] BUILT_IN_DATES = {{14, 22}, {27, 36}, {45, 45}, {47, 47}, {50, 58}};

  /** Reads the part with the styles. */
  static NumberFormats read(XMLStreamReader xml) throws XMLStreamException {
    Map<String, String> codes = new HashMap<>();
    BitSet dates = new BitSet();
    int position = 0;
    boolean ofCells = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
        continue;
      }
      boolean start = event == XMLStreamConstants.START_ELEMENT;
      switch (xml.getLocalName()) {
        case "cellXfs" -> ofCells = start;
        case "numFmt" -> {
          if (start) {
            codes.put(xml.getAttributeValue(null, "numFmtId"), xml.getAttributeValue(null, "formatCode"));
          }
        }
        case "xf" -> {
          if (start && ofCells) {
            String id = xml.getAttributeValue(null, "numFmtId");
            dates.set(position++, isDate(id, codes.get(id)));
          }
        }
        default -> { }
      }
    }
    return new NumberFormats(dates);
  }

  private static boolean isDate(String id, String code) {
    if (code != null) {
      return isDate(code);
    }
    if (id == null || !id.matches("\\d{1,4}")) {
      return false;
    }
    int number = Integer.parseInt(id);
    for (int[] range : BUILT_IN_DATES) {
      if (number >= range[0] && number <= range[1]) {
        return true;
      }
    }
    return false;
  }

  /** True when a format code shows days or times of day; elapsed hours such as {@code [h]:mm} are amounts. */
  static boolean isDate(String code) {
    if (code.matches("(?i).*\\[(h+|m+|s+)\\].*")) {
      return false;
    }
    String shown = LITERAL.matcher(code).replaceAll("");
    return !shown.equalsIgnoreCase("general") && DATE_LETTER.matcher(shown).find();
  }
}
