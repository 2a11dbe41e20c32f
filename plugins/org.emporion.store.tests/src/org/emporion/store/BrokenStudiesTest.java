package org.emporion.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.emporion.testkit.BrokenStudy;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault gives exactly its own problem, located, in both languages; reading writes nothing. */
class BrokenStudiesTest {
  @TempDir
  Path temp;

  static List<BrokenStudy> faults() throws IOException {
    return BrokenStudy.all();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void isNamedByFileLineAndField(BrokenStudy fault) throws IOException {
    Path study = TestStudies.kiosk(temp);
    fault.breakStudy(study);
    Map<String, String> before = TestStudies.snapshot(study);

    BrokenStudyException broken = assertThrows(BrokenStudyException.class, () -> new StudyReader().read(study));

    check(fault, broken.problems());
    assertEquals(before, TestStudies.snapshot(study), "something was written");
  }

  @Test
  void areMany() throws IOException {
    assertTrue(faults().size() >= 24, "only " + faults().size());
  }

  @Test
  void namesEveryProblemInOneReadingByFileAndLine() throws IOException {
    Path study = TestStudies.kiosk(temp);
    TestStudies.replace(study.resolve("study.yaml"), "years: 3", "years: many");
    TestStudies.replace(study.resolve("operations.yaml"), "conversion: 3%", "conversion: 300%");
    TestStudies.replace(study.resolve("requirements.yaml"), "part-of: technology", "part-of: tech");
    TestStudies.replace(study.resolve("requirements.yaml"), "weight: 40", "weight: -40");
    TestStudies.replace(study.resolve("candidates/beta.yaml"), "reference: small", "reference: big");
    TestStudies.replace(study.resolve("trials.yaml"), "load-factor: 1", "load-factor: 0");

    BrokenStudyException broken = assertThrows(BrokenStudyException.class, () -> new StudyReader().read(study));

    assertEquals(
        List.of("candidates/beta.yaml:13", "operations.yaml:20", "requirements.yaml:7", "requirements.yaml:19",
            "study.yaml:8", "trials.yaml:33"),
        broken.problems().stream().map(problem -> problem.place().toString()).toList());
    assertTrue(broken.getMessage().contains("requirements.yaml:19 requirements.fit.weight"), broken.getMessage());
  }

  @Test
  void doesNotExistAtAll() {
    BrokenStudyException broken =
        assertThrows(BrokenStudyException.class, () -> new StudyReader().read(temp.resolve("nowhere")));
    assertTrue(broken.problems().getFirst().message().en().contains("nowhere"));
    assertTrue(Files.notExists(temp.resolve("nowhere")));
  }

  @Test
  void fileBeyondTheLimitIsNotRead() throws IOException {
    Path study = TestStudies.kiosk(temp);
    Files.writeString(study.resolve("prices.yaml"), "# " + "x".repeat((int) YamlFile.MAX_BYTES));
    onlyProblem(study, "at most " + YamlFile.MAX_BYTES);
  }

  @Test
  void nestingBeyondTheLimitIsNotRead() throws IOException {
    Path study = TestStudies.kiosk(temp);
    Files.writeString(study.resolve("prices.yaml"), "[".repeat(200_000));
    onlyProblem(study, "deeper than 40 levels");
  }

  @Test
  void linkOutOfTheStudyIsNotFollowed() throws IOException {
    Path study = TestStudies.kiosk(temp);
    Path outside = Files.move(study.resolve("data/orders.csv"), temp.resolve("orders.csv"));
    Files.createSymbolicLink(study.resolve("data/orders.csv"), outside);
    onlyProblem(study, "leads out of the study folder");
  }

  @Test
  void aSecretInAnAddressIsNotRepeated() throws IOException {
    Path study = TestStudies.kiosk(temp);
    TestStudies.replace(study.resolve("candidates/beta.yaml"), "http://localhost", "http://me:secret@localhost");
    BrokenStudyException broken = assertThrows(BrokenStudyException.class, () -> new StudyReader().read(study));
    assertFalse(broken.toString().contains("secret"), broken.toString());
  }

  @Test
  void theParsersEnglishStandsInQuotationMarksInChinese() throws IOException {
    Path study = TestStudies.kiosk(temp);
    TestStudies.replace(study.resolve("prices.yaml"), "monthly: 900}", "monthly: 900");
    BrokenStudyException broken = assertThrows(BrokenStudyException.class, () -> new StudyReader().read(study));
    String chinese = broken.problems().getFirst().message().zhTw();
    assertTrue(chinese.matches("這不是格式正確的 YAML：「[^「」]+」。.*"), chinese);
    assertFalse(chinese.replaceAll("「[^」]*」|YAML", "").matches(".*[A-Za-z].*"), chinese);
  }

  /** Compares the problems with the expected one. */
  private static void check(BrokenStudy fault, List<Problem> problems) {
    assertEquals(1, problems.size(), () -> "not one problem: " + problems);
    Problem problem = problems.getFirst();
    String place = problem.place().file() + ":" + problem.place().line() + ":" + problem.place().column();
    assertEquals(
        fault.expected().get("at") + " " + fault.expected().get("field"), place + " " + problem.field(), problem.message().en());
    assertTrue(problem.message().en().contains(fault.expected().get("says")), problem.message().en());
    assertTrue(
        problem.message().zhTw().codePoints().anyMatch(one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN),
        "no Chinese: " + problem.message().zhTw());
  }

  private static void onlyProblem(Path study, String words) {
    BrokenStudyException broken = assertThrows(BrokenStudyException.class, () -> new StudyReader().read(study));
    assertEquals(1, broken.problems().size(), broken.getMessage());
    assertTrue(broken.problems().getFirst().message().en().contains(words), broken.getMessage());
  }
}
