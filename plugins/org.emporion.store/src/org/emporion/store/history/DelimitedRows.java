package org.emporion.store.history;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The rows of a CSV file as RFC 4180 has them, read from bytes without making texts: cells between separators,
 * double quotes around cells that hold separators, line ends or doubled quotes. Lines end as on any system; empty
 * ones are passed over. A quote that is never closed spoils its own line only.
 */
final class DelimitedRows implements RowSource {
  /** A row longer than this has an open quote. */
  private static final int LONGEST_ROW = 1 << 20;

  private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long QUOTES = ONES * '"';
  private static final long LINE_FEEDS = ONES * '\n';
  private static final long RETURNS = ONES * '\r';

  private final InputStream in;
  private final byte separator;
  private final long separators;
  private byte[] buffer = new byte[1 << 18];
  private int limit;
  private int at;
  private boolean ended;
  private long line = 1;
  private long row;
  private String fault;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int size;
  private int linesInside;
  private int quotedEnd;
  private boolean doubled;

  DelimitedRows(InputStream in, char separator) {
    this.in = in;
    this.separator = (byte) separator;
    separators = ONES * separator;
  }

  @Override
  public boolean next() throws IOException {
    while (true) {
      int after = parse();
      if (after < 0) {
        if (ended || limit - at > LONGEST_ROW) {
          if (at >= limit) {
            return false;
          }
          after = spoiled();
        } else {
          more();
          continue;
        }
      }
      row = line;
      line += linesInside;
      at = after;
      if (doubled && fault == null) {
        undouble();
      }
      if (fault != null || size > 1 || ends[0] > starts[0]) {
        return true;
      }
    }
  }

  /** The row at the present place into starts and ends; where the next begins, or -1 when it is not whole. */
  private int parse() {
    byte[] bytes = buffer;
    int stop = limit;
    int p = at;
    size = 0;
    linesInside = 1;
    fault = null;
    doubled = false;
    while (p < stop) {
      int from = p;
      if (bytes[p] == '"') {
        from = p + 1;
        p = quoted(from);
        if (p < 0) {
          return -1;
        }
        cell(from, quotedEnd);
        if (p == stop && !ended) {
          return -1;
        }
        if (p < stop && bytes[p] != separator && bytes[p] != '\n' && bytes[p] != '\r') {
          fault = "after-quote";
          while (p < stop && bytes[p] != separator && bytes[p] != '\n' && bytes[p] != '\r') {
            p++;
          }
        }
      } else {
        p = find(bytes, p, stop, separators, LINE_FEEDS, RETURNS);
        cell(from, p);
      }
      if (p == stop) {
        return ended ? p : -1;
      }
      byte mark = bytes[p++];
      if (mark == '\n') {
        return p;
      }
      if (mark == '\r') {
        if (p == stop && !ended) {
          return -1;
        }
        return p < stop && bytes[p] == '\n' ? p + 1 : p;
      }
      if (p == stop && ended) {
        cell(p, p);
        return p;
      }
    }
    return -1;
  }

  /** Where the cell that begins after a quote ends, its closing quote included; -1 when that is not there. */
  private int quoted(int from) {
    int p = from;
    while ((p = find(buffer, p, limit, QUOTES, LINE_FEEDS, LINE_FEEDS)) < limit) {
      if (buffer[p] == '"') {
        if (p + 1 < limit && buffer[p + 1] == '"') {
          doubled = true;
          p += 2;
          continue;
        }
        if (p + 1 == limit && !ended) {
          return -1;
        }
        quotedEnd = p;
        return p + 1;
      }
      linesInside++;
      p++;
    }
    return -1;
  }

  /**
   * Where the first of up to three bytes is, or the stop: eight bytes at a time, as a byte of a word is zero where
   * subtracting one borrows (H. S. Warren, Hacker's Delight, 2nd edition, 2013, section 6-1).
   */
  private static int find(byte[] bytes, int from, int stop, long one, long two, long three) {
    int p = from;
    for (; p + 8 <= stop; p += 8) {
      long word = (long) WORDS.get(bytes, p);
      long found = (zeros(word ^ one) | zeros(word ^ two) | zeros(word ^ three)) & 0x8080808080808080L;
      if (found != 0) {
        return p + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    while (p < stop && bytes[p] != (byte) one && bytes[p] != (byte) two && bytes[p] != (byte) three) {
      p++;
    }
    return p;
  }

  private static long zeros(long word) {
    return word - ONES & ~word;
  }

  /** Makes two quotes within quotes one; only once a row is whole, as it is then not parsed again. */
  private void undouble() {
    for (int cell = 0; cell < size; cell++) {
      int from = starts[cell];
      if (from > 0 && buffer[from - 1] == '"') {
        int to = from;
        for (int p = from; p < ends[cell]; p++) {
          buffer[to++] = buffer[p];
          if (buffer[p] == '"') {
            p++;
          }
        }
        ends[cell] = to;
      }
    }
  }

  private void cell(int from, int to) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    starts[size] = from;
    ends[size++] = to;
  }

  /** Takes the first line of what has an open quote as a row that cannot be read. */
  private int spoiled() {
    fault = "open-quote";
    linesInside = 1;
    int p = at;
    while (p < limit && buffer[p] != '\n') {
      p++;
    }
    return Math.min(limit, p + 1);
  }

  private void more() throws IOException {
    if (at > 0) {
      System.arraycopy(buffer, at, buffer, 0, limit - at);
      limit -= at;
      at = 0;
    } else if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int got = in.read(buffer, limit, buffer.length - limit);
    if (got < 0) {
      ended = true;
    } else {
      limit += got;
    }
  }

  @Override
  public long row() {
    return row;
  }

  @Override
  public String fault() {
    return fault;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public byte[] buffer() {
    return buffer;
  }

  @Override
  public int start(int cell) {
    return starts[cell];
  }

  @Override
  public int end(int cell) {
    return ends[cell];
  }

  @Override
  public boolean typed(int cell) {
    return false;
  }
}
