package org.emporion.store.rule;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.emporion.model.LocalText;
import org.emporion.model.rule.CellPlace;
import org.emporion.model.rule.RuleCell;
import org.emporion.model.rule.RuleColumn;
import org.emporion.model.rule.RuleRow;
import org.emporion.model.rule.RuleTable;
import org.emporion.store.xml.SafeXml;
import org.emporion.store.xml.XmlElement;

/**
 * Reads the decision tables of a DMN file (OMG Decision Model and Notation, XML of versions 1.2 to 1.5). A table's
 * place is its decision; rows count its rules, columns the entries of a rule, outputs after inputs.
 */
final class DmnRules {
  /** The namespaces of versions 1.2 to 1.5; the host stands in them with either scheme. */
  private static final Pattern NAMESPACE =
      Pattern.compile("https?://www\\.omg\\.org/spec/DMN/(20180521|20191111|20211108|20230324)/MODEL/");
  /** Every expression of the language but the table. */
  private static final Set<String> OTHER_EXPRESSIONS = Set.of("literalExpression", "context", "invocation", "list",
      "relation", "functionDefinition", "conditional", "filter", "for", "every", "some");
  private static final String DEFAULT_POLICY = "UNIQUE";
  /** Ample for the largest file that is read. */
  private static final int MOST_ELEMENTS = 200_000;
  private static final String BOTH_LANGUAGES = " | ";

  private final String file;
  private final Issues issues;

  DmnRules(String file, Issues issues) {
    this.file = file;
    this.issues = issues;
  }

  /** The tables that can be read, in order. */
  List<RuleTable> read(byte[] content) {
    CellPlace start = new CellPlace(file, "", 0, 0);
    try {
      return tables(XmlElement.read(new ByteArrayInputStream(content), MOST_ELEMENTS), start);
    } catch (SafeXml.DoctypeException e) {
      issues.error(start, "dmn-doctype");
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
      issues.error(start.at(line, 0), "dmn-syntax");
    }
    return List.of();
  }

  private List<RuleTable> tables(XmlElement root, CellPlace start) {
    if (!root.name().equals("definitions") || !NAMESPACE.matcher(root.namespace()).matches()) {
      issues.error(start, "dmn-namespace", root.namespace().isEmpty() ? root.name() : root.namespace());
      return List.of();
    }
    List<RuleTable> tables = new ArrayList<>();
    for (XmlElement decision : root.children("decision")) {
      table(decision).ifPresent(tables::add);
    }
    root.children("businessKnowledgeModel").forEach(model ->
        issues.error(new CellPlace(file, name(model), 0, 0), "dmn-unsupported", "businessKnowledgeModel"));
    if (root.child("decision").isEmpty()) {
      issues.warning(start, "dmn-without-decision");
    }
    return tables;
  }

  private Optional<RuleTable> table(XmlElement decision) {
    String name = name(decision);
    CellPlace place = new CellPlace(file, name, 0, 0);
    List<XmlElement> others = decision.children().stream()
        .filter(one -> one.namespace().equals(decision.namespace()) && OTHER_EXPRESSIONS.contains(one.name())).toList();
    others.forEach(one -> issues.error(place, "dmn-unsupported", one.name()));
    Optional<XmlElement> table = decision.child("decisionTable");
    if (table.isEmpty()) {
      if (others.isEmpty()) {
        issues.warning(place, "dmn-decision-empty");
      }
      return Optional.empty();
    }
    return table(decision, table.get(), place);
  }

  private Optional<RuleTable> table(XmlElement decision, XmlElement table, CellPlace place) {
    List<XmlElement> inputs = table.children("input");
    List<XmlElement> outputs = table.children("output");
    List<XmlElement> rules = table.children("rule");
    if (inputs.isEmpty() || outputs.isEmpty() || rules.isEmpty()) {
      issues.error(place, "dmn-table-empty");
      return Optional.empty();
    }
    List<RuleColumn> inputColumns = new ArrayList<>();
    for (XmlElement input : inputs) {
      String name = textOf(input, "inputExpression").orElse(input.attribute("label"));
      inputColumns.add(column(name, textOf(input, "inputValues"), place.at(0, inputColumns.size() + 1)));
    }
    List<RuleColumn> outputColumns = new ArrayList<>();
    for (XmlElement output : outputs) {
      CellPlace at = place.at(0, inputs.size() + outputColumns.size() + 1);
      if (output.child("defaultOutputEntry").isPresent()) {
        issues.error(at, "dmn-unsupported", "defaultOutputEntry");
      }
      outputColumns.add(column(nameOf(output, decision, outputs.size()), textOf(output, "outputValues"), at));
    }
    List<RuleRow> rows = new ArrayList<>();
    for (int number = 1; number <= rules.size(); number++) {
      CellPlace at = place.at(number, 0);
      row(rules.get(number - 1), inputs.size(), outputs.size(), at).ifPresentOrElse(
          rows::add,
          () -> issues.error(at, "dmn-entries", Integer.toString(inputs.size()), Integer.toString(outputs.size())));
    }
    String policy = firstOf(table.attribute("hitPolicy"), DEFAULT_POLICY);
    return Optional.of(new RuleTable(firstOf(decision.attribute("id"), place.sheet()), inBoth(place.sheet()),
        new RuleCell((policy + " " + table.attribute("aggregation")).strip(), place),
        inputColumns, outputColumns, rows, List.of(), place));
  }

  /** A single output may go without a name; its decision's is meant then (DMN 1.4, 8.3.2). */
  private static String nameOf(XmlElement output, XmlElement decision, int outputs) {
    String own = firstOf(output.attribute("name"), output.attribute("label"));
    String variable = decision.child("variable").map(one -> one.attribute("name")).orElse("");
    return outputs > 1 ? own : firstOf(own, firstOf(variable, decision.attribute("name")));
  }

  private static RuleColumn column(String name, Optional<String> values, CellPlace place) {
    return new RuleColumn(new RuleCell(name, place), values.map(text -> new RuleCell(text, place)));
  }

  private static Optional<RuleRow> row(XmlElement rule, int inputs, int outputs, CellPlace place) {
    List<XmlElement> inputEntries = rule.children("inputEntry");
    List<XmlElement> outputEntries = rule.children("outputEntry");
    if (inputEntries.size() != inputs || outputEntries.size() != outputs) {
      return Optional.empty();
    }
    List<RuleCell> cells = new ArrayList<>();
    Stream.concat(inputEntries.stream(), outputEntries.stream())
        .forEach(entry -> cells.add(new RuleCell(text(entry), place.at(place.row(), cells.size() + 1))));
    return Optional.of(new RuleRow(
        List.copyOf(cells.subList(0, inputs)), List.copyOf(cells.subList(inputs, cells.size())), because(rule), place));
  }

  private static Optional<LocalText> because(XmlElement rule) {
    String reason = Stream.concat(
            rule.child("description").map(XmlElement::text).stream(),
            rule.children("annotationEntry").stream().map(DmnRules::text))
        .filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining("; "));
    return reason.isEmpty() ? Optional.empty() : Optional.of(inBoth(reason));
  }

  /** A text in both languages parted by a bar, or one for both. */
  private static LocalText inBoth(String text) {
    int bar = text.indexOf(BOTH_LANGUAGES);
    return bar < 0 ? LocalText.same(text)
        : new LocalText(text.substring(0, bar).strip(), text.substring(bar + BOTH_LANGUAGES.length()).strip());
  }

  private static String name(XmlElement decision) {
    return firstOf(decision.attribute("name"), decision.attribute("id"));
  }

  /** What stands in the child {@code text} of a child; empty when there is none. */
  private static Optional<String> textOf(XmlElement element, String child) {
    return element.child(child).map(DmnRules::text).filter(text -> !text.isEmpty());
  }

  /** What stands in the child {@code text}, on one line; empty for none. */
  private static String text(XmlElement element) {
    return element.child("text")
        .map(one -> one.text().lines().map(String::strip).collect(Collectors.joining(" "))).orElse("");
  }

  private static String firstOf(String text, String other) {
    return text.isBlank() ? other.strip() : text.strip();
  }
}
