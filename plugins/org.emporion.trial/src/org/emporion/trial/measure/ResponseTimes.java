package org.emporion.trial.measure;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/**
 * Response times as an HdrHistogram in µs with three significant digits. Histograms of seconds,
 * requests and load generators merge exactly, percentiles do not; therefore only histograms are kept.
 */
public final class ResponseTimes {
  private static final int SIGNIFICANT_DIGITS = 3;
  private static final double MICROS_PER_MILLI = 1000;
  /** Below one rank, and above what p/100 times n is off by in floating point. */
  private static final double ROUNDING = 1e-6;

  private final Histogram histogram = new Histogram(SIGNIFICANT_DIGITS);

  /**
   * Adds the responses of an encoded histogram.
   *
   * @param base64 HdrHistogram V2, compressed, in base64; empty for none
   * @throws IllegalArgumentException when it is not such a histogram
   */
  public void addEncoded(String base64) {
    if (base64 == null || base64.isEmpty()) {
      return;
    }
    try {
      histogram.add(Histogram.decodeFromCompressedByteBuffer(ByteBuffer.wrap(Base64.getDecoder().decode(base64)), 0));
    } catch (DataFormatException | RuntimeException e) {
      throw new IllegalArgumentException("Not a compressed HdrHistogram: " + e.getMessage(), e);
    }
  }

  /** Adds the responses of another one. */
  public void add(ResponseTimes other) {
    histogram.add(other.histogram);
  }

  /** Adds one response time in µs, at least 0. */
  public void record(long micros) {
    histogram.recordValue(micros);
  }

  /** Adds a response time in µs, at least 0, that was measured so often, at least once. */
  public void record(long micros, long times) {
    histogram.recordValueWithCount(micros, times);
  }

  /** The text {@link #addEncoded} reads. */
  public String encoded() {
    ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
    int length = histogram.encodeIntoCompressedByteBuffer(buffer);
    byte[] bytes = new byte[length];
    buffer.flip().get(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Number of responses. */
  public long count() {
    return histogram.getTotalCount();
  }

  /** Mean in ms, 0 without responses. */
  public double meanMillis() {
    return count() == 0 ? 0 : histogram.getMean() / MICROS_PER_MILLI;
  }

  /** Longest in ms, 0 without responses. */
  public double maxMillis() {
    return histogram.getMaxValue() / MICROS_PER_MILLI;
  }

  /**
   * The k-th smallest response time in ms, to the histogram's resolution of a thousandth.
   *
   * @param k 1 to {@link #count}
   * @throws IllegalArgumentException for another rank
   */
  public double rankedMillis(long k) {
    if (k < 1 || k > count()) {
      throw new IllegalArgumentException("No rank " + k + " among " + count() + " responses");
    }
    for (HistogramIterationValue step : histogram.recordedValues()) {
      if (step.getTotalCountToThisValue() >= k) {
        return Math.min(step.getValueIteratedTo(), histogram.getMaxValue()) / MICROS_PER_MILLI;
      }
    }
    throw new IllegalStateException("Counts of the histogram do not add up to " + count());
  }

  /**
   * The percentile by nearest rank (the smallest response time that at least so many per cent do not
   * exceed), in ms; 0 without responses.
   *
   * @param percentile above 0, at most 100
   */
  public double percentileMillis(double percentile) {
    if (count() == 0) {
      return 0;
    }
    long rank = (long) Math.ceil(percentile / 100 * count() - ROUNDING);
    return rankedMillis(Math.min(count(), Math.max(1, rank)));
  }
}
