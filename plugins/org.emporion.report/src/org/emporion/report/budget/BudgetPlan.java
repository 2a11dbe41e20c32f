package org.emporion.report.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.emporion.model.LocalText;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.Finding;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.CostLine.Category;
import org.emporion.report.workbook.Term;

/**
 * The plain sum: what every line costs in every month when all assumptions turn out as their medians. Amounts are rounded
 * to the smallest unit of the currency, and what is lost or won by that in one month is made up for in the next: what a line
 * costs up to any month is its exact sum, rounded, and every total is the sum of what is printed.
 *
 * @param currency the study's currency
 * @param months first day of each month of the planning years
 * @param candidates those that have a budget, in the order of the study
 */
public record BudgetPlan(Currency currency, List<LocalDate> months, List<CandidatePlan> candidates) {
  /** Keeps copies. */
  public BudgetPlan {
    months = List.copyOf(months);
    candidates = List.copyOf(candidates);
  }

  /** Planning years. */
  public int years() {
    return months.size() / Month.OF_A_YEAR;
  }

  /**
   * What a candidate costs.
   *
   * @param candidate the candidate
   * @param simulated its budget as the simulation has it
   * @param lines its lines
   */
  public record CandidatePlan(Candidate candidate, Finding<BudgetEstimate> simulated, List<LinePlan> lines) {
    /** Keeps a copy. */
    public CandidatePlan {
      lines = List.copyOf(lines);
    }

    /** Everything. */
    public BigDecimal total() {
      return lines.stream().map(LinePlan::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A planning year, 0 for the first. */
    public BigDecimal year(int year) {
      return lines.stream().map(line -> line.year(year)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A category in a planning year. */
    public BigDecimal year(Category category, int year) {
      return lines.stream().filter(line -> line.category() == category).map(line -> line.year(year))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A category in all planning years. */
    public BigDecimal total(Category category) {
      return lines.stream().filter(line -> line.category() == category).map(LinePlan::total)
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The categories that it has lines of, in their order. */
    public List<Category> categories() {
      return lines.stream().map(LinePlan::category).distinct().sorted().toList();
    }
  }

  /**
   * What a line costs.
   *
   * @param id its id
   * @param name what it is called
   * @param category heading
   * @param pricing how it is charged
   * @param charges what it charges in each month, before rounding
   * @param months cost of each month, in the smallest units of the currency
   * @param live whether the amounts follow from assumptions by formulas
   */
  public record LinePlan(
      String id,
      LocalText name,
      Category category,
      Pricing pricing,
      List<Charge> charges,
      List<BigDecimal> months,
      boolean live) {
    /** Keeps copies. */
    public LinePlan {
      charges = List.copyOf(charges);
      months = List.copyOf(months);
    }

    /** A line whose charges are rounded to so many decimals. */
    static LinePlan of(
        String id, LocalText name, Category category, Pricing pricing, List<Charge> charges, int decimals, boolean live) {
      List<Term> printed = new ArrayList<>();
      for (int month = 0; month < charges.size(); month++) {
        printed.add(new Term.Number(rounded(
            charges.subList(0, month + 1).stream().map(Charge::amount).toList(), printed, decimals).value()));
      }
      return new LinePlan(id, name, category, pricing, charges, printed.stream()
          .map(one -> BigDecimal.valueOf(one.value()).setScale(decimals, RoundingMode.UNNECESSARY)).toList(), live);
    }

    /**
     * What is printed of a month.
     *
     * @param exact what it costs up to and with this month, month by month
     * @param before what was printed of the months before
     */
    static Term rounded(List<? extends Term> exact, List<? extends Term> before, int decimals) {
      // The sum is rounded before anything is taken off: a difference would have fewer of its digits right, and whether
      // half a cent is there would hang on them.
      Term sum = new Term.Rounded(new Term.Total(exact), decimals);
      return before.isEmpty() ? sum : new Term.Rounded(new Term.Difference(sum, new Term.Total(before)), decimals);
    }

    /** A month, 0 for the first. */
    public BigDecimal month(int month) {
      return months.get(month);
    }

    /** A planning year, 0 for the first. */
    public BigDecimal year(int year) {
      return months.subList(year * Month.OF_A_YEAR, (year + 1) * Month.OF_A_YEAR).stream()
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Everything. */
    public BigDecimal total() {
      return months.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }
}
