package org.emporion.ui.parts.trials;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.emporion.assessment.Assessment;
import org.emporion.model.study.Candidate;
import org.emporion.store.LoadedStudy;
import org.emporion.store.edit.StudyEdit;
import org.emporion.trial.record.TrialRecord;
import org.emporion.ui.Wording;
import org.emporion.ui.session.StudySession;
import org.emporion.ui.session.TrialDesk;
import org.emporion.ui.workbench.Desktop;
import org.emporion.ui.workbench.SecretDesk;

/** What the part for trials can do with the study of a session. */
public final class TrialActions implements TrialsView.Actions {
  private final Shell shell;
  private final StudySession session;
  private final TrialDesk trials;
  private final Desktop desktop;
  private final SecretDesk secrets;
  private final Supplier<Wording> words;
  private final Optional<Runnable> live;

  /**
   * Actions on the study of a session.
   *
   * @param live shows the part in which trials are started; empty when there is none
   */
  public TrialActions(
      Shell shell, StudySession session, TrialDesk trials, Desktop desktop, SecretDesk secrets,
      Supplier<Wording> words, Optional<Runnable> live) {
    this.shell = shell;
    this.session = session;
    this.trials = trials;
    this.desktop = desktop;
    this.secrets = secrets;
    this.words = words;
    this.live = live;
  }

  @Override
  public boolean startable() {
    return live.isPresent();
  }

  @Override
  public void start() {
    live.ifPresent(Runnable::run);
  }

  @Override
  public void edit(StudyEdit edit) {
    session.edit(edit);
  }

  @Override
  public void importing() {
    FileDialog dialog = new FileDialog(shell, SWT.OPEN);
    dialog.setText(words.get().say("trials.import.title"));
    dialog.setFilterExtensions(new String[] {"*.har;*.json;*.yaml;*.yml", "*"});
    dialog.setFilterNames(new String[] {words.get().say("trials.import.filter"), words.get().say("trials.import.any")});
    String chosen = dialog.open();
    if (chosen != null) {
      session.state().study().ifPresent(study ->
          new ImportDialog(shell, words.get(), study, Path.of(chosen), session::edit).open());
    }
  }

  @Override
  public void open(Path folder) {
    desktop.open(folder.toAbsolutePath());
  }

  @Override
  public void report(Assessment assessment, List<TrialRecord> records) {
    trials.report(assessment, records, written -> shell.getDisplay().asyncExec(
        () -> desktop.open(written.get(words.get().language()))));
  }

  @Override
  public void compare(LoadedStudy study, List<TrialRecord> records) {
    trials.compare(study, records);
  }

  @Override
  public void walk(LoadedStudy study, Candidate candidate, Set<String> journeys) {
    if (secrets.complete(shell, words.get(), study, List.of(candidate))) {
      trials.tryOut(study, candidate, journeys);
    }
  }

  @Override
  public boolean asksSecrets(LoadedStudy study, Candidate candidate) {
    return secrets.asks(study, candidate);
  }

  @Override
  public void secrets(LoadedStudy study, Candidate candidate) {
    secrets.change(shell, words.get(), study, candidate);
  }

  @Override
  public void cancel() {
    trials.cancel();
  }
}
