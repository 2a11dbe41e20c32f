package org.emporion.evaluation.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.emporion.evaluation.RuleEngine;
import org.emporion.evaluation.RuleFile;
import org.emporion.evaluation.RulesRefusedException;
import org.emporion.model.rule.RuleIssue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What rules must not do is refused at load, by each wall for itself. */
class WallsTest {
  @AfterEach
  void nothingOfItRan() {
    assertNull(System.getProperty("emporion.hostile"));
    assertFalse(Files.exists(Path.of("emporion-hostile")));
  }

  /** The first wall, as somebody who loads a study meets it. */
  @TestFactory
  List<DynamicTest> theTextIsRefusedWithItsPlace() throws IOException {
    List<HostileRule> all = HostileRule.all();
    assertTrue(all.size() >= 100, "only " + all.size());
    return all.stream().map(each -> DynamicTest.dynamicTest(each.title(), () -> refused(each))).toList();
  }

  private static void refused(HostileRule hostile) {
    RuleEngine engine = new RuleEngine(List.of(new RuleFile("rules/house.drl", hostile.file(), RuleFile.Origin.STUDY)));
    List<RuleIssue> issues = assertThrows(RulesRefusedException.class, engine::compile).issues();
    assertTrue(issues.stream().anyMatch(each -> each.place().row() == hostile.place()),
        () -> "line " + hostile.place() + " of\n" + hostile.file() + "\nis not named by " + issues);
    for (RuleIssue issue : issues) {
      assertEquals("rules/house.drl", issue.place().file());
      assertFalse(issue.message().en().isBlank() || issue.message().zhTw().isBlank(), issue.toString());
      assertFalse(issue.message().en().contains("{0}"), issue.toString());
    }
  }

  /** The second wall alone: the same rules as if the text had passed, in one compilation. */
  @Test
  void theClassesAreRefusedEvenIfTheTextIsNot() throws IOException {
    List<HostileRule> compiling = HostileRule.all().stream().filter(HostileRule::both).toList();
    assertTrue(compiling.size() >= 50, "only " + compiling.size());
    RuleFile trusted = new RuleFile("house.drl", HostileRule.file(compiling));
    RuleEngine engine = new RuleEngine(List.of(trusted));
    List<RuleIssue> issues = assertThrows(RulesRefusedException.class, engine::compile).issues();
    Set<Integer> lines = issues.stream().map(each -> each.place().row()).collect(Collectors.toCollection(TreeSet::new));
    List<String> passed = new ArrayList<>();
    trusted.rules().forEach((rule, line) -> {
      if (!lines.contains(line)) {
        passed.add(rule);
      }
    });
    assertEquals(List.of(), passed, issues.toString());
  }
}
