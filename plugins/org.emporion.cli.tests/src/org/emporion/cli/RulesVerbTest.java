package org.emporion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb {@code rules}. */
class RulesVerbTest {
  @TempDir
  Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path study;

  @BeforeEach
  void copy() throws IOException {
    study = TestStudies.kiosk(folder);
  }

  private int run(String... arguments) {
    return new CommandRunner(new Surroundings(new Properties()), Clock.systemUTC(),
        new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(arguments);
  }

  @Test
  void theTemplateIsARuleFileOfTheStudy() throws IOException {
    Path file = study.resolve("own.xlsx");
    assertEquals(ExitCode.DONE, run("rules", study.toString(), "--template", file.toString(), "--lang", "zh-TW"));
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("decision.yaml"));

    Files.writeString(study.resolve("decision.yaml"), "rules: [own.xlsx]\n");
    assertEquals(ExitCode.DONE, run("check", study.toString(), "--lang", "en"), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void nothingThatIsThereIsReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("own.xlsx"), "mine");
    Map<String, String> before = TestStudies.snapshot(folder);
    assertEquals(ExitCode.BAD_INPUT, run("rules", study.toString(), "--template", file.toString(), "--lang", "en"));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("may hold rules"));
    assertEquals(ExitCode.BAD_INPUT, run("rules", study.toString(), "--template", "own.xls", "--lang", "en"));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("end in .xlsx"));
    assertEquals(before, TestStudies.snapshot(folder));
  }
}
