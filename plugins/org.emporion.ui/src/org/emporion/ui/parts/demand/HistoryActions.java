package org.emporion.ui.parts.demand;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Shell;
import org.emporion.model.study.OrderHistory;
import org.emporion.store.LoadedStudy;
import org.emporion.store.edit.HistoryEdits;
import org.emporion.ui.Wording;
import org.emporion.ui.model.demand.HistoryForm;
import org.emporion.ui.model.demand.HistoryForm.Field;
import org.emporion.ui.model.demand.HistoryPlace;
import org.emporion.ui.session.StudySession;

/** Lets a person say how the order history of the open study is read. */
public final class HistoryActions {
  private final Shell shell;
  private final StudySession session;
  private final Supplier<Wording> words;
  private final Consumer<String> failed;

  /**
   * Actions on the study of a session.
   *
   * @param failed told in words when a file cannot be copied into the study
   */
  public HistoryActions(Shell shell, StudySession session, Supplier<Wording> words, Consumer<String> failed) {
    this.shell = shell;
    this.session = session;
    this.words = words;
    this.failed = failed;
  }

  /** Asks, and makes what was said an edit of the study. */
  public void map() {
    session.state().study().filter(any -> session.state().editable()).ifPresent(study -> {
      OrderHistory history = study.study().operations().history();
      HistoryForm form = HistoryForm.of(study.folder().resolve(history.file()), history);
      new HistoryDialog(shell, words.get(), form, said -> keep(study, said)).open();
    });
  }

  /** A file from elsewhere is copied into the study first, which can take a while. */
  private void keep(LoadedStudy study, HistoryForm said) {
    Job job = Job.createSystem("Order history", monitor -> {
      try {
        String name = new HistoryPlace(study.folder()).keep(said.file());
        Map<String, String> keys = said.said().entrySet().stream()
            .collect(Collectors.toMap(one -> one.getKey().key(), Map.Entry::getValue));
        session.edit(new HistoryEdits(study.study())
            .layout(name, Arrays.stream(Field.values()).map(Field::key).toList(), keys));
      } catch (IOException e) {
        shell.getDisplay().asyncExec(() -> failed.accept(
            words.get().say("history.not-copied", said.file().getFileName(), e.getClass().getSimpleName())));
      }
    });
    job.schedule();
  }
}
