package org.emporion.demand.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.emporion.model.Progress;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.junit.jupiter.api.Test;

/** What any forecast must keep, on random series. */
class ForecastLawsTest {
  private static final int WEEK = 7;
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261125);

  private static EtsModel model(EtsForm form, double alpha, double beta, double gamma, EtsState start) {
    return new EtsModel(form, new EtsWeights(alpha, beta, gamma, 1), start);
  }

  private double[] noise(int count, double deviation) {
    double[] errors = new double[count];
    Arrays.setAll(errors, t -> random.nextGaussian() * deviation);
    return errors;
  }

  private double[] weekly(int count, boolean scales) {
    double[] season = {1.3, 1.1, 0.9, 0.8, 0.9, 1.0, 1.0};
    double[] series = new double[count];
    Arrays.setAll(series, t -> scales
        ? (100 + 2.0 * t) * season[t % WEEK] * (1 + 0.02 * random.nextGaussian())
        : 300 + 0.5 * t + 100 * (season[t % WEEK] - 1) + 5 * random.nextGaussian());
    return series;
  }

  /** Filtering what a model made with known errors gives the errors back. */
  @Test
  void aFilterUndoesACourse() {
    for (EtsForm form : List.of(EtsForm.simple(), EtsForm.holt(), EtsForm.holtWintersAdditive(4),
        EtsForm.holtWintersMultiplicative(4))) {
      double deviation = form.error() == EtsForm.Error.ADDITIVE ? 3 : 0.03;
      EtsState start = new EtsState(100, form.trended() ? 1 : 0, switch (form.season()) {
        case NONE -> new double[0];
        case ADDITIVE -> new double[] {10, -5, 0, -5};
        case MULTIPLICATIVE -> new double[] {1.1, 0.95, 1, 0.95};
      });
      EtsModel model = model(form, 0.3, 0.05, 0.1, start);
      double[] errors = noise(200, deviation);
      double[] series = model.course(start, errors);
      double squares = Arrays.stream(errors).map(one -> one * one).sum();
      assertEquals(squares, model.filter(series).squares(), 1e-8 * squares, form.toString());
    }
  }

  /** Of series that a form made, a band of 90 % holds what comes next nine times in ten, at every step. */
  @Test
  void bandsHoldAsOftenAsTheySay() {
    for (EtsForm form : List.of(EtsForm.simple(), EtsForm.holt(), EtsForm.holtWintersAdditive(4),
        EtsForm.holtWintersMultiplicative(4))) {
      EtsState start = new EtsState(1000, form.trended() ? 2 : 0, switch (form.season()) {
        case NONE -> new double[0];
        case ADDITIVE -> new double[] {100, -50, 0, -50};
        case MULTIPLICATIVE -> new double[] {1.1, 0.95, 1, 0.95};
      });
      EtsModel model = model(form, 0.4, 0.05, 0.2, start);
      int steps = 6;
      int held = 0;
      int runs = 300;
      for (int run = 0; run < runs; run++) {
        double[] all = model.course(start, noise(40 + steps, form.error() == EtsForm.Error.ADDITIVE ? 10 : 0.01));
        Forecast.Band band = ExponentialSmoothing.forecast(model, Arrays.copyOf(all, 40), 0, steps, 0.9).bands().getFirst();
        for (int h = 0; h < steps; h++) {
          held += all[40 + h] >= band.low()[h] && all[40 + h] <= band.high()[h] ? 1 : 0;
        }
      }
      // The variance is told by 40 errors; steps of a run hang together: 3 deviations of 300 runs.
      assertEquals(0.9, held / (double) (runs * steps), 0.04, form.toString());
    }
  }

  @Test
  void nothingIsBelowZeroAndBandsLieInOneAnother() {
    for (int i = 0; i < 60; i++) {
      double[] series = new double[30];
      Arrays.setAll(series, t -> Math.max(0.1, 5 - 0.15 * t + random.nextGaussian()));
      for (Forecaster one : List.of(new ExponentialSmoothing(EtsForm.holt()), new ExponentialSmoothing(EtsForm.damped()),
          new SeasonalNaive(WEEK))) {
        Forecast forecast = one.forecast(series, 40, 0.5, 0.95);
        Forecast.Band narrow = forecast.bands().get(0);
        Forecast.Band wide = forecast.bands().get(1);
        for (int h = 0; h < 40; h++) {
          assertTrue(wide.low()[h] >= 0 && forecast.mean()[h] >= 0);
          assertTrue(wide.low()[h] <= narrow.low()[h] && narrow.high()[h] <= wide.high()[h]);
          assertTrue(narrow.low()[h] <= forecast.mean()[h] && forecast.mean()[h] <= narrow.high()[h]);
        }
      }
    }
  }

  /** Orders or hundreds of orders: the forecast is the same. */
  @Test
  void theUnitDoesNotMatter() {
    double[] series = weekly(70, false);
    double[] larger = Arrays.stream(series).map(one -> one * 100).toArray();
    for (Forecaster one : List.of(new ExponentialSmoothing(EtsForm.simple()),
        new ExponentialSmoothing(EtsForm.holtWintersAdditive(WEEK)), new SeasonalNaive(WEEK))) {
      double[] small = one.forecast(series, 7).mean();
      double[] large = one.forecast(larger, 7).mean();
      // The search ends somewhere on a flat top, by rounding.
      assertArrayEquals(Arrays.stream(small).map(each -> each * 100).toArray(), large, 5e-3 * large[0], one.name());
    }
  }

  /** A week that scales with a growing level is found to do so; a week that repeats is found. */
  @Test
  void theRollingOriginChoosesTheFormThatMadeTheSeries() {
    List<Forecaster> all = List.of(new SeasonalNaive(WEEK), new ExponentialSmoothing(EtsForm.simple()),
        new ExponentialSmoothing(EtsForm.holt()), new ExponentialSmoothing(EtsForm.holtWintersAdditive(WEEK)),
        new ExponentialSmoothing(EtsForm.holtWintersMultiplicative(WEEK)));
    RollingOrigin origins = new RollingOrigin(5, 14, WEEK);
    assertEquals("ETS(M,A,M)", origins.choose(weekly(140, true), all, Progress.NONE).getFirst().forecaster().name());
    assertEquals("ETS(A,A,A)", origins.choose(weekly(140, false), all, Progress.NONE).getFirst().forecaster().name());
  }

  /** Fewer than two seasons, or zeros where they cannot be scaled: told, and the others are tried. */
  @Test
  void whatTheSeriesCannotCarryIsTold() {
    double[] closed = weekly(70, false);
    closed[3] = 0;
    List<RollingOrigin.Tried> tried = new RollingOrigin(2, 7, 1).choose(closed, List.of(new SeasonalNaive(1),
        new ExponentialSmoothing(EtsForm.holtWintersMultiplicative(WEEK)),
        new ExponentialSmoothing(EtsForm.holtWintersAdditive(52))), Progress.NONE);
    assertEquals("naive", tried.getFirst().forecaster().name());
    assertTrue(tried.stream().skip(1).allMatch(one -> one.reason().isPresent()));
    assertThrows(InsufficientEvidenceException.class,
        () -> new ExponentialSmoothing(EtsForm.holtWintersAdditive(WEEK)).estimate(new double[13]));
    assertThrows(InsufficientEvidenceException.class, () -> new RollingOrigin(1, 5, 1).choose(
        new double[] {1, 2, 3, 4, 5}, List.of(new SeasonalNaive(1)), Progress.NONE));
  }
}
