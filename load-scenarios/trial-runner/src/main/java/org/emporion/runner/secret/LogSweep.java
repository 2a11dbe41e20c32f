package org.emporion.runner.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Overwrites secrets in Gatling's log, where an error of Gatling's own may quote a request. A secret becomes as many
 * asterisks as it has characters, so that the log stays readable. Gatling writes a text as Latin-1 or as UTF-16 in the
 * byte order of the machine.
 */
public final class LogSweep {
  private static final int BLOCK = 1 << 20;

  private final List<Needle> needles;

  private record Needle(byte[] text, byte[] stars) {}

  /** A sweep for these secrets. */
  public LogSweep(Secrets secrets) {
    Charset wide = ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    this.needles = secrets.forms().stream()
        .flatMap(form -> Stream.of(StandardCharsets.ISO_8859_1, wide)
            .filter(charset -> charset.newEncoder().canEncode(form))
            .map(charset -> new Needle(form.getBytes(charset), "*".repeat(form.length()).getBytes(charset))))
        .toList();
  }

  /**
   * Sweeps a file.
   *
   * @throws IOException when it cannot be read or written
   */
  public void sweep(Path file) throws IOException {
    if (needles.isEmpty()) {
      return;
    }
    int overlap = needles.stream().mapToInt(one -> one.text().length).max().orElse(1) - 1;
    ByteBuffer block = ByteBuffer.allocate(BLOCK + overlap);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      for (long at = 0; at < channel.size(); at += BLOCK) {
        block.clear();
        int read = fill(channel, block, at);
        boolean found = false;
        for (Needle needle : needles) {
          found |= overwrite(block.array(), read, needle);
        }
        if (found) {
          channel.write(ByteBuffer.wrap(block.array(), 0, read), at);
        }
      }
    }
  }

  private static int fill(FileChannel channel, ByteBuffer block, long at) throws IOException {
    int read = 0;
    while (block.hasRemaining()) {
      int some = channel.read(block, at + read);
      if (some < 0) {
        break;
      }
      read += some;
    }
    return read;
  }

  private static boolean overwrite(byte[] block, int length, Needle needle) {
    byte[] text = needle.text();
    boolean found = false;
    for (int i = 0; i + text.length <= length; i++) {
      if (block[i] == text[0] && Arrays.equals(block, i, i + text.length, text, 0, text.length)) {
        System.arraycopy(needle.stars(), 0, block, i, text.length);
        found = true;
      }
    }
    return found;
  }
}
