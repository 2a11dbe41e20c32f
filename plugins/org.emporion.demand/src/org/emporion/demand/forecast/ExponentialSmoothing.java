package org.emporion.demand.forecast;

import java.util.Arrays;
import org.emporion.demand.forecast.EtsForm.Error;
import org.emporion.demand.forecast.EtsForm.Season;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.InsufficientEvidenceException;

/** A form of exponential smoothing whose numbers are estimated from the series it goes on with. */
public final class ExponentialSmoothing implements Forecaster {
  private static final Phrasebook PHRASES = new Phrasebook(ExponentialSmoothing.class);

  private final EtsForm form;

  /** Smooths in this form. */
  public ExponentialSmoothing(EtsForm form) {
    this.form = form;
  }

  /**
   * An estimated model and how well it fits.
   *
   * @param model its numbers
   * @param filtered what it says of the series
   * @param variance of the errors: squares over observations less estimated numbers
   */
  public record Estimated(EtsModel model, EtsModel.Filtered filtered, double variance) {}

  @Override
  public String name() {
    return "ETS(" + letter(form.error() == Error.MULTIPLICATIVE) + "," + trend() + "," + season() + ")";
  }

  @Override
  public LocalText title() {
    String key = "name.ets-" + trend() + season();
    return PHRASES.pattern(Language.EN, key) == null ? PHRASES.say("name.ets", name()) : PHRASES.say(key);
  }

  private String trend() {
    return switch (form.trend()) {
      case NONE -> "N";
      case ADDITIVE -> "A";
      case DAMPED -> "Ad";
    };
  }

  private String season() {
    return form.seasonal() ? letter(form.season() == Season.MULTIPLICATIVE) : "N";
  }

  private static String letter(boolean multiplicative) {
    return multiplicative ? "M" : "A";
  }

  /** Two seasons, and more observations than numbers to estimate. */
  @Override
  public int leastObservations() {
    return Math.max(form.freeNumbers() + 2, form.seasonal() ? 2 * form.period() : 4);
  }

  /**
   * Estimates the numbers of the form.
   *
   * @throws InsufficientEvidenceException when there are too few observations, or zeros in a series that scales
   */
  public Estimated estimate(double[] series) {
    if (series.length < leastObservations()) {
      throw new InsufficientEvidenceException(
          PHRASES.say("few-observations", title(), leastObservations(), series.length));
    }
    boolean scales = form.error() == Error.MULTIPLICATIVE || form.season() == Season.MULTIPLICATIVE;
    if (scales && Arrays.stream(series).anyMatch(one -> !(one > 0))) {
      throw new InsufficientEvidenceException(PHRASES.say("not-positive", title()));
    }
    EtsModel model = new EtsEstimation(form, series).find();
    EtsModel.Filtered filtered = model.filter(series);
    return new Estimated(model, filtered, filtered.squares() / (series.length - form.freeNumbers()));
  }

  @Override
  public Forecast forecast(double[] series, int steps, double... levels) {
    Estimated estimated = estimate(series);
    return forecast(name(), estimated.model(), estimated.filtered().end(), estimated.variance(), steps, levels);
  }

  @Override
  public double[] totals(double[] series, int steps) {
    Estimated estimated = estimate(series);
    return new EtsForecast(estimated.model(), estimated.filtered().end(), estimated.variance()).totals(steps);
  }

  /**
   * Goes on with a model whose numbers are known.
   *
   * @param series observations so far
   * @param estimatedNumbers how many of its numbers were estimated from them
   */
  public static Forecast forecast(
      EtsModel model, double[] series, int estimatedNumbers, int steps, double... levels) {
    EtsModel.Filtered filtered = model.filter(series);
    return forecast(new ExponentialSmoothing(model.form()).name(), model, filtered.end(),
        filtered.squares() / (series.length - estimatedNumbers), steps, levels);
  }

  private static Forecast forecast(
      String name, EtsModel model, EtsState end, double variance, int steps, double... levels) {
    return new EtsForecast(model, end, variance).of(name, steps, levels);
  }
}
