package org.emporion.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Fingerprint;
import org.emporion.model.LocalText;
import org.emporion.model.study.Evidence;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;
import org.emporion.model.study.SourceRef;
import org.emporion.model.study.Sources;
import org.emporion.testkit.ExampleCopy;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Requirements that pick a criterion of the catalogue. */
class PickedCriteriaTest {
  private static final String FIT = "title: {en: Fits our work, zh-TW: 符合作業}";

  @TempDir
  Path temp;

  /** The example's scores rest on its values alone: with every pick written out they are the same to the bit. */
  @Test
  @SuppressWarnings("unchecked")
  void theExampleIsTheSameWrittenOut() throws Exception {
    ExampleCopy copy = new ExampleCopy(temp.resolve("written"));
    Map<String, String> meanings = (Map<String, String>) new Load(LoadSettings.builder().build()).loadFromString(
        Files.readString(TestStudies.CHECKOUT.resolve("plugins/org.emporion.store.tests/studies/harbour-lane-criteria.yaml")));
    for (Map.Entry<String, String> one : meanings.entrySet()) {
      copy.change("requirements.yaml", "(?m)^    criterion: " + one.getKey() + "\n", one.getValue().indent(4));
    }
    assertTrue(meanings.size() >= 6, "picks: " + meanings.size());
    assertTrue(!Files.readString(copy.folder().resolve("requirements.yaml")).contains("criterion: "), "a pick is left");

    assertEquals(
        Fingerprint.of(new StudyReader().read(copy.folder()).study()),
        Fingerprint.of(new StudyReader().read(TestStudies.EXAMPLE).study()));
  }

  @Test
  void aPickGivesTitleScaleEvidenceAndIndicators() throws Exception {
    Requirement fit = read("criterion: recovery-time", "    scale: level\n", "").study().requirement("fit").orElseThrow();

    assertEquals(new LocalText("Back in trade soon after a failure", "故障後迅速恢復營運"), fit.title());
    assertEquals(new Scale(Scale.Kind.NUMBER, "h", 24, 1), fit.scale());
    assertEquals(Evidence.CLAIM, fit.evidence());
    assertEquals(List.of("P1.2.10", "P3.3.1"), fit.indicators());
    assertEquals(40, fit.weight());
    assertEquals(Optional.of("Owner"), fit.askedBy().map(LocalText::en));
  }

  @Test
  void whatIsWrittenWins() throws Exception {
    Requirement fit = read(
        "criterion: e-invoice\n    title: Invoices\n    indicators: []", "scale: level", "scale: level\n    evidence: claim")
        .study().requirement("fit").orElseThrow();

    assertEquals(LocalText.same("Invoices"), fit.title());
    assertEquals(Scale.Kind.LEVEL, fit.scale().kind());
    assertEquals(List.of(), fit.indicators());
  }

  @Test
  void whatIsPickedIsFoundWhereThePickStandsAndWhatIsWrittenWhereItStands() throws Exception {
    Sources sources = read("criterion: staff-skills", "scale: level", "scale: level").sources();

    SourceRef pick = new SourceRef("requirements.yaml", 18, 5);
    for (String key : List.of("criterion", "title", "evidence", "indicators")) {
      assertEquals(Optional.of(pick), sources.find("requirements.fit." + key), key);
    }
    assertEquals(Optional.of(new SourceRef("requirements.yaml", 20, 5)), sources.find("requirements.fit.scale"));
    assertEquals(Optional.of(new SourceRef("requirements.yaml", 19, 5)), sources.find("requirements.fit.weight"));
  }

  private LoadedStudy read(String pick, String find, String by) throws Exception {
    Path study = TestStudies.kiosk(temp);
    TestStudies.replace(study.resolve("requirements.yaml"), FIT, pick);
    TestStudies.replace(study.resolve("requirements.yaml"), find, by);
    return new StudyReader().read(study);
  }
}
