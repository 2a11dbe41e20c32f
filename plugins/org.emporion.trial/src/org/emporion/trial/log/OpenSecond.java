package org.emporion.trial.log;

import java.util.Arrays;
import java.util.Optional;
import org.emporion.trial.measure.Tally;

/** The responses to a request in a second while they are read: the bare values, in the order of the log. */
final class OpenSecond {
  private static final int FIRST_VALUES = 8;

  private int[] values = new int[FIRST_VALUES];
  private int count;
  private int failed;

  void add(int millis, boolean good) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count++] = millis;
    if (!good) {
      failed++;
    }
  }

  /**
   * These and earlier ones of the same second, folded. Counting sorts several times faster than comparing.
   *
   * @param before when there were any: a log need not be in order
   */
  SecondCounts fold(Optional<SecondCounts> before, Folding folding) {
    MillisCounts sorted = folding.counts();
    sorted.clear();
    for (int i = 0; i < count; i++) {
      sorted.add(values[i], 1);
    }
    before.ifPresent(earlier -> earlier.each(sorted::add));
    SecondCounts.Writer out = folding.writer();
    out.begin(new Tally(count - failed, failed).plus(before.map(SecondCounts::tally).orElse(Tally.NONE)));
    sorted.each(out);
    return out.end();
  }
}
