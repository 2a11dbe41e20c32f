package org.emporion.cli;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.emporion.model.study.Candidate;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyReader;
import picocli.CommandLine.Parameters;

/** The study that a verb is about. */
final class StudyArgument {
  @Parameters(paramLabel = "STUDY", descriptionKey = "study")
  private Path folder;

  Path folder() {
    return folder;
  }

  LoadedStudy read() throws BrokenStudyException {
    return new StudyReader().read(folder);
  }

  /**
   * The candidate with an id.
   *
   * @throws BadInputException when the study has none such; says which it has
   */
  static Candidate candidate(LoadedStudy loaded, String id, Console console) {
    return loaded.study().candidate(id).orElseThrow(() -> new BadInputException(
        console.phrases().say("trial.no-candidate", id, loaded.study().candidates().stream()
            .map(Candidate::id).collect(Collectors.joining(", ")))));
  }
}
