package org.emporion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.emporion.testkit.RuleSheets;
import org.emporion.testkit.RuleSheets.Page;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule workbooks as business people write them, mistakes and all, through {@code check} and {@code assess}. */
class RuleMistakesTest {
  private static final Page SPEED = new Page("Speed", """
      table      | speed-points
      title      | Speed | 速度
      hit policy | best
      when-then  | when   | when    | then         | then
      name       | spead  | fit.age | points speed | fact tier
      rule       | < 300  | 3       | 80           | gold
      rule       | >= 300 | 4       | 120          | tin
      """);
  private static final Page FIT = new Page("Fit", """
      table      | fit-points
      title      | Fit | 契合度
      hit policy | U
      when-then  | when   | when  | when      | then       | then
      name       | fit    | export| fact teir | points fit | must-have technology
      rule       | 5      | true  | gold      | 10         | -
      rule       | "well" | true  | gold      | 20         | -
      rule       | [0..2  | true  | gold      | 30         | -
      rule       | 3      | ja    | gold      | 40         | missed
      """);
  private static final Page MORE = new Page("More", """
      table      | tally
      title      | Tally | 合計
      hit policy | C+
      when-then  | when | then
      name       | fit  | fact sum
      rule       | 1    | low

      table      | extra
      title      | Extra | 其他
      hit policy | F
      when-then  | when | then      | then
      name       | fit  | score fit | points speed
      rule       | -    | 3         | 50

      table      | egg
      title      | Egg | 蛋
      hit policy | F
      when-then  | when     | then
      name       | fact hen | fact egg
      rule       | -        | 1

      table      | hen
      title      | Hen | 雞
      hit policy | F
      when-then  | when     | then
      name       | fact egg | fact hen
      rule       | -        | 1

      table      | care
      title      | Care | 留意
      hit policy | F
      when-then  | when   | then
      name       | export | warning
      rule       | false  | No way out
      rule       | -      | -
      example    | true   | No way out
      """);

  @TempDir
  Path folder;

  private final Shell shell = new Shell();
  private Path study;

  @BeforeEach
  void copy() throws IOException {
    study = TestStudies.kiosk(folder);
    Files.createDirectories(study.resolve("rules"));
    Files.writeString(study.resolve("decision.yaml"), "rules: [rules/house.xlsx]\n");
  }

  private List<String> complaints() {
    return shell.complained().lines().toList();
  }

  /** Bar 6 of issue 3: fifteen different mistakes, fifteen messages with their places, in one pass, in either language. */
  @Test
  void fifteenMistakesAreToldInOnePass() throws IOException {
    RuleSheets.write(study.resolve("rules/house.xlsx"), SPEED, FIT, MORE);
    Map<String, String> before = TestStudies.snapshot(study);
    assertEquals(ExitCode.BAD_INPUT, shell.run("check", study, "--lang", "en"));
    assertEquals(List.of(
        "rules/house.xlsx, sheet Fit, row 5, column D: No table concludes a fact teir. Did you mean tier?",
        "rules/house.xlsx, sheet Fit, row 5, column F: technology only groups other requirements and has no value of its own."
            + " Name one of its members.",
        "rules/house.xlsx, sheet Fit, row 6, column B: “5” is outside what this column takes: a number from 0 to 4 (both included).",
        "rules/house.xlsx, sheet Fit, row 7, column B: “well” does not fit this column, which takes a number from 0 to 4 (both included).",
        "rules/house.xlsx, sheet Fit, row 8, column B: “[0..2” is no range. Write [8..12] with both ends, (8..12) without them.",
        "rules/house.xlsx, sheet Fit, row 9, column C: “ja” does not fit this column, which takes true or false.",
        "rules/house.xlsx, sheet More, row 5, column C: Hit policy C+ works on numbers, and “fact sum” concludes none."
            + " Write numbers, or choose U, A, P or F.",
        "rules/house.xlsx, sheet More, row 12, column C: “score fit” is no output. Write fact NAME, points REQUIREMENT,"
            + " warning or must-have REQUIREMENT.",
        "rules/house.xlsx, sheet More, row 12, column D: “points speed” is concluded already in rules/house.xlsx, sheet Speed,"
            + " column D. Only one table may.",
        "rules/house.xlsx, sheet More, row 26, column B: The fact egg rests on itself: egg → hen → egg. Break the circle.",
        "rules/house.xlsx, sheet More, row 36: The example expects No way out for “warning”, and the table says nothing (row 35).",
        "rules/house.xlsx, sheet Speed, row 3, column B: “best” is no hit policy. Write one of U, A, P, F, R, O, C, C+, C<, C>, C#.",
        "rules/house.xlsx, sheet Speed, row 5, column B: There is no requirement spead. Did you mean speed?",
        "rules/house.xlsx, sheet Speed, row 5, column C: “.age” cannot be asked of fit; what can is .basis, .age-months, .points.",
        "rules/house.xlsx, sheet Speed, row 7, column D: “120” is outside what this column takes: a number from 0 to 100 (both included).",
        "The rules have 15 mistakes; nothing was written."), complaints());
    assertEquals(ExitCode.BAD_INPUT, shell.run("check", study, "--lang", "zh-TW"));
    List<String> chinese = complaints();
    assertEquals(16, chinese.size());
    assertEquals("rules/house.xlsx 工作表 Fit 第 5 列 D 欄：沒有任何表得出事實 teir。您是不是要寫 tier？", chinese.getFirst());
    assertEquals("規則有 15 個問題；沒有寫入任何內容。", chinese.getLast());
    chinese.forEach(line -> assertTrue(line.matches(".*\\p{IsHan}.*"), line));
    assertEquals(before, TestStudies.snapshot(study));
  }

  @Test
  void anAssessmentIsRefusedBeforeItStarts() throws IOException {
    RuleSheets.write(study.resolve("rules/house.xlsx"), SPEED);
    assertEquals(ExitCode.BAD_INPUT, shell.run("assess", study, "--trials", "skip", "--lang", "en"));
    assertTrue(complaints().stream().anyMatch(line -> line.startsWith("rules/house.xlsx, sheet Speed, row 5, column B: ")));
    assertTrue(complaints().contains("The rules have 4 mistakes; nothing was written."), complaints().toString());
    assertFalse(Files.exists(study.resolve("reports")));
    assertFalse(Files.exists(study.resolve(".emporion")));
  }

  @Test
  void doubtsAreToldAndRefuseNothing() throws IOException {
    RuleSheets.write(study.resolve("rules/house.xlsx"), new Page("Fit", """
        table      | fit-points
        title      | Fit | 契合度
        hit policy | U
        when-then  | when    | then
        name       | fit     | points fit
        rule       | [0..2]  | 10
        rule       | [2..3)  | 40
        rule       | > 3.5   | 90
        """));
    assertEquals(ExitCode.DONE, shell.run("check", study, "--lang", "en"));
    assertEquals(List.of(
        "rules/house.xlsx, sheet Fit, row 1, column A: warning: No row of “Fit” provides for fit from 3 to 3.5 (both included)."
            + " Add a row, or nothing is concluded there.",
        "rules/house.xlsx, sheet Fit, row 7: warning: Rows 6 and 7 both match fit 2, and hit policy U allows only one row:"
            + " nothing is concluded there. Set the rows apart or choose another hit policy."), complaints());
    assertTrue(shell.printed().contains("is sound"));
  }
}
