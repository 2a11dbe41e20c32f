package org.emporion.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.emporion.model.study.LoadCourse;
import org.emporion.model.study.TrialProfile;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
