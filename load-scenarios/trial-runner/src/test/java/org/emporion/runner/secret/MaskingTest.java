package org.emporion.runner.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Gatling itself may write, in its log and to standard error, has no secret in it. */
class MaskingTest {
  private static final int BLOCK = 1 << 20;

  @TempDir private Path folder;

  private static Secrets secrets() throws Exception {
    byte[] line = "{\"secrets\": {\"word\": \"wörd & sesame\", \"pin\": \"4711\"}}\nstop\n".getBytes(StandardCharsets.UTF_8);
    return Secrets.read(new ByteArrayInputStream(line), Set.of("word", "pin"));
  }

  @Test
  void aLogKeepsItsLengthAndLosesItsSecrets() throws Exception {
    Charset wide = ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    // The second one lies across the border of two blocks.
    for (int at : new int[] {100, BLOCK - 5, 2 * BLOCK + 7}) {
      for (ByteArrayOutputStream one : new ByteArrayOutputStream[] {log, expected}) {
        one.write(new byte[at - one.size()]);
      }
      log.write("url wörd & sesame!".getBytes(StandardCharsets.ISO_8859_1));
      expected.write("url *************!".getBytes(StandardCharsets.ISO_8859_1));
      log.write("wörd & sesame 玫瑰 w%C3%B6rd+%26+sesame 4711".getBytes(wide));
      expected.write(("************* 玫瑰 " + "*".repeat(20) + " 4711").getBytes(wide));
    }
    Path file = Files.write(folder.resolve("simulation.log"), log.toByteArray());
    new LogSweep(secrets()).sweep(file);
    assertArrayEquals(expected.toByteArray(), Files.readAllBytes(file));
  }

  @Test
  void linesPassOnWithoutSecrets() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream masked = MaskedStream.over(new PrintStream(out, true, StandardCharsets.UTF_8), secrets());
    masked.println("Failed: http://127.0.0.1/?p=w%C3%B6rd%20%26%20sesame and wörd & sesame");
    masked.println("4711");
    assertEquals(String.format("Failed: http://127.0.0.1/?p=*** and ***%n4711%n"), out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aShortSecretIsMaskedWhereItIsTheWholeValue() throws Exception {
    assertEquals("***", secrets().masked("4711"));
    assertEquals("14711 ms", secrets().masked("14711 ms"));
  }
}
