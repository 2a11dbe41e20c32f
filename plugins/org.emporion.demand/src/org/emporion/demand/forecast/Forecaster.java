package org.emporion.demand.forecast;

import org.emporion.model.LocalText;

/** A way to go on with a series. */
public interface Forecaster {
  /** Its short name, such as {@code ETS(A,A,N)}. */
  String name();

  /** Its name in words. */
  LocalText title();

  /** How many observations it needs at least. */
  int leastObservations();

  /**
   * Goes on with a series.
   *
   * @param series observations in order, all at least 0
   * @param steps at least 1
   * @param levels confidences of the bands, ascending, each between 0 and 1
   * @throws org.emporion.model.finding.InsufficientEvidenceException when there are too few observations, or they do
   *     not suit the form
   */
  Forecast forecast(double[] series, int steps, double... levels);

  /**
   * Sums of the next steps over courses that are drawn, in the order they were drawn.
   *
   * @param steps at least 1
   * @throws org.emporion.model.finding.InsufficientEvidenceException as above
   */
  double[] totals(double[] series, int steps);
}
