package org.emporion.store.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.rule.RuleColumn;
import org.emporion.model.rule.RuleIssue;
import org.emporion.model.rule.RuleRow;
import org.emporion.model.rule.RuleSet;
import org.emporion.model.rule.RuleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decision tables of DMN files, as DMN editors write them. */
class DmnRulesTest {
  private static final String TABLE = """
      <decision id="hosting" name="Hosting risk | 託管風險">
        <variable name="points support-hours"/>
        <decisionTable hitPolicy="COLLECT" aggregation="SUM">
          <input id="i1" label="Hours"><inputExpression typeRef="number"><text>support-hours</text></inputExpression>
            <inputValues><text>[0..24]</text></inputValues></input>
          <input label="sla"/>
          <output id="o1"><outputValues><text>[0..100]</text></outputValues></output>
          <annotation name="source"/>
          <rule id="r1"><description>Too few hours | 時數太少</description>
            <inputEntry><text>&lt; 8</text></inputEntry><inputEntry><text>-</text></inputEntry>
            <outputEntry><text>20</text></outputEntry>
            <annotationEntry><text></text></annotationEntry></rule>
          <rule id="r2">
            <inputEntry><text><![CDATA[>= 8]]></text></inputEntry><inputEntry><text>
              true
            </text></inputEntry>
            <outputEntry><text>80</text></outputEntry>
            <annotationEntry><text>Handbook</text></annotationEntry></rule>
        </decisionTable>
      </decision>
      """;

  private static final InTable IN = new InTable("house.dmn", "Hosting risk | 託管風險");

  @TempDir
  Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"http://www.omg.org/spec/DMN/20180521/MODEL/", "https://www.omg.org/spec/DMN/20191111/MODEL/",
      "https://www.omg.org/spec/DMN/20211108/MODEL/", "https://www.omg.org/spec/DMN/20230324/MODEL/"})
  void aTableArrivesAsItIsWritten(String namespace) throws Exception {
    RuleSet set = read("<?xml version='1.0'?><definitions xmlns='" + namespace + "' xmlns:x='urn:x' name='m'><x:shape/>"
        + "<inputData name='support-hours'/>" + TABLE + "</definitions>");

    assertEquals(List.of(), set.issues());
    RuleTable table = set.tables().getFirst();
    assertEquals("hosting", table.id());
    assertEquals(new LocalText("Hosting risk", "託管風險"), table.title());
    assertEquals("COLLECT SUM", table.hitPolicy().text());
    assertEquals(
        List.of(new RuleColumn(IN.cell("support-hours", 0, 1), Optional.of(IN.cell("[0..24]", 0, 1))),
            new RuleColumn(IN.cell("sla", 0, 2), Optional.empty())),
        table.inputs());
    assertEquals(
        List.of(new RuleColumn(IN.cell("points support-hours", 0, 3), Optional.of(IN.cell("[0..100]", 0, 3)))), table.outputs());
    assertEquals(
        List.of(
            new RuleRow(List.of(IN.cell("< 8", 1, 1), IN.cell("-", 1, 2)), List.of(IN.cell("20", 1, 3)),
                Optional.of(new LocalText("Too few hours", "時數太少")), IN.place(1, 0)),
            new RuleRow(List.of(IN.cell(">= 8", 2, 1), IN.cell("true", 2, 2)), List.of(IN.cell("80", 2, 3)),
                Optional.of(LocalText.same("Handbook")), IN.place(2, 0))),
        table.rows());
  }

  @Test
  void withoutAHitPolicyOneRuleMayMatch() throws Exception {
    RuleSet set = read(model(TABLE.replace(" hitPolicy=\"COLLECT\" aggregation=\"SUM\"", "")));
    assertEquals("UNIQUE", set.tables().getFirst().hitPolicy().text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"literalExpression", "context", "invocation", "relation", "functionDefinition"})
  void otherExpressionsAreRefusedByName(String expression) throws Exception {
    RuleSet set = read(model("<decision name='d'><" + expression + "/></decision>" + TABLE));
    assertEquals(1, set.tables().size());
    InTable.assertTold(set, RuleIssue.Severity.ERROR, "d 0 0", "This has a " + expression);
  }

  @Test
  void knowledgeModelsAndDefaultsAreRefused() throws Exception {
    RuleSet set = read(model("<businessKnowledgeModel name='k'/>" + TABLE.replace("</outputValues>",
        "</outputValues><defaultOutputEntry><text>1</text></defaultOutputEntry>")));
    InTable.assertTold(set, RuleIssue.Severity.ERROR, "k 0 0", "businessKnowledgeModel");
    InTable.assertTold(set, RuleIssue.Severity.ERROR, "Hosting risk | 託管風險 0 3", "defaultOutputEntry");
  }

  @Test
  void drawnDecisionsWithoutATableAreMentioned() throws Exception {
    InTable.assertTold(read(model("<decision name='d'/>")), RuleIssue.Severity.WARNING, "d 0 0", "has no decision table");
    InTable.assertTold(read(model("")), RuleIssue.Severity.WARNING, " 0 0", "no decision in this file");
  }

  @Test
  void aRuleWithTooFewEntriesIsTold() throws Exception {
    RuleSet set = read(model(TABLE.replace("<outputEntry><text>20</text></outputEntry>", "")));
    InTable.assertTold(set, RuleIssue.Severity.ERROR, "Hosting risk | 託管風險 1 0", "2 input entries and 1 output entries");
    assertEquals(2, set.tables().getFirst().rows().getFirst().place().row());
  }

  @Test
  void aTableWithoutColumnsOrRulesIsTold() throws Exception {
    InTable.assertTold(read(model("<decision name='d'><decisionTable/></decision>")), RuleIssue.Severity.ERROR, "d 0 0", "at least one input");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<definitions/>", "<definitions xmlns='http://www.omg.org/spec/DMN/20151101/dmn.xsd'/>", "<html/>"})
  void otherVersionsAndOtherFilesAreRefused(String text) throws Exception {
    InTable.assertTold(read(text), RuleIssue.Severity.ERROR, " 0 0", "is not a DMN model");
  }

  @Test
  void brokenXmlIsToldByLine() throws Exception {
    InTable.assertTold(read("<definitions>\n<decision>\n</definitions>"), RuleIssue.Severity.ERROR, " 3 0", "not well-formed");
    InTable.assertTold(read(""), RuleIssue.Severity.ERROR, " 1 0", "not well-formed");
    InTable.assertTold(read(model("<a>".repeat(5_000))), RuleIssue.Severity.ERROR, " 1 0", "nested too deep");
  }

  @Test
  void nothingOutsideTheFileIsRead() throws Exception {
    Path secret = Files.writeString(temp.resolve("secret"), "secret");
    RuleSet set = read("<!DOCTYPE d [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>" + model("<decision name='&x;'/>"));
    InTable.assertTold(set, RuleIssue.Severity.ERROR, " 0 0", "document type declaration");
    assertTrue(!set.toString().contains("secret"));
  }

  private static String model(String inside) {
    return "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'>" + inside + "</definitions>";
  }

  private RuleSet read(String text) throws Exception {
    Files.writeString(temp.resolve("house.dmn"), text);
    return new RuleFiles(temp).read(List.of("house.dmn")).getFirst();
  }
}
