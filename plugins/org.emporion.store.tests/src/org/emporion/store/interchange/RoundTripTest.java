package org.emporion.store.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.emporion.model.Language;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyReader;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a study exports is what it says: read back, it changes nothing. */
class RoundTripTest {
  @TempDir
  Path folder;

  static ImportPlan through(LoadedStudy study, ExchangeFormat format, Language language, boolean mark, Path file)
      throws Exception {
    new StudyExporter(study, language, mark).write(file, format);
    return new Imports(study).plan(file, format);
  }

  @ParameterizedTest
  @CsvSource({"XLSX, EN, false", "XLSX, ZH_TW, false", "CSV, EN, false", "CSV, ZH_TW, true", "XMCDA, EN, false"})
  void theExampleReadsItsOwnExportWithoutAChange(ExchangeFormat format, Language language, boolean mark) throws Exception {
    LoadedStudy study = new StudyReader().read(TestStudies.EXAMPLE);

    ImportPlan plan = through(study, format, language, mark, folder.resolve("export"));

    assertEquals(List.of(), plan.changes());
    assertEquals(study.files(), plan.result().files());
  }

  /**
   * Texts that spreadsheets take for formulas, line ends, blanks, codes, numbers of 17 digits, days before 1900 and
   * texts of 32,000 letters come back as they were: into the study itself, and into one that knows none of them.
   */
  @ParameterizedTest
  @EnumSource(names = {"XLSX", "CSV"})
  void hostileStudiesComeBackWithoutLoss(ExchangeFormat format) throws Exception {
    for (int seed = 0; seed < 25; seed++) {
      Path place = folder.resolve(format + "-" + seed);
      LoadedStudy study = new HostileStudies(seed).next(place);
      Path file = place.resolve("export");
      Language language = seed % 2 == 0 ? Language.EN : Language.ZH_TW;

      ImportPlan same = through(study, format, language, seed % 3 == 0, file);
      assertEquals(List.of(), same.changes(), "seed " + seed);
      assertEquals(study.files(), same.result().files(), "seed " + seed);

      LoadedStudy plain = new StudyReader().read(TestStudies.kiosk(place.resolve("plain")));
      ImportPlan moved = new Imports(plain).plan(file, format);
      assertEquals(Exchange.of(study), Exchange.of(moved.result()), "seed " + seed);
      ImportPlan again = new Imports(moved.result()).plan(file, format);
      assertEquals(List.of(), again.changes(), "seed " + seed);
      assertEquals(moved.result().files(), again.result().files(), "seed " + seed);
    }
  }

  @Test
  void aTextThatNoCellHoldsIsToldBeforeAnythingIsWritten() throws Exception {
    Path kiosk = TestStudies.kiosk(folder);
    TestStudies.replace(kiosk.resolve("requirements.yaml"), "en: Fits our work", "en: " + "x".repeat(32_768));
    LoadedStudy study = new StudyReader().read(kiosk);
    Path file = folder.resolve("long.xlsx");

    BrokenExchangeException broken = assertThrows(BrokenExchangeException.class,
        () -> new StudyExporter(study, Language.EN, false).write(file, ExchangeFormat.XLSX));

    assertEquals("long.xlsx, sheet Criteria, row 5, column B (Title (English))",
        broken.problems().getFirst().where().en());
    assertFalse(Files.exists(file));
    assertEquals(List.of(), through(study, ExchangeFormat.CSV, Language.EN, false, folder.resolve("csv")).changes());
  }
}
