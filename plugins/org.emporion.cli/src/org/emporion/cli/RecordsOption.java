package org.emporion.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emporion.assessment.Assessor;
import org.emporion.trial.record.TrialRecord;
import org.emporion.trial.record.TrialRecords;
import picocli.CommandLine.Option;

/** Where the trial records are that a verb is about. */
final class RecordsOption {
  @Option(names = "--records", paramLabel = "DIR", descriptionKey = "trials.records")
  private Optional<Path> folder = Optional.empty();

  /** Their folder; that of the study when no other is named. */
  Path folder(StudyArgument study) {
    return folder.orElse(study.folder().resolve(Assessor.TRIALS_FOLDER));
  }

  /**
   * The record that somebody means.
   *
   * @throws BadInputException when there is none such, or several; says which there are
   */
  static TrialRecord named(TrialRecords.Listing listing, String id, Console console) {
    return listing.named(id).orElseThrow(() -> unknown(listing, id, console));
  }

  /** What is said of a name that no record has. */
  static BadInputException unknown(TrialRecords.Listing listing, String id, Console console) {
    return new BadInputException(console.phrases().say("trials.unknown", id,
        listing.records().stream().map(TrialRecord::id).collect(Collectors.joining(", "))));
  }
}
