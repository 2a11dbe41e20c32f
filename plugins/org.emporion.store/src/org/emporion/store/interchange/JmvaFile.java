package org.emporion.store.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.network.QueueingModel;
import org.emporion.model.network.QueueingModel.CustomerClass;
import org.emporion.model.network.QueueingModel.Kind;
import org.emporion.model.network.QueueingModel.ServiceStation;
import org.emporion.model.rule.CellPlace;
import org.emporion.store.xml.SafeXml;
import org.emporion.store.xml.XmlElement;

/**
 * Models of JMVA, the analytical solver of Java Modelling Tools, in and out. What a file says of algorithms, what-if runs and
 * solutions is passed over; so is the reference station, since visits are of one round or arrival either way.
 */
public final class JmvaFile {
  /** Largest file that is read, bytes. */
  public static final int MOST_BYTES = 4 << 20;

  private static final int MOST_ELEMENTS = 200_000;
  private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  private final Phrasebook phrases = new Phrasebook(JmvaFile.class);

  /**
   * Reads a model.
   *
   * @throws BrokenExchangeException when it is no such model, with line and column
   * @throws IOException when the file cannot be read
   */
  public QueueingModel read(Path file) throws BrokenExchangeException, IOException {
    String name = file.getFileName().toString();
    if (Files.size(file) > MOST_BYTES) {
      throw broken(name, 0, 0, "jmva.too-large", MOST_BYTES >> 20);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new Reading(name).model(XmlElement.read(in, MOST_ELEMENTS));
    } catch (SafeXml.DoctypeException e) {
      throw broken(name, e.getLocation().getLineNumber(), e.getLocation().getColumnNumber(), "jmva.doctype");
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNumber();
      throw broken(name, line, column, "jmva.no-xml");
    }
  }

  private BrokenExchangeException broken(String file, int line, int column, String phrase, Object... arguments) {
    CellPlace place = new CellPlace(file, "", line, column);
    LocalText where = line == 0 ? LocalText.same(file) : phrases.say("jmva.place", file, line, column);
    return new BrokenExchangeException(List.of(new ExchangeProblem(place, where, phrases.say(phrase, arguments))));
  }

  /** One file being read. */
  private final class Reading {
    private final String file;

    Reading(String file) {
      this.file = file;
    }

    QueueingModel model(XmlElement root) throws BrokenExchangeException {
      if (!root.name().equals("model")) {
        throw at(root, "jmva.root", root.name());
      }
      XmlElement parameters = child(root, "parameters");
      List<CustomerClass> classes = new ArrayList<>();
      for (XmlElement one : child(parameters, "classes").children()) {
        classes.add(customers(one));
      }
      List<String> names = classes.stream().map(CustomerClass::name).toList();
      List<ServiceStation> stations = new ArrayList<>();
      for (XmlElement one : child(parameters, "stations").children()) {
        stations.add(station(one, names));
      }
      try {
        return new QueueingModel(root.child("description").map(XmlElement::text).orElse(""), classes, stations);
      } catch (IllegalArgumentException e) {
        throw at(parameters, "jmva.unsound", e.getMessage());
      }
    }

    private CustomerClass customers(XmlElement one) throws BrokenExchangeException {
      try {
        return switch (one.name()) {
          case "closedclass" ->
            new CustomerClass.Closed(one.attribute("name"), (int) whole(one, one.attribute("population"), "population"));
          case "openclass" -> new CustomerClass.Open(one.attribute("name"), number(one, one.attribute("rate"), "rate"));
          default -> throw at(one, "jmva.unknown", one.name(), "closedclass, openclass");
        };
      } catch (IllegalArgumentException e) {
        throw at(one, "jmva.unsound", e.getMessage());
      }
    }

    private ServiceStation station(XmlElement one, List<String> classes) throws BrokenExchangeException {
      Kind kind = switch (one.name()) {
        case "listation" -> Kind.QUEUE;
        case "delaystation" -> Kind.DELAY;
        case "ldstation" -> Kind.LOAD_DEPENDENT;
        default -> throw at(one, "jmva.unknown", one.name(), "listation, delaystation, ldstation");
      };
      Map<String, XmlElement> seconds = byClass(child(one, "servicetimes"));
      Map<String, XmlElement> visits = byClass(child(one, "visits"));
      List<List<Double>> allSeconds = new ArrayList<>();
      List<Double> allVisits = new ArrayList<>();
      for (String customers : classes) {
        allSeconds.add(seconds.containsKey(customers) ? times(seconds.get(customers)) : List.of(0.0));
        allVisits.add(visits.containsKey(customers)
            ? number(visits.get(customers), visits.get(customers).text(), "visit") : 0.0);
      }
      for (XmlElement each : seconds.values()) {
        known(each, classes);
      }
      for (XmlElement each : visits.values()) {
        known(each, classes);
      }
      String servers = one.attribute("servers");
      try {
        return new ServiceStation(one.attribute("name"), kind,
            servers.isEmpty() || kind == Kind.DELAY ? 1 : (int) whole(one, servers, "servers"), allSeconds, allVisits);
      } catch (IllegalArgumentException e) {
        throw at(one, "jmva.unsound", e.getMessage());
      }
    }

    /** Service times of a load-dependent station stand in elements of either name, with semicolons between them. */
    private List<Double> times(XmlElement one) throws BrokenExchangeException {
      List<Double> all = new ArrayList<>();
      for (String each : one.text().split(";")) {
        all.add(number(one, each.strip(), one.name()));
      }
      return all;
    }

    private Map<String, XmlElement> byClass(XmlElement list) throws BrokenExchangeException {
      Map<String, XmlElement> all = new HashMap<>();
      for (XmlElement one : list.children()) {
        if (all.put(one.attribute("customerclass"), one) != null) {
          throw at(one, "jmva.twice", one.attribute("customerclass"));
        }
      }
      return all;
    }

    private void known(XmlElement one, List<String> classes) throws BrokenExchangeException {
      if (!classes.contains(one.attribute("customerclass"))) {
        throw at(one, "jmva.unknown", one.attribute("customerclass"), String.join(", ", classes));
      }
    }

    private XmlElement child(XmlElement parent, String name) throws BrokenExchangeException {
      return parent.child(name).orElseThrow(() -> at(parent, "jmva.missing", parent.name(), name));
    }

    private double number(XmlElement one, String text, String what) throws BrokenExchangeException {
      try {
        double value = Double.parseDouble(text);
        if (value >= 0 && value < Double.POSITIVE_INFINITY) {
          return value;
        }
      } catch (NumberFormatException e) {
        // Told below, as a number that is none of these.
      }
      throw at(one, "jmva.number", what, text);
    }

    private double whole(XmlElement one, String text, String what) throws BrokenExchangeException {
      double value = number(one, text, what);
      if (value != Math.rint(value) || value > Integer.MAX_VALUE) {
        throw at(one, "jmva.whole", what, text);
      }
      return value;
    }

    private BrokenExchangeException at(XmlElement one, String phrase, Object... arguments) {
      return broken(file, one.line(), one.column(), phrase, arguments);
    }
  }

  /**
   * Writes a model as JMVA reads it.
   *
   * @param out not closed
   * @throws IOException when it cannot be written
   */
  public void write(QueueingModel model, OutputStream out) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("model");
      xml.writeNamespace("xsi", SCHEMA_INSTANCE);
      xml.writeAttribute("xsi", SCHEMA_INSTANCE, "noNamespaceSchemaLocation", "JMTmodel.xsd");
      xml.writeStartElement("description");
      xml.writeCharacters(model.description());
      xml.writeEndElement();
      xml.writeStartElement("parameters");
      classes(xml, model.classes());
      stations(xml, model);
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void classes(XMLStreamWriter xml, List<CustomerClass> classes) throws XMLStreamException {
    xml.writeStartElement("classes");
    xml.writeAttribute("number", Integer.toString(classes.size()));
    for (CustomerClass one : classes) {
      switch (one) {
        case CustomerClass.Closed closed -> {
          xml.writeEmptyElement("closedclass");
          xml.writeAttribute("name", closed.name());
          xml.writeAttribute("population", Integer.toString(closed.population()));
        }
        case CustomerClass.Open open -> {
          xml.writeEmptyElement("openclass");
          xml.writeAttribute("name", open.name());
          xml.writeAttribute("rate", Double.toString(open.perSecond()));
        }
      }
    }
    xml.writeEndElement();
  }

  private static void stations(XMLStreamWriter xml, QueueingModel model) throws XMLStreamException {
    xml.writeStartElement("stations");
    xml.writeAttribute("number", Integer.toString(model.stations().size()));
    for (ServiceStation station : model.stations()) {
      xml.writeStartElement(switch (station.kind()) {
        case QUEUE -> "listation";
        case DELAY -> "delaystation";
        case LOAD_DEPENDENT -> "ldstation";
      });
      xml.writeAttribute("name", station.name());
      if (station.kind() != Kind.DELAY) {
        xml.writeAttribute("servers", Integer.toString(station.servers()));
      }
      // Load-dependent times stand in elements that are named like the list.
      boolean dependent = station.kind() == Kind.LOAD_DEPENDENT;
      xml.writeStartElement("servicetimes");
      for (int c = 0; c < model.classes().size(); c++) {
        entry(xml, dependent ? "servicetimes" : "servicetime", model.classes().get(c).name(),
            station.seconds().get(c).stream().map(each -> Double.toString(each)).collect(Collectors.joining(";")));
      }
      xml.writeEndElement();
      xml.writeStartElement("visits");
      for (int c = 0; c < model.classes().size(); c++) {
        entry(xml, "visit", model.classes().get(c).name(), Double.toString(station.visits().get(c)));
      }
      xml.writeEndElement();
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void entry(XMLStreamWriter xml, String name, String customers, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeAttribute("customerclass", customers);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
