package org.emporion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verbs {@code export} and {@code import}. */
class InterchangeVerbsTest {
  @TempDir
  Path folder;

  private final Shell shell = new Shell();
  private Path study;

  @BeforeEach
  void copy() throws IOException {
    study = TestStudies.kiosk(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"table.xlsx", "tables", "study.xml"})
  void whatIsExportedIsImportedWithoutAChange(String name) throws IOException {
    Path file = folder.resolve(name);
    Map<String, String> before = TestStudies.snapshot(study);

    assertEquals(ExitCode.DONE, shell.run("export", study, "--to", file, "--lang", "en"), shell.complained());
    assertTrue(shell.printed().contains("Written: " + file), shell.printed());
    assertEquals(ExitCode.DONE, shell.run("import", study, "--from", file, "--lang", "en"), shell.complained());

    assertEquals("The study says all of this already; nothing was changed.", shell.printed().strip());
    assertEquals(before, TestStudies.snapshot(study));
  }

  @Test
  void aDryRunSaysWhatWouldChangeAndTheImportDoesIt() throws IOException {
    Path tables = Files.createDirectory(folder.resolve("tables"));
    Files.writeString(tables.resolve("criteria.csv"), "代號,權重\r\nfit,75\r\n");
    Map<String, String> before = TestStudies.snapshot(study);

    assertEquals(ExitCode.DONE,
        shell.run("import", study, "--from", tables, "--dry-run", "--lang", "en"), shell.complained());
    assertTrue(shell.printed().contains("Requirement fit, Weight: 40 → 75"), shell.printed());
    assertTrue(shell.printed().contains("1 change would be written: requirements.yaml"), shell.printed());
    assertEquals(before, TestStudies.snapshot(study));

    assertEquals(ExitCode.DONE, shell.run("import", study, "--from", tables, "--lang=zh-TW"), shell.complained());
    assertTrue(shell.printed().contains("需求 fit，權重：40 → 75"), shell.printed());
    String after = Files.readString(study.resolve("requirements.yaml"));
    assertEquals(before.get("requirements.yaml").replace("weight: 40", "weight: 75"),
        new String(after.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'evidence.csv, row 2, column C (Value): A level goes from 0 to 4', There is 1 problem",
    "zh-TW, 'evidence.csv 第 2 列 C 欄（Value）：等級為 0 至 4', 共有 1 個問題"})
  void aMistakeIsNamedByRowAndColumnAndNothingIsWritten(String language, String place, String count) throws IOException {
    Path tables = Files.createDirectory(folder.resolve("tables"));
    Files.writeString(tables.resolve("evidence.csv"), "Candidate,Requirement,Value\r\nalpha,fit,7\r\n");
    Map<String, String> before = TestStudies.snapshot(study);

    assertEquals(ExitCode.BAD_INPUT, shell.run("import", study, "--from", tables, "--lang", language));

    assertTrue(shell.complained().contains(place), shell.complained());
    assertTrue(shell.complained().contains(count), shell.complained());
    assertEquals(before, TestStudies.snapshot(study));
  }

  @Test
  void namesThatSayNoFormatAndPlacesOfTheWrongKindAreBadInput() throws IOException {
    assertEquals(ExitCode.BAD_INPUT, shell.run("export", study, "--to", folder.resolve("a.ods")));
    assertEquals(ExitCode.BAD_INPUT, shell.run("export", study, "--to", folder.resolve("a.csv")));
    assertEquals(ExitCode.BAD_INPUT, shell.run("export", study, "--to", folder, "--format", "xlsx"));
    assertEquals(ExitCode.BAD_INPUT, shell.run("import", study, "--from", folder.resolve("a.ods")));
    assertEquals(ExitCode.BAD_INPUT, shell.run("import", study, "--from", folder.resolve("none.xlsx")));
    assertTrue(shell.complained().contains("none.xlsx"), shell.complained());
    assertFalse(Files.exists(folder.resolve("a.csv")));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsTheEnvironmentsLack() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertEquals(ExitCode.LACKING, shell.run("export", study, "--to", file.resolve("a.xlsx"), "--lang=en"));
    assertTrue(shell.complained().contains("cannot be written"), shell.complained());
  }

  @Test
  void valuesOfXmcdaGetTheDateThatIsGiven() throws IOException {
    Path file = Files.writeString(folder.resolve("scores.xml"), """
        <?xml version="1.0" encoding="UTF-8"?>
        <x:XMCDA xmlns:x="http://www.decision-deck.org/2012/XMCDA-2.2.0"><performanceTable><alternativePerformances>
          <alternativeID>alpha</alternativeID>
          <performance><criterionID>fit</criterionID><value><real>1.5</real></value></performance>
        </alternativePerformances></performanceTable></x:XMCDA>
        """);
    assertEquals(ExitCode.DONE, shell.run(
        "import", study, "--from", file, "--date", "2027-02-14", "--lang=en"), shell.complained());
    assertTrue(shell.printed().contains("Candidate alpha on fit, Source (English): "), shell.printed());
    assertTrue(shell.printed().contains("→ XMCDA file scores.xml"), shell.printed());
    assertTrue(Files.readString(study.resolve("candidates/alpha.yaml")).contains("2027-02-14"));

    shell.run("import", study, "--from", file, "--date", "2027-02-15", "--lang=en");
    assertEquals("The study says all of this already; nothing was changed.", shell.printed().strip());
  }
}
