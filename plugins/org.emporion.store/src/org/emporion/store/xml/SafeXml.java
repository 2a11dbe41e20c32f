package org.emporion.store.xml;

import java.io.InputStream;
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
    return new Guard(factory.createXMLStreamReader(in));
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
