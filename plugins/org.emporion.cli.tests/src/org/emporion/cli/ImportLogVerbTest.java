package org.emporion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.emporion.store.StudyReader;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb {@code import-log}, with the log of Gatling's own test (case LOAD-01): 104 good responses and one failed. */
class ImportLogVerbTest {
  private static final Path LOG =
      TestStudies.CHECKOUT.resolve("releng/reference-cases/data/gatling-known-stats/simulation.log");

  @TempDir
  Path folder;

  private final Shell shell = new Shell();
  private Path study;
  private String candidate;

  @BeforeEach
  void copy() throws Exception {
    study = TestStudies.kiosk(folder);
    candidate = new StudyReader().read(study).study().candidates().getFirst().id();
  }

  @Test
  void aLogBecomesARecordThatIsListed() {
    assertEquals(ExitCode.DONE,
        shell.run("import-log", study, "--candidate", candidate, "--log", LOG, "--lang=en"), shell.complained());
    assertTrue(shell.printed().contains("simulation.log: read to its end; Gatling 3.12.1"), shell.printed());
    assertTrue(shell.printed().contains("carries no verdict"), shell.printed());
    assertEquals(ExitCode.DONE, shell.run("trials", study, "--lang=en"), shell.complained());
    assertTrue(shell.printed().contains("-imported"), shell.printed());
  }

  @Test
  void aClosedWorkloadIsWarnedOf() {
    assertEquals(ExitCode.DONE, shell.run(
        "import-log", study, "--candidate", candidate, "--log", LOG, "--closed", "--lang=en"), shell.complained());
    assertTrue(shell.printed().contains("latency objectives hide stalls (coordinated omission)"), shell.printed());
  }

  @Test
  void logsOfSeveralAreAddedUpAndATornOneSaysSo() throws IOException {
    byte[] bytes = Files.readAllBytes(LOG);
    Path torn = Files.write(folder.resolve("torn.log"), Arrays.copyOf(bytes, bytes.length - 5));
    assertEquals(ExitCode.DONE, shell.run("import-log", study, "--candidate", candidate, "--log", LOG, "--log", torn,
        "--ahead", "0,-250", "--lang=zh-TW"), shell.complained());
    assertTrue(shell.printed().contains("torn.log：檔案在某筆記錄中途中斷"), shell.printed());
  }

  @Test
  void whatDoesNotFitIsBadInputAndLeavesNothing() throws IOException {
    Map<String, String> before = TestStudies.snapshot(study);
    assertEquals(ExitCode.BAD_INPUT,
        shell.run("import-log", study, "--candidate", "nobody", "--log", LOG, "--lang=en"));
    assertTrue(shell.complained().contains("no candidate nobody"), shell.complained());
    assertEquals(ExitCode.BAD_INPUT, shell.run(
        "import-log", study, "--candidate", candidate, "--log", LOG, "--ahead", "1,2", "--lang=en"));
    assertTrue(shell.complained().contains("2 clocks for 1 logs"), shell.complained());
    Path text = Files.writeString(folder.resolve("text.log"), "RUN\tsomething\n");
    assertEquals(ExitCode.BAD_INPUT,
        shell.run("import-log", study, "--candidate", candidate, "--log", text, "--lang=en"));
    assertTrue(shell.complained().contains("text.log"), shell.complained());
    assertEquals(before, TestStudies.snapshot(study));
  }
}
