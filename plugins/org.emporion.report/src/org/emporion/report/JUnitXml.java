package org.emporion.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.emporion.model.Language;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.TrialResult.ObjectiveVerdict;
import org.emporion.model.finding.Verdict;
import org.emporion.report.text.HarmlessText;
import org.emporion.trial.record.TrialRecord;

/**
 * Trials as test results of a pipeline, in the JUnit XML that Jenkins, GitLab and others read: a suite for each
 * trial, a case for each objective, and one that says whether the trial counts. An objective that was missed is a
 * failure. One that cannot be told is skipped, because nothing was found wrong. A trial that does not count is an error
 * in its own case, and so are its objectives, because not the target but the test went wrong.
 */
public final class JUnitXml {
  private final Language language;

  /** Remarks are written in this language. */
  public JUnitXml(Language language) {
    this.language = language;
  }

  /** The document. */
  public String write(List<TrialRecord> trials) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", "emporion");
      for (TrialRecord trial : trials) {
        suite(xml, trial);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Writing XML to memory failed", e);
    }
    return out.toString();
  }

  /** How a case ends. */
  private enum Outcome { PASSED, FAILURE, SKIPPED, ERROR }

  private static Outcome outcome(TrialRecord trial, ObjectiveVerdict verdict) {
    if (!trial.counts()) {
      return Outcome.ERROR;
    }
    return switch (verdict.verdict()) {
      case MET -> Outcome.PASSED;
      case MISSED -> Outcome.FAILURE;
      case CANNOT_TELL -> Outcome.SKIPPED;
    };
  }

  private void suite(XMLStreamWriter xml, TrialRecord trial) throws XMLStreamException {
    TrialResult result = trial.result();
    List<Outcome> outcomes = result.objectives().stream().map(one -> outcome(trial, one)).toList();
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", trial.id());
    xml.writeAttribute("tests", Integer.toString(outcomes.size() + 1));
    xml.writeAttribute("failures", count(outcomes, Outcome.FAILURE));
    xml.writeAttribute("errors", Long.toString(
        outcomes.stream().filter(Outcome.ERROR::equals).count() + (trial.counts() ? 0 : 1)));
    xml.writeAttribute("skipped", count(outcomes, Outcome.SKIPPED));
    xml.writeAttribute("time", seconds(result));
    xml.writeAttribute("timestamp", result.startedAt().toString().replaceAll("(\\.\\d+)?Z$", ""));
    xml.writeStartElement("properties");
    property(xml, "candidate", trial.candidate());
    property(xml, "profile", result.profile());
    property(xml, "sessions-per-second", String.format(Locale.ROOT, "%.4g", result.sessionsPerSecond()));
    property(xml, "record", result.folder());
    xml.writeEndElement();
    String suite = trial.candidate() + "." + result.profile();
    testCase(xml, suite, "counts", trial.counts() ? Outcome.PASSED : Outcome.ERROR,
        text(result.health().healthy()
            ? result.observations().endingRemark().orElse(result.health().remark()).in(language)
            : result.health().remark().in(language)));
    for (ObjectiveVerdict verdict : result.objectives()) {
      testCase(xml, suite, verdict.objective(), outcome(trial, verdict), text(verdict.remark().in(language)));
    }
    xml.writeEndElement();
  }

  private static String count(List<Outcome> outcomes, Outcome outcome) {
    return Long.toString(outcomes.stream().filter(outcome::equals).count());
  }

  private static String seconds(TrialResult result) {
    return String.format(Locale.ROOT, "%.3f", result.steadySeconds());
  }

  private static void property(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
    xml.writeEmptyElement("property");
    xml.writeAttribute("name", name);
    xml.writeAttribute("value", text(value));
  }

  private static void testCase(XMLStreamWriter xml, String suite, String name, Outcome outcome, String remark)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", name);
    xml.writeAttribute("classname", suite);
    xml.writeAttribute("time", "0");
    if (outcome == Outcome.PASSED) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(remark);
    } else {
      xml.writeStartElement(outcome.name().toLowerCase(Locale.ROOT));
      xml.writeAttribute("message", remark);
      if (outcome != Outcome.SKIPPED) {
        xml.writeAttribute("type", outcome == Outcome.FAILURE ? Verdict.MISSED.name() : "NOT_VALID");
      }
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static String text(String text) {
    return HarmlessText.of(text);
  }
}
