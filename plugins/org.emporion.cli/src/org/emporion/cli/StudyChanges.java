package org.emporion.cli;

import java.io.IOException;
import java.util.List;
import org.emporion.store.ChangedOutsideException;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudySaver;

/** Writes a study as an import has made it. */
final class StudyChanges {
  private final Console console;

  StudyChanges(Console console) {
    this.console = console;
  }

  /**
   * Saves what differs.
   *
   * @throws BadInputException when somebody changed the study meanwhile
   * @throws LackingException when it cannot be written
   */
  void save(LoadedStudy before, LoadedStudy after) {
    try {
      new StudySaver().save(before.folder(), before.files(), after.files());
    } catch (ChangedOutsideException e) {
      throw new BadInputException(console.phrases().say("import.changed-outside", String.join(", ", e.files())));
    } catch (IOException e) {
      throw new LackingException(
          console.phrases().say("exchange.unwritable", before.folder().toString(), String.valueOf(e.getMessage())));
    }
  }

  /** The files that differ. */
  static List<String> files(LoadedStudy before, LoadedStudy after) {
    return after.files().differing(before.files());
  }
}
