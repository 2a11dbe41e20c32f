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
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emporion.testkit.BrokenStudy;
import org.emporion.testkit.ExampleCopy;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verbs as a person types them: what they print, what they write, how they exit. */
class CommandLineTest {
  @TempDir
  Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Properties properties = new Properties();
  private ExampleCopy example;

  @BeforeEach
  void copy() throws IOException {
    example = new ExampleCopy(folder.resolve("study"));
    properties.setProperty("emporion.load.home", folder.resolve("no-load-programs").toString());
    properties.setProperty("emporion.examples.home", folder.toString());
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    return new CommandRunner(new Surroundings(properties), Clock.systemUTC(),
        new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(arguments);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complained() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private Set<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.collect(Collectors.toSet());
    }
  }

  @Test
  void checkOfASoundStudySaysSoAndWritesNothing() throws IOException {
    Set<Path> before = files();

    assertEquals(ExitCode.DONE, run("check", example.folder().toString(), "--lang", "en"));

    assertTrue(printed().contains("is sound"), printed());
    assertEquals(before, files());
  }

  @ParameterizedTest
  @CsvSource({"en, 'The study has 1 problem; nothing was written.'", "zh-TW, '此研究有 1 個問題；未寫入任何檔案。'"})
  void aBrokenStudyIsNamedByFileLineAndFieldInBothLanguages(String language, String expected) throws IOException {
    example.change("study.yaml", "currency: \\w+", "currency: Taler");
    Set<Path> before = files();

    assertEquals(ExitCode.BAD_INPUT, run("assess", example.folder().toString(), "--lang", language));

    assertTrue(complained().contains("study.yaml") && complained().contains("currency"), complained());
    assertTrue(complained().contains(expected), complained());
    assertEquals("", printed());
    assertEquals(before, files());
  }

  static List<BrokenStudy> faults() throws IOException {
    return BrokenStudy.all();
  }

  /** Issue 2, bar 6: exit code 2, an error that names file, line and field, and nothing is written. */
  @ParameterizedTest
  @MethodSource("faults")
  void everyBrokenStudyIsBadInput(BrokenStudy fault) throws IOException {
    Path study = TestStudies.kiosk(folder.resolve("broken"));
    fault.breakStudy(study);
    Map<String, String> before = TestStudies.snapshot(folder);

    assertEquals(ExitCode.BAD_INPUT, run("assess", study.toString(), "--lang", "en"), complained());

    String[] place = fault.expected().get("at").split(":");
    String named = place[0] + ", line " + place[1] + ", column " + place[2] + ", " + fault.expected().get("field") + ": ";
    assertTrue(complained().contains(named), () -> "no \"" + named + "\" in " + complained());
    assertEquals(before, TestStudies.snapshot(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"assess --trials sometimes", "assess --seed many", "brew", "trial", "check", "check a --lang tlh"})
  void aWrongCommandLineIsBadInput(String line) {
    assertEquals(ExitCode.BAD_INPUT, run(line.split(" ")));
    assertFalse(complained().isBlank());
  }

  @Test
  void aStudyThatIsNotThereIsBadInput() {
    assertEquals(ExitCode.BAD_INPUT, run("check", folder.resolve("nowhere").toString()));
    assertTrue(complained().contains("nowhere"), complained());
  }

  @Test
  void anUnknownCandidateOrProfileNamesTheOnesThereAre() {
    properties.setProperty("emporion.load.home", folder.toString());
    assertEquals(ExitCode.BAD_INPUT, run("trial", example.folder().toString(), "--candidate", "nobody", "--lang=en"));
    assertTrue(complained().contains("nobody") && complained().contains("cloudcart"), complained());

    assertEquals(ExitCode.BAD_INPUT, run(
        "trial", example.folder().toString(), "--candidate", "cloudcart", "--profile", "hurricane", "--lang=en"));
    assertTrue(complained().contains("hurricane") && complained().contains("smoke"), complained());
  }

  @Test
  void missingLoadProgramsAreTheEnvironmentsLack() {
    assertEquals(ExitCode.LACKING, run("assess", example.folder().toString(), "--lang=en"));
    assertTrue(complained().contains("trial-runner") || complained().contains("reference-shop"), complained());
    assertEquals(ExitCode.LACKING, run("trial", example.folder().toString(), "--candidate", "cloudcart"));
  }

  @Test
  void assessWithoutTrialsWritesTheReportAndSaysWhatIsMissing() throws IOException {
    Path reports = folder.resolve("out");

    int code = run("assess", example.folder().toString(), "--trials", "skip", "--out", reports.toString(), "--lang=en");

    assertEquals(ExitCode.DONE, code, complained());
    assertTrue(printed().contains("Winner: "), printed());
    assertTrue(printed().contains("Trials were skipped"), printed());
    assertTrue(Files.isRegularFile(reports.resolve("assessment.json")));
    assertTrue(printed().contains(reports.toString()), printed());
    assertTrue(complained().contains("100 %"), complained());
  }

  @Test
  void whatNoCandidateHasLeavesNoWinnerAndExitCodeThree() throws IOException {
    example.change("requirements.yaml", "(?m)^requirements:\\s*$", """
        requirements:
          moon-base:
            title: {en: Delivers to the Moon, zh-TW: 可送貨至月球}
            part-of: people
            weight: 1
            scale: yes-no
        """);
    example.change("requirements.yaml", "(?m)^must-haves:\\s*$", "must-haves:\n  moon-base: yes");
    for (String candidate : new String[] {"cloudcart", "opensail", "meshworks"}) {
      example.change("candidates/" + candidate + ".yaml", "(?m)^claims:\\s*$", """
          claims:
            moon-base:
              {basis: vendor, value: no, source: {en: Asked by letter, zh-TW: 書面詢問}, date: 2026-10-01}
          """);
    }

    int code = run("assess", example.folder().toString(), "--trials", "skip", "--lang=en");

    assertEquals(ExitCode.SHORT_OF_TARGET, code, complained());
    assertTrue(printed().contains("No candidate passes every must-have."), printed());
  }

  @ParameterizedTest
  @CsvSource({"en, Carries a study", "zh-TW, 執行研究的完整流程"})
  void helpSpeaksBothLanguages(String language, String expected) {
    run("assess", "--help", "--lang", language);
    assertTrue(printed().contains(expected), printed());
  }
}
