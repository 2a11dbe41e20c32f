package org.emporion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.emporion.testkit.ExampleCopy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of the example only the candidate whose vendor runs the servers has a budget without any trial. */
class BudgetVerbTest {
  private final Shell shell = new Shell();
  @TempDir private Path folder;

  @Test
  void showsBudgetsWritesBothFilesAndSaysWhichCandidatesLackOne() throws Exception {
    Path study = new ExampleCopy(Files.createDirectory(folder.resolve("study"))).folder();
    shell.property("emporion.load.home", folder);
    Path workbook = folder.resolve("budget.xlsx");
    Path rows = folder.resolve("budget.csv");
    assertEquals(ExitCode.SHORT_OF_TARGET,
        shell.run("budget", study, "--xlsx", workbook, "--focus", rows, "--bom", "--lang", "en"), shell.complained());
    assertTrue(shell.printed().contains("CloudCart"), shell.printed());
    assertTrue(shell.printed().contains("Simulated: P10 TWD"), shell.printed());
    assertTrue(shell.printed().contains("P80 TWD"), shell.printed());
    assertTrue(shell.printed().contains("OpenSail: The line Application servers"), shell.printed());
    assertTrue(Files.size(workbook) > 10_000);
    List<String> lines = Files.readAllLines(rows);
    assertTrue(lines.getFirst().startsWith("\uFEFFBilledCost,BillingAccountId,"), lines.getFirst());
    assertTrue(lines.stream().skip(1).allMatch(line -> line.contains(",cloudcart,")));
  }
}
