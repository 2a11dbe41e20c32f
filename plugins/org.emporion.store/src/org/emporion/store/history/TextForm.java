package org.emporion.store.history;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.input.ReaderInputStream;

/**
 * The character set and the separator of a CSV file, as given or as its beginning shows them.
 *
 * @param encoding the character set
 * @param mark length of the byte order mark, in bytes
 * @param separator what stands between cells
 */
record TextForm(Charset encoding, int mark, char separator) {
  /** How much of a file is looked at. */
  static final int BEGINNING = 1 << 16;

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

  /**
   * Finds out. Without a byte order mark a file is UTF-8 when its beginning is, else Big5 (as Windows has it) when it
   * can be that, else the Western character set of Windows, in which every file can be read.
   *
   * @param named the character set, if it is given
   * @param between the separator, if it is given
   * @throws IllegalArgumentException when the encoding given is not known
   */
  static TextForm of(byte[] beginning, Optional<String> named, Optional<Character> between) {
    Optional<Charset> given = named.map(Charset::forName);
    TextForm marked = marked(beginning);
    Charset encoding = given.orElseGet(() -> marked.mark > 0 ? marked.encoding : likely(beginning));
    int mark = encoding.equals(marked.encoding) ? marked.mark : 0;
    String text = new String(beginning, mark, beginning.length - mark, encoding);
    return new TextForm(encoding, mark, between.orElseGet(() -> separator(text)));
  }

  private static TextForm marked(byte[] bytes) {
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      return new TextForm(StandardCharsets.UTF_8, 3, ',');
    }
    if (begins(bytes, 0xFF, 0xFE)) {
      return new TextForm(StandardCharsets.UTF_16LE, 2, ',');
    }
    return begins(bytes, 0xFE, 0xFF)
        ? new TextForm(StandardCharsets.UTF_16BE, 2, ',') : new TextForm(StandardCharsets.UTF_8, 0, ',');
  }

  private static boolean begins(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Charset likely(byte[] bytes) {
    if (decodes(bytes, StandardCharsets.UTF_8)) {
      return StandardCharsets.UTF_8;
    }
    Charset big5 = Charset.forName("x-windows-950");
    return decodes(bytes, big5) ? big5 : Charset.forName("windows-1252");
  }

  /** True when the bytes can be read so; the last character may be cut off. */
  private static boolean decodes(byte[] bytes, Charset charset) {
    CharsetDecoder decoder = charset.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    return !decoder.decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length + 1), false).isError();
  }

  /** The sign that stands most often in the first line, outside quotes. */
  private static char separator(String text) {
    int[] count = new int[SEPARATORS.size()];
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      if (!quoted && (one == '\n' || one == '\r')) {
        break;
      }
      quoted ^= one == '"';
      if (!quoted && SEPARATORS.contains(one)) {
        count[SEPARATORS.indexOf(one)]++;
      }
    }
    int best = 0;
    for (int i = 1; i < count.length; i++) {
      best = count[i] > count[best] ? i : best;
    }
    return SEPARATORS.get(best);
  }

  /** The file from behind its byte order mark, in UTF-8. */
  InputStream utf8(byte[] beginning, InputStream rest) throws IOException {
    InputStream all = new SequenceInputStream(
        new ByteArrayInputStream(beginning, mark, beginning.length - mark), rest);
    return encoding.equals(StandardCharsets.UTF_8) ? all
        : ReaderInputStream.builder().setReader(new InputStreamReader(all, encoding))
            .setCharset(StandardCharsets.UTF_8).get();
  }
}
