package org.emporion.ui.parts.trials;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.emporion.store.LoadedStudy;
import org.emporion.store.edit.StudyEdit;
import org.emporion.store.journey.JourneyPlan;
import org.emporion.ui.Wording;
import org.emporion.ui.model.trials.ImportForm;
import org.emporion.ui.widgets.SpokenName;

/** Shows what a recording is going to become before it does. */
public final class ImportDialog extends Dialog {
  private static final int PAUSE_MILLIS = 400;
  private static final int WIDTH = 520;
  private static final int LINES = 14;
  private final Wording words;
  private final Consumer<StudyEdit> done;
  private ImportForm form;
  private Optional<JourneyPlan> plan = Optional.empty();
  private Combo journey;
  private Text preview;
  private final Runnable look = this::look;

  /**
   * A dialog about a recording.
   *
   * @param done told the edit when the person agrees
   */
  public ImportDialog(Shell parent, Wording words, LoadedStudy study, Path file, Consumer<StudyEdit> done) {
    super(parent);
    this.words = words;
    this.done = done;
    this.form = ImportForm.of(study, file);
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(words.say("trials.import.title"));
  }

  @Override
  protected boolean isResizable() {
    return true;
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite body = new Composite(parent, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
    GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 14).spacing(12, 6).applyTo(body);
    Label file = new Label(body, SWT.NONE);
    file.setText(form.file().toString().replace("&", "&&"));
    GridDataFactory.fillDefaults().span(2, 1).hint(WIDTH, SWT.DEFAULT).applyTo(file);
    Combo set = combo(body, "trials.import.set");
    set.setItems(form.sets().toArray(String[]::new));
    set.setText(form.set());
    set.addListener(SWT.Modify, event -> {
      form = form.set(set.getText());
      journey.setItems(form.journeys().toArray(String[]::new));
      soon();
    });
    journey = combo(body, "trials.import.journey");
    journey.setItems(form.journeys().toArray(String[]::new));
    journey.setToolTipText(words.say("trials.import.journey.hint"));
    journey.addListener(SWT.Modify, event -> {
      form = form.journey(journey.getText());
      soon();
    });
    name(body, "trials.import.host");
    Text host = SpokenName.give(new Text(body, SWT.BORDER), "trials.import.host", () -> words.say("trials.import.host"));
    host.setMessage(words.say("trials.import.host.hint"));
    GridDataFactory.fillDefaults().grab(true, false).applyTo(host);
    host.addListener(SWT.Modify, event -> {
      form = form.host(host.getText());
      soon();
    });
    new Label(body, SWT.NONE);
    Button keep = SpokenName.give(new Button(body, SWT.CHECK), "trials.import.static", () -> words.say("trials.import.static"));
    keep.setText(words.say("trials.import.static"));
    keep.addListener(SWT.Selection, event -> {
      form = form.keepStatic(keep.getSelection());
      soon();
    });
    Label what = new Label(body, SWT.NONE);
    what.setText(words.say("trials.import.preview"));
    GridDataFactory.fillDefaults().span(2, 1).indent(0, 6).applyTo(what);
    preview = SpokenName.give(new Text(body, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER),
        "trials.import.preview", () -> words.say("trials.import.preview"));
    GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(WIDTH, LINES * preview.getLineHeight()).applyTo(preview);
    return body;
  }

  private void name(Composite body, String key) {
    Label name = new Label(body, SWT.NONE);
    name.setText(words.say(key));
    GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(name);
  }

  private Combo combo(Composite body, String key) {
    name(body, key);
    Combo combo = SpokenName.give(new Combo(body, SWT.DROP_DOWN), key, () -> words.say(key));
    GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
    return combo;
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    SpokenName.give(createButton(parent, IDialogConstants.OK_ID, words.say("trials.import.apply"), true), "dialog.save",
        () -> words.say("trials.import.apply"));
    SpokenName.give(createButton(parent, IDialogConstants.CANCEL_ID, words.say("dialog.cancel"), false), "dialog.cancel",
        () -> words.say("dialog.cancel"));
    look();
  }

  private void soon() {
    getShell().getDisplay().timerExec(-1, look);
    getShell().getDisplay().timerExec(PAUSE_MILLIS, look);
  }

  /** Reading a recording can take a while: not on this thread. */
  private void look() {
    if (preview.isDisposed()) {
      return;
    }
    plan = Optional.empty();
    getButton(IDialogConstants.OK_ID).setEnabled(false);
    preview.setText(words.say("trials.import.reading"));
    ImportForm asked = form;
    Display display = preview.getDisplay();
    Job job = Job.createSystem("Recording", monitor -> {
      ImportForm.Preview seen = asked.preview();
      display.asyncExec(() -> {
        if (!preview.isDisposed() && asked.equals(form)) {
          show(seen);
        }
      });
    });
    job.setPriority(Job.SHORT);
    job.schedule();
  }

  private void show(ImportForm.Preview seen) {
    plan = seen.plan();
    String told = seen.told().stream().map(one -> "• " + words.of(one)).collect(Collectors.joining("\n"));
    preview.setText(plan.isPresent() ? told : words.say("trials.import.broken") + "\n" + told);
    getButton(IDialogConstants.OK_ID).setEnabled(plan.isPresent());
  }

  @Override
  protected void okPressed() {
    plan.ifPresent(one -> done.accept(form.edit(one, words.book())));
    super.okPressed();
  }
}
