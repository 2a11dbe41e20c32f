package org.emporion.trial.log;

import java.util.Arrays;
import org.emporion.trial.measure.Tally;

/**
 * Responses to one request in one second, exact to the ms, as bytes: how many were good and how many
 * failed, then the values ascending, each as the step from the one before and how often it came. Numbers are in
 * groups of seven bits, low ones first. A value that came once, as most do, is its doubled step alone;
 * otherwise the doubled step is odd and the number follows. Hundreds of thousands of them lie in memory.
 *
 * @param bytes those bytes
 */
record SecondCounts(byte[] bytes) implements CountedMillis {
  @Override
  public void each(Taker taker) {
    Reader in = new Reader(bytes);
    in.number();
    in.number();
    int value = 0;
    while (in.more()) {
      long step = in.number();
      value += (int) (step >> 1);
      taker.take(value, (step & 1) == 0 ? 1 : in.number());
    }
  }

  Tally tally() {
    Reader in = new Reader(bytes);
    return new Tally(in.number(), in.number());
  }

  /** Reads numbers one after the other. */
  private static final class Reader {
    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    boolean more() {
      return at < bytes.length;
    }

    long number() {
      byte one = bytes[at++];
      if (one >= 0) {
        return one;
      }
      long number = one & 0x7f;
      for (int shift = 7; one < 0; shift += 7) {
        one = bytes[at++];
        number |= (long) (one & 0x7f) << shift;
      }
      return number;
    }
  }

  /** Writes one after the other. */
  static final class Writer implements Taker {
    private static final int FIRST = 1 << 12;
    private static final int LONGEST_PAIR = 20;

    private byte[] bytes = new byte[FIRST];
    private int length;
    private int last;

    void begin(Tally tally) {
      length = 0;
      last = 0;
      number(tally.ok());
      number(tally.failed());
    }

    @Override
    public void take(int millis, long times) {
      if (bytes.length - length < LONGEST_PAIR) {
        bytes = Arrays.copyOf(bytes, 2 * bytes.length);
      }
      long step = (long) (millis - last) << 1;
      last = millis;
      if (times == 1) {
        number(step);
      } else {
        number(step | 1);
        number(times);
      }
    }

    private void number(long number) {
      long rest = number;
      while (rest > 0x7f) {
        bytes[length++] = (byte) (rest | 0x80);
        rest >>>= 7;
      }
      bytes[length++] = (byte) rest;
    }

    SecondCounts end() {
      return new SecondCounts(Arrays.copyOf(bytes, length));
    }
  }
}
