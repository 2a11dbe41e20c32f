package org.emporion.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.emporion.testkit.ReferenceCase;
import org.emporion.evaluation.table.DecisionTable;
import org.emporion.evaluation.table.RuleTables;
import org.emporion.evaluation.table.TableOutcome;
import org.emporion.evaluation.table.Value;
import org.emporion.model.rule.RuleIssue;
import org.emporion.model.rule.RuleSet;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;
import org.junit.jupiter.api.Test;

/**
 * Hit policies against the tables of the DMN Technology Compatibility Kit (github.com/dmn-tck/tck, commit
 * 0dbcaf9b98bc3af4e36d44a7aed95e9e85703a13, TestCases/compliance-level-2; the folder stands at each test). Their inputs
 * are facts there and columns of evidence here: Age and NumOfYears a number, isAffordable a yes-no; the risk category is
 * a fact of a table of one row.
 */
class DmnCasesTest {
  private static final TableRun RUN = new TableRun();
  private static final List<Requirement> REQUIREMENTS = new Table()
      .requirement("age", 1, Table.number(0, 100)).requirement("affordable", 1, Table.yesNo())
      .requirement("years", 1, new Scale(Scale.Kind.NUMBER, "", 0, 10)).requirements;

  private static TableSketch approval(String policy, String... statuses) {
    TableSketch table = new TableSketch("approval", policy)
        .input("age").input("fact RiskCategory", "\"High\", \"Low\", \"Medium\"").input("affordable");
    return statuses.length == 0 ? table : table.output("fact status", String.join(", ", statuses));
  }

  private static TableSketch years(String policy) {
    return new TableSketch("years", policy).input("years").output("fact result");
  }

  private static DecisionTable understood(TableSketch... sketches) {
    TableSketch risk = new TableSketch("risk", "F").input("age").output("fact RiskCategory")
        .row("<1", "High").row("<2", "Low").row("-", "Medium");
    List<TableSketch> all = new ArrayList<>(List.of(risk));
    all.addAll(Arrays.asList(sketches));
    List<RuleSet> sets = TableSketch.set(all.toArray(TableSketch[]::new));
    RuleTables tables = RuleTables.read(sets, REQUIREMENTS);
    assertEquals(List.of(), tables.issues());
    return tables.tables().getLast();
  }

  private static List<Value> given(Object... inputs) {
    return Stream.of(inputs).map(DmnCasesTest::value).toList();
  }

  private static Value value(Object plain) {
    return switch (plain) {
      case Boolean yes -> new Value.Truth(yes);
      case String text -> new Value.Text(text);
      case Number number -> new Value.Quantity(new BigDecimal(number.toString()));
      case JsonNode json -> json.isBoolean() ? value(json.asBoolean()) : json.isNumber() ? value(json.decimalValue())
          : value(json.asText());
      default -> throw new IllegalArgumentException(plain.toString());
    };
  }

  /** What comes out of one case: for each output its values, as plain words. */
  private static List<List<String>> decide(DecisionTable table, Object... inputs) {
    TableOutcome outcome = RUN.run(table, List.of(given(inputs))).getFirst();
    return outcome.results().stream()
        .map(values -> values.stream().map(each -> each.literal().replace("\"", "")).toList()).toList();
  }

  private static List<List<String>> one(String... results) {
    return Stream.of(results).map(List::of).toList();
  }

  /** DMN-01, 0004-simpletable-U, rows and inputs as they stand in cases.json. */
  @Test
  void uniqueAsInTheReferenceCase() {
    ReferenceCase published = ReferenceCase.of("DMN-01-unique");
    TableSketch sketch = approval("U", "\"Approved\"", "\"Declined\"");
    published.inputs().get("rules").forEach(row -> sketch.row(ReferenceCase.texts(row).toArray(String[]::new)));
    DecisionTable table = understood(sketch);
    List<List<Value>> cases = new ArrayList<>();
    published.inputs().get("inputs").forEach(each -> {
      List<Value> values = new ArrayList<>();
      each.forEach(input -> values.add(value(input)));
      cases.add(values);
    });
    assertEquals(ReferenceCase.texts(published.expected().get("output")), RUN.run(table, cases).stream()
        .map(outcome -> ((Value.Text) outcome.single(0).orElseThrow()).text()).toList());
  }

  /** DMN-02, 0115-sum-collect-hitpolicy, with the rows that fire. */
  @Test
  void collectSumAsInTheReferenceCase() {
    ReferenceCase published = ReferenceCase.of("DMN-02-collect-sum");
    TableSketch sketch = years("C+");
    published.inputs().get("rules").forEach(row -> sketch.row(ReferenceCase.texts(row).toArray(String[]::new)));
    List<List<Value>> cases = new ArrayList<>();
    published.inputs().get("NumOfYears").forEach(years -> cases.add(List.of(value(years))));
    List<TableOutcome> outcomes = RUN.run(understood(sketch), cases);
    List<Value> expected = new ArrayList<>();
    published.expected().get("Salary").forEach(salary -> expected.add(value(salary)));
    assertEquals(expected, outcomes.stream().map(outcome -> outcome.single(0).orElseThrow()).toList());
    assertEquals(List.of(List.of(0, 1, 2, 3), List.of(0, 1), List.of(0)),
        outcomes.stream().map(TableOutcome::fired).toList());
  }

  /** DMN-04: the overlap holds 29 and the gap 31, and both say whether their ends belong to them. */
  @Test
  void gapAndOverlapAsInTheReferenceCase() {
    TableSketch overlap = new TableSketch("t", "U").input("age", "[17..40]").output("fact x")
        .row("[17..30]", "1").row("[29..40]", "2");
    assertEquals(List.of("Rows 4 and 5 both match age from 29 to 30 (both included), and hit policy U allows only one row: "
        + "nothing is concluded there. Set the rows apart or choose another hit policy."), english(overlap));
    TableSketch gap = new TableSketch("t", "U").input("age", "[17..40]").output("fact x")
        .row("[17..30]", "1").row("[32..40]", "2");
    assertEquals(List.of("No row of “Table t” provides for age between 30 and 32 (both not included). "
        + "Add a row, or nothing is concluded there."), english(gap));
  }

  private static List<String> english(TableSketch sketch) {
    return new RuleCheck(RUN, new StudyRules(new RuleEngine())).check(TableSketch.set(sketch), REQUIREMENTS).stream()
        .filter(issue -> !issue.message().en().contains("No table reads"))
        .peek(issue -> assertEquals(RuleIssue.Severity.WARNING, issue.severity()))
        .map(issue -> issue.message().en()).toList();
  }

  /** 0005-simpletable-A. */
  @Test
  void anyTakesRowsThatAgree() {
    DecisionTable table = understood(approval("A", "\"Approved\"", "\"Declined\"")
        .row(">=18", "\"Medium\",\"Low\"", "true", "\"Approved\"")
        .row("<18", "-", "-", "\"Declined\"").row("-", "\"High\"", "-", "\"Declined\"").row("-", "-", "false", "\"Declined\""));
    assertEquals(one("Approved"), decide(table, 18, "Medium", true));
    assertEquals(one("Declined"), decide(table, 17, "Medium", true));
    assertEquals(one("Declined"), decide(table, 18, "High", true));
    assertEquals(one("Declined"), decide(table, 17, "High", false));
  }

  /** 0006-simpletable-P1 and 0007-simpletable-P2. */
  @Test
  void priorityGoesByTheOutputValues() {
    DecisionTable first = understood(approval("P", "\"Approved\"", "\"Declined\"")
        .row(">=18", "\"Medium\",\"Low\"", "true", "\"Approved\"")
        .row("<18", "-", "-", "\"Declined\"").row("-", "\"High\"", "-", "\"Declined\"").row("-", "-", "false", "\"Declined\""));
    DecisionTable second = understood(approval("P", "\"Approved\"", "\"Declined\"")
        .row("-", "-", "-", "\"Declined\"").row(">=18", "\"Medium\",\"Low\"", "true", "\"Approved\""));
    for (DecisionTable table : List.of(first, second)) {
      assertEquals(one("Approved"), decide(table, 18, "Medium", true));
      assertEquals(one("Declined"), decide(table, 17, "Medium", true));
      assertEquals(one("Declined"), decide(table, 18, "High", true));
    }
  }

  private static TableSketch rated(String policy) {
    return approval(policy, "\"Approved\"", "\"Declined\"").output("fact rate", "\"Best\", \"Standard\"")
        .row(">=18", "\"Medium\"", "true", "\"Approved\"", "\"Best\"")
        .row(">=12", "\"Medium\"", "true", "\"Approved\"", "\"Standard\"")
        .row("<12", "\"Low\"", "true", "\"Declined\"", "\"Standard\"");
  }

  /** 0108-first-hitpolicy and 0109-ruleOrder-hitpolicy: the same rows. */
  @Test
  void firstAndRuleOrder() {
    DecisionTable first = understood(rated("F"));
    assertEquals(one("Approved", "Best"), decide(first, 19, "Medium", true));
    assertEquals(one("Approved", "Standard"), decide(first, 13, "Medium", true));
    assertEquals(one("Declined", "Standard"), decide(first, 10, "Low", true));
    DecisionTable all = understood(rated("rule order"));
    assertEquals(List.of(List.of("Approved", "Approved"), List.of("Best", "Standard")), decide(all, 19, "Medium", true));
    assertEquals(one("Approved", "Standard"), decide(all, 13, "Medium", true));
    assertEquals(one("Declined", "Standard"), decide(all, 10, "Low", true));
  }

  private static DecisionTable bought(String policy) {
    return understood(approval(policy, "\"Approved\"", "\"Declined\"").output("fact rate")
        .row(">=18", "\"Medium\",\"Low\"", "true", "\"Approved\"", "\"Basic\"")
        .row("<18", "-", "-", "\"Declined\"", "\"Standard\"").row("-", "\"High\"", "-", "\"Approved\"", "\"Standard\""));
  }

  /** 0110-outputOrder-hitpolicy, 0118-multi-priority-hitpolicy and 0119-multi-collect-hitpolicy: the same rows. */
  @Test
  void outputOrderPriorityAndCollect() {
    assertEquals(List.of(List.of("Approved", "Declined"), List.of("Standard", "Standard")),
        decide(bought("O"), 17, "High", true));
    assertEquals(one("Approved", "Standard"), decide(bought("P"), 17, "High", true));
    assertEquals(List.of(List.of("Declined", "Approved"), List.of("Standard", "Standard")),
        decide(bought("C"), 17, "High", true));
    for (String policy : List.of("O", "P", "C")) {
      assertEquals(one("Approved", "Basic"), decide(bought(policy), 19, "Low", true));
      assertEquals(one("Declined", "Standard"), decide(bought(policy), 10, "Low", true));
    }
  }

  /** 0117-multi-any-hitpolicy. */
  @Test
  void anyWithSeveralOutputs() {
    DecisionTable table = understood(approval("ANY", "\"Approved\"", "\"Declined\"").output("fact rate", "\"Best\", \"Standard\"")
        .row(">=18", "\"Low\"", "true", "\"Approved\"", "\"Best\"")
        .row(">=18", "\"Medium\"", "true", "\"Approved\"", "\"Standard\"")
        .row("<18", "\"Medium\",\"Low\"", "true", "\"Declined\"", "\"Standard\"")
        .row("-", "\"High\"", "true", "\"Declined\"", "\"Standard\"")
        .row("-", "-", "false", "\"Declined\"", "\"Standard\"")
        .row(">=19", "\"Low\"", "true", "\"Approved\"", "\"Best\""));
    assertEquals(one("Approved", "Best"), decide(table, 19, "Low", true));
    assertEquals(one("Declined", "Standard"), decide(table, 17, "High", true));
    assertEquals(one("Approved", "Standard"), decide(table, 19, "Medium", true));
  }

  /** 0112-ruleOrder-hitpolicy-singleinoutcol. */
  @Test
  void ruleOrderWithOneOutput() {
    DecisionTable table = understood(new TableSketch("t", "R").input("age").output("fact x")
        .row(">=18", "\"Best\"").row(">=12", "\"Standard\"").row("<12", "\"Standard\""));
    assertEquals(List.of(List.of("Best", "Standard")), decide(table, 19));
    assertEquals(one("Standard"), decide(table, 13));
    assertEquals(one("Standard"), decide(table, 10));
  }

  /** 0114-min-collect-hitpolicy and 0116-count-collect-hitpolicy; the greatest by the same rows. */
  @Test
  void smallestGreatestAndNumber() {
    DecisionTable min = understood(years("C<").row(">1", "98.83").row(">2", "150.21").row(">3", "205.43").row(">4", "64.32"));
    assertEquals(one("64.32"), decide(min, 5));
    assertEquals(one("98.83"), decide(min, 3));
    assertEquals(one("98.83"), decide(min, 4));
    DecisionTable max = understood(years("C>").row(">1", "98.83").row(">2", "150.21").row(">3", "205.43").row(">4", "64.32"));
    assertEquals(one("205.43"), decide(max, 5));
    assertEquals(one("98.83"), decide(max, 2));
    DecisionTable count = understood(years("C#").row(">1", "100").row(">2", "200").row(">3", "300").row(">5", "500"));
    assertEquals(one("4"), decide(count, 6));
    assertEquals(one("1"), decide(count, 2));
    assertEquals(one("2"), decide(count, 3));
  }

  /** DMN 1.4, 8.2.11: under unique and any a second row that matches is a mistake; without any match nothing comes out. */
  @Test
  void whatTheHitPolicyForbidsConcludesNothing() {
    DecisionTable unique = understood(years("U").row(">1", "1").row(">2", "2"));
    TableOutcome clash = RUN.run(unique, List.of(given(3))).getFirst();
    assertTrue(clash.clash());
    assertEquals(List.of(List.of()), clash.results());
    assertEquals(one("1"), decide(unique, 2));
    for (String policy : List.of("U", "A", "F", "R", "C", "C+", "C<", "C>", "C#")) {
      assertEquals(List.of(List.of()), decide(understood(years(policy).row(">1", "1").row(">2", "2")), 0), policy);
    }
  }
}
