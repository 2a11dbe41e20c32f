package org.emporion.store.interchange;

import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Study;

/**
 * A study as one document of XMCDA 3.1.1 (Decision Deck): alternatives, criteria, their scales, the performance
 * table of what is claimed, and the weights of the leaves, which sum to 1. What is unknown is {@code NA}. A
 * criterion on which no candidate has a value, as measured ones, is not active: methods would stumble over it.
 */
final class XmcdaDocument {
  static final String NAMESPACE = "http://www.decision-deck.org/2019/XMCDA-3.1.1";

  private final Study study;
  private final Language language;
  private final XMLStreamWriter xml;
  private int depth;

  /**
   * A document.
   *
   * @param language that of the names; the other one stands in the descriptions
   */
  XmcdaDocument(Study study, Language language, OutputStream out) throws XMLStreamException {
    this.study = study;
    this.language = language;
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
  }

  /** Writes it; does not close the stream. */
  void write() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("xmcda", "XMCDA", NAMESPACE);
    xml.writeNamespace("xmcda", NAMESPACE);
    depth = 1;
    List<Requirement> leaves = study.leaves();
    all("alternatives", study.candidates(), one -> named("alternative", one.id(), one.name(), true));
    Set<String> valued = valued();
    all("criteria", leaves, one -> named("criterion", one.id(), one.title(), valued.contains(one.id())));
    all("criteriaScales", leaves, this::scale);
    all("performanceTable", study.candidates(), one -> performances(one, leaves));
    Map<String, Double> weights = new LeafWeights(study).shares();
    begin("criteriaValues");
    xml.writeAttribute("mcdaConcept", "weights");
    for (Map.Entry<String, Double> weight : weights.entrySet()) {
      element("criterionValue", () -> {
        text("criterionID", weight.getKey());
        value(Optional.of(weight.getValue()));
      });
    }
    end();
    depth = 0;
    line();
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
    xml.flush();
  }

  private Set<String> valued() {
    Set<String> valued = new HashSet<>();
    study.candidates().forEach(candidate -> candidate.claims().stream()
        .filter(claim -> claim.value().isPresent())
        .forEach(claim -> valued.add(claim.requirement())));
    return valued;
  }

  /** An alternative or a criterion. */
  private void named(String tag, String id, LocalText name, boolean active) throws XMLStreamException {
    begin(tag);
    xml.writeAttribute("id", id);
    xml.writeAttribute("name", legal(name.in(language)));
    if (!name.en().equals(name.zhTw())) {
      element("description",
          () -> text("comment", name.in(language == Language.EN ? Language.ZH_TW : Language.EN)));
    }
    if (tag.equals("alternative")) {
      text("type", "real");
    }
    text("active", Boolean.toString(active));
    end();
  }

  private void scale(Requirement one) throws XMLStreamException {
    element("criterionScale", () -> {
      text("criterionID", one.id());
      element("scales", () -> element("scale", () -> element("quantitative",
          () -> text("preferenceDirection", one.scale().higherIsBetter() ? "max" : "min"))));
    });
  }

  private void performances(Candidate candidate, List<Requirement> leaves) throws XMLStreamException {
    element("alternativePerformances", () -> {
      text("alternativeID", candidate.id());
      for (Requirement leaf : leaves) {
        element("performance", () -> {
          text("criterionID", leaf.id());
          value(candidate.claim(leaf.id()).flatMap(Claim::value));
        });
      }
    });
  }

  private void value(Optional<Double> value) throws XMLStreamException {
    element("values", () -> element("value", () -> {
      if (value.isPresent()) {
        text("real", Double.toString(value.get()));
      } else {
        line();
        xml.writeEmptyElement("NA");
      }
    }));
  }

  /** Writes the inside of an element. */
  private interface Inside {
    void write() throws XMLStreamException;
  }

  /** Writes one of several. */
  private interface Each<T> {
    void write(T one) throws XMLStreamException;
  }

  private <T> void all(String tag, List<T> list, Each<T> each) throws XMLStreamException {
    element(tag, () -> {
      for (T one : list) {
        each.write(one);
      }
    });
  }

  private void element(String tag, Inside inside) throws XMLStreamException {
    begin(tag);
    inside.write();
    end();
  }

  private void text(String tag, String text) throws XMLStreamException {
    line();
    xml.writeStartElement(tag);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  private void begin(String tag) throws XMLStreamException {
    line();
    xml.writeStartElement(tag);
    depth++;
  }

  private void end() throws XMLStreamException {
    depth--;
    line();
    xml.writeEndElement();
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** Names only help the reader; what XML 1.0 cannot carry becomes a replacement character. */
  private static String legal(String text) {
    return text.codePoints()
        .map(one -> one == '\t' || one == '\n' || one == '\r' || one >= 0x20 && one <= 0xD7FF
            || one >= 0xE000 && one <= 0xFFFD || one >= 0x10000 ? one : 0xFFFD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }
}
