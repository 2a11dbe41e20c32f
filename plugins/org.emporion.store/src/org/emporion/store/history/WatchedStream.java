package org.emporion.store.history;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;

/** A file being read that says how far it is, and ends when that is asked for. */
final class WatchedStream extends FilterInputStream {
  private static final long BETWEEN_REPORTS = 1 << 22;

  private final Progress progress;
  private final LocalText what;
  private final long size;
  private long read;
  private long reported;

  /**
   * Watches a stream.
   *
   * @param size of the file in bytes
   */
  WatchedStream(InputStream in, Progress progress, LocalText what, long size) {
    super(in);
    this.progress = progress;
    this.what = what;
    this.size = Math.max(1, size);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (progress.cancelled()) {
      throw new InterruptedIOException();
    }
    int count = super.read(bytes, from, length);
    read += Math.max(0, count);
    if (read - reported >= BETWEEN_REPORTS) {
      reported = read;
      progress.report(what, Math.min(1, (double) read / size));
    }
    return count;
  }
}
