package org.emporion.ui.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.TrialMode;
import org.emporion.model.Progress;
import org.emporion.model.finding.TrialResult;
import org.emporion.report.WrittenReport;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.ChangedOutsideException;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyFiles;
import org.emporion.trial.TrialFailedException;
import org.emporion.trial.TrialRefusedException;

/** What the window asks of the rooms behind it. Called from jobs, never from the UI thread. */
public interface Chain {
  /**
   * Reads a study from its folder.
   *
   * @throws BrokenStudyException when the study cannot be used
   */
  LoadedStudy read(Path studyFolder) throws BrokenStudyException;

  /**
   * Reads a study whose files are not saved yet.
   *
   * @throws BrokenStudyException when the study could not be used
   */
  LoadedStudy read(Path studyFolder, StudyFiles files) throws BrokenStudyException;

  /**
   * Saves a study's files.
   *
   * @param before what the disk is thought to hold
   * @throws ChangedOutsideException when it holds something else; nothing was saved
   * @throws IOException when a file cannot be written
   */
  void save(Path studyFolder, StudyFiles before, StudyFiles after) throws ChangedOutsideException, IOException;

  /**
   * Looks at what is known of a study; computes nothing.
   *
   * @throws BrokenStudyException when a file it names cannot be used
   * @throws IOException when a file cannot be read
   */
  Assessment inspect(LoadedStudy study) throws BrokenStudyException, IOException;

  /**
   * Runs the stages that are out of date.
   *
   * @throws BrokenStudyException when a file it names cannot be used
   * @throws IOException when a file cannot be read or written
   * @throws TrialRefusedException when a trial would load a host without authorisation; nothing was started
   * @throws java.util.concurrent.CancellationException when the user ended it
   */
  Assessment assess(LoadedStudy study, TrialMode trials, Progress progress)
      throws BrokenStudyException, TrialRefusedException, IOException;

  /**
   * Runs one trial. One that ended early, also by a cancel, is a result that says so.
   *
   * @param candidate id of a candidate of the study
   * @param profile id of a load profile of the study
   * @throws BrokenStudyException when a file it names cannot be used
   * @throws TrialRefusedException when it would load a host without authorisation; nothing was started
   * @throws TrialFailedException when target or load generator failed before customers came
   * @throws java.util.concurrent.CancellationException when the user ended it before customers came
   */
  TrialResult trial(LoadedStudy study, String candidate, String profile, Progress progress)
      throws BrokenStudyException, TrialRefusedException, TrialFailedException;

  /**
   * Writes the documents of an assessment.
   *
   * @throws IOException when a file cannot be written
   */
  WrittenReport report(Assessment assessment, Progress progress) throws IOException;

  /** The documents that an earlier assessment left; empty when there are none. */
  Optional<WrittenReport> reportOnDisk(Path studyFolder);

  /** True when the documents on disk describe this very assessment. */
  boolean describes(Assessment assessment);
}
