package org.emporion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Properties;
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

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path study;

  @BeforeEach
  void copy() throws IOException {
    study = TestStudies.kiosk(folder);
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    return new CommandRunner(new Surroundings(new Properties()),
        Clock.fixed(Instant.parse("2027-03-01T00:00:00Z"), ZoneOffset.UTC),
        new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(arguments);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complained() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"table.xlsx", "tables", "study.xml"})
  void whatIsExportedIsImportedWithoutAChange(String name) throws IOException {
    Path file = folder.resolve(name);
    Map<String, String> before = TestStudies.snapshot(study);

    assertEquals(ExitCode.DONE, run("export", study.toString(), "--to", file.toString(), "--lang", "en"), complained());
    assertTrue(printed().contains("Written: " + file), printed());
    assertEquals(ExitCode.DONE, run("import", study.toString(), "--from", file.toString(), "--lang", "en"), complained());

    assertEquals("The study says all of this already; nothing was changed.", printed().strip());
    assertEquals(before, TestStudies.snapshot(study));
  }

  @Test
  void aDryRunSaysWhatWouldChangeAndTheImportDoesIt() throws IOException {
    Path tables = Files.createDirectory(folder.resolve("tables"));
    Files.writeString(tables.resolve("criteria.csv"), "代號,權重\r\nfit,75\r\n");
    Map<String, String> before = TestStudies.snapshot(study);

    assertEquals(ExitCode.DONE,
        run("import", study.toString(), "--from", tables.toString(), "--dry-run", "--lang", "en"), complained());
    assertTrue(printed().contains("Requirement fit, Weight: 40 → 75"), printed());
    assertTrue(printed().contains("1 change would be written: requirements.yaml"), printed());
    assertEquals(before, TestStudies.snapshot(study));

    assertEquals(ExitCode.DONE, run("import", study.toString(), "--from", tables.toString(), "--lang=zh-TW"), complained());
    assertTrue(printed().contains("需求 fit，權重：40 → 75"), printed());
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

    assertEquals(ExitCode.BAD_INPUT, run("import", study.toString(), "--from", tables.toString(), "--lang", language));

    assertTrue(complained().contains(place), complained());
    assertTrue(complained().contains(count), complained());
    assertEquals(before, TestStudies.snapshot(study));
  }

  @Test
  void namesThatSayNoFormatAndPlacesOfTheWrongKindAreBadInput() throws IOException {
    assertEquals(ExitCode.BAD_INPUT, run("export", study.toString(), "--to", folder.resolve("a.ods").toString()));
    assertEquals(ExitCode.BAD_INPUT, run("export", study.toString(), "--to", folder.resolve("a.csv").toString()));
    assertEquals(ExitCode.BAD_INPUT, run("export", study.toString(), "--to", folder.toString(), "--format", "xlsx"));
    assertEquals(ExitCode.BAD_INPUT, run("import", study.toString(), "--from", folder.resolve("a.ods").toString()));
    assertEquals(ExitCode.BAD_INPUT, run("import", study.toString(), "--from", folder.resolve("none.xlsx").toString()));
    assertTrue(complained().contains("none.xlsx"), complained());
    assertFalse(Files.exists(folder.resolve("a.csv")));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsTheEnvironmentsLack() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertEquals(ExitCode.LACKING, run("export", study.toString(), "--to", file.resolve("a.xlsx").toString(), "--lang=en"));
    assertTrue(complained().contains("cannot be written"), complained());
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
    assertEquals(ExitCode.DONE, run(
        "import", study.toString(), "--from", file.toString(), "--date", "2027-02-14", "--lang=en"), complained());
    assertTrue(printed().contains("Candidate alpha on fit, Source (English): "), printed());
    assertTrue(printed().contains("→ XMCDA file scores.xml"), printed());
    assertTrue(Files.readString(study.resolve("candidates/alpha.yaml")).contains("2027-02-14"));

    run("import", study.toString(), "--from", file.toString(), "--date", "2027-02-15", "--lang=en");
    assertEquals("The study says all of this already; nothing was changed.", printed().strip());
  }
}
