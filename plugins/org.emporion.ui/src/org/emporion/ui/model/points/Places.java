package org.emporion.ui.model.points;

/** Element ids of the parts that points lead to. */
final class Places {
  static final String OVERVIEW = "org.emporion.part.overview";
  static final String COMPARISON = "org.emporion.part.comparison";
  static final String EVALUATION = "org.emporion.part.evaluation";
  static final String WEIGHTS = "org.emporion.part.weights";
  static final String RULES = "org.emporion.part.rules";
  static final String DEMAND = "org.emporion.part.demand";
  static final String TRIALS = "org.emporion.part.trials";
  static final String LIVE = "org.emporion.part.live";
  static final String CAPACITY = "org.emporion.part.capacity";
  static final String BUDGET = "org.emporion.part.budget";
  static final String REPORT = "org.emporion.part.report";

  private Places() {}
}
