package org.emporion.report.budget;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.emporion.model.Language;
import org.emporion.model.study.CostLine.Category;
import org.emporion.model.study.Study;
import org.emporion.report.budget.BudgetPlan.CandidatePlan;
import org.emporion.report.budget.BudgetPlan.LinePlan;
import org.emporion.report.text.HarmlessText;
import org.emporion.store.interchange.CsvText;

/**
 * The plan as rows with the columns of the FinOps Open Cost and Usage Specification (FOCUS), version {@value #VERSION}: the
 * mandatory columns, the recommended ones that a plan can fill, and columns of our own, which begin with {@code x_}. A row
 * is what a line of a candidate costs in a month; months without cost have none. The account is the study, the sub account the
 * candidate. It is a plan and no invoice: billed, effective, list and contracted cost are the same amount, and there are no unit
 * prices, since amounts are rounded and their product with the quantity would not match.
 */
public final class FocusFile {
  /** The version of the specification. */
  public static final String VERSION = "1.2";
  /** The columns in their order. */
  public static final List<String> COLUMNS = List.of(
      "BilledCost", "BillingAccountId", "BillingAccountName", "BillingCurrency", "BillingPeriodEnd", "BillingPeriodStart",
      "ChargeCategory", "ChargeClass", "ChargeDescription", "ChargeFrequency", "ChargePeriodEnd", "ChargePeriodStart",
      "ContractedCost", "EffectiveCost", "InvoiceIssuerName", "ListCost", "PricingQuantity", "PricingUnit", "ProviderName",
      "PublisherName", "ServiceCategory", "ServiceName", "ServiceSubcategory", "SubAccountId", "SubAccountName",
      "x_CostLineId", "x_CostLineCategory", "x_PlanningYear");
  /** The missing value; FOCUS allows no empty text in its place. */
  private static final String NULL = null;
  private static final int QUANTITY_DECIMALS = 6;
  private static final CSVFormat FORMAT = CSVFormat.RFC4180;

  private final Study study;
  private final BudgetPlan plan;
  private final Language language;

  /** The plan of a study's candidates, with names in a language. */
  public FocusFile(Study study, BudgetPlan plan, Language language) {
    this.study = study;
    this.plan = plan;
    this.language = language;
  }

  /**
   * Writes the rows.
   *
   * @param out where to; stays open
   * @throws IOException when it cannot be written
   */
  public void write(Writer out) throws IOException {
    // Not close: it would close the writer, which is the caller's.
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    printer.printRecord(COLUMNS);
    for (CandidatePlan candidate : plan.candidates()) {
      for (LinePlan line : candidate.lines()) {
        for (int month = 0; month < plan.months().size(); month++) {
          if (line.month(month).signum() != 0) {
            printer.printRecord(row(candidate, line, month));
          }
        }
      }
    }
    printer.flush();
  }

  private List<String> row(CandidatePlan candidate, LinePlan line, int month) {
    String cost = line.month(month).toPlainString();
    LocalDate start = plan.months().get(month);
    String from = moment(start);
    String to = moment(start.plusMonths(1));
    String vendor = text(candidate.candidate().vendor().in(language));
    String category = serviceCategory(line.category());
    return Arrays.asList(
        cost, text(study.id()), text(study.title().in(language)), plan.currency().getCurrencyCode(), to, from,
        line.pricing().rhythm() == Pricing.Rhythm.USED ? "Usage" : "Purchase", NULL, text(line.name().in(language)),
        frequency(line.pricing().rhythm()), to, from, cost, cost, vendor, cost, quantity(line.charges().get(month).quantity().value()),
        line.pricing().unit(), vendor, vendor, category, text(line.name().in(language)), "Other (" + category + ")",
        text(candidate.candidate().id()), text(candidate.candidate().name().in(language)), text(line.id()),
        line.category().name(), Integer.toString(1 + month / Month.OF_A_YEAR));
  }

  /** Midnight UTC of a day of the plan: plans know no time zone. */
  private static String moment(LocalDate day) {
    return day + "T00:00:00Z";
  }

  private static String text(String text) {
    return CsvText.guard(HarmlessText.of(text));
  }

  private static String quantity(double quantity) {
    BigDecimal rounded = BigDecimal.valueOf(quantity).setScale(QUANTITY_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.toPlainString();
  }

  private static String frequency(Pricing.Rhythm rhythm) {
    return switch (rhythm) {
      case ONCE -> "One-Time";
      case RECURRING -> "Recurring";
      case USED -> "Usage-Based";
    };
  }

  /** The nearest of the allowed categories of services; people and fees have none of their own. */
  private static String serviceCategory(Category category) {
    return switch (category) {
      case INFRASTRUCTURE -> "Compute";
      case LICENCES -> "Business Applications";
      case FEES, PEOPLE, IMPLEMENTATION -> "Other";
    };
  }
}
