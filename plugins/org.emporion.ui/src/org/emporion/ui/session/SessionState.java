package org.emporion.ui.session;

import java.util.Optional;
import org.emporion.assessment.Assessment;
import org.emporion.report.WrittenReport;
import org.emporion.store.LoadedStudy;

/**
 * Everything the window shows at one moment; immutable, so that any thread may read it.
 *
 * @param study the open study
 * @param assessment what is known about it
 * @param report the documents written for it
 * @param running the work under way
 * @param outcome how the last work ended
 * @param broken the study that was asked for but could not be read
 */
public record SessionState(
    Optional<LoadedStudy> study,
    Optional<Assessment> assessment,
    Optional<WrittenReport> report,
    Optional<Running> running,
    Optional<Outcome> outcome,
    Optional<BrokenStudy> broken) {
  /** Nothing is open. */
  public static final SessionState EMPTY = new SessionState(
      Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** The same with work begun or gone on. */
  public SessionState running(Running work) {
    return new SessionState(study, assessment, report, Optional.of(work), Optional.empty(), broken);
  }

  /** The same with the work at its end and nothing else changed. */
  public SessionState ended(Outcome how) {
    return new SessionState(study, assessment, report, Optional.empty(), Optional.of(how), broken);
  }

  /** A study was read and looked at; the work is at its end. */
  public SessionState opened(Assessment inspected, Optional<WrittenReport> onDisk, Outcome how) {
    return new SessionState(
        Optional.of(inspected.loaded()), Optional.of(inspected), onDisk, Optional.empty(), Optional.of(how),
        Optional.empty());
  }

  /** An assessment was made; the work goes on with the documents. */
  public SessionState assessed(Assessment fresh) {
    return new SessionState(
        Optional.of(fresh.loaded()), Optional.of(fresh), report, running, outcome, Optional.empty());
  }

  /** The documents were written. */
  public SessionState reported(WrittenReport written) {
    return new SessionState(study, assessment, Optional.of(written), running, outcome, broken);
  }

  /** A study could not be read; what was open stays open behind the list of problems. */
  public SessionState broken(BrokenStudy problem, Outcome how) {
    return new SessionState(study, assessment, report, Optional.empty(), Optional.of(how), Optional.of(problem));
  }

  /** True when an assessment can be started. */
  public boolean assessable() {
    return study.isPresent() && running.isEmpty() && broken.isEmpty();
  }
}
