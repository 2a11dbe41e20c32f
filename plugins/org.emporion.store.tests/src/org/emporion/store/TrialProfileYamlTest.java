package org.emporion.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.emporion.model.study.LoadCourse;
import org.emporion.model.study.StopCriteria;
import org.emporion.model.study.TrialProfile;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Profiles of trials as written. */
class TrialProfileYamlTest {
  @TempDir
  Path temp;

  private TrialProfile read(String keys) throws Exception {
    Path study = TestStudies.kiosk(temp);
    TestStudies.replace(study.resolve("trials.yaml"), ", load-factor: 1}", keys + "}");
    return new StudyReader().read(study).study().trials().profile("peak").orElseThrow();
  }

  @Test
  void withoutAKindItRisesToThePeakAndStays() throws Exception {
    TrialProfile profile = read("");
    assertEquals(new LoadCourse.Hold(1), profile.course());
    assertEquals(Optional.empty(), profile.percentile());
    assertEquals(1, profile.repeats());
  }

  @Test
  void aSmokeTrialIsATenthUnlessWritten() throws Exception {
    assertEquals(new LoadCourse.Hold(0.1), read(", kind: smoke").course());
  }

  @Test
  void aSoakMayBeWritten() throws Exception {
    TrialProfile profile = read(", kind: soak, load-factor: 60%, percentile: 50%, repeats: 5");
    assertEquals(new LoadCourse.Hold(0.6), profile.course());
    assertEquals(Optional.of(0.5), profile.percentile());
    assertEquals(5, profile.repeats());
  }

  @Test
  void aSpikeOpensWithinSeconds() throws Exception {
    assertEquals(new LoadCourse.Spike(0.3, 3, 1), read(", kind: spike, from-factor: 30%").course());
  }

  @Test
  void aStaircaseHasLevels() throws Exception {
    TrialProfile profile = read(", kind: staircase, levels: [50%, 0.9, 2]");
    assertEquals(new LoadCourse.Staircase(List.of(0.5, 0.9, 2.0)), profile.course());
    assertEquals(0.9, profile.loadFactor());
  }

  @Test
  void nothingEndsATrialUnlessWritten() throws Exception {
    assertEquals(StopCriteria.NONE, read("").stop());
  }

  @Test
  void stopCriteriaAreHeldAgainstTenSecondsUnlessWritten() throws Exception {
    assertEquals(new StopCriteria(Optional.of(0.5), Optional.empty(), true, 10),
        read(", stop: {error-share: 50%, injector-overload: yes}").stop());
  }

  @Test
  void stopCriteriaMayTakeLonger() throws Exception {
    assertEquals(new StopCriteria(Optional.empty(), Optional.of(2500.0), false, 30),
        read(", stop: {p95-ms: 2500, for-seconds: 30}").stop());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "stop: {for-seconds: 10}        | trials.profiles.peak.stop             | Nothing here ends a trial",
    "stop: {error-share: 100%}      | trials.profiles.peak.stop.error-share | below 1",
    "stop: {p95-ms: 0}              | trials.profiles.peak.stop.p95-ms      | above 0",
    "stop: {p99-ms: 10}             | trials.profiles.peak.stop.p99-ms      | p95-ms"
  })
  void aMistakeIsToldWhereItStands(String keys, String field, String words) {
    BrokenStudyException broken = assertThrows(BrokenStudyException.class, () -> read(", " + keys));
    assertEquals(1, broken.problems().size(), broken.problems().toString());
    assertEquals(field, broken.problems().getFirst().field());
    assertTrue(broken.problems().getFirst().message().en().contains(words), broken.problems().toString());
  }
}
