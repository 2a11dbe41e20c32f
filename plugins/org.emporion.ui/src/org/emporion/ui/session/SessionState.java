package org.emporion.ui.session;

import java.util.Optional;
import org.emporion.assessment.Assessment;
import org.emporion.model.LocalText;
import org.emporion.report.WrittenReport;
import org.emporion.store.LoadedStudy;

/**
 * Everything the window shows at one moment; immutable, so that any thread may read it.
 *
 * @param study the open study
 * @param assessment what is known about it; right after an edit still that of the study before it
 * @param report the documents written for it
 * @param reportCurrent true when they describe the assessment as it is now
 * @param running the work under way
 * @param outcome how the last work ended
 * @param broken the study that was asked for but could not be read
 * @param undoable what undo would take back, as in "weight of Checkout speed"
 * @param redoable what redo would make again
 * @param refused the last edit, when it would have made the study unsound
 */
public record SessionState(
    Optional<LoadedStudy> study,
    Optional<Assessment> assessment,
    Optional<WrittenReport> report,
    boolean reportCurrent,
    Optional<Running> running,
    Optional<Outcome> outcome,
    Optional<BrokenStudy> broken,
    Optional<LocalText> undoable,
    Optional<LocalText> redoable,
    Optional<RefusedEdit> refused) {
  /** Nothing is open. */
  public static final SessionState EMPTY = new SessionState(
      Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(),
      Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** The same with work begun or gone on. */
  public SessionState running(Running work) {
    return new SessionState(
        study, assessment, report, reportCurrent, Optional.of(work), Optional.empty(), broken, undoable, redoable,
        refused);
  }

  /** The same with the work at its end and nothing else changed. */
  public SessionState ended(Outcome how) {
    return new SessionState(
        study, assessment, report, reportCurrent, Optional.empty(), Optional.of(how), broken, undoable, redoable,
        refused);
  }

  /** A study was read and looked at; the work is at its end. */
  public SessionState opened(Assessment inspected, Optional<WrittenReport> onDisk, boolean current, Outcome how) {
    return new SessionState(
        Optional.of(inspected.loaded()), Optional.of(inspected), onDisk, current, Optional.empty(), Optional.of(how),
        Optional.empty(), undoable, redoable, Optional.empty());
  }

  /** An assessment was made, of the open study or of what it was when that began; the work goes on. */
  SessionState assessed(Assessment fresh) {
    return new SessionState(
        study, Optional.of(fresh), report, false, running, outcome, broken, undoable, redoable, refused);
  }

  /** The study was read again, as it is now on disk; the work goes on. */
  SessionState read(LoadedStudy now) {
    return new SessionState(
        Optional.of(now), assessment, report, reportCurrent, running, outcome, broken, undoable, redoable,
        Optional.empty());
  }

  /** The documents were written. */
  SessionState reported(WrittenReport written, boolean current) {
    return new SessionState(
        study, assessment, Optional.of(written), current, running, outcome, broken, undoable, redoable, refused);
  }

  /** A study could not be read; what was open stays open behind the list of problems. */
  public SessionState broken(BrokenStudy problem, Outcome how) {
    return new SessionState(
        study, assessment, report, reportCurrent, Optional.empty(), Optional.of(how), Optional.of(problem), undoable,
        redoable, refused);
  }

  /** The study was edited and saved; what is known of it follows. Work under way goes on. */
  SessionState edited(LoadedStudy after, Outcome how) {
    return new SessionState(
        Optional.of(after), assessment, report, false, running, running.isPresent() ? outcome : Optional.of(how), broken,
        undoable, redoable, Optional.empty());
  }

  /** What is known of the study as it is now. */
  SessionState looked(Assessment now, boolean current) {
    return new SessionState(
        study, Optional.of(now), report, report.isPresent() && current, running, outcome, broken, undoable, redoable,
        refused);
  }

  /** An edit was refused; the study stays as it was. */
  SessionState refused(RefusedEdit edit, Outcome how) {
    return new SessionState(
        study, assessment, report, reportCurrent, running, running.isPresent() ? outcome : Optional.of(how), broken,
        undoable, redoable, Optional.of(edit));
  }

  /** Something failed beside the work under way, if there is any. */
  SessionState failed(Outcome how) {
    return running.isPresent() ? this : ended(how);
  }

  /** With what a history can take back and make again. */
  SessionState remembering(EditHistory history) {
    return new SessionState(
        study, assessment, report, reportCurrent, running, outcome, broken, EditHistory.words(history.undoable()),
        EditHistory.words(history.redoable()), refused);
  }

  /** True when an assessment can be started. */
  public boolean assessable() {
    return study.isPresent() && running.isEmpty() && broken.isEmpty();
  }

  /** True when the study can be edited; also while it is being assessed. */
  public boolean editable() {
    return study.isPresent() && broken.isEmpty();
  }
}
