package org.emporion.evaluation.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.emporion.evaluation.TableSketch;
import org.emporion.model.LocalText;
import org.emporion.model.rule.RuleIssue;
import org.emporion.model.study.Evidence;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes in the meaning of tables: each is found where it stands, alone. Further ones: RuleMistakesTest of the command line. */
class RuleTablesTest {
  private static final List<Requirement> REQUIREMENTS = Stream.of(Scale.Kind.values()).map(kind -> new Requirement(
      kind == Scale.Kind.NUMBER ? "hours" : kind == Scale.Kind.LEVEL ? "fit" : "invoice", LocalText.same("R"), Optional.empty(), 1,
      new Scale(kind, "", 0, 10), Evidence.CLAIM, Optional.empty(), Optional.empty(), List.of())).toList();

  private static TableSketch table(String policy) {
    return new TableSketch("t", policy).input("hours");
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(table("C+").output("points fit").output("fact x").row("-", "1", "2"), "B1", "needs one output"),
        Arguments.of(table("C").output("points fit").row("-", "1"), "B2", "gives several results"),
        Arguments.of(table("C#").output("must-have fit").row("-", "met"), "B2", "works on numbers"),
        Arguments.of(table("P").output("points fit").row("-", "1"), "B1", "goes by the order of the output values"),
        Arguments.of(new TableSketch("t", "U").output("points fit").row("1"), "A1", "reads nothing"),
        Arguments.of(table("U").output("points fit"), "A1", "has no row"),
        Arguments.of(table("U").input("").output("points fit").row("-", "-", "1"), "B2", "has no name"),
        Arguments.of(table("U").output("").row("-", "1"), "B2", "has no name"),
        Arguments.of(table("U").input("hours").output("points fit").row("-", "-", "1"), "B2", "There is a column “hours” already"),
        Arguments.of(table("U").output("points fit").output("points fit").row("-", "1", "1"), "C2", "already"),
        Arguments.of(table("U").output("points fit").row("", ""), "4", "The row is empty"),
        Arguments.of(table("U").output("points fit").row("-", "1", "2"), "4", "has 3 cells, and the table 2 columns"),
        Arguments.of(table("U").output("points fit").row("> 1", ""), "4", "concludes nothing"),
        Arguments.of(table("U").output("points fit").row("-", "1").example("1"), "5", "has 1 cells"),
        Arguments.of(table("U").output("points fit").row("-", "1").example("", ""), "5", "The example is empty"),
        Arguments.of(table("U").output("points fit").row("-", "1").example("many", "1"), "A5", "takes a number"),
        Arguments.of(table("U").output("points fit").row("-", "1").example("1", "\"all\""), "B5", "takes a number"),
        Arguments.of(table("U").output("warning").row("-", "a | b | c"), "B4", "more than two parts"),
        Arguments.of(table("U").output("must-have fit").row("-", "mised"), "B4", "one of met, missed, cannot tell. Did you mean missed?"),
        Arguments.of(table("U").output("fact x").row("> 1", "1").row("<= 1", "low"), "B5", "takes a number"),
        Arguments.of(new TableSketch("t", "U").input("hours.basis").output("points fit").row("vender", "1"), "A4",
            "one of vendor, judgement, unknown. Did you mean vendor?"),
        Arguments.of(new TableSketch("t", "U").input("hours", "[0..24]").output("points fit").row("> 24", "1"), "A4",
            "a number from 0 to 24 (both included)"),
        Arguments.of(new TableSketch("t", "U").input("hours", "low, high").output("points fit").row("1", "1"), "A3", "takes a number"),
        Arguments.of(new TableSketch("t", "U").input("fit", "[0..5").output("points fit").row("1", "1"), "A3", "is no range"),
        Arguments.of(new TableSketch("t", "U").input("fit.weight").output("points fit").row("1", "1"), "A2", "cannot be asked of fit"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void eachMistakeIsToldOnceWhereItStands(TableSketch sketch, String place, String words) {
    RuleTables read = RuleTables.read(TableSketch.set(sketch), REQUIREMENTS);
    assertEquals(1, read.issues().size(), read.issues().toString());
    RuleIssue issue = read.issues().getFirst();
    assertEquals(place, issue.place().columnName() + issue.place().row());
    assertTrue(issue.message().en().contains(words), issue.message().en());
    assertFalse(issue.message().zhTw().isBlank() || issue.message().zhTw().equals(issue.message().en()), issue.message().zhTw());
    assertEquals(RuleIssue.Severity.ERROR, issue.severity());
    assertEquals(List.of(), read.tables());
  }

  /** Nobody may run a table whose values do not fit its hit policy. */
  @Test
  void aTableWithAMistakeIsNotTried() {
    TableSketch text = table("C+").output("fact x").row("> 1", "low").row("> 2", "high").example("3", "1");
    RuleTables read = RuleTables.read(TableSketch.set(text), REQUIREMENTS);
    assertEquals(List.of(), new TableCheck(read).issues((table, cases) -> {
      throw new AssertionError("tried");
    }));
    assertTrue(read.issues().getFirst().message().en().contains("works on numbers"));
  }

  @Test
  void listsCannotBeReadAndIdsAreUnique() {
    TableSketch list = new TableSketch("list", "R").input("hours").output("fact x").row("-", "1");
    TableSketch reads = new TableSketch("reads", "F").input("fact x").output("points fit").row("-", "1");
    List<RuleIssue> issues = RuleTables.read(TableSketch.set(list, reads, reads), REQUIREMENTS).issues();
    assertTrue(issues.stream().anyMatch(issue -> issue.message().en().contains("holds a list")), issues.toString());
    assertTrue(issues.stream().anyMatch(issue -> issue.message().en().contains("with the id reads is in")), issues.toString());
  }
}
