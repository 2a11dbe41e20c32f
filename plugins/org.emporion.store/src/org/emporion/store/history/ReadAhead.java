package org.emporion.store.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.security.MessageDigest;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Reads a stream ahead and takes its digest in a thread of its own, while what was read is understood. */
final class ReadAhead extends InputStream {
  private static final int BLOCK = 1 << 18;
  private static final int BLOCKS = 6;

  private record Block(byte[] bytes, int length, Throwable failure) {}

  private final BlockingQueue<Block> full = new ArrayBlockingQueue<>(BLOCKS);
  private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(BLOCKS);
  private final MessageDigest digest;
  private final Thread reader;
  private Block present = new Block(new byte[0], 0, null);
  private int at;
  private boolean ended;

  /** Begins to read; the stream stays the caller's to close, after this one. */
  ReadAhead(InputStream in, MessageDigest digest) {
    this.digest = digest;
    for (int i = 0; i < BLOCKS; i++) {
      free.add(new byte[BLOCK]);
    }
    reader = Thread.ofPlatform().name("history-read-ahead").daemon().start(() -> run(in));
  }

  private void run(InputStream in) {
    try {
      while (true) {
        byte[] bytes = free.take();
        int length = 0;
        Throwable failure = null;
        try {
          length = in.readNBytes(bytes, 0, BLOCK);
          digest.update(bytes, 0, length);
        } catch (IOException | RuntimeException e) {
          failure = e;
        }
        full.put(new Block(bytes, length, failure));
        if (length == 0) {
          return;
        }
      }
    } catch (InterruptedException e) {
      // Closed before the end: nobody waits for more.
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    if (most == 0) {
      return 0;
    }
    if (at == present.length && !nextBlock()) {
      return -1;
    }
    int length = Math.min(most, present.length - at);
    System.arraycopy(present.bytes, at, into, from, length);
    at += length;
    return length;
  }

  private boolean nextBlock() throws IOException {
    if (ended) {
      return false;
    }
    try {
      if (present.bytes.length > 0) {
        free.put(present.bytes);
      }
      present = full.take();
      at = 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
    ended = present.length == 0;
    if (present.failure != null) {
      throw new IOException(present.failure);
    }
    return !ended;
  }

  /** Ends the reading, and waits until it touches the stream no more. */
  @Override
  public void close() throws IOException {
    reader.interrupt();
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }
}
