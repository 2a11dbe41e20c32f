package org.emporion.store.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.emporion.model.Language;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyReader;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a study exports is what it says: read back, it changes nothing. */
class RoundTripTest {
  static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

  @TempDir
  Path folder;

  static ImportPlan through(LoadedStudy study, ExchangeFormat format, Language language, boolean mark, Path file)
      throws Exception {
    new StudyExporter(study, language, mark).write(file, format);
    return new StudyImporter(TODAY).plan(study, file, format);
  }

  @ParameterizedTest
  @CsvSource({"XLSX, EN, false", "XLSX, ZH_TW, false", "CSV, EN, false", "CSV, ZH_TW, true", "XMCDA, EN, false"})
  void theExampleReadsItsOwnExportWithoutAChange(ExchangeFormat format, Language language, boolean mark) throws Exception {
    LoadedStudy study = new StudyReader().read(TestStudies.EXAMPLE);

    ImportPlan plan = through(study, format, language, mark, folder.resolve("export"));

    assertEquals(List.of(), plan.changes());
    assertEquals(study.files(), plan.result().files());
  }
}
