package org.emporion.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.emporion.report.JUnitXml;
import org.emporion.trial.record.TrialRecord;

/** Writes trials as JUnit XML where a pipeline looks for it. */
final class JUnitFile {
  private final Console console;

  JUnitFile(Console console) {
    this.console = console;
  }

  /**
   * Writes the file, with its folder when that is not there.
   *
   * @throws LackingException when it cannot be written
   */
  void write(Path file, List<TrialRecord> trials) {
    try {
      if (file.getParent() != null) {
        Files.createDirectories(file.getParent());
      }
      Files.writeString(file, new JUnitXml(console.language()).write(trials));
    } catch (IOException e) {
      throw LackingException.unwritable(console, file, e);
    }
    console.result("trials.written", file.toString());
  }
}
