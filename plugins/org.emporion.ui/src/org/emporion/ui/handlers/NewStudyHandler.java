package org.emporion.ui.handlers;

import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.emporion.store.LoadedStudy;
import org.emporion.store.NewStudy;
import org.emporion.store.edit.HistoryEdits;
import org.emporion.store.edit.StudyEdit;
import org.emporion.ui.Wording;
import org.emporion.ui.dialogs.NewStudyDialog;
import org.emporion.ui.model.demand.HistoryForm;
import org.emporion.ui.model.demand.HistoryPlace;
import org.emporion.ui.model.welcome.NewStudyForm;
import org.emporion.ui.model.welcome.StudyTemplate;
import org.emporion.ui.parts.demand.HistoryDialog;
import org.emporion.ui.session.StudySession;
import org.emporion.ui.workbench.Appearance;
import org.emporion.ui.workbench.Places;

/** Begins a study: asks what it begins as and for the shop's own orders, makes it, opens it and assesses it. */
public final class NewStudyHandler {
  private static final String HOME = "Emporion";

  @CanExecute
  boolean enabled(StudySession session) {
    return session.state().running().isEmpty();
  }

  @Execute
  void begin(
      StudySession session, Places places, Wording words, Appearance appearance,
      @Named(IServiceConstants.ACTIVE_SHELL) Shell shell) {
    Job.createSystem("Templates of studies", monitor -> {
      List<StudyTemplate> templates = StudyTemplate.in(places.examples());
      shell.getDisplay().asyncExec(() -> {
        if (shell.isDisposed()) {
          return;
        }
        if (templates.isEmpty()) {
          MessageDialog.openInformation(shell, words.say("new-study.title"),
              words.say("example.missing", places.examples().toString()));
          return;
        }
        ask(session, words, appearance, shell, NewStudyForm.of(templates, parent(session, places)));
      });
    }).schedule();
  }

  /** Beside the study that is open, unless that is one that came with the product. */
  private static Path parent(StudySession session, Places places) {
    return session.folder().map(Path::getParent).filter(Files::isWritable)
        .filter(folder -> !folder.toAbsolutePath().normalize().equals(places.examples().toAbsolutePath().normalize()))
        .filter(folder -> session.state().study().isPresent())
        .orElse(Path.of(System.getProperty("user.home"), HOME));
  }

  private static void ask(
      StudySession session, Wording words, Appearance appearance, Shell shell, NewStudyForm blank) {
    new NewStudyDialog(shell, words, appearance.dark(), blank, form -> form.orders().ifPresentOrElse(
        // The second question is asked once the first dialog is gone.
        orders -> shell.getDisplay().asyncExec(() -> new HistoryDialog(shell, words, new HistoryForm(orders, Map.of()),
            said -> make(session, form, words, study -> List.of(own(study, said, words)))).open()),
        () -> make(session, form, words, study -> List.of()))).open();
  }

  private static void make(
      StudySession session, NewStudyForm form, Wording words, NewStudy.Beginning beginning) {
    session.begin(form.study(), Path.of(form.folder()), words.book().say("work.founding", form.title().strip()), beginning);
  }

  private static StudyEdit own(LoadedStudy study, HistoryForm said, Wording words) throws IOException {
    String name = new HistoryPlace(study.folder()).keep(said.file());
    Map<String, String> keys = said.said().entrySet().stream()
        .collect(Collectors.toMap(one -> one.getKey().key(), Map.Entry::getValue));
    return new HistoryEdits(study.study()).own(name, Arrays.stream(HistoryForm.Field.values())
        .map(HistoryForm.Field::key).toList(), keys, words.book().say("new-study.source"));
  }
}
