package org.emporion.evaluation.method;

import java.util.Locale;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;

/**
 * How well judgements fit each other. Source: Saaty, The Analytic Hierarchy Process (1980), chapter 3. For a
 * matrix with open pairs the index of the completed one is held against dice for a complete one, which flatters.
 *
 * @param size number of items
 * @param lambdaMax the largest eigenvalue, or for other rules the mean of (A w) / w; the size when consistent
 * @param index CI = (lambda max - size) / (size - 1); 0 when consistent
 * @param randomIndexTable name of the table of random indices
 * @param randomIndex RI: the mean index of dice; 0 up to size 2
 * @param ratio CR = CI / RI; 0 up to size 2
 */
public record Consistency(
    int size, double lambdaMax, double index, String randomIndexTable, double randomIndex, double ratio) {
  /** The ratio from which judgements should be looked at again. */
  public static final double LIMIT = 0.10;

  /** Of priorities that were derived from a matrix of this size. */
  static Consistency of(int size, double lambdaMax, RandomIndexTable table) {
    double index = size <= 2 ? 0 : Math.max(0, (lambdaMax - size) / (size - 1));
    double randomIndex = table.index(size)
        .orElseThrow(() -> TableRefusedException.because("refuse.random-index", table.name(), size));
    return new Consistency(size, lambdaMax, index, table.name(), randomIndex, size <= 2 ? 0 : index / randomIndex);
  }

  /** True when the ratio does not exceed the limit. */
  public boolean acceptable() {
    return ratio <= LIMIT;
  }

  /** What to tell the user when judgements contradict each other too much; empty when they do not. */
  public Optional<LocalText> warning() {
    if (acceptable()) {
      return Optional.empty();
    }
    return Optional.of(new Phrasebook(Consistency.class).say("warning.inconsistent",
        String.format(Locale.ROOT, "%.3f", ratio), String.format(Locale.ROOT, "%.2f", LIMIT), randomIndexTable));
  }
}
