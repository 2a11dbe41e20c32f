package org.emporion.store.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads texts that may be written in runs of several looks (ECMA-376 part 1, 18.4), without their phonetic runs. */
final class RichText {
  /** A character by its code, such as {@code _x000D_} (ST_Xstring, 22.9.2.19). */
  private static final Pattern CODE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private RichText() {}

  /** The text of the element whose beginning was read; reads to its end. */
  static String read(XMLStreamReader xml, int limit, Refusal refusal)
      throws XMLStreamException, UnreadableSpreadsheetException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    int phonetic = 0;
    boolean inText = false;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          if (phonetic > 0 || xml.getLocalName().equals("rPh")) {
            phonetic++;
          }
          inText = phonetic == 0 && xml.getLocalName().equals("t");
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          phonetic = Math.max(0, phonetic - 1);
          inText = false;
        }
        case XMLStreamConstants.END_DOCUMENT -> throw new XMLStreamException("The text does not end");
        default -> append(xml, inText, text, limit, refusal);
      }
    }
    return decoded(text.toString());
  }

  /** The text directly in the element whose beginning was read; reads to its end. */
  static String plain(XMLStreamReader xml, int limit, Refusal refusal)
      throws XMLStreamException, UnreadableSpreadsheetException {
    StringBuilder text = new StringBuilder();
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
        throw new XMLStreamException("Text is expected", xml.getLocation());
      }
      append(xml, true, text, limit, refusal);
    }
    return text.toString();
  }

  private static void append(XMLStreamReader xml, boolean wanted, StringBuilder text, int limit, Refusal refusal)
      throws UnreadableSpreadsheetException {
    if (wanted && (xml.isCharacters() || xml.getEventType() == XMLStreamConstants.CDATA)) {
      text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      if (text.length() > limit) {
        throw refusal.because("text-too-long", Integer.toString(limit));
      }
    }
  }

  /** The text with codes made into their characters. */
  static String decoded(String text) {
    return text.contains("_x")
        ? CODE.matcher(text).replaceAll(
            code -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(code.group(1), 16))))
        : text;
  }
}
