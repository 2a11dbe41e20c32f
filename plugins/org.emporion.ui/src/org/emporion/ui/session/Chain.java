package org.emporion.ui.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.TrialMode;
import org.emporion.model.Progress;
import org.emporion.report.WrittenReport;
import org.emporion.store.BrokenStudyException;
import org.emporion.trial.TrialRefusedException;

/** What the window asks of the rooms behind it. Called from jobs, never from the UI thread. */
public interface Chain {
  /**
   * Reads a study and looks at what is known of it; computes nothing.
   *
   * @throws BrokenStudyException when the study cannot be used
   * @throws IOException when a file cannot be read
   */
  Assessment inspect(Path studyFolder) throws BrokenStudyException, IOException;

  /**
   * Reads the study again and runs the stages that are out of date.
   *
   * @throws BrokenStudyException when the study cannot be used
   * @throws IOException when a file cannot be read or written
   * @throws TrialRefusedException when a trial would load a host without authorisation; nothing was started
   * @throws java.util.concurrent.CancellationException when the user ended it
   */
  Assessment assess(Path studyFolder, TrialMode trials, Progress progress)
      throws BrokenStudyException, TrialRefusedException, IOException;

  /**
   * Writes the documents of an assessment.
   *
   * @throws IOException when a file cannot be written
   */
  WrittenReport report(Assessment assessment, Progress progress) throws IOException;

  /** The documents that an earlier assessment left; empty when there are none. */
  Optional<WrittenReport> reportOnDisk(Path studyFolder);
}
