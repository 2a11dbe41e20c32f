package org.emporion.ui.model;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.ui.Figures;
import org.emporion.ui.Wording;

/** The columns of the comparison, each with its text and its order. */
public enum ComparisonColumn {
  /** Place. */
  RANK(true),
  /** Name. */
  CANDIDATE(false),
  /** Points with interval. */
  SCORE(true),
  /** Must-haves. */
  MUST_HAVES(false),
  /** 95th percentile of placing an order. */
  ORDER_P95(true),
  /** Instances. */
  INSTANCES(true),
  /** Cost over all years, median. */
  TOTAL(true),
  /** Cost over all years, P10 to P90. */
  TOTAL_RANGE(true),
  /** Cost for each order. */
  PER_ORDER(true);

  private final boolean numeric;

  ComparisonColumn(boolean numeric) {
    this.numeric = numeric;
  }

  /** True for columns of numbers, which stand at the right. */
  public boolean numeric() {
    return numeric;
  }

  /** The heading; {@code transaction} names the business transaction that places an order. */
  public String heading(Wording words, String transaction) {
    return words.say("comparison." + name().toLowerCase(Locale.ROOT).replace('_', '-'), transaction);
  }

  /** The cell's text; a dash for what is not known. */
  public String text(CandidateRow row, Wording words, Currency currency) {
    Figures figures = words.figures();
    Optional<String> text = switch (this) {
      case RANK -> row.rank().map(rank -> figures.number(rank, 0));
      case CANDIDATE -> Optional.of(row.name());
      case SCORE -> row.score().map(score -> figures.interval(score.points(), score.low(), score.high()));
      case MUST_HAVES -> row.mustHaves().map(verdicts -> mustHaves(verdicts, words));
      case ORDER_P95 -> row.orderP95().map(figures::millis);
      case INSTANCES -> row.instances().map(count -> figures.number(count, 0));
      case TOTAL -> row.total().map(total -> figures.shortMoney(total.p50(), currency));
      case TOTAL_RANGE -> row.total().map(total -> figures.moneyRange(total, currency));
      case PER_ORDER -> row.perOrder().map(cost -> figures.money(cost.p50(), currency));
    };
    return text.orElseGet(() -> words.say("value.none"));
  }

  private static String mustHaves(CandidateRow.MustHaves verdicts, Wording words) {
    if (verdicts.missed() > 0) {
      return words.say("must-haves.missed", verdicts.missed());
    }
    return verdicts.open() > 0
        ? words.say("must-haves.open", verdicts.open())
        : words.say("must-haves.met", verdicts.met());
  }

  /** From small to large; what is not known comes last. */
  public Comparator<CandidateRow> order() {
    return switch (this) {
      case RANK -> by(row -> row.rank().map(Integer::doubleValue));
      case CANDIDATE -> Comparator.comparing(CandidateRow::name);
      case SCORE -> by(row -> row.score().map(CandidateRow.Score::points));
      case MUST_HAVES -> by(row -> row.mustHaves().map(one -> one.missed() * 1000.0 + one.open()));
      case ORDER_P95 -> by(CandidateRow::orderP95);
      case INSTANCES -> by(row -> row.instances().map(Integer::doubleValue));
      case TOTAL -> by(row -> row.total().map(Estimate::p50));
      case TOTAL_RANGE -> by(row -> row.total().map(Estimate::p10));
      case PER_ORDER -> by(row -> row.perOrder().map(Estimate::p50));
    };
  }

  private static Comparator<CandidateRow> by(java.util.function.Function<CandidateRow, Optional<Double>> number) {
    return Comparator.comparing(row -> number.apply(row).orElse(Double.MAX_VALUE));
  }

  /** The rows in the order of this column; rows without a value stay last in either direction. */
  public List<CandidateRow> sort(List<CandidateRow> rows, boolean descending, Wording words, Currency currency) {
    String none = words.say("value.none");
    Comparator<CandidateRow> order = descending ? order().reversed() : order();
    return rows.stream()
        .sorted(Comparator.comparing((CandidateRow row) -> text(row, words, currency).equals(none))
            .thenComparing(order))
        .toList();
  }
}
