package org.emporion.store.interchange;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.emporion.store.LoadedStudy;

/**
 * Imports into a study on a certain day.
 *
 * @param study what they go into
 */
record Imports(LoadedStudy study) {
  static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

  ImportPlan plan(Path from, ExchangeFormat format) throws BrokenExchangeException {
    return new StudyImporter(TODAY).plan(study, from, format);
  }

  /** Place and words of all that is wrong with a file. */
  List<String> mistakes(Path from, ExchangeFormat format) {
    return assertThrows(BrokenExchangeException.class, () -> plan(from, format)).problems().stream()
        .map(problem -> problem.where().en() + ": " + problem.message().en()).toList();
  }
}
