package org.emporion.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.StageStatus.State;
import org.emporion.model.Language;
import org.emporion.model.finding.Verdict;
import org.emporion.model.study.Candidate;
import org.emporion.ui.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonTest {
  private final Wording words = Wording.in(Language.EN);
  private Assessment assessment;
  private Comparison comparison;
  private Currency currency;

  @BeforeEach
  void compare() throws Exception {
    assessment = Assessments.ranked(stage -> State.DONE);
    comparison = new Comparison(assessment, words);
    currency = assessment.loaded().study().currency();
  }

  private String cell(int row, ComparisonColumn column) {
    return column.text(comparison.rows().get(row), words, currency);
  }

  @Test
  void candidatesComeByRankAndTheOnesThatAreOutLast() {
    List<String> ids = assessment.loaded().study().candidates().stream().map(Candidate::id).toList();
    assertEquals(ids, comparison.rows().stream().map(CandidateRow::id).toList());
    assertEquals(List.of("1", "2", "–"), List.of(
        cell(0, ComparisonColumn.RANK), cell(1, ComparisonColumn.RANK), cell(2, ComparisonColumn.RANK)));
    assertTrue(comparison.rows().get(0).winner());
    assertFalse(comparison.rows().get(2).winner());
  }

  @Test
  void cellsSayTheirNumbersWithUnits() {
    long thresholds = assessment.loaded().study().leaves().stream().filter(one -> one.mustHave().isPresent()).count();
    assertEquals("80.0 (75.0–85.0)", cell(0, ComparisonColumn.SCORE));
    assertEquals("all " + thresholds + " met", cell(0, ComparisonColumn.MUST_HAVES));
    assertEquals(thresholds + " cannot be told", cell(1, ComparisonColumn.MUST_HAVES));
    assertEquals(thresholds + " missed", cell(2, ComparisonColumn.MUST_HAVES));
    assertEquals("3", cell(0, ComparisonColumn.INSTANCES));
    assertEquals("NT$5m", cell(0, ComparisonColumn.TOTAL));
    assertEquals("NT$4.5m–NT$6m", cell(0, ComparisonColumn.TOTAL_RANGE));
    assertEquals("–", cell(2, ComparisonColumn.TOTAL));
    assertEquals("–", cell(0, ComparisonColumn.ORDER_P95));
  }

  @Test
  void theOrderColumnIsNamedAfterTheTransactionThatPlacesOrders() {
    // The example's buying journeys count orders-placed at the step of this transaction.
    assertEquals("checkout", comparison.orderTransaction());
    assertEquals("checkout p95", ComparisonColumn.ORDER_P95.heading(words, comparison.orderTransaction()));
  }

  @ParameterizedTest
  @EnumSource(ComparisonColumn.class)
  void sortingTurnsTheOrderRoundAndKeepsTheUnknownLast(ComparisonColumn column) {
    List<CandidateRow> up = column.sort(comparison.rows(), false, words, currency);
    List<CandidateRow> down = column.sort(comparison.rows(), true, words, currency);
    List<CandidateRow> known = up.stream().filter(row -> !column.text(row, words, currency).equals("–")).toList();
    assertEquals(known, up.subList(0, known.size()));
    for (int i = 1; i < known.size(); i++) {
      assertTrue(column.order().compare(known.get(i - 1), known.get(i)) <= 0);
    }
    assertEquals(3, down.size());
    assertTrue(down.subList(0, known.size()).containsAll(known), "what is not known is last in either direction");
  }

  @Test
  void sortingByCostPutsTheCheaperFirst() {
    List<CandidateRow> rows = ComparisonColumn.TOTAL.sort(comparison.rows(), false, words, currency);
    assertEquals(comparison.rows().get(1).id(), rows.get(0).id());
    assertEquals(comparison.rows().get(2).id(), rows.get(2).id());
  }

  @Test
  void criteriaFollowTheStudyAndJoinTheThresholdsGrounds() {
    String winner = comparison.rows().get(0).id();
    List<CriterionRow> rows = comparison.criteria(winner);
    assertEquals(
        assessment.loaded().study().leaves().stream().map(one -> one.id()).toList(),
        rows.stream().map(CriterionRow::requirement).toList());
    CriterionRow threshold = rows.stream().filter(row -> row.mustHave().isPresent()).findFirst().orElseThrow();
    assertEquals(Optional.of(Verdict.MET), threshold.mustHave());
    assertTrue(threshold.mustHaveText().endsWith(": met"), threshold.mustHaveText());
    assertEquals("threshold of " + threshold.requirement(),
        threshold.why().because().get(threshold.why().because().size() - 1).sentence().en());
    assertEquals("5%", rows.get(0).weight());
  }

  @Test
  void withoutARankingEveryCandidateIsListedAndNothingIsInvented() throws Exception {
    Comparison bare = new Comparison(Assessments.allIn(State.MISSING), words);
    assertEquals(3, bare.rows().size());
    for (ComparisonColumn column : ComparisonColumn.values()) {
      if (column != ComparisonColumn.CANDIDATE) {
        assertEquals("–", column.text(bare.rows().get(0), words, currency), column.name());
      }
    }
    assertEquals(List.of(), bare.criteria(bare.rows().get(0).id()));
    assertTrue(bare.why(bare.rows().get(0).id()).isEmpty());
  }
}
