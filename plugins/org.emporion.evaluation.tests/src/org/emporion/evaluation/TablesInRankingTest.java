package org.emporion.evaluation;

import static org.emporion.evaluation.Table.TODAY;
import static org.emporion.evaluation.Table.judged;
import static org.emporion.evaluation.Table.number;
import static org.emporion.evaluation.Table.vendor;
import static org.emporion.evaluation.Table.yesNo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.emporion.model.LocalText;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Ranking.CandidateScore;
import org.emporion.model.finding.Ranking.CriterionScore;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.Verdict;
import org.emporion.model.rule.RuleSet;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Decision;
import org.emporion.model.study.MustHave;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;
import org.junit.jupiter.api.Test;

/** Rule tables of a study inside its ranking: what they change, what they cannot, and why. */
class TablesInRankingTest {
  private static Table study() {
    return new Table()
        .requirement("hours", 1, new Scale(Scale.Kind.NUMBER, "h", 0, 24))
        .requirement("risk", 1, Table.level())
        .requirement("invoice", 1, yesNo());
  }

  private static final TableSketch SUPPORT = new TableSketch("Support", "F").input("hours").input("hours.basis")
      .output("points risk")
      .row(">= 12", "vendor", "80").row(">= 12", "-", "70").row("< 12", "-", "30");

  private static Derived<Ranking> derive(Table table, TableSketch... sketches) {
    return Table.EVALUATION.rank(table.requirements, table.candidates, table.measured, Optional.of(TODAY),
        new Decision(List.of(), Decision.Joining.GEOMETRIC, TableSketch.set(sketches)));
  }

  private static CandidateScore score(Table table, String candidate, TableSketch... sketches) {
    return derive(table, sketches).value().candidate(candidate).orElseThrow();
  }

  private static CriterionScore criterion(CandidateScore score, String requirement) {
    return score.criteria().stream().filter(each -> each.requirement().equals(requirement)).findFirst().orElseThrow();
  }

  private static String span(CriterionScore score) {
    return score.low() + " " + score.points() + " " + score.high();
  }

  @Test
  void aTableGivesPointsAsDoubtfulAsWhatItRead() {
    Table table = study().candidate("a", vendor("hours", 12, null), judged("risk", 1));
    CriterionScore risk = criterion(score(table, "a", SUPPORT), "risk");
    // An undated document of the vendor is worth 25 points of doubt (confidence.drl); the judgement of "risk" is not read.
    assertEquals("55.0 80.0 100.0", span(risk));
    assertEquals(Optional.of(1.0), risk.value());
    Reason row = risk.why().because().getFirst();
    assertEquals("rules/test.xlsx#Support!C4", row.reference());
    assertEquals("Row 4 of “Table Support”: hours at least 12 and hours.basis vendor, so points risk is 80.", row.sentence().en());
    assertEquals("「表 Support」第 4 列：hours 至少 12且hours.basis vendor，因此 points risk 為 80。", row.sentence().zhTw());
    assertEquals(List.of("evidence.drl#vendor-document-counts"), row.because().stream().map(Reason::reference).toList());
    assertEquals(List.of("rules/test.xlsx#Support!C4", "evidence.drl#vendor-document-counts",
        "confidence.drl#vendor-document-without-a-date"), Table.rules(risk.why()));
  }

  @Test
  void whatIsUnknownKeepsTheShippedPointsAndOpensTheirSpan() {
    Table table = study().candidate("a", judged("risk", 3)).candidate("b", judged("risk", 3), judged("hours", 6));
    CriterionScore open = criterion(score(table, "a", SUPPORT), "risk");
    assertEquals("0.0 75.0 100.0", span(open));
    Reason reason = open.why().because().get(2);
    assertEquals("Which row of “Table Support” decides depends on “T-hours”, which nobody knows: it may be anything from 0 to"
        + " 100 points.", reason.sentence().en());
    assertEquals("20.0 30.0 40.0", span(criterion(score(table, "b", SUPPORT), "risk")));
    // Asked for, unknown may give points; they stay as open as the unknown is.
    TableSketch asked = new TableSketch("Support", "F").input("hours").output("points risk").row("null", "10").row("-", "90");
    assertEquals("0.0 10.0 100.0", span(criterion(score(table, "a", asked), "risk")));
  }

  @Test
  void anInputThatNoRowCouldTurnOnDoesNotCount() {
    TableSketch two = new TableSketch("Two", "F").input("hours").input("invoice").output("points risk")
        .row("< 4", "true", "10").row("-", "-", "60");
    Table table = study().candidate("a", judged("hours", 6)).candidate("b", judged("hours", 3));
    assertEquals("50.0 60.0 70.0", span(criterion(score(table, "a", two), "risk")));
    assertEquals("0.0 60.0 100.0", span(criterion(score(table, "b", two), "risk")));
  }

  @Test
  void factsGoFromTableToTableWhateverTheirOrder() {
    TableSketch points = new TableSketch("Points", "U").input("fact tier").output("points risk")
        .row("gold", "100").row("tin", "5");
    TableSketch tier = new TableSketch("Tier", "U").input("hours").output("fact tier").row(">= 12", "gold").row("< 12", "tin");
    Table table = study().candidate("a", judged("hours", 20)).candidate("b", judged("hours", 1)).candidate("c");
    assertEquals("90.0 100.0 100.0", span(criterion(score(table, "a", points, tier), "risk")));
    assertEquals("0.0 5.0 15.0", span(criterion(score(table, "b", points, tier), "risk")));
    assertEquals("0.0 50.0 100.0", span(criterion(score(table, "c", points, tier), "risk")));
    assertEquals(List.of("rules/test.xlsx#Points!B4", "rules/test.xlsx#Tier!B4", "evidence.drl#judgement-counts",
        "confidence.drl#judgement-of-a-person"),
        Table.rules(criterion(score(table, "a", points, tier), "risk").why()));
  }

  @Test
  void pointsAddUpWithinTheScale() {
    TableSketch sum = new TableSketch("Sum", "C+").input("hours").input("invoice").output("points risk")
        .row(">= 1", "-", "60").row(">= 12", "-", "30").row("-", "true", "30").row("-", "false", "-80");
    Table table = study().candidate("a", judged("hours", 20), judged("invoice", 1))
        .candidate("b", judged("hours", 2), judged("invoice", 0));
    CriterionScore full = criterion(score(table, "a", sum), "risk");
    assertEquals("90.0 100.0 100.0", span(full));
    assertEquals("points risk is 120: the sum of 3 rows of “Table Sum”.", full.why().because().getFirst().sentence().en());
    assertEquals(3, full.why().because().getFirst().because().size());
    assertEquals("0.0 0.0 10.0", span(criterion(score(table, "b", sum), "risk")));
  }

  @Test
  void aTableMayBeStricterThanAThresholdAndNeverWaivesIt() {
    TableSketch verdicts = new TableSketch("Verdicts", "F").input("hours").output("must-have hours").output("must-have invoice")
        .row("< 5", "met", "missed").row("-", "cannot tell", "-");
    Table table = new Table().requirement("hours", null, 1, number(0, 24), null, new MustHave(MustHave.Bound.AT_LEAST, 4))
        .requirement("invoice", 1, yesNo())
        .candidate("a", judged("hours", 2), judged("invoice", 1)).candidate("b", judged("hours", 8));
    CandidateScore low = score(table, "a", verdicts);
    assertEquals(List.of(Verdict.MISSED, Verdict.MISSED),
        low.mustHaves().stream().map(Ranking.MustHaveVerdict::verdict).toList());
    assertTrue(low.rank().isEmpty());
    assertEquals("rules/test.xlsx#Verdicts!C4", low.mustHaves().getLast().why().reference());
    CandidateScore high = score(table, "b", verdicts);
    assertEquals(List.of(Verdict.CANNOT_TELL), high.mustHaves().stream().map(Ranking.MustHaveVerdict::verdict).toList());
    assertEquals(List.of("rules/test.xlsx#Verdicts!B5", "evidence.drl#judgement-counts", "must-haves.drl#must-have-met",
        "evidence.drl#judgement-counts"), Table.rules(high.mustHaves().getFirst().why()));
  }

  @Test
  void warningsStandInTheRecommendationAndAContradictionIsOne() {
    TableSketch warns = new TableSketch("Warn", "C").input("hours").output("warning")
        .row("< 12", "Nobody answers at night, ask | 夜間無人接聽，請詢問").row("null", "Ask for the hours");
    TableSketch clash = new TableSketch("Clash", "U").input("hours").output("points risk").row("<= 6", "10").row(">= 6", "20");
    Table table = study().candidate("a", judged("hours", 6), judged("risk", 4)).candidate("b");
    Reason why = score(table, "a", warns, clash).why();
    assertTrue(why.sentence().en().endsWith("To be aware of with N-a: Nobody answers at night, ask; Rows 4, 5 of “Table Clash”"
        + " match together, which hit policy U does not allow: nothing is concluded."), why.sentence().en());
    assertTrue(why.sentence().zhTw().contains("夜間無人接聽，請詢問；"), why.sentence().zhTw());
    assertEquals("rules/test.xlsx#Warn!B4", why.because().get(3).reference());
    assertEquals("90.0 100.0 100.0", span(criterion(score(table, "a", clash), "risk")));
    assertTrue(score(table, "b", warns).why().sentence().en().contains("Ask for the hours"));
  }

  @Test
  void basisAgeAndPointsOfARequirement() {
    TableSketch reads = new TableSketch("Reads", "F").input("hours.age-months").input("hours.points").input("hours.basis")
        .output("points risk").row("[20..30]", "50", "vendor", "1").row("null", "-", "\"unknown\"", "2").row("-", "-", "-", "3");
    Table table = study().candidate("a", vendor("hours", 12, TODAY.minusMonths(24))).candidate("b")
        .candidate("c", judged("hours", 12));
    assertEquals(List.of(1.0, 2.0, 3.0), List.of("a", "b", "c").stream()
        .map(id -> criterion(score(table, id, reads), "risk").points()).toList());
  }

  @Test
  void rulesWithMistakesAreRefused() {
    Table table = study().candidate("a");
    RulesRefusedException refused = assertThrows(RulesRefusedException.class,
        () -> score(table, "a", new TableSketch("Bad", "U").input("hourz").output("points risk").row("1", "1")));
    assertEquals(1, refused.issues().size());
    assertTrue(refused.getMessage().contains("Did you mean hours?"), refused.getMessage());
  }

  /** Bar 5 of issue 3: whatever tables conclude, every leaf of the explanation is evidence. */
  @Test
  void everyLeafIsEvidence() {
    TableSketch tier = new TableSketch("Tier", "P").input("hours").input("invoice").output("fact tier", "\"gold\", \"tin\"")
        .because(new LocalText("Round the clock", "全天候"), ">= 12", "true", "gold").row("null", "-", "tin").row("-", "false", "tin");
    TableSketch points = new TableSketch("Points", "C+").input("fact tier").input("hours.points").output("points risk")
        .row("gold", "-", "40").row("-", "> 50", "30").row("null", "-", "10").row("-", "-", "5");
    TableSketch other = new TableSketch("Other", "A").input("hours").output("must-have invoice").output("warning")
        .row("> 12", "cannot tell", "Many | 多").row("> 20", "missed", "Very many | 很多");
    Random random = new Random(5);
    for (int i = 0; i < 60; i++) {
      Table table = study();
      for (String id : List.of("a", "b", "c")) {
        List<Claim> claims = new ArrayList<>();
        if (random.nextInt(3) > 0) {
          claims.add(vendor("hours", random.nextInt(25), random.nextBoolean() ? null : TODAY));
        }
        if (random.nextInt(3) > 0) {
          claims.add(judged("invoice", random.nextInt(2)));
        }
        table.candidate(id, claims.toArray(Claim[]::new));
      }
      Derived<Ranking> derived = derive(table, tier, points, other);
      walk(derived.why());
      derived.value().candidates().forEach(each -> walk(each.why()));
    }
  }

  private static void walk(Reason reason) {
    assertEquals(reason.kind().evidence(), reason.because().isEmpty(), reason.toString());
    assertFalse(reason.reference().isBlank(), reason.toString());
    for (String text : List.of(reason.sentence().en(), reason.sentence().zhTw())) {
      assertFalse(text.isBlank() || text.matches(".*\\{\\d.*") || text.contains("null"), text);
    }
    reason.because().forEach(TablesInRankingTest::walk);
  }

  /** Knowing less never narrows a span: each claim is taken away in turn. */
  @Test
  void lessEvidenceNeverMakesSurer() {
    TableSketch points = new TableSketch("Points", "F").input("hours").input("invoice").output("points risk")
        .row("[6..12)", "true", "90").row("null", "false", "20").row(">= 12", "-", "70").row("-", "false", "10");
    Random random = new Random(9);
    for (int i = 0; i < 60; i++) {
      List<Claim> claims = new ArrayList<>(List.of(vendor("hours", random.nextInt(20), TODAY.minusMonths(random.nextInt(40))),
          judged("invoice", random.nextInt(2)), judged("risk", random.nextInt(5))));
      Table table = study().candidate("all", claims.toArray(Claim[]::new));
      for (int gone = 0; gone < 3; gone++) {
        List<Claim> rest = new ArrayList<>(claims);
        rest.remove(gone);
        table.candidate("without-" + gone, rest.toArray(Claim[]::new));
      }
      Ranking ranking = derive(table, points).value();
      double before = width(ranking, "all");
      for (int gone = 0; gone < 3; gone++) {
        assertTrue(width(ranking, "without-" + gone) >= before - 1e-9, "case " + i + ", claim " + gone);
      }
    }
  }

  private static double width(Ranking ranking, String candidate) {
    CriterionScore risk = criterion(ranking.candidate(candidate).orElseThrow(), "risk");
    return risk.high() - risk.low();
  }

  @Test
  void aTextOfACellNeverBecomesAProgram() {
    String nasty = "x\", 0) || System.exit(7) == 0 || is(0, \"\\u0022 \n) then end //";
    TableSketch tier = new TableSketch("Tier", "F").input("hours").output("fact tier").row("-", nasty);
    TableSketch reads = new TableSketch("Reads", "F").input("fact tier").output("points risk").row("名稱 {0}", "1");
    Table table = study().candidate("a", judged("hours", 1));
    List<RuleSet> sets = TableSketch.set(tier);
    List<Requirement> requirements = table.requirements;
    assertFalse(new RuleCheck().check(sets, requirements).isEmpty());
    TableSketch quoted = new TableSketch("Tier", "F").input("hours").output("fact tier").row("-", "\"名稱 {0}\\\\u000a\"");
    TableSketch match = new TableSketch("Reads", "F").input("fact tier").output("points risk").row("\"名稱 {0}\\\\u000a\"", "1");
    assertEquals(1.0, criterion(score(table, "a", quoted, match), "risk").points());
    assertThrows(RulesRefusedException.class, () -> score(table, "a", tier, reads));
  }
}
