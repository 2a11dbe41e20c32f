package org.emporion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb {@code rules}. */
class RulesVerbTest {
  @TempDir
  Path folder;

  private final Shell shell = new Shell();
  private Path study;

  @BeforeEach
  void copy() throws IOException {
    study = TestStudies.kiosk(folder);
  }

  @Test
  void theTemplateIsARuleFileOfTheStudy() throws IOException {
    Path file = study.resolve("own.xlsx");
    assertEquals(ExitCode.DONE, shell.run("rules", study, "--template", file, "--lang", "zh-TW"));
    assertTrue(shell.printed().contains("decision.yaml"));

    Files.writeString(study.resolve("decision.yaml"), "rules: [own.xlsx]\n");
    assertEquals(ExitCode.DONE, shell.run("check", study, "--lang", "en"), shell.complained());
  }

  @Test
  void nothingThatIsThereIsReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("own.xlsx"), "mine");
    Map<String, String> before = TestStudies.snapshot(folder);
    assertEquals(ExitCode.BAD_INPUT, shell.run("rules", study, "--template", file, "--lang", "en"));
    assertTrue(shell.complained().contains("may hold rules"));
    assertEquals(ExitCode.BAD_INPUT, shell.run("rules", study, "--template", "own.xls", "--lang", "en"));
    assertTrue(shell.complained().contains("end in .xlsx"));
    assertEquals(before, TestStudies.snapshot(folder));
  }
}
