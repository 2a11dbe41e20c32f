package org.emporion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.emporion.testkit.ExampleCopy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without trials there is nothing to size from, and that is said. */
class CapacityVerbTest {
  private final Shell shell = new Shell();
  @TempDir private Path folder;
  private Path study;

  @BeforeEach
  void copy() throws Exception {
    study = new ExampleCopy(Files.createDirectory(folder.resolve("study"))).folder();
    shell.property("emporion.load.home", folder);
  }

  @Test
  void saysWhatIsMissingAndWritesNoModel() {
    Path file = folder.resolve("opensail.jmva");
    assertEquals(ExitCode.SHORT_OF_TARGET,
        shell.run("capacity", study, "--candidate", "opensail", "--jmva", file, "--lang", "en"), shell.complained());
    assertTrue(shell.printed().contains("OpenSail: There is no trial to size from"), shell.printed());
    assertTrue(shell.complained().contains("no calibrated model"), shell.complained());
    assertFalse(Files.exists(file));
  }

  @Test
  void aModelIsThatOfOneCandidate() {
    assertEquals(ExitCode.BAD_INPUT, shell.run("capacity", study, "--jmva", folder.resolve("a.jmva"), "--lang", "en"));
    assertTrue(shell.complained().contains("--candidate"), shell.complained());
    assertEquals(ExitCode.BAD_INPUT, shell.run("capacity", study, "--candidate", "opensale", "--lang", "en"));
    assertTrue(shell.complained().contains("opensail"), shell.complained());
  }
}
