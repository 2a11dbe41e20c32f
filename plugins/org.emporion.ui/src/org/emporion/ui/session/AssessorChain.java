package org.emporion.ui.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.AssessmentOptions;
import org.emporion.assessment.Assessor;
import org.emporion.assessment.TrialMode;
import org.emporion.model.Language;
import org.emporion.model.Progress;
import org.emporion.report.DecisionReport;
import org.emporion.report.WrittenReport;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.StudyReader;
import org.emporion.trial.TrialRefusedException;

/** The chain as the product has it: the same rooms the command line uses. */
public final class AssessorChain implements Chain {
  /** Where the window writes a study's documents, relative to the study folder. */
  public static final String REPORT_FOLDER = "reports";

  private final Assessor assessor;
  private final DecisionReport report;
  private final long seed;

  /** A chain over these rooms with one seed for all random numbers. */
  public AssessorChain(Assessor assessor, DecisionReport report, long seed) {
    this.assessor = assessor;
    this.report = report;
    this.seed = seed;
  }

  @Override
  public Assessment inspect(Path studyFolder) throws BrokenStudyException, IOException {
    return assessor.inspect(new StudyReader().read(studyFolder), seed);
  }

  @Override
  public Assessment assess(Path studyFolder, TrialMode trials, Progress progress)
      throws BrokenStudyException, TrialRefusedException, IOException {
    return assessor.assess(new StudyReader().read(studyFolder), new AssessmentOptions(trials, seed), progress);
  }

  @Override
  public WrittenReport report(Assessment assessment, Progress progress) throws IOException {
    return report.write(assessment, assessment.loaded().folder().resolve(REPORT_FOLDER), progress);
  }

  @Override
  public Optional<WrittenReport> reportOnDisk(Path studyFolder) {
    Path folder = studyFolder.resolve(REPORT_FOLDER);
    Map<Language, Path> html = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Path file = folder.resolve(DecisionReport.fileName(language));
      if (Files.isRegularFile(file)) {
        html.put(language, file);
      }
    }
    Path json = folder.resolve(DecisionReport.JSON_FILE);
    return html.size() == Language.values().length && Files.isRegularFile(json)
        ? Optional.of(new WrittenReport(Map.copyOf(html), json, true))
        : Optional.empty();
  }
}
