package org.emporion.model.study;

import java.util.Optional;

/**
 * The name of a quantity that a finding of the chain gives for each candidate.
 *
 * @param kind which quantity
 * @param transaction the business transaction it is about; empty for quantities of the whole candidate
 */
public record Metric(Kind kind, Optional<String> transaction) {
  /** The quantities; {@code %s} stands for a business transaction. */
  public enum Kind {
    /** 95th percentile of the response time in the steady part of the trial, in ms. */
    TRIAL_P95("trial.%s.p95-ms"),
    /** Failed requests as a share of all in the steady part of the trial. */
    TRIAL_ERRORS("trial.%s.error-share"),
    /** Objectives met as a share of those that could be told. */
    TRIAL_OBJECTIVES("trial.objectives-met-share"),
    /** Sessions per second one instance carries at the target utilisation. */
    CAPACITY_PER_INSTANCE("capacity.sessions-per-second-per-instance"),
    /** Instances needed for the design peak. */
    CAPACITY_INSTANCES("capacity.instances"),
    /** Cost over all planning years, in the study's currency. */
    BUDGET_TOTAL("budget.total"),
    /** Cost of the first planning year with everything spent once. */
    BUDGET_FIRST_YEAR("budget.first-year"),
    /** Cost over all planning years for each order of those years. */
    BUDGET_PER_ORDER("budget.per-order");

    private final String pattern;

    Kind(String pattern) {
      this.pattern = pattern;
    }

    /** True for what the budget tells. */
    public boolean budget() {
      return this == BUDGET_TOTAL || this == BUDGET_FIRST_YEAR || this == BUDGET_PER_ORDER;
    }

    /** The name in a study file, with {@code %s} for the transaction. */
    public String pattern() {
      return pattern;
    }
  }

  /** Reads a name as it stands in a study; empty when there is no such quantity. */
  public static Optional<Metric> parse(String name) {
    for (Kind kind : Kind.values()) {
      int hole = kind.pattern.indexOf("%s");
      if (hole < 0) {
        if (kind.pattern.equals(name)) {
          return Optional.of(new Metric(kind, Optional.empty()));
        }
        continue;
      }
      String before = kind.pattern.substring(0, hole);
      String after = kind.pattern.substring(hole + 2);
      if (name.length() > before.length() + after.length() && name.startsWith(before) && name.endsWith(after)) {
        return Optional.of(new Metric(
            kind, Optional.of(name.substring(before.length(), name.length() - after.length()))));
      }
    }
    return Optional.empty();
  }

  /** The name as it stands in a study. */
  public String name() {
    return transaction.map(id -> kind.pattern.replace("%s", id)).orElse(kind.pattern);
  }
}
