package org.emporion.report.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.emporion.assessment.Assessment;
import org.emporion.model.Language;
import org.emporion.report.BudgetSamples;
import org.emporion.report.budget.BudgetPlan.CandidatePlan;
import org.junit.jupiter.api.Test;

class FocusFileTest {
  /** Mandatory in FOCUS 1.2 (specification/columns: feature level "Mandatory"), and among them those that may be null. */
  private static final Set<String> MANDATORY = Set.of(
      "BilledCost", "BillingAccountId", "BillingAccountName", "BillingCurrency", "BillingPeriodEnd", "BillingPeriodStart",
      "ChargeCategory", "ChargeClass", "ChargeDescription", "ChargePeriodEnd", "ChargePeriodStart", "ContractedCost",
      "EffectiveCost", "InvoiceIssuerName", "ListCost", "PricingQuantity", "PricingUnit", "ProviderName", "PublisherName",
      "ServiceCategory", "ServiceName");

  private final Assessment assessment = BudgetSamples.usual();
  private final BudgetPlan plan = new BudgetWorkbook(assessment, Language.EN).plan();

  private static List<CSVRecord> rows(Assessment assessment, BudgetPlan plan) throws IOException {
    StringWriter out = new StringWriter();
    new FocusFile(assessment.loaded().study(), plan, Language.EN).write(out);
    try (CSVParser parser = CSVParser.parse(new StringReader(out.toString()),
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      assertEquals(FocusFile.COLUMNS, parser.getHeaderNames());
      return parser.getRecords();
    }
  }

  @Test
  void hasTheMandatoryColumnsFilledAndOwnColumnsLast() throws IOException {
    assertTrue(FocusFile.COLUMNS.containsAll(MANDATORY));
    int own = FocusFile.COLUMNS.indexOf("x_CostLineId");
    assertTrue(FocusFile.COLUMNS.subList(own, FocusFile.COLUMNS.size()).stream().allMatch(one -> one.startsWith("x_")));
    for (CSVRecord row : rows(assessment, plan)) {
      for (String column : FocusFile.COLUMNS) {
        assertEquals(column.equals("ChargeClass"), row.get(column).isEmpty(), column);
      }
    }
  }

  @Test
  void costsSumToThePlanToTheCent() throws IOException {
    List<CSVRecord> rows = rows(assessment, plan);
    for (CandidatePlan candidate : plan.candidates()) {
      BigDecimal sum = rows.stream().filter(row -> row.get("SubAccountId").equals(candidate.candidate().id()))
          .map(row -> new BigDecimal(row.get("BilledCost"))).reduce(BigDecimal.ZERO, BigDecimal::add);
      assertEquals(0, sum.compareTo(candidate.total()), candidate.candidate().id());
    }
  }

  /** Values that FOCUS 1.2 allows: ChargeCategory, ChargeFrequency ("MUST NOT be Usage-Based when … Purchase"), Date/Time. */
  @Test
  void valuesAreThoseThatTheSpecificationAllows() throws IOException {
    for (CSVRecord row : rows(assessment, plan)) {
      assertTrue(Set.of("Usage", "Purchase").contains(row.get("ChargeCategory")));
      assertTrue(Set.of("One-Time", "Recurring", "Usage-Based").contains(row.get("ChargeFrequency")));
      assertFalse(row.get("ChargeCategory").equals("Purchase") && row.get("ChargeFrequency").equals("Usage-Based"));
      assertTrue(row.get("ChargePeriodStart").matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"));
      assertTrue(row.get("ChargePeriodStart").compareTo(row.get("ChargePeriodEnd")) < 0);
      assertTrue(row.get("BilledCost").matches("-?\\d+\\.\\d\\d"));
      assertTrue(row.get("PricingQuantity").matches("\\d+(\\.\\d+)?"));
      assertEquals("TWD", row.get("BillingCurrency"));
      assertTrue(Set.of("Compute", "Business Applications", "Other").contains(row.get("ServiceCategory")));
    }
  }

  @Test
  void aTextThatBeginsLikeAFormulaIsGuarded() throws IOException {
    Assessment hostile = BudgetSamples.hostile();
    List<CSVRecord> rows = rows(hostile, new BudgetWorkbook(hostile, Language.EN).plan());
    assertFalse(rows.isEmpty());
    for (CSVRecord row : rows) {
      for (String cell : row) {
        assertFalse(cell.matches("(?s)[=+@\\t\\r].*|-\\D.*"), cell);
      }
      assertEquals("'" + BudgetSamples.HOSTILE, row.get("ChargeDescription"));
    }
  }
}
