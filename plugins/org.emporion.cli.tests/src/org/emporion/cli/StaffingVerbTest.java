package org.emporion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.emporion.testkit.ExampleCopy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb {@code staffing}, from the study's files to the lines it prints. */
class StaffingVerbTest {
  @TempDir
  Path folder;

  private final Shell shell = new Shell();
  private Path study;

  @BeforeEach
  void copy() throws Exception {
    study = new ExampleCopy(folder).folder();
  }

  @Test
  void tellsChannelsMonthsHiringsAndWhatIsMissed() {
    assertEquals(ExitCode.DONE, shell.run("staffing", study, "--lang", "en"), shell.complained());
    assertTrue(shell.printed().contains("Telephone: "), shell.printed());
    assertTrue(shell.printed().contains("from 2027-01-01: Customer service agent, "), shell.printed());
    assertTrue(shell.printed().contains("Year 5: Customer service agent, "), shell.printed());
    assertTrue(shell.printed().contains("Begin to hire on "), shell.printed());
    assertTrue(shell.printed().contains("contacts give up (TWD "), shell.printed());
    assertEquals(ExitCode.DONE, shell.run("staffing", study, "--half-hours", "--lang", "zh-TW"), shell.complained());
    assertTrue(shell.printed().contains("週一 09:00"), shell.printed());
  }

  @Test
  void aStudyWithoutServiceIsToldWhatToWrite() throws Exception {
    Path file = study.resolve("operations.yaml");
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.indexOf("\nservice:")));
    for (String candidate : List.of("cloudcart", "opensail", "meshworks")) {
      Path costs = study.resolve("candidates/" + candidate + ".yaml");
      Files.writeString(costs, Files.readString(costs).replace("basis: service", "basis: staff\n    quantity: 4"));
    }
    assertEquals(ExitCode.BAD_INPUT, shell.run("staffing", study, "--lang", "en"));
    assertTrue(shell.complained().contains("section \"service\" in operations.yaml"), shell.complained());
  }
}
