package org.emporion.ui.model.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.StageStatus.State;
import org.emporion.model.Language;
import org.emporion.model.finding.Verdict;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Study;
import org.emporion.ui.Wording;
import org.emporion.ui.model.Assessments;
import org.junit.jupiter.api.Test;

class EvaluationGridTest {
  private final Wording words = Wording.in(Language.EN);
  private final Assessment assessment = Assessments.ranked(stage -> State.DONE);
  private final Study study = assessment.loaded().study();
  private final EvaluationGrid bare = EvaluationGrid.of(study, Optional.empty());
  private final EvaluationGrid ranked = EvaluationGrid.of(study, Optional.of(assessment));

  EvaluationGridTest() throws Exception {}

  private EvaluationSheet sheet(EvaluationGrid grid, GridFilter filter, GridOrder order) {
    return new EvaluationSheet(grid, filter, order, words);
  }

  private EvidenceCell cell(EvaluationGrid grid, String requirement, String candidate) {
    return grid.leaves().stream().filter(row -> row.requirement().id().equals(requirement)).findFirst().orElseThrow()
        .cells().stream().filter(one -> one.candidate().equals(candidate)).findFirst().orElseThrow();
  }

  @Test
  void requirementsStandInTheirTreeAndWeightsSpreadOverIt() {
    assertEquals(
        study.leaves().stream().map(one -> one.id()).toList(),
        ranked.leaves().stream().map(row -> row.requirement().id()).toList());
    assertEquals("performance", bare.rows().get(0).requirement().id());
    assertEquals(0.25, bare.rows().get(0).share(), 1e-12);
    EvaluationRow.Leaf speed = (EvaluationRow.Leaf) bare.rows().get(1);
    // 25 of 100 for the group, 35 of 100 within it: as written in the example's requirements.yaml.
    assertEquals(0.25 * 0.35, speed.share(), 1e-12);
    assertEquals(1, speed.depth());
    assertEquals(List.of("performance"), speed.groups().stream().map(one -> one.id()).toList());
    assertEquals(1, bare.leaves().stream().mapToDouble(EvaluationRow::share).sum(), 1e-12);
    assertEquals(1, bare.groups().stream().mapToDouble(EvaluationRow::share).sum(), 1e-12);
  }

  @Test
  void whereDecisionMakersHaveASayTheirJoinedWeightsAreShown() {
    assertFalse(study.decision().makers().isEmpty(), "the example has decision makers");
    // The ranking of the test gives every requirement 0.05.
    assertTrue(ranked.leaves().stream().allMatch(row -> row.share() == 0.05));
    assertEquals(4 * 0.05, ranked.rows().get(0).share(), 1e-12);
  }

  @Test
  void theKindOfEvidenceIsThatOfTheClaimAndMeasurementsAwaitTheTrial() {
    // The example's candidates/cloudcart.yaml.
    assertEquals(EvidenceKind.VENDOR, cell(bare, "e-invoice", "cloudcart").kind());
    assertEquals(EvidenceKind.JUDGEMENT, cell(bare, "erp-connection", "cloudcart").kind());
    assertEquals(EvidenceKind.UNKNOWN, cell(bare, "data-export", "cloudcart").kind());
    assertEquals(EvidenceKind.UNKNOWN, cell(bare, "checkout-speed", "cloudcart").kind());
    assertEquals(EvidenceKind.MEASUREMENT, cell(ranked, "checkout-speed", "cloudcart").kind());
    assertEquals(Optional.of(1.0), cell(ranked, "checkout-speed", "cloudcart").value());
    assertTrue(cell(bare, "checkout-speed", "cloudcart").points().isEmpty());
  }

  @Test
  void pointsAreShownForTheValueTheyWereGivenFor() {
    // The ranking of the test was made for the value 1 everywhere.
    assertTrue(cell(ranked, "e-invoice", "cloudcart").points().isPresent());
    assertEquals(Optional.of(Verdict.MET), cell(ranked, "e-invoice", "cloudcart").mustHave());
    assertEquals(Optional.of(4.0), cell(ranked, "local-payments", "cloudcart").value());
    assertTrue(cell(ranked, "local-payments", "cloudcart").points().isEmpty(), "4 was not ranked");
    assertTrue(cell(ranked, "data-export", "cloudcart").points().isEmpty(), "unknown now, 1 then");
  }

  @Test
  void columnsTellPlacePointsAndMissedMustHaves() {
    assertEquals(List.of("No. 1 · 80.0 points", "No. 2 · 60.0 points"),
        ranked.columns().subList(0, 2).stream().map(new CellWords(words)::standing).toList());
    assertEquals("out: misses 4 must-haves", new CellWords(words).standing(ranked.columns().get(2)));
    assertEquals("not ranked yet", new CellWords(words).standing(bare.columns().get(0)));
    assertFalse(ranked.outdated());
  }

  @Test
  void aRankingThatRestsOnOldInputsIsCalledOutdated() throws Exception {
    Assessment stale = Assessments.ranked(stage -> State.STALE);
    assertTrue(EvaluationGrid.of(study, Optional.of(stale)).outdated());
  }

  @Test
  void filtersKeepTheGroupsAroundWhatIsFound() {
    GridFilter unknown = new GridFilter("", Optional.of(EvidenceKind.UNKNOWN), GridFilter.Threshold.ANY, Optional.empty());
    EvaluationSheet sheet = sheet(ranked, unknown, GridOrder.STUDY);
    // The example leaves two claims open: CloudCart's data-export and Meshworks' consent-records.
    assertEquals(List.of("customers", "consent-records", "people", "data-export"),
        sheet.rows().stream().map(row -> row.requirement().id()).toList());
    assertEquals("2 of 18 requirements", sheet.count());
    EvidenceCell open = sheet.cell(1, EvaluationGrid.FIRST_CANDIDATE + 2).orElseThrow();
    assertTrue(unknown.admits(open));
    assertFalse(unknown.admits(sheet.cell(1, EvaluationGrid.FIRST_CANDIDATE).orElseThrow()));
  }

  @Test
  void theTextIsFoundInTitlesGroupsRolesAndSourcesOfBothLanguages() {
    assertEquals(List.of("recovery-time"), found("SECTION 5"));
    assertEquals(List.of("recovery-time"), found("還原演練"));
    assertEquals(4, found("daily trading").size());
    assertEquals(2, found("warehouse manager ").size() + found("cost-per-order").size());
    assertEquals(List.of(), found("no such thing"));
  }

  private List<String> found(String text) {
    GridFilter filter = new GridFilter(text, Optional.empty(), GridFilter.Threshold.ANY, Optional.empty());
    return sheet(ranked, filter, new GridOrder(0, false)).rows().stream().map(row -> row.requirement().id()).toList();
  }

  @Test
  void mustHavesAndGroupsCanBeSingledOut() {
    GridFilter missed = new GridFilter("", Optional.empty(), GridFilter.Threshold.MISSED, Optional.empty());
    List<String> ids = sheet(ranked, missed, GridOrder.STUDY).rows().stream()
        .filter(EvaluationRow.Leaf.class::isInstance).map(row -> row.requirement().id()).toList();
    // Only must-haves whose value was ranked: the measured one and those that are 1 (yes).
    assertEquals(List.of("peak-objectives", "e-invoice", "personal-data"), ids);
    GridFilter all = new GridFilter("", Optional.empty(), GridFilter.Threshold.MUST_HAVE, Optional.of("protection"));
    assertEquals(List.of("protection", "personal-data", "recovery-time"),
        sheet(bare, all, GridOrder.STUDY).rows().stream().map(row -> row.requirement().id()).toList());
  }

  @Test
  void sortingGoesRoundAndWhatHasNoPointsStaysLast() {
    GridOrder up = GridOrder.STUDY.clicked(2);
    GridOrder down = up.clicked(2);
    assertEquals(new GridOrder(2, true), down);
    assertEquals(GridOrder.STUDY, down.clicked(2));
    assertEquals(new GridOrder(1, false), down.clicked(1));
    for (GridOrder order : List.of(up, down)) {
      EvaluationSheet sheet = sheet(ranked, GridFilter.NONE, order);
      assertEquals(study.leaves().size(), sheet.rows().size());
      List<Double> points = IntStream.range(0, sheet.rows().size())
          .mapToObj(row -> sheet.cell(row, 2).orElseThrow().points().map(one -> one.points()).orElse(null)).toList();
      int known = (int) points.stream().filter(one -> one != null).count();
      assertTrue(points.subList(known, points.size()).stream().allMatch(one -> one == null));
    }
    List<Double> shares = sheet(ranked, GridFilter.NONE, new GridOrder(1, true)).rows().stream()
        .map(EvaluationRow::share).toList();
    assertEquals(shares.stream().sorted(Comparator.reverseOrder()).toList(), shares);
    // A candidate that is gone leaves the order of the study.
    assertTrue(sheet(ranked, GridFilter.NONE, new GridOrder(99, false)).order().asInStudy());
  }

  @Test
  void everyCellCanBeSaidInBothLanguages() {
    EvaluationSheet english = sheet(ranked, GridFilter.NONE, GridOrder.STUDY);
    EvaluationSheet chinese = new EvaluationSheet(
        ranked, GridFilter.NONE, GridOrder.STUDY, Wording.in(Language.ZH_TW));
    int row = english.row("recovery-time").orElseThrow();
    assertEquals(
        "CloudCart, Back in trade soon after a failure · at most 24 h: 4 h – vendor's document; "
            + "Service level agreement, section 5, 1 August 2026",
        english.spoken(row, 2));
    assertEquals("CloudCart，故障後迅速恢復營運 · 最多 24 h：4 h – 廠商文件；服務水準協議第 5 節，2026 年 8 月 1 日",
        chinese.spoken(row, 2));
    assertEquals("Security and law, weight 15%", english.spoken(english.row("protection").orElseThrow(), 2));
    assertEquals("not measured", sheet(bare, GridFilter.NONE, GridOrder.STUDY).text(1, 2));
    assertTrue(english.said().measured(ranked.rows().get(1).requirement()).orElseThrow()
        .contains("trial.checkout.p95-ms"));
  }

  @Test
  void chosenCellsAreCopiedAsSpreadsheetsTakeThem() {
    EvaluationSheet sheet = sheet(bare, GridFilter.NONE, GridOrder.STUDY);
    int row = sheet.row("e-invoice").orElseThrow();
    GridSelection chosen = GridSelection.of(row, 2).to(row + 1, 3, true);
    assertEquals("yes\tyes\n4 of 4\t3 of 4", sheet.copied(chosen, false));
    List<String> lines = sheet.copied(chosen, true).lines().toList();
    assertEquals("Requirement\tCloudCart\tOpenSail", lines.get(0));
    assertEquals(sheet.text(row, 0) + "\tyes\tyes", lines.get(1));
    assertEquals(3, lines.size());
  }

  @Test
  void aClaimWithoutAnythingSaidIsUnknownAndNotZero() {
    assertEquals(Optional.of(Claim.Basis.UNKNOWN),
        cell(bare, "consent-records", "meshworks").claim().map(Claim::basis));
    assertTrue(cell(bare, "consent-records", "meshworks").value().isEmpty());
    assertEquals("unknown", new CellWords(words).value(
        study.requirement("consent-records").orElseThrow(), cell(bare, "consent-records", "meshworks")));
  }
}
