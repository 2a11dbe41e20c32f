package org.emporion.trial.witness;

import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.emporion.trial.witness.GatlingLog.RequestName;

/**
 * Reads {@code simulation.log} as Gatling 3.12 to 3.15 write it: a private binary format without any
 * reader but Gatling's own, which takes its own version only. Memory does not grow with the log, only
 * with the number of different names. A log that breaks off in a record is read up to there.
 *
 * <p>Format: big-endian records that begin with their kind. Strings are a length, bytes and a byte that
 * says Latin-1 or UTF-16 in the order of the machine that wrote (little-endian on every platform we
 * ship for). Repeated strings are written once and then referred to by a negative number.
 */
public final class GatlingLogReader {
  private static final Pattern VERSIONS = Pattern.compile("3\\.1[2-5]\\..*");
  private static final int LONGEST_TEXT = 1 << 24;
  private static final int LONGEST_LIST = 1 << 20;
  private static final byte LATIN1 = 0;

  /**
   * Reads a log from its begin to its end.
   *
   * @param visitor is told every record in the order of the log
   * @return head of the log, and whether it is whole
   * @throws IOException when the file cannot be read or is no such log
   */
  public GatlingLog read(Path log, GatlingLog.Visitor visitor) throws IOException {
    try (InputStream in = new FileInputStream(log.toFile())) {
      return new Reading(log, in, visitor).all();
    }
  }

  private static final class Reading {
    private final Path log;
    private final LogBytes in;
    private final GatlingLog.Visitor visitor;
    private final List<String> texts = new ArrayList<>(List.of(""));
    private final List<RequestName> names = new ArrayList<>();
    private final GroupPlace top = new GroupPlace(List.of());
    private long startMillis;

    Reading(Path log, InputStream in, GatlingLog.Visitor visitor) {
      this.log = log;
      this.in = new LogBytes(in);
      this.visitor = visitor;
    }

    GatlingLog all() throws IOException {
      GatlingLog.Head head;
      try {
        head = head();
      } catch (EOFException e) {
        throw fault("ends before its first record does", e);
      }
      visitor.begin(head);
      try {
        while (!in.atEnd()) {
          record(in.int8());
        }
      } catch (EOFException e) {
        return new GatlingLog(head, false);
      }
      return new GatlingLog(head, true);
    }

    private GatlingLog.Head head() throws IOException {
      int kind = in.int8();
      if (kind != 0) {
        throw fault("begins with a record of kind " + kind + ", not 0", null);
      }
      String version = text();
      if (!VERSIONS.matcher(version).matches()) {
        throw fault("is of Gatling \"" + version + "\"; 3.12 to 3.15 can be read", null);
      }
      String simulation = text();
      startMillis = in.int64();
      String description = text();
      List<String> scenarios = new ArrayList<>();
      for (int left = length(LONGEST_LIST); left > 0; left--) {
        scenarios.add(text());
      }
      for (int left = length(LONGEST_LIST); left > 0; left--) {
        in.skip(length(LONGEST_TEXT));
      }
      return new GatlingLog.Head(version, simulation, startMillis, description, List.copyOf(scenarios));
    }

    private void record(int kind) throws IOException {
      switch (kind) {
        case 1 -> {
          RequestName name = groups().request(repeatedText(), texts, names);
          long start = startMillis + in.int32();
          long end = startMillis + in.int32();
          boolean ok = in.int8() != 0;
          visitor.request(name, start, end, ok, texts.get(repeatedText()));
        }
        case 2 -> {
          int scenario = in.int32();
          boolean begins = in.int8() != 0;
          visitor.user(scenario, begins, startMillis + in.int32());
        }
        case 3 -> {
          groups();
          in.skip(3 * Integer.BYTES + 1);
        }
        case 4 -> {
          String message = texts.get(repeatedText());
          visitor.error(message, startMillis + in.int32());
        }
        default -> throw fault("has a record of unknown kind " + kind, null);
      }
    }

    private GroupPlace groups() throws IOException {
      GroupPlace place = top;
      for (int left = length(LONGEST_LIST); left > 0; left--) {
        place = place.group(repeatedText(), texts);
      }
      return place;
    }

    /** Number of a text that may be new; 0 is the empty one. */
    private int repeatedText() throws IOException {
      int number = in.int32();
      if (number <= 0) {
        // Written as a long: the negative of the smallest int is itself.
        long known = -(long) number;
        if (known >= texts.size()) {
          throw fault("refers to text " + known + " of " + (texts.size() - 1), null);
        }
        return (int) known;
      }
      if (number != texts.size()) {
        throw fault("numbers a text " + number + " where " + texts.size() + " is due", null);
      }
      texts.add(text());
      return number;
    }

    private String text() throws IOException {
      int length = length(LONGEST_TEXT);
      if (length == 0) {
        return "";
      }
      byte[] bytes = in.bytes(length);
      Charset charset = in.int8() == LATIN1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE;
      return new String(bytes, charset);
    }

    private int length(int most) throws IOException {
      int length = in.int32();
      if (length < 0 || length > most) {
        throw fault("has a length of " + length, null);
      }
      return length;
    }

    private IOException fault(String what, Throwable cause) {
      return new IOException(log.getFileName() + " " + what, cause);
    }
  }
}
