package org.emporion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.emporion.model.Language;
import org.emporion.model.finding.TrialObservations;
import org.emporion.model.finding.Verdict;
import org.emporion.trial.record.TrialRecord;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** The structure is that of the schema junit-10.xsd of Jenkins' xUnit plug-in: elements, attributes and their types. */
class JUnitXmlTest {
  private static final Map<String, Set<String>> CHILDREN = Map.of(
      "testsuites", Set.of("testsuite"),
      "testsuite", Set.of("properties", "testcase", "system-out", "system-err"),
      "properties", Set.of("property"), "property", Set.of(),
      "testcase", Set.of("skipped", "error", "failure", "system-out", "system-err"),
      "skipped", Set.of(), "error", Set.of(), "failure", Set.of(), "system-out", Set.of());
  private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
      "testsuites", Set.of("name", "time", "tests", "failures", "errors", "disabled"),
      "testsuite", Set.of("name", "tests", "failures", "errors", "time", "disabled", "skipped", "timestamp", "hostname",
          "id", "package", "file", "log", "url", "version", "group"),
      "properties", Set.of(), "property", Set.of("name", "value"),
      "testcase", Set.of("name", "time", "classname", "status", "assertions", "group"),
      "skipped", Set.of("message", "type"), "error", Set.of("message", "type"), "failure", Set.of("message", "type"),
      "system-out", Set.of());
  private final SampleTrials samples = new SampleTrials();

  private static Document parsed(List<TrialRecord> trials) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new InputSource(new StringReader(new JUnitXml(Language.EN).write(trials))));
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }

  @Test
  void missedIsAFailureUntoldIsSkippedAndATrialThatDoesNotCountIsAnError() throws Exception {
    Document document = parsed(List.of(
        samples.record("cloudcart", 1, true, TrialObservations.NONE, Verdict.MET, Verdict.MISSED, Verdict.CANNOT_TELL),
        samples.record("opensail", 2, false, TrialObservations.NONE, Verdict.CANNOT_TELL)));
    List<Element> suites = children(document.getDocumentElement(), "testsuite");
    assertEquals("cloudcart/run-1", suites.get(0).getAttribute("name"));
    assertEquals("2026-11-22T01:00:00", suites.get(0).getAttribute("timestamp"));
    List<Element> cases = children(suites.get(0), "testcase");
    assertEquals(List.of("counts", "objective-0", "objective-1", "objective-2"),
        cases.stream().map(one -> one.getAttribute("name")).toList());
    assertEquals("remark & <MISSED>", children(cases.get(2), "failure").getFirst().getAttribute("message"));
    assertEquals(1, children(cases.get(3), "skipped").size());
    assertTrue(children(cases.get(1), "failure").isEmpty());
    children(suites.get(1), "testcase").forEach(one -> assertEquals(1, children(one, "error").size()));
  }

  @Test
  void elementsAttributesAndCountsAreThoseOfTheSchema() throws Exception {
    Document document = parsed(List.of(
        samples.record("cloudcart", 1, true, TrialObservations.NONE, Verdict.MET, Verdict.MISSED, Verdict.CANNOT_TELL),
        samples.record("opensail", 2, false, TrialObservations.NONE, Verdict.CANNOT_TELL)));
    Element root = document.getDocumentElement();
    assertEquals("testsuites", root.getTagName());
    holds(root);
    for (Element suite : children(root, "testsuite")) {
      List<Element> cases = children(suite, "testcase");
      assertEquals(cases.size(), Integer.parseInt(suite.getAttribute("tests")));
      for (Map.Entry<String, String> one : Map.of("failures", "failure", "errors", "error", "skipped", "skipped").entrySet()) {
        assertEquals(cases.stream().filter(each -> !children(each, one.getValue()).isEmpty()).count(),
            Long.parseLong(suite.getAttribute(one.getKey())), one.getKey());
      }
      assertTrue(Double.parseDouble(suite.getAttribute("time")) > 0);
      assertTrue(suite.getAttribute("timestamp").matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d"));
      cases.forEach(one -> assertTrue(!one.getAttribute("name").isEmpty() && !one.getAttribute("classname").isEmpty()));
    }
  }

  private static void holds(Element element) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      String name = element.getAttributes().item(i).getNodeName();
      assertTrue(ATTRIBUTES.get(element.getTagName()).contains(name), element.getTagName() + " has no " + name);
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        assertTrue(CHILDREN.get(element.getTagName()).contains(inner.getTagName()),
            inner.getTagName() + " in " + element.getTagName());
        holds(inner);
      }
    }
  }
}
