package org.emporion.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.emporion.model.finding.Ranking;
import org.emporion.model.rule.RuleIssue;
import org.junit.jupiter.api.Test;

class RuleEngineTest {
  private static final String HEAD = """
      package org.emporion.evaluation.rules;

      import org.emporion.evaluation.fact.Question;
      import org.emporion.evaluation.fact.Answer;

      """;
  private static final String GOOD = """
      rule "good"
      when
        Question(measured == true)
      then
      end

      """;

  @Test
  void aMistakeTheParserSeesHasItsLine() {
    RuleIssue problem = only(HEAD + GOOD + """
        rule "torn"
        when
          Question(measured == == true)
        then
        end
        """);
    // five lines of head, six of the good rule, then the third line of the torn one
    assertEquals(14, problem.place().row(), problem.toString());
  }

  @Test
  void anUnknownFieldIsFoundInItsRule() {
    RuleIssue problem = only(HEAD + GOOD + """
        rule "lost"
        when
          Question(colour == "red")
        then
        end

        """ + GOOD.replace("good", "also good"));
    assertEquals(12, problem.place().row(), problem.toString());
    assertTrue(problem.message().en().contains("colour"), problem.toString());
  }

  @Test
  void anUnknownTypeIsFoundInItsRule() {
    List<RuleIssue> problems = problems(HEAD + GOOD + """
        rule "stranger"
        when
          Nonsense(colour == "red")
        then
        end
        """);
    assertTrue(problems.stream().allMatch(each -> each.place().row() >= 12 && each.place().row() <= 16), problems.toString());
    assertTrue(problems.toString().contains("Nonsense"), problems.toString());
  }

  @Test
  void brokenJavaInAConsequenceIsFoundInItsRule() {
    List<RuleIssue> problems = problems(HEAD + GOOD + """
        rule "broken"
        when
          $q : Question()
        then
          $q.jump();
        end
        """);
    assertTrue(problems.stream().allMatch(each -> each.place().file().equals("test.drl") && each.place().row() >= 12), problems.toString());
    assertTrue(problems.toString().contains("jump"), problems.toString());
  }

  @Test
  void severalMistakesAreToldInOnePass() {
    List<RuleIssue> problems = problems(HEAD
        + "rule \"one\"\nwhen\n  Question(colour == 1)\nthen\nend\n"
        + GOOD
        + "rule \"two\"\nwhen\n  Answer(taste == 1)\nthen\nend\n");
    assertEquals(List.of(6, 17), problems.stream().map(each -> each.place().row()).toList(), problems.toString());
  }

  private static RuleIssue only(String text) {
    List<RuleIssue> problems = problems(text);
    assertEquals(1, problems.size(), problems.toString());
    assertEquals("test.drl", problems.getFirst().place().file());
    return problems.getFirst();
  }

  private static List<RuleIssue> problems(String text) {
    RuleEngine engine = new RuleEngine(List.of(new RuleFile("test.drl", text)));
    return assertThrows(RulesRefusedException.class, engine::compile).issues();
  }

  @Test
  void twoRulesThatBothScoreAreNamed() {
    List<RuleFile> files = new ArrayList<>(RuleFile.shipped());
    files.add(new RuleFile("more.drl", """
        package org.emporion.evaluation.rules;
        import org.emporion.evaluation.fact.Answer;
        import org.emporion.evaluation.fact.Score;
        rule "another-no"
          agenda-group "scores"
        when
          $a : Answer(known == true)
        then
          insert(Score.exactly($a, 1, drools.getRule().getName()));
        end
        """));
    Table table = new Table().requirement("r", 1, Table.yesNo()).candidate("a", Table.judged("r", 0));
    Evaluation evaluation = new Evaluation(new RuleEngine(files));
    String message = assertThrows(IllegalStateException.class,
        () -> evaluation.rank(table.requirements, table.candidates, table.measured)).getMessage();
    assertEquals("Two rules give one question a score: another-no and no", message);
  }

  @Test
  void anotherRuleTextIsAnotherMethod() {
    List<RuleFile> files = new ArrayList<>(RuleFile.shipped());
    files.set(0, new RuleFile(files.getFirst().name(), files.getFirst().text() + "\n// changed\n"));
    assertEquals(new Evaluation(new RuleEngine(), 100).method(), Table.EVALUATION.method());
    assertNotEquals(new Evaluation(new RuleEngine(files)).method(), Table.EVALUATION.method());
  }

  @Test
  void compilingLeavesTheThreadAsItWas() {
    ClassLoader mine = new ClassLoader(getClass().getClassLoader()) {};
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(mine);
    try {
      new RuleEngine().compile();
      assertSame(mine, thread.getContextClassLoader());
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void oneEvaluationServesSeveralThreadsAtOnce() throws Exception {
    Table table = new RandomTable(21).next(true, true);
    Evaluation fresh = new Evaluation(new RuleEngine(), 100);
    Ranking expected = table.rank();
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Callable<Ranking>> tasks = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        tasks.add(() -> fresh.rank(table.requirements, table.candidates, table.measured).value());
      }
      for (Future<Ranking> each : pool.invokeAll(tasks)) {
        assertEquals(expected, each.get());
      }
    }
  }
}
