package org.emporion.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.study.DataVolume;
import org.emporion.model.study.ScaleOut;
import org.emporion.model.study.Sizing;
import org.emporion.model.study.TierSizing;
import org.emporion.model.study.VendorRule;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys of a candidate's sizing as written. */
class SizingYamlTest {
  private static final String RESOURCES = "\n  resources: {web: {listens: 8080}, database: {listens: 5432}}";

  @TempDir
  Path temp;

  private Sizing read(String keys) throws Exception {
    Path study = TestStudies.kiosk(temp);
    Path file = study.resolve("candidates/alpha.yaml");
    TestStudies.replace(file, "managed: yes}", "managed: yes" + keys + "}");
    TestStudies.replace(file, "\n  ledger: /_ledger", "\n  ledger: /_ledger" + RESOURCES);
    return new StudyReader().read(study).study().candidate("alpha").orElseThrow().sizing();
  }

  @Test
  void nothingMoreNeedsToBeWritten() throws Exception {
    Sizing sizing = read("");
    assertEquals(List.of(), sizing.tiers());
    assertEquals(Optional.empty(), sizing.scaleOut());
    assertEquals(Optional.empty(), sizing.data());
  }

  @Test
  void tiersScaleOutOrDoNot() throws Exception {
    assertEquals(
        List.of(new TierSizing("web", true, Optional.of(4), 2, 1, 3),
            new TierSizing("database", false, Optional.empty(), 1, 0, 1)),
        read(", tiers: {web: {scales-out: yes, servers: 4, instances: 2, spare-instances: 1, minimum-instances: 3}, "
            + "database: {scales-out: no}}").tiers());
  }

  @Test
  void whatElseStandsBesideTheSizing() throws Exception {
    Sizing sizing = read(", scale-out: {step: 2, lag-seconds: 180}, vendor-rule: {requests-per-core: 2, source: A guide}, "
        + "data: {kilobytes-per-session: 1500, kilobytes-per-order: [20, 30, 50], stored-gigabytes: 12.5, "
        + "backup: {megabytes-per-second: 80, window-hours: 4}}");
    assertEquals(Optional.of(new ScaleOut(2, 180)), sizing.scaleOut());
    assertEquals(Optional.of(new VendorRule(2, 0, LocalText.same("A guide"))), sizing.vendorRule());
    assertEquals(Optional.of(new DataVolume(Optional.of(Estimate.exactly(1500)), Optional.of(new Estimate(20, 30, 50)), 12.5,
        Optional.of(new DataVolume.Backup(80, 4)))), sizing.data());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      ", tiers: {webb: {scales-out: yes}} | web",
      ", tiers: {web: {servers: 4}} | scales-out",
      ", tiers: {web: {scales-out: no, instances: 2}} | scales out",
      ", scale-out: {step: 0, lag-seconds: 1} | step",
      ", vendor-rule: {requests-per-core: 0, source: x} | requests-per-core",
      ", data: {kilobytes-per-order: 0} | kilobytes-per-order",
      ", data: {backup: {window-hours: 4}} | megabytes-per-second"})
  void mistakesAreNamed(String keys, String word) {
    BrokenStudyException told = assertThrows(BrokenStudyException.class, () -> read(keys));
    assertTrue(told.getMessage().contains(word), told.getMessage());
  }
}
