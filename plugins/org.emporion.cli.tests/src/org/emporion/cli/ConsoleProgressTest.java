package org.emporion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {
  private Instant now = Instant.parse("2026-11-23T09:00:00Z");
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Clock clock = new Clock() {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return InstantSource.system().withZone(zone);
    }

    @Override
    public Instant instant() {
      return now;
    }
  };

  private ConsoleProgress progress(boolean terminal) {
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new ConsoleProgress(
        new Console(stream, stream, Language.EN, new Phrasebook(CommandRunner.class), terminal), clock);
  }

  @Test
  void elsewhereLinesComeEveryFewSecondsAndAtTheEnd() {
    ConsoleProgress progress = progress(false);
    for (int second = 0; second <= 12; second++) {
      progress.report(LocalText.same("second " + second), second / 12.0);
      now = now.plus(Duration.ofSeconds(1));
    }
    assertEquals("""
        0 %  0:00  second 0
        42 %  0:05  second 5
        83 %  0:10  second 10
        100 %  0:12  second 12
        """, err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aTerminalGetsABarOnOneLine() {
    ConsoleProgress progress = progress(true);
    progress.report(LocalText.same("half"), 0.5);
    progress.end();
    String drawn = err.toString(StandardCharsets.UTF_8);
    assertTrue(drawn.contains("[############............] 50 %  0:00  half"), drawn);
    assertTrue(drawn.startsWith("\r") && drawn.endsWith(System.lineSeparator()), drawn);
  }
}
