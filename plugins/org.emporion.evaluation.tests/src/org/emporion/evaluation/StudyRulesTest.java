package org.emporion.evaluation;

import static org.emporion.evaluation.Table.judged;
import static org.emporion.evaluation.Table.number;
import static org.emporion.evaluation.Table.yesNo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.Verdict;
import org.emporion.model.rule.RuleIssue;
import org.emporion.model.rule.RuleSet;
import org.emporion.model.study.Decision;
import org.emporion.model.study.MustHave;
import org.junit.jupiter.api.Test;

/** Honest rules of a study: they conclude, say so in both languages, and tell what they rested on. */
class StudyRulesTest {
  private static final String HEAD = """
      package study;
      import org.emporion.evaluation.fact.*;
      import org.emporion.model.finding.Verdict;
      """;
  private static final String SCORE = """
      rule "slow is worth little"
        @en("{candidate} answers in {value}: {points} points.")
        @zhTW("{candidate}的回應時間為 {value}：{points} 分。")
        agenda-group "scores"
      when
        $a : Answer(requirement == "speed", known == true, $ms : value > 500.0 && value <= 900.0)
      then
        double points = Math.max(0, (900 - $ms) / 10);
        insert(Score.exactly($a, points, drools.getRule().getName()));
      end
      """;
  private static final String DOUBT = """
      rule "judged and slow"
        @en("“{requirement}” is only judged ({source}), and {candidate} is slow: {points} points to each side.")
        @zhTW("「{requirement}」僅憑判斷（{source}），而{candidate}偏慢：上下各 {points} 分。")
        agenda-group "confidence"
      when
        $speed : Answer(requirement == "speed", known == true, value > 500.0)
        $a : Answer(candidate == $speed.candidate, requirement == "care", ground == Ground.JUDGEMENT)
        not Statement(candidate == $a.candidate, requirement == $a.requirement, known == false)
      then
        if ($speed.value() > 800) {
          insert(new Doubt($a, 20, drools.getRule().getName()));
        } else {
          insert(new Doubt($a, 5, drools.getRule().getName()));
        }
      end
      """;
  private static final String MUST_HAVE = """
      rule "care is met by speed"
        @en("{candidate} meets “{requirement}” ({bound}) as it is fast.")
        @zhTW("{candidate}速度夠快，符合「{requirement}」（{bound}）。")
        agenda-group "must-haves"
      when
        $t : Threshold(requirement == "care")
        $a : Answer(candidate == $t.candidate, requirement == "speed", known == true, value < 200.0)
      then
        insert(new Judgement($t, Verdict.MET, drools.getRule().getName()));
      end
      """;
  private static final String WARNING = """
      rule "nobody knows"
        @en("Ask {candidate} about “{requirement}”.")
        @zhTW("請向{candidate}詢問「{requirement}」。")
        agenda-group "warnings"
      when
        $a : Answer(known == false)
        exists Answer(candidate == $a.candidate, known == true)
      then
        insert(Warning.on($a, drools.getRule().getName()));
      end
      """;

  /** Each goes wrong on a requirement of its own, so that all rules are compiled once. */
  private static final String GOING_WRONG = """
      rule "too much" @en("much") @zhTW("多") agenda-group "scores"
      when $a : Answer(requirement == "much", known == true) then
        insert(Score.exactly($a, 60 + $a.value(), drools.getRule().getName()));
      end
      rule "one" @en("one") @zhTW("一") agenda-group "scores"
      when $a : Answer(requirement == "twice", known == true) then
        insert(Score.exactly($a, 60, drools.getRule().getName()));
      end
      rule "two" @en("two") @zhTW("二") agenda-group "scores"
      when $a : Answer(requirement == "twice", value > 10.0) then
        insert(Score.exactly($a, 70, drools.getRule().getName()));
      end
      rule "endless" @en("more") @zhTW("更多") agenda-group "confidence"
      when
        $a : Answer(requirement == "endless", known == true)
        Doubt(answer == $a)
      then
        insert(new Doubt($a, 1, drools.getRule().getName()));
      end
      """;
  private static final String HOUSE = HEAD + SCORE + DOUBT + MUST_HAVE + WARNING + GOING_WRONG;
  private static final Evaluation EVALUATION = new Evaluation(new RuleEngine(), 100);

  private static Table table() {
    return new Table()
        .requirement("speed", 1, number(1000, 0))
        .requirement("care", null, 1, yesNo(), null, new MustHave(MustHave.Bound.AT_LEAST, 1))
        .candidate("slow", judged("speed", 850), judged("care", 1))
        .candidate("medium", judged("speed", 600), judged("care", 1))
        .candidate("fast", judged("speed", 100), judged("care", 0))
        .candidate("silent", judged("speed", 400));
  }

  private static RuleSet drl(String file, String text) {
    return new RuleSet(file, List.of(), Optional.of(text), List.of());
  }

  private static Ranking rank(Table table) {
    return EVALUATION.rank(table.requirements, table.candidates, table.measured, Optional.empty(),
        new Decision(List.of(), Decision.Joining.GEOMETRIC, List.of(drl("rules/house.drl", HOUSE), drl("rules/manual.drl", manual())))).value();
  }

  /** The rules printed in the manual, so that they stay right. */
  private static String manual() {
    try {
      String page = Files.readString(Path.of(System.getProperty("emporion.checkout", "."), "docs", "rules.md"));
      int from = page.indexOf("```\npackage study;") + 4;
      return page.substring(from, page.indexOf("```", from));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theManualsRulesDoWhatItSays() {
    Table table = new Table().requirement("checkout-speed", 1, number(1000, 0)).requirement("uptime", 1, yesNo())
        .candidate("a", judged("checkout-speed", 700));
    Ranking ranking = rank(table);
    assertEquals(20, criterion(ranking, "a", 0).points(), 1e-12);
    assertEquals("Ask N-a about “T-uptime” before the contract.",
        ranking.candidate("a").orElseThrow().why().because().getLast().sentence().en());
  }

  private static RuleIssue failing(String requirement) {
    Table table = new Table().requirement(requirement, 1, number(0, 100)).candidate("a", judged(requirement, 50));
    RuleIssue issue = assertThrows(RulesRefusedException.class, () -> rank(table)).issues().getFirst();
    assertEquals("rules/house.drl", issue.place().file());
    return issue;
  }

  private static Ranking.CriterionScore criterion(Ranking ranking, String candidate, int index) {
    return ranking.candidate(candidate).orElseThrow().criteria().get(index);
  }

  @Test
  void fourRulesConcludeAndSayWhy() {
    Ranking ranking = rank(table());

    assertEquals(5, criterion(ranking, "slow", 0).points(), 1e-12);
    assertEquals(30, criterion(ranking, "medium", 0).points(), 1e-12);
    assertEquals(90, criterion(ranking, "fast", 0).points(), 1e-12);
    Reason slow = criterion(ranking, "slow", 0).why().because().getFirst();
    assertEquals("rules/house.drl#slow is worth little", slow.reference());
    assertEquals("N-slow answers in 850 ms: 5.0 points.", slow.sentence().en());
    assertEquals("N-slow的回應時間為 850 ms：5.0 分。", slow.sentence().zhTw());
    // the rule of the product still doubts what is judged: 10 points
    assertEquals(15, criterion(ranking, "slow", 0).high(), 1e-12);

    assertEquals(100 - 20 - 10, criterion(ranking, "slow", 1).low(), 1e-12);
    assertEquals(100 - 5 - 10, criterion(ranking, "medium", 1).low(), 1e-12);
    Reason doubt = criterion(ranking, "slow", 1).why().because().stream()
        .filter(each -> each.reference().endsWith("#judged and slow")).findFirst().orElseThrow();
    assertEquals("“T-care” is only judged (the buyer), and N-slow is slow: 20.0 points to each side.", doubt.sentence().en());
    // it rests on the claim about care and on the evidence on speed, which it looked at too
    assertTrue(doubt.because().stream().anyMatch(each -> each.reference().equals("candidates.slow.claims.care.value")));
    assertTrue(doubt.because().stream()
        .anyMatch(each -> each.because().stream().anyMatch(leaf -> leaf.reference().equals("candidates.slow.claims.speed.value"))));

    Ranking.MustHaveVerdict verdict = ranking.candidate("fast").orElseThrow().mustHaves().getFirst();
    assertEquals(Verdict.MET, verdict.verdict());
    assertEquals("N-fast meets “T-care” (yes) as it is fast.", verdict.why().sentence().en());

    Reason silent = ranking.candidate("silent").orElseThrow().why().because().getLast();
    assertEquals("rules/house.drl#nobody knows", silent.reference());
    assertEquals("請向N-silent詢問「T-care」。", silent.sentence().zhTw());
    ranking.candidates().forEach(each -> walk(each.why()));
  }

  private static void walk(Reason reason) {
    assertEquals(reason.kind().evidence(), reason.because().isEmpty(), reason.toString());
    reason.because().forEach(StudyRulesTest::walk);
  }

  @Test
  void pointsOutsideTheScaleStopTheRuleAtItsPlace() {
    RuleIssue issue = failing("much");
    assertEquals(line("too much"), issue.place().row());
    assertTrue(issue.message().en().contains("Points lie between 0 and 100"), issue.toString());
  }

  @Test
  void twoRulesOfAStudyThatBothScoreAreNamed() {
    RuleIssue issue = failing("twice");
    assertEquals(line("two"), issue.place().row());
    assertTrue(issue.message().en().startsWith("The rules “one” and “two” both give a points"), issue.toString());
  }

  @Test
  void aRuleThatSetsOffItselfIsStopped() {
    RuleIssue issue = failing("endless");
    assertEquals(line("endless"), issue.place().row());
    assertTrue(issue.message().en().contains("fired more than"), issue.toString());
  }

  private static int line(String rule) {
    return 1 + HOUSE.lines().toList().indexOf(
        HOUSE.lines().filter(each -> each.startsWith("rule \"" + rule + "\"")).findFirst().orElseThrow());
  }

  @Test
  void aNameThatTheProductUsesIsRefused() {
    List<RuleIssue> issues = new RuleCheck().check(
        List.of(drl("rules/house.drl", HEAD + SCORE.replace("slow is worth little", "yes"))), List.of());
    assertEquals(4, issues.getFirst().place().row());
    assertEquals("The name “yes” belongs to a rule in scores.drl. Give this rule another name.",
        issues.getFirst().message().en());
  }

  @Test
  void theCheckTellsEverythingOfSeveralFilesAtOnce() {
    List<RuleIssue> issues = new RuleCheck().check(List.of(
        drl("rules/one.drl", HEAD + SCORE.replace("Math.max", "Math.random")),
        drl("rules/two.drl", HEAD + DOUBT.replace("candidate == $speed.candidate, ", "") + "global java.util.List out\n")),
        table().requirements);
    assertEquals(List.of("rules/one.drl:11", "rules/two.drl:10", "rules/two.drl:19"),
        issues.stream().map(each -> each.place().file() + ":" + each.place().row()).toList(), issues.toString());
  }

  @Test
  void whatOnlyTheCompilerFindsHasItsRule() {
    List<RuleIssue> issues = new RuleCheck().check(
        List.of(drl("rules/one.drl", HEAD + SCORE.replace("double points", "String points"))), table().requirements);
    assertTrue(issues.stream().allMatch(each -> each.place().row() == 4), issues.toString());
    assertTrue(issues.getFirst().message().en().startsWith("The rule engine says: "), issues.toString());
  }
}
