package org.emporion.budget.cash;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Amounts by line and period in whole units of the smallest that is printed. What is lost by rounding in one period is made up for in
 * the next, so that every sum of a line over its first periods is that of its exact amounts, rounded, and every total is the sum of
 * what is printed: nothing appears and nothing gets lost.
 *
 * @param lines whole units of each line by period
 */
public record Ledger(List<List<Long>> lines) {
  /** Keeps copies. */
  public Ledger {
    lines = lines.stream().map(List::copyOf).toList();
  }

  /**
   * Rounds exact amounts.
   *
   * @param amounts of each line by period
   * @param decimals of the smallest unit, such as 2 for cents; 0 for whole units of the currency
   * @throws ArithmeticException when an amount is too large to be told to the smallest unit
   */
  public static Ledger of(List<List<Double>> amounts, int decimals) {
    double units = Math.pow(10, decimals);
    return new Ledger(amounts.stream().map(line -> rounded(line, units)).toList());
  }

  private static List<Long> rounded(List<Double> line, double units) {
    long[] whole = new long[line.size()];
    double exact = 0;
    long booked = 0;
    for (int period = 0; period < whole.length; period++) {
      exact += line.get(period);
      double sum = exact * units;
      if (!(Math.abs(sum) < 1L << 53)) {
        throw new ArithmeticException("An amount of " + exact + " cannot be told to a part in " + units);
      }
      whole[period] = Math.round(sum) - booked;
      booked += whole[period];
    }
    return IntStream.range(0, whole.length).mapToObj(period -> whole[period]).toList();
  }

  /** The sum of a line. */
  public long line(int line) {
    return lines.get(line).stream().mapToLong(Long::longValue).sum();
  }

  /** The sum of all lines in a period. */
  public long period(int period) {
    return lines.stream().mapToLong(line -> line.get(period)).sum();
  }

  /** The sum of everything. */
  public long total() {
    return IntStream.range(0, lines.size()).mapToLong(this::line).sum();
  }

  /** Sums of so many periods at a time; the last may be of fewer. */
  public Ledger by(int periods) {
    return new Ledger(lines.stream().map(line -> {
      long[] sums = new long[(line.size() + periods - 1) / periods];
      IntStream.range(0, line.size()).forEach(period -> sums[period / periods] += line.get(period));
      return IntStream.range(0, sums.length).mapToObj(period -> sums[period]).toList();
    }).toList());
  }
}
