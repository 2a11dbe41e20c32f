package org.emporion.demand.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.Progress;
import org.emporion.model.finding.InsufficientEvidenceException;

/**
 * Chooses a forecaster by what it would have got wrong: at several origins in the series it sees what was before
 * and is held against what came after (L. J. Tashman, International Journal of Forecasting 16, 2000). Errors are
 * scaled by those of the naive method within the part that was seen (mean absolute scaled error, R. J. Hyndman
 * and A. B. Koehler, International Journal of Forecasting 22, 2006).
 *
 * @param origins how many origins, at least 1
 * @param steps how far ahead is looked, at least 1
 * @param period season of the yardstick, 1 without
 */
public record RollingOrigin(int origins, int steps, int period) {
  private static final Phrasebook PHRASES = new Phrasebook(RollingOrigin.class);

  /** Checks the ranges. */
  public RollingOrigin {
    if (origins < 1 || steps < 1 || period < 1) {
      throw new IllegalArgumentException("origins, steps and period are at least 1");
    }
  }

  /**
   * How a forecaster did.
   *
   * @param forecaster who
   * @param scaledError mean absolute scaled error over all origins and steps; empty when it could not be tried
   * @param reason why it could not be tried; empty otherwise
   */
  public record Tried(Forecaster forecaster, Optional<Double> scaledError, Optional<LocalText> reason) {}

  /**
   * Tries all.
   *
   * @return the best first, those that could not be tried last
   * @throws InsufficientEvidenceException when the series is too short for any origin
   */
  public List<Tried> choose(double[] series, List<Forecaster> forecasters, Progress progress) {
    List<Tried> tried = new ArrayList<>();
    for (Forecaster one : forecasters) {
      if (progress.cancelled()) {
        throw new CancellationException();
      }
      progress.report(one.title(), (double) tried.size() / forecasters.size());
      tried.add(attempt(series, one));
    }
    tried.sort(Comparator.comparingDouble(one -> one.scaledError().orElse(Double.POSITIVE_INFINITY)));
    if (tried.isEmpty() || tried.getFirst().scaledError().isEmpty()) {
      throw new InsufficientEvidenceException(PHRASES.say("none-tried", forecasters.size(), series.length,
          tried.isEmpty() ? LocalText.same("") : tried.getFirst().reason().orElseThrow()));
    }
    return tried;
  }

  private Tried attempt(double[] series, Forecaster forecaster) {
    double sum = 0;
    int count = 0;
    try {
      for (int origin = series.length - steps - origins + 1; origin <= series.length - steps; origin++) {
        double[] before = Arrays.copyOf(series, Math.max(0, origin));
        double[] expected = forecaster.forecast(before, steps).mean();
        double yardstick = yardstick(before);
        for (int h = 0; h < steps; h++) {
          sum += Math.abs(series[origin + h] - expected[h]) / yardstick;
          count++;
        }
      }
    } catch (InsufficientEvidenceException e) {
      return new Tried(forecaster, Optional.empty(), Optional.of(e.what()));
    }
    return new Tried(forecaster, Optional.of(sum / count), Optional.empty());
  }

  private double yardstick(double[] before) {
    if (before.length <= period) {
      throw new InsufficientEvidenceException(PHRASES.say("nothing-before", before.length, period));
    }
    double sum = 0;
    for (int t = period; t < before.length; t++) {
      sum += Math.abs(before[t] - before[t - period]);
    }
    double mean = sum / (before.length - period);
    if (mean == 0) {
      throw new InsufficientEvidenceException(PHRASES.say("repeats"));
    }
    return mean;
  }
}
