package org.emporion.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.store.StudyFiles;
import org.emporion.store.edit.StudyEdit;

/**
 * What was decided since a study was opened, as the files before and after each decision. Immutable and without
 * a limit: files that did not change are the same texts in all of them.
 *
 * @param done what can be undone, the latest last
 * @param undone what can be done again, the next last
 */
record EditHistory(List<Step> done, List<Step> undone) {
  /** Nothing was decided. */
  static final EditHistory NONE = new EditHistory(List.of(), List.of());

  /**
   * A decision.
   *
   * @param edit the decision in words
   * @param before the files before it
   * @param after the files after it
   */
  record Step(StudyEdit edit, StudyFiles before, StudyFiles after) {}

  EditHistory {
    done = List.copyOf(done);
    undone = List.copyOf(undone);
  }

  /** The history with one more decision; what was undone is forgotten. One of the same gesture joins the last. */
  EditHistory with(Step step) {
    List<Step> steps = new ArrayList<>(done);
    Optional<String> gesture = step.edit().coalesceKey();
    boolean joins = gesture.isPresent() && !steps.isEmpty() && undone.isEmpty()
        && steps.getLast().edit().coalesceKey().equals(gesture);
    if (joins) {
      Step first = steps.removeLast();
      steps.add(new Step(step.edit().since(first.edit()), first.before(), step.after()));
    } else {
      steps.add(step);
    }
    return new EditHistory(steps, List.of());
  }

  /** The history after the last decision was undone. */
  EditHistory undo() {
    return new EditHistory(done.subList(0, done.size() - 1), with(undone, done.getLast()));
  }

  /** The history after the decision undone last was made again. */
  EditHistory redo() {
    return new EditHistory(with(done, undone.getLast()), undone.subList(0, undone.size() - 1));
  }

  private static List<Step> with(List<Step> steps, Step step) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return more;
  }

  /** What would be undone. */
  Optional<Step> undoable() {
    return done.isEmpty() ? Optional.empty() : Optional.of(done.getLast());
  }

  /** What would be done again. */
  Optional<Step> redoable() {
    return undone.isEmpty() ? Optional.empty() : Optional.of(undone.getLast());
  }

  /** What a step is called in a menu. */
  static Optional<LocalText> words(Optional<Step> step) {
    return step.map(one -> one.edit().what());
  }
}
