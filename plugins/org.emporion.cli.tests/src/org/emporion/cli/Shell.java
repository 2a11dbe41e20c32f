package org.emporion.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;

/** Command lines as a person types them, and what the last one printed. */
final class Shell {
  /** The day on which they are typed. */
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-01T00:00:00Z"), ZoneOffset.UTC);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Properties properties = new Properties();

  /** Sets a property that the start script would set. */
  void property(String name, Object value) {
    properties.setProperty(name, value.toString());
  }

  /** Runs a command line and gives its exit code. */
  int run(Object... arguments) {
    out.reset();
    err.reset();
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    return new CommandRunner(new Surroundings(properties), CLOCK,
        new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8)).run(words);
  }

  /** Standard output. */
  String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Standard error. */
  String complained() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
