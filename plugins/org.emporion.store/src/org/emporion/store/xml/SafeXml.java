package org.emporion.store.xml;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Opens XML that nobody vouches for. A document type declaration is refused, and with it every entity of the
 * document's own, inside it or elsewhere; so is nesting deeper than {@value #MAX_DEPTH} elements. The size is for
 * the caller to limit.
 */
public final class SafeXml {
  /** Deepest nesting of elements that is read. */
  public static final int MAX_DEPTH = 100;

  private static final Pattern ENCODING = Pattern.compile("^\\S{0,3}<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([^\"']*)");
  /** Bytes in which the declaration of an encoding stands. */
  private static final int DECLARATION = 200;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private SafeXml() {}

  /**
   * A reader at the beginning of a document.
   *
   * @param in the document, in any encoding XML knows; the caller closes it
   * @throws DoctypeException when it has a document type declaration; the reader throws it, too
   * @throws XMLStreamException when it is no XML
   */
  public static XMLStreamReader open(InputStream in) throws XMLStreamException {
    // The JDK's own, whatever else lies on the class path: its settings below are known and tested.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
    BufferedInputStream content = new BufferedInputStream(in);
    try {
      return new Guard(isUtf8(content)
          ? factory.createXMLStreamReader(utf8(content)) : factory.createXMLStreamReader(content));
    } catch (IOException e) {
      throw new XMLStreamException(e);
    }
  }

  /** Text in UTF-8 is decoded here: of a wrong byte in it the JDK's reader tells the error stream, too. */
  private static Reader utf8(BufferedInputStream content) throws IOException {
    Reader reader = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder()));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  /** True unless the first bytes say otherwise (XML 1.0, appendix F). */
  private static boolean isUtf8(BufferedInputStream content) throws IOException {
    content.mark(DECLARATION);
    String head = new String(content.readNBytes(DECLARATION), StandardCharsets.ISO_8859_1);
    content.reset();
    Matcher encoding = ENCODING.matcher(head);
    boolean wide = head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE") || head.indexOf('\0') >= 0;
    return !wide && (!encoding.find() || encoding.group(1).equalsIgnoreCase("UTF-8"));
  }

  /** A document type declaration stands in the document. */
  public static final class DoctypeException extends XMLStreamException {
    private static final long serialVersionUID = 1L;

    DoctypeException(XMLStreamReader at) {
      super("A document type declaration is not read", at.getLocation());
    }
  }

  /** Looks at every event; the convenience methods of the wrapped reader would pass it by. */
  private static final class Guard extends StreamReaderDelegate {
    private int depth;

    Guard(XMLStreamReader reader) {
      super(reader);
    }

    @Override
    public int next() throws XMLStreamException {
      int event = super.next();
      switch (event) {
        case DTD, ENTITY_DECLARATION, NOTATION_DECLARATION, ENTITY_REFERENCE -> throw new DoctypeException(this);
        case START_ELEMENT -> depth++;
        case END_ELEMENT -> depth--;
        default -> { }
      }
      if (depth > MAX_DEPTH) {
        throw new XMLStreamException("Nested deeper than " + MAX_DEPTH + " elements", getLocation());
      }
      return event;
    }

    @Override
    public int nextTag() throws XMLStreamException {
      int event = next();
      while (event != START_ELEMENT && event != END_ELEMENT) {
        if (event == END_DOCUMENT || hasText() && event != COMMENT && !isWhiteSpace()) {
          throw new XMLStreamException("An element is expected", getLocation());
        }
        event = next();
      }
      return event;
    }

    @Override
    public String getElementText() throws XMLStreamException {
      StringBuilder text = new StringBuilder();
      for (int event = next(); event != END_ELEMENT; event = next()) {
        if (event == START_ELEMENT || event == END_DOCUMENT) {
          throw new XMLStreamException("Text is expected", getLocation());
        }
        if (event == CHARACTERS || event == CDATA || event == SPACE) {
          text.append(getText());
        }
      }
      return text.toString();
    }
  }
}
