package org.emporion.ui.session;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.TrialMode;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.Progress;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.ChangedOutsideException;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyFiles;
import org.emporion.store.edit.StudyEdit;
import org.emporion.trial.TrialRefusedException;

/** Where the open study is edited: one edit after the other is checked, saved, remembered and ranked. */
final class StudyDesk {
  private final Chain chain;
  private final Phrasebook phrases;
  private final ReentrantLock findings;
  private final Supplier<SessionState> state;
  private final Consumer<UnaryOperator<SessionState>> changer;
  private final EditLane<Task> lane = new EditLane<>("Edits", StudySession.FAMILY, this::perform);
  private final AtomicBoolean lookDue = new AtomicBoolean();
  /** Changed inside changes of the state only, so that the two fit. */
  private volatile EditHistory history = EditHistory.NONE;

  StudyDesk(
      Chain chain, Phrasebook phrases, ReentrantLock findings, Supplier<SessionState> state,
      Consumer<UnaryOperator<SessionState>> changer) {
    this.chain = chain;
    this.phrases = phrases;
    this.findings = findings;
    this.state = state;
    this.changer = changer;
  }

  private sealed interface Task {
    record Edit(StudyEdit edit, LoadedStudy of) implements Task {}

    record Undo() implements Task {}

    record Redo() implements Task {}

    record Look() implements Task {}
  }

  void edit(StudyEdit edit) {
    state.get().study().ifPresent(study -> add(new Task.Edit(edit, study)));
  }

  void undo() {
    add(new Task.Undo());
  }

  void redo() {
    add(new Task.Redo());
  }

  /** Looks at the study again when an edit came while other work held the findings. */
  void lookIfDue() {
    if (lookDue.getAndSet(false)) {
      add(new Task.Look());
    }
  }

  /** Does now what waits. */
  void drain() {
    lane.drain();
  }

  private void add(Task task) {
    lane.add(task, (waiting, next) -> waiting instanceof Task.Edit first && next instanceof Task.Edit second
            && first.edit().coalesceKey().isPresent()
            && first.edit().coalesceKey().equals(second.edit().coalesceKey())
        ? Optional.of(new Task.Edit(second.edit().since(first.edit()), second.of()))
        : Optional.empty());
  }

  /** The state after the study was read from disk; what was edited before is forgotten when that is another one. */
  SessionState read(SessionState before, LoadedStudy study) {
    boolean same = before.study()
        .filter(one -> one.folder().equals(study.folder()) && one.files().equals(study.files())).isPresent();
    if (!same) {
      history = EditHistory.NONE;
    }
    return before.read(study).remembering(history);
  }

  /** True when an assessment is one of the study as it is now. */
  static boolean describes(Assessment assessment, SessionState now) {
    return now.study().filter(study -> study.files().equals(assessment.loaded().files())).isPresent();
  }

  private void perform(Task task) {
    SessionState now = state.get();
    if (!now.editable()) {
      return;
    }
    LoadedStudy study = now.study().orElseThrow();
    switch (task) {
      case Task.Edit edit -> {
        // An edit of a study that has been closed since has nothing to change here.
        if (edit.of().folder().equals(study.folder())) {
          make(study, edit.edit());
        }
      }
      case Task.Undo undo -> history.undoable().ifPresent(step -> go(
          study, step.before(), step.edit().what(), phrases.say("outcome.undone", step.edit().what()), EditHistory::undo));
      case Task.Redo redo -> history.redoable().ifPresent(step -> go(
          study, step.after(), step.edit().what(), phrases.say("outcome.redone", step.edit().what()), EditHistory::redo));
      case Task.Look look -> look();
    }
  }

  private void make(LoadedStudy study, StudyEdit edit) {
    StudyFiles after;
    try {
      after = edit.change().apply(study.files());
    } catch (RuntimeException e) {
      failed(Failure.inWords(e, phrases));
      return;
    }
    go(study, after, edit.what(), edit.title(),
        before -> before.with(new EditHistory.Step(edit, study.files(), after)));
  }

  private void go(
      LoadedStudy study, StudyFiles after, LocalText what, LocalText done, UnaryOperator<EditHistory> remember) {
    try {
      LoadedStudy changed = chain.read(study.folder(), after);
      if (!after.equals(study.files())) {
        chain.save(study.folder(), study.files(), after);
      }
      changer.accept(before -> {
        history = after.equals(study.files()) ? history : remember.apply(history);
        return before.edited(changed, new Outcome(Outcome.Kind.DONE, done)).remembering(history);
      });
    } catch (BrokenStudyException e) {
      LocalText why = phrases.say("outcome.refused", e.problems().getFirst().message());
      changer.accept(before ->
          before.refused(new RefusedEdit(what, e.problems()), new Outcome(Outcome.Kind.FAILED, why)));
      return;
    } catch (ChangedOutsideException e) {
      failed(phrases.say("failure.changed-outside", String.join(", ", e.files())));
      return;
    } catch (IOException | RuntimeException e) {
      failed(Failure.inWords(e, phrases));
      return;
    }
    look();
  }

  /** Brings what is known up to date: the ranking where there was one, else only how each stage stands. */
  private void look() {
    if (!findings.tryLock()) {
      lookDue.set(true);
      if (!findings.isLocked()) {
        // The work ended in between, so nobody else is going to see that a look is due.
        lookIfDue();
      }
      return;
    }
    try {
      SessionState now = state.get();
      LoadedStudy study = now.study().orElseThrow();
      boolean ranked = now.assessment().flatMap(Assessment::ranking).isPresent();
      Assessment seen = ranked ? chain.assess(study, TrialMode.REUSE, Progress.NONE) : chain.inspect(study);
      boolean current = now.report().isPresent() && chain.describes(seen);
      changer.accept(before -> before.looked(seen, current));
    } catch (BrokenStudyException e) {
      failed(e.problems().getFirst().message());
    } catch (IOException | TrialRefusedException | RuntimeException e) {
      failed(Failure.inWords(e, phrases));
    } finally {
      findings.unlock();
    }
  }

  private void failed(LocalText why) {
    changer.accept(before -> before.failed(new Outcome(Outcome.Kind.FAILED, why)));
  }
}
