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

/** The verb {@code journeys}, with the visit that a browser recorded at the reference shop. */
class JourneysVerbTest {
  private static final Path VISIT = TestStudies.CHECKOUT.resolve("plugins/org.emporion.store.tests/recordings/visit.har");

  @TempDir
  Path folder;

  private final Shell shell = new Shell();
  private Path study;

  @BeforeEach
  void copy() throws IOException {
    study = TestStudies.kiosk(folder);
  }

  @Test
  void aDryRunExplainsAndWritesNothingAndTheRunWrites() throws IOException {
    Map<String, String> before = TestStudies.snapshot(study);
    assertEquals(ExitCode.DONE, shell.run("journeys", study, "--from", VISIT, "--dry-run", "--lang=en"), shell.complained());
    assertTrue(shell.printed().contains("order-id is taken from $.orderId of the answer to step 9 and sent by step 10 in the path"));
    assertTrue(shell.printed().contains("Would be written: trials.yaml"), shell.printed());
    assertEquals(before, TestStudies.snapshot(study));

    assertEquals(ExitCode.DONE, shell.run("journeys", study, "--from", VISIT, "--lang=zh-TW"), shell.complained());
    assertTrue(shell.printed().contains("已寫入：trials.yaml"), shell.printed());
    assertTrue(Files.readString(study.resolve("trials.yaml")).contains("/api/orders/#{order-id}/payment"));
    assertEquals(ExitCode.DONE, shell.run("check", study), shell.complained());
  }

  @Test
  void whatDoesNotFitIsBadInput() throws IOException {
    assertEquals(ExitCode.BAD_INPUT, shell.run("journeys", study, "--from", folder.resolve("none.har"), "--lang=en"));
    assertTrue(shell.complained().contains("There is no file"), shell.complained());
    assertEquals(ExitCode.BAD_INPUT, shell.run("journeys", study, "--from", VISIT, "--journey", "look", "--lang=en"));
    assertTrue(shell.complained().contains("Step 9 places an order"), shell.complained());
    assertEquals(ExitCode.BAD_INPUT, shell.run("journeys", study, "--from", VISIT, "--host", "other.test", "--lang=en"));
    assertTrue(shell.complained().contains("no request to the shop was kept"), shell.complained());
    assertEquals(ExitCode.BAD_INPUT, shell.run("journeys", study, "--from", VISIT, "--order-step", "12", "--lang=en"));
    assertTrue(shell.complained().contains("There is no step 12"), shell.complained());
  }

  @Test
  void somethingMustBeAskedAndWhoIsTriedMustBeThere() {
    assertEquals(ExitCode.BAD_INPUT, shell.run("journeys", study, "--lang=en"));
    assertTrue(shell.complained().contains("--from FILE"), shell.complained());
    assertEquals(ExitCode.BAD_INPUT, shell.run("journeys", study, "--from", VISIT, "--save", "x.har", "--lang=zh-TW"));
    assertTrue(shell.complained().contains("請以 --try 指定候選方案"), shell.complained());
    assertEquals(ExitCode.BAD_INPUT, shell.run("journeys", study, "--try", "nobody", "--lang=en"));
    assertTrue(shell.complained().contains("nobody"), shell.complained());
    shell.property("emporion.load.home", folder);
    assertEquals(ExitCode.LACKING, shell.run("journeys", study, "--try", "alpha", "--lang=en"), shell.complained());
    assertTrue(shell.complained().contains("./emporion build"), shell.complained());
  }
}
