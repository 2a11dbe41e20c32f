package org.emporion.report.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.emporion.assessment.Assessment;
import org.emporion.model.Language;
import org.emporion.model.study.CostLine;
import org.emporion.report.BudgetSamples;
import org.emporion.report.ReportSamples;
import org.emporion.report.budget.BudgetPlan.CandidatePlan;
import org.emporion.report.budget.BudgetPlan.LinePlan;
import org.emporion.report.workbook.Content;
import org.emporion.report.workbook.Look;
import org.emporion.report.workbook.SheetModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetWorkbookTest {
  /** All a formula may be made of: cells, sheets named by us, numbers, our operations. */
  private static final Pattern GRAMMAR = Pattern.compile(
      "(?:ROUNDUP|ROUND|SUM|MIN|MAX|'(?:Overview|Assumptions|Candidate \\d+|總覽|假設|候選方案 \\d+)'!|\\$?[A-Z]{1,3}\\$?\\d+|\\d+(?:\\.\\d+)?"
          + "|[-+*/^(),:])+");

  @TempDir Path folder;

  private static BudgetWorkbook workbook(Assessment assessment) {
    return new BudgetWorkbook(assessment, Language.EN);
  }

  private Map<String, String> parts(BudgetWorkbook workbook) throws IOException {
    Path file = folder.resolve("budget.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    Map<String, String> parts = new HashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return parts;
  }

  private static List<String> formulas(Map<String, String> parts) {
    return parts.entrySet().stream().filter(part -> part.getKey().startsWith("xl/worksheets/"))
        .flatMap(part -> Pattern.compile("<f[^>]*>(.*?)</f>").matcher(part.getValue()).results())
        .map((MatchResult found) -> found.group(1)).toList();
  }

  @Test
  void linesFollowFromAssumptionsAndThoseWithoutAFormulaKeepTheAmountsOfTheBudget() {
    BudgetPlan plan = workbook(BudgetSamples.usual()).plan();
    for (CandidatePlan candidate : plan.candidates()) {
      for (LinePlan line : candidate.lines()) {
        assertEquals(!line.id().equals("support"), line.live(), line.id());
      }
      assertEquals(candidate.candidate().costs().size(), candidate.lines().size());
      assertTrue(candidate.lines().stream().filter(line -> !line.live()).allMatch(line -> line.total().signum() > 0));
      LinePlan seats = candidate.lines().stream().filter(line -> line.id().equals("seats")).findFirst().orElseThrow();
      assertEquals(0, seats.month(2).signum(), "paid from the fourth month on");
      assertEquals(new BigDecimal("11999.85"), seats.month(3), "15 seats in packs of five for 12.3 people at 799.99");
      assertEquals(0, seats.month(30).signum(), "and up to the thirtieth");
    }
  }

  /** Without uncertainty every outcome of the simulation is the plain sum; only rounding to cents lies between. */
  @Test
  void thePlanIsWhatTheSimulationGivesWhenNothingIsUnsure() {
    Assessment certain = BudgetSamples.certain();
    for (CandidatePlan candidate : workbook(certain).plan().candidates()) {
      double cents = 0.005 * candidate.lines().size() + 1e-4;
      assertEquals(candidate.simulated().value().total().p50(), candidate.total().doubleValue(), cents);
      for (int year = 0; year < 3; year++) {
        assertEquals(candidate.simulated().value().years().get(year).p50(), candidate.year(year).doubleValue(), 2 * cents);
      }
    }
  }

  /** What is printed sums to what is printed below it: by month, year, category and candidate, to the cent. */
  @Test
  void noMoneyIsLostByRounding() {
    BudgetWorkbook workbook = workbook(BudgetSamples.usual());
    BudgetPlan plan = workbook.plan();
    for (int at = 0; at < plan.candidates().size(); at++) {
      CandidatePlan candidate = plan.candidates().get(at);
      BigDecimal cells = BigDecimal.ZERO;
      for (LinePlan line : candidate.lines()) {
        for (int month = 0; month < plan.months().size(); month++) {
          assertEquals(2, line.month(month).scale(), line.id());
          cells = cells.add(line.month(month));
        }
      }
      assertEquals(0, cells.compareTo(candidate.total()), candidate.candidate().id());
      assertEquals(0, cells.compareTo(candidate.year(0).add(candidate.year(1)).add(candidate.year(2))));
      assertEquals(0, cells.compareTo(Arrays.stream(CostLine.Category.values()).map(candidate::total)
          .reduce(BigDecimal.ZERO, BigDecimal::add)));
      BigDecimal total = cells;
      assertEquals(0, total.compareTo(BigDecimal.valueOf(largest(workbook.sheets().get(2 + at)))),
          "the grand total is the largest sum on the sheet");
    }
  }

  private static double largest(SheetModel sheet) {
    return sheet.rows().values().stream().flatMap(row -> row.values().stream())
        .filter(one -> one instanceof Content.Live && one.look() == Look.TOTAL)
        .mapToDouble(one -> ((Content.Live) one).term().value()).max().orElseThrow();
  }

  @Test
  void noFormulaHoldsAnythingThatAUserWrote() throws IOException {
    for (Language language : Language.values()) {
      List<String> formulas = formulas(parts(new BudgetWorkbook(BudgetSamples.hostile(), language)));
      assertTrue(formulas.size() > 500, () -> formulas.size() + " formulas");
      formulas.forEach(formula -> assertTrue(GRAMMAR.matcher(formula).matches(), formula));
    }
  }

  @Test
  void textsThatBeginLikeFormulasStayTexts() throws IOException {
    Map<String, String> parts = parts(workbook(BudgetSamples.hostile()));
    assertTrue(parts.get("xl/sharedStrings.xml").contains(">" + BudgetSamples.HOSTILE + "<"));
    assertFalse(formulas(parts).stream().anyMatch(one -> one.contains(BudgetSamples.HOSTILE.substring(1))));
  }

  @Test
  void everyAssumptionStandsOnceOnOneSheet() {
    SheetModel sheet = workbook(BudgetSamples.usual()).sheets().get(1);
    List<String> fields = new ArrayList<>();
    sheet.rows().values().forEach(row -> {
      if (row.get(8) instanceof Content.Words words && words.look() == Look.NOTE) {
        fields.add(words.text());
      }
    });
    assertEquals(fields.stream().distinct().toList(), fields);
    assertTrue(fields.containsAll(List.of("planning.price-growth", "planning.wage-growth", "prices.instances.m.monthly",
        "prices.roles.developer.yearly", "prices.roles.developer.day", "candidates.first.costs.month.amount",
        "candidates.second.costs.revenue.quantity")), fields::toString);
  }

  @Test
  void withoutBudgetsThereIsNothingToWrite() {
    Assessment empty = ReportSamples.empty();
    assertThrows(IllegalArgumentException.class, () -> new BudgetWorkbook(empty, Language.EN));
  }
}
