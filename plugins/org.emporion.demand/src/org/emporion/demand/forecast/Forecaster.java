package org.emporion.demand.forecast;

/** A way to go on with a series. */
public interface Forecaster {
  /** Its name, such as {@code ETS(A,A,N)}. */
  String name();

  /** How many observations it needs at least. */
  int leastObservations();

  /**
   * Goes on with a series.
   *
   * @param series observations in order, all at least 0
   * @param steps at least 1
   * @param levels confidences of the bands, ascending, each between 0 and 1
   * @throws IllegalArgumentException when there are too few observations, or they do not suit the form
   */
  Forecast forecast(double[] series, int steps, double... levels);
}
