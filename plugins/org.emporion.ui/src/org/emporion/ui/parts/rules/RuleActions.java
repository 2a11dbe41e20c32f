package org.emporion.ui.parts.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.emporion.model.LocalText;
import org.emporion.store.LoadedStudy;
import org.emporion.ui.Wording;
import org.emporion.ui.model.rules.RuleFolder;
import org.emporion.ui.model.rules.RuleSetEdits;
import org.emporion.ui.session.RuleDesk;
import org.emporion.ui.session.StudySession;
import org.emporion.ui.workbench.Desktop;

/** What can be done with rule files. */
public final class RuleActions {
  private final Shell shell;
  private final RuleDesk rules;
  private final StudySession session;
  private final Desktop desktop;
  private final Supplier<Wording> words;

  /** Actions on the study of a session. */
  public RuleActions(Shell shell, RuleDesk rules, StudySession session, Desktop desktop, Supplier<Wording> words) {
    this.shell = shell;
    this.rules = rules;
    this.session = session;
    this.desktop = desktop;
    this.words = words;
  }

  /** Opens a file of the study with the desktop's program for it. */
  void open(String file) {
    study().ifPresent(study -> desktop.open(study.folder().resolve(file).toAbsolutePath()));
  }

  /** Reads all files again and checks them. */
  void checkAgain() {
    rules.again(session);
  }

  /** Asks for a file and has the study use it. */
  void add(Consumer<String> added) {
    FileDialog dialog = new FileDialog(shell, SWT.OPEN);
    dialog.setText(words.get().say("rules.add.title"));
    dialog.setFilterExtensions(new String[] {"*.xlsx;*.dmn;*.drl"});
    dialog.setFilterNames(new String[] {words.get().say("rules.add.filter")});
    String chosen = dialog.open();
    if (chosen != null) {
      use(study -> new RuleFolder(study.folder()).take(Path.of(chosen)), added);
    }
  }

  /** Writes a workbook to begin with and has the study use it. */
  void begin(Consumer<String> added) {
    use(study -> new RuleFolder(study.folder()).begin(study.study(), words.get().language()), added);
  }

  /** Has the study use a file no longer; the file stays. */
  void remove(String file) {
    study().flatMap(study -> new RuleSetEdits(study.study(), words.get().book()).remove(file)).ifPresent(session::edit);
  }

  private void use(Source source, Consumer<String> added) {
    study().ifPresent(study -> rules.perform(() -> {
      String file = source.in(study);
      shell.getDisplay().asyncExec(() -> added.accept(file));
      new RuleSetEdits(study.study(), words.get().book()).add(file).ifPresent(session::edit);
    }, this::failed));
  }

  private void failed(LocalText why) {
    shell.getDisplay().asyncExec(() -> {
      if (!shell.isDisposed()) {
        MessageDialog.openError(shell, words.get().say("rules.failed"), words.get().of(why));
      }
    });
  }

  private Optional<LoadedStudy> study() {
    return session.state().study();
  }

  private interface Source {
    String in(LoadedStudy study) throws IOException;
  }
}
