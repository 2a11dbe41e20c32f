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
import org.emporion.model.finding.TrialResult;
import org.emporion.model.study.Study;
import org.emporion.report.DecisionReport;
import org.emporion.report.WrittenReport;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.ChangedOutsideException;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyFiles;
import org.emporion.store.StudyReader;
import org.emporion.store.StudySaver;
import org.emporion.trial.TrialFailedException;
import org.emporion.trial.TrialRefusedException;

/** The chain as the product has it: the same rooms the command line uses. */
public final class AssessorChain implements Chain {
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
  public LoadedStudy read(Path studyFolder) throws BrokenStudyException {
    return new StudyReader().read(studyFolder);
  }

  @Override
  public LoadedStudy read(Path studyFolder, StudyFiles files) throws BrokenStudyException {
    return new StudyReader().read(studyFolder, files);
  }

  @Override
  public void save(Path studyFolder, StudyFiles before, StudyFiles after) throws ChangedOutsideException, IOException {
    new StudySaver().save(studyFolder, before, after);
  }

  @Override
  public Assessment inspect(LoadedStudy study) throws BrokenStudyException, IOException {
    return assessor.inspect(study, seed);
  }

  @Override
  public Assessment assess(LoadedStudy study, TrialMode trials, Progress progress)
      throws BrokenStudyException, TrialRefusedException, IOException {
    return assessor.assess(study, new AssessmentOptions(trials, seed), progress);
  }

  @Override
  public TrialResult trial(LoadedStudy loaded, String candidate, String profile, Progress progress)
      throws BrokenStudyException, TrialRefusedException, TrialFailedException {
    Study study = loaded.study();
    return assessor.trial(loaded, study.candidate(candidate).orElseThrow(),
        study.trials().profile(profile).orElseThrow(), loaded.folder().resolve(Assessor.TRIALS_FOLDER), seed, 0, progress)
        .value();
  }

  @Override
  public WrittenReport report(Assessment assessment, Progress progress) throws IOException {
    return report.write(assessment, folder(assessment.loaded().folder()), progress);
  }

  @Override
  public Optional<WrittenReport> reportOnDisk(Path studyFolder) {
    Path folder = folder(studyFolder);
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

  @Override
  public boolean describes(Assessment assessment) {
    return report.describes(assessment, folder(assessment.loaded().folder()));
  }

  private static Path folder(Path studyFolder) {
    return studyFolder.resolve(DecisionReport.FOLDER);
  }
}
