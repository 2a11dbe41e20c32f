package org.emporion.cli;

import java.nio.file.Path;
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
}
