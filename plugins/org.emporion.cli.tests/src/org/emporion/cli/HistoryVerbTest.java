package org.emporion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.emporion.testkit.ExampleCopy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb {@code history}: what was read, what was not, how it goes on. */
class HistoryVerbTest {
  @TempDir
  Path folder;

  private final Shell shell = new Shell();
  private Path study;

  @BeforeEach
  void copy() throws Exception {
    study = new ExampleCopy(folder).folder();
  }

  /** Figures of case DATA-01-onlineretail. */
  @Test
  void tellsTheHistoryInBothLanguages() {
    assertEquals(ExitCode.DONE, shell.run("history", study, "--lang", "en"), shell.complained());
    assertTrue(shell.printed().contains("19,960 orders (and 3,836 cancelled) on 305 days"), shell.printed());
    assertTrue(shell.printed().contains("the busiest hour had 32, from 2011-05-10T15:00"), shell.printed());
    assertTrue(shell.printed().contains("scaled error"), shell.printed());
    assertTrue(shell.printed().contains("are fewer than the 27"), shell.printed());
    assertEquals(ExitCode.DONE, shell.run("history", study, "--lang", "zh-TW"), shell.complained());
    assertTrue(shell.printed().contains("尺度化誤差"), shell.printed());
  }

  /** A row that cannot be read is named with its line by both verbs and left out, nothing else changes. */
  @Test
  void namesRowsThatCannotBeRead() throws Exception {
    Path file = study.resolve("data/orders.csv");
    Files.writeString(file, Files.readString(file) + "999999,soon,1,1.00,placed\n");
    assertEquals(ExitCode.DONE, shell.run("check", study, "--lang", "en"), shell.complained());
    assertTrue(shell.printed().contains("row 23,798 placed_at: \"soon\" is no time"), shell.printed());
    assertEquals(ExitCode.DONE, shell.run("history", study, "--lang", "en"), shell.complained());
    assertTrue(shell.printed().contains("1 could not be read"), shell.printed());
    assertTrue(shell.printed().contains("row 23,798 placed_at"), shell.printed());
    assertTrue(shell.printed().contains("19,960 orders"), shell.printed());
  }
}
