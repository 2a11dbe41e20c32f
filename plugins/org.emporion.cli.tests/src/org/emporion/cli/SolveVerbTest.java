package org.emporion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JMVA file is solved on the command line. */
class SolveVerbTest {
  private final Shell shell = new Shell();

  @TempDir
  Path folder;

  private Path model(String rate) throws Exception {
    return Files.writeString(folder.resolve("m.jmva"), """
        <model><parameters><classes number="1"><openclass name="jobs" rate="%s"/></classes>
          <stations number="1"><listation name="cpu" servers="1">
            <servicetimes><servicetime customerclass="jobs">0.05</servicetime></servicetimes>
            <visits><visit customerclass="jobs">1.0</visit></visits></listation></stations></parameters></model>
        """.formatted(rate));
  }

  /** M/M/1 by hand: 14 arrivals a second at 20 a second stay 1 / (20 - 14) s and keep it 70 % busy. */
  @Test
  void aSingleServerIsSolved() throws Exception {
    assertEquals(ExitCode.DONE, shell.run("solve", model("14"), "--lang", "en"), shell.complained());
    assertTrue(shell.printed().contains("residence 0.166667 s"), shell.printed());
    assertTrue(shell.printed().contains("utilisation 70 %"), shell.printed());
  }

  @Test
  void anOverloadedOneIsNamed() throws Exception {
    assertEquals(ExitCode.SHORT_OF_TARGET, shell.run("solve", model("25"), "--lang", "en"), shell.complained());
    assertTrue(shell.printed().contains("cpu"), shell.printed());
  }

  @Test
  void whatIsNoModelIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("m.jmva"), "<sim/>");
    assertEquals(ExitCode.BAD_INPUT, shell.run("solve", file, "--lang", "en"), shell.complained());
    assertTrue(shell.complained().contains("JMVA"), shell.complained());
  }
}
