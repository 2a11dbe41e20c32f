package org.emporion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

  private final Shell shell = new Shell();
  private ExampleCopy example;

  @BeforeEach
  void copy() throws IOException {
    example = new ExampleCopy(folder.resolve("study"));
    shell.property("emporion.load.home", folder.resolve("no-load-programs"));
    shell.property("emporion.examples.home", folder);
  }

  private Set<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.collect(Collectors.toSet());
    }
  }

  @Test
  void checkOfASoundStudySaysSoAndWritesNothing() throws IOException {
    Set<Path> before = files();

    assertEquals(ExitCode.DONE, shell.run("check", example.folder(), "--lang", "en"));

    assertTrue(shell.printed().contains("is sound"), shell.printed());
    assertEquals(before, files());
  }

  @ParameterizedTest
  @CsvSource({"en, 'The study has 1 problem; nothing was written.'", "zh-TW, '此研究有 1 個問題；未寫入任何檔案。'"})
  void aBrokenStudyIsNamedByFileLineAndFieldInBothLanguages(String language, String expected) throws IOException {
    example.change("study.yaml", "currency: \\w+", "currency: Taler");
    Set<Path> before = files();

    assertEquals(ExitCode.BAD_INPUT, shell.run("assess", example.folder(), "--lang", language));

    assertTrue(shell.complained().contains("study.yaml") && shell.complained().contains("currency"), shell.complained());
    assertTrue(shell.complained().contains(expected), shell.complained());
    assertEquals("", shell.printed());
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

    assertEquals(ExitCode.BAD_INPUT, shell.run("assess", study, "--lang", "en"), shell.complained());

    String[] place = fault.expected().get("at").split(":");
    String named = place[0] + ", line " + place[1] + ", column " + place[2] + ", " + fault.expected().get("field") + ": ";
    assertTrue(shell.complained().contains(named), () -> "no \"" + named + "\" in " + shell.complained());
    assertEquals(before, TestStudies.snapshot(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"assess --trials sometimes", "assess --seed many", "brew", "trial", "check", "check a --lang tlh"})
  void aWrongCommandLineIsBadInput(String line) {
    assertEquals(ExitCode.BAD_INPUT, shell.run((Object[]) line.split(" ")));
    assertFalse(shell.complained().isBlank());
  }

  @Test
  void aStudyThatIsNotThereIsBadInput() {
    assertEquals(ExitCode.BAD_INPUT, shell.run("check", folder.resolve("nowhere")));
    assertTrue(shell.complained().contains("nowhere"), shell.complained());
  }

  @Test
  void runsAreCountedFromOneAndAComparisonNeedsTwoOfEach() {
    assertEquals(ExitCode.BAD_INPUT,
        shell.run("trial", example.folder(), "--candidate", "cloudcart", "--repeats", "0", "--lang=en"));
    assertTrue(shell.complained().contains("--repeats 1 or more"), shell.complained());
    assertEquals(ExitCode.BAD_INPUT, shell.run(
        "trial", example.folder(), "--candidate", "cloudcart", "--against", "nobody", "--repeats", "2", "--lang=en"));
    assertTrue(shell.complained().contains("no candidate nobody"), shell.complained());
    assertEquals(ExitCode.BAD_INPUT, shell.run(
        "trial", example.folder(), "--candidate", "cloudcart", "--against", "cloudcart", "--lang=en"));
    assertTrue(shell.complained().contains("at least two runs"), shell.complained());
  }

  @Test
  void anUnknownCandidateOrProfileNamesTheOnesThereAre() {
    shell.property("emporion.load.home", folder);
    assertEquals(ExitCode.BAD_INPUT, shell.run("trial", example.folder(), "--candidate", "nobody", "--lang=en"));
    assertTrue(shell.complained().contains("nobody") && shell.complained().contains("cloudcart"), shell.complained());

    assertEquals(ExitCode.BAD_INPUT, shell.run(
        "trial", example.folder(), "--candidate", "cloudcart", "--profile", "hurricane", "--lang=en"));
    assertTrue(shell.complained().contains("hurricane") && shell.complained().contains("smoke"), shell.complained());
  }

  @Test
  void missingLoadProgramsAreTheEnvironmentsLack() {
    assertEquals(ExitCode.LACKING, shell.run("assess", example.folder(), "--lang=en"));
    assertTrue(shell.complained().contains("trial-runner") || shell.complained().contains("reference-shop"), shell.complained());
    assertEquals(ExitCode.LACKING, shell.run("trial", example.folder(), "--candidate", "cloudcart"));
  }

  @Test
  void assessWithoutTrialsWritesTheReportAndSaysWhatIsMissing() throws IOException {
    Path reports = folder.resolve("out");

    int code = shell.run("assess", example.folder(), "--trials", "skip", "--out", reports, "--lang=en");

    assertEquals(ExitCode.DONE, code, shell.complained());
    assertTrue(shell.printed().contains("Winner: "), shell.printed());
    assertTrue(shell.printed().contains("Trials were skipped"), shell.printed());
    assertTrue(Files.isRegularFile(reports.resolve("assessment.json")));
    assertTrue(shell.printed().contains(reports.toString()), shell.printed());
    assertTrue(shell.complained().contains("100 %"), shell.complained());
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

    int code = shell.run("assess", example.folder(), "--trials", "skip", "--lang=en");

    assertEquals(ExitCode.SHORT_OF_TARGET, code, shell.complained());
    assertTrue(shell.printed().contains("No candidate passes every must-have."), shell.printed());
  }

  @ParameterizedTest
  @CsvSource({"en, Carries a study", "zh-TW, 執行研究的完整流程"})
  void helpSpeaksBothLanguages(String language, String expected) {
    shell.run("assess", "--help", "--lang", language);
    assertTrue(shell.printed().contains(expected), shell.printed());
  }
}
