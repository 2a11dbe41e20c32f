package org.emporion.store.history;

/**
 * The different numbers among many, kept as 56 bits of a hash each: six to seven bytes per number, whatever its
 * length. Two different numbers are taken for one with a probability of 1 in 2^56; among n numbers n^2 / 2^57 are
 * expected to be lost: one in 58 histories with 50 million orders loses one, none of 23,000 orders.
 *
 * <p>The first 16 bits choose one of many small tables, so that growing never needs a second copy of the whole; the
 * other 40 are kept in open addressing with linear probing (D. E. Knuth, The Art of Computer Programming 3, 6.4).
 */
final class NumberSet {
  private static final int TABLES = 1 << 16;
  private static final int LEAST = 8;

  private final int[][] low = new int[TABLES][];
  private final byte[][] high = new byte[TABLES][];
  private final int[] filled = new int[TABLES];
  private long size;

  /** How many different ones there are. */
  long size() {
    return size;
  }

  /** Adds a hash; true when it is new. */
  boolean add(long hash) {
    int table = (int) (hash >>> 48);
    int kept = (int) (hash >>> 8);
    byte more = (byte) hash;
    if (kept == 0 && more == 0) {
      // A free place holds zeros.
      more = 1;
    }
    if (low[table] == null) {
      low[table] = new int[LEAST];
      high[table] = new byte[LEAST];
    }
    int place = find(low[table], high[table], kept, more);
    if (low[table][place] == kept && high[table][place] == more) {
      return false;
    }
    low[table][place] = kept;
    high[table][place] = more;
    size++;
    if (++filled[table] * 20L > low[table].length * 17L) {
      grow(table);
    }
    return true;
  }

  private void grow(int table) {
    int[] oldLow = low[table];
    byte[] oldHigh = high[table];
    int length = oldLow.length + Math.max(LEAST, oldLow.length / 5);
    int[] newLow = new int[length];
    byte[] newHigh = new byte[length];
    for (int i = 0; i < oldLow.length; i++) {
      if (oldLow[i] != 0 || oldHigh[i] != 0) {
        int place = find(newLow, newHigh, oldLow[i], oldHigh[i]);
        newLow[place] = oldLow[i];
        newHigh[place] = oldHigh[i];
      }
    }
    low[table] = newLow;
    high[table] = newHigh;
  }

  /** Where it is, or the free place where it belongs. */
  private static int find(int[] low, byte[] high, int kept, byte more) {
    int place = (int) ((kept & 0xFFFFFFFFL) * low.length >>> 32);
    while ((low[place] != kept || high[place] != more) && (low[place] != 0 || high[place] != 0)) {
      place = place + 1 == low.length ? 0 : place + 1;
    }
    return place;
  }

  /** A hash of bytes in which every bit depends on every other (finalizer of D. Stafford's variant 13). */
  static long hash(byte[] bytes, int from, int to) {
    long hash = 0x9E3779B97F4A7C15L * (to - from + 1);
    long word = 0;
    for (int i = from, count = 0; i < to; i++) {
      word = word << 8 | bytes[i] & 0xFF;
      if (++count == 8) {
        hash = mixed(hash ^ word);
        word = 0;
        count = 0;
      }
    }
    return mixed(mixed(hash ^ word) + 0x9E3779B97F4A7C15L);
  }

  private static long mixed(long value) {
    long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
