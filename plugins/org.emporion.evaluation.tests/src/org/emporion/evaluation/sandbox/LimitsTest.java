package org.emporion.evaluation.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.emporion.model.rule.RuleIssue;
import org.junit.jupiter.api.Test;

/** How much the rules of a study may be. */
class LimitsTest {
  private static final String RULE = """
      rule "%s" @en("x") @zhTW("y") agenda-group "scores"
      when
      %s
      then
      %s
      end
      """;

  private static List<RuleIssue> examine(String text) {
    return new DrlWall().examine("house.drl", text).issues();
  }

  private static String rule(String conditions, String consequence) {
    return RULE.formatted("one", conditions, consequence);
  }

  private static void refused(String text, int line, String part) {
    List<RuleIssue> issues = examine(text);
    assertTrue(issues.stream().anyMatch(each -> each.place().row() == line && each.message().en().contains(part)),
        issues.toString());
  }

  @Test
  void asMuchAsIsAllowedPasses() {
    String tied = "\n$b%d : Answer(candidate == $a.candidate, requirement == \"r%d\")";
    StringBuilder facts = new StringBuilder("$a : Answer(requirement == \"r\")");
    for (int i = 1; i < Limits.FACTS; i++) {
      facts.append(tied.formatted(i, i));
    }
    assertEquals(List.of(), examine(rule(facts.toString(), "double x = " + "(".repeat(20) + "1" + ")".repeat(20) + ";")));
    refused(rule(facts + tied.formatted(9, 9), ""), 1, "more than 6 facts");
  }

  @Test
  void longFilesAndTextsAreRefused() {
    refused("// " + "x".repeat(Limits.FILE), 0, "longer than 200,000");
    refused(rule("$a : Answer()", "double x = 1" + " + 1".repeat(600) + ";"), 4, "longer than 2,000");
    refused(rule("$a : Answer(value > 1" + " + 1".repeat(600) + ")", ""), 3, "not allowed");
    refused(RULE.formatted("one", "", "").replace("@en(\"x\")", "@en(\"" + "x".repeat(2001) + "\")"), 1, "longer than 2,000");
  }

  @Test
  void deepBracketsAreRefusedBeforeAnyParserSeesThem() {
    refused(rule("$a : Answer(value > " + "(".repeat(100_000) + "1", ""), 3, "25 deep");
  }

  @Test
  void manyRulesAreRefused() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= Limits.RULES; i++) {
      text.append(RULE.formatted("rule " + i, "$a : Answer()", ""));
    }
    refused(text.toString(), 0, "more than 500 rules");
  }

  @Test
  void severalMistakesAreToldAtOnceEachAtItsPlace() {
    List<RuleIssue> issues = examine("""
        package elsewhere;
        import java.io.File;
        rule "one" @en("{nobody}") @zhTW("x")
          agenda-group "scores"
          enabled false
        when
          $a : Answer(requirement == "x", colour == 3)
          Nothing()
        then
          while (true) { }
          System.exit(0); foo();
        end
        """);
    assertEquals(List.of(1, 2, 3, 5, 7, 8, 10, 11, 11, 11), issues.stream().map(each -> each.place().row()).toList(),
        issues.toString());
    assertEquals(35, issues.get(4).place().column());
  }
}
