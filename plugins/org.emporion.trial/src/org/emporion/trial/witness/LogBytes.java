package org.emporion.trial.witness;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Big-endian numbers from a stream, through one buffer: the readers of the JDK cost a call per byte. */
final class LogBytes {
  private static final int BUFFER = 1 << 17;
  private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int end;

  LogBytes(InputStream in) {
    this.in = in;
  }

  /** True when nothing is left. */
  boolean atEnd() throws IOException {
    return next == end && !fill(1);
  }

  byte int8() throws IOException {
    need(1);
    return buffer[next++];
  }

  int int32() throws IOException {
    need(Integer.BYTES);
    int value = (int) INT.get(buffer, next);
    next += Integer.BYTES;
    return value;
  }

  long int64() throws IOException {
    long high = int32();
    return high << Integer.SIZE | int32() & 0xffff_ffffL;
  }

  byte[] bytes(int count) throws IOException {
    // In steps: a length that a torn or foreign file only claims must not take its memory.
    byte[] bytes = new byte[Math.min(count, BUFFER)];
    int done = 0;
    while (done < count) {
      if (done == bytes.length) {
        bytes = Arrays.copyOf(bytes, (int) Math.min(count, 2L * bytes.length));
      }
      need(1);
      int step = Math.min(end - next, bytes.length - done);
      System.arraycopy(buffer, next, bytes, done, step);
      next += step;
      done += step;
    }
    return bytes;
  }

  void skip(int count) throws IOException {
    int left = count;
    while (left > 0) {
      need(1);
      int step = Math.min(end - next, left);
      next += step;
      left -= step;
    }
  }

  private void need(int count) throws IOException {
    if (end - next < count && !fill(count)) {
      throw new EOFException();
    }
  }

  private boolean fill(int count) throws IOException {
    System.arraycopy(buffer, next, buffer, 0, end - next);
    end -= next;
    next = 0;
    while (end < count) {
      int read = in.read(buffer, end, buffer.length - end);
      if (read < 0) {
        return false;
      }
      end += read;
    }
    return true;
  }
}
