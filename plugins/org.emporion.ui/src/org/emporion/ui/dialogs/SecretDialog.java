package org.emporion.ui.dialogs;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.emporion.ui.Wording;
import org.emporion.ui.model.trials.SecretForm;
import org.emporion.ui.widgets.SpokenName;

/** Asks for the secrets of a trial in fields that show no letters. */
public final class SecretDialog extends Dialog {
  private static final int WIDTH = 440;
  private static final int MOST_SEEN = 8;
  private static final int ROW = 38;
  private final SecretForm form;
  private final Wording words;

  /** A dialog above a window. */
  public SecretDialog(Shell parent, SecretForm form, Wording words) {
    super(parent);
    this.form = form;
    this.words = words;
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(words.say("secrets.title"));
  }

  @Override
  protected boolean isResizable() {
    return true;
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = new Composite(parent, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
    GridLayoutFactory.fillDefaults().margins(16, 14).spacing(0, 10).applyTo(area);
    Label about = new Label(area, SWT.WRAP);
    about.setText(words.say("secrets.about"));
    GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(about);
    ScrolledComposite scroll = new ScrolledComposite(area, SWT.V_SCROLL);
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    scroll.setShowFocusedControl(true);
    GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, ROW * Math.min(MOST_SEEN, form.names().size())).applyTo(scroll);
    Composite fields = new Composite(scroll, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 4).applyTo(fields);
    form.names().forEach(name -> field(fields, name));
    scroll.setContent(fields);
    scroll.setMinSize(fields.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    // To be copied from, so no label.
    Text keep = SpokenName.give(new Text(area, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP), "secrets.keep",
        () -> words.say("secrets.title"));
    keep.setText(form.howToKeep(words));
    keep.setBackground(area.getBackground());
    GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(keep);
    return area;
  }

  private void field(Composite fields, String name) {
    Label label = new Label(fields, SWT.NONE);
    label.setText(name.replace("&", "&&"));
    GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
    Text text = SpokenName.give(new Text(fields, SWT.BORDER | SWT.PASSWORD), "secret." + name, () -> name);
    text.setText(form.value(name));
    text.addListener(SWT.Modify, event -> {
      form.type(name, text.getText());
      enable();
    });
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(WIDTH / 2, SWT.DEFAULT).applyTo(text);
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    SpokenName.give(createButton(parent, IDialogConstants.OK_ID, words.say("secrets.use"), true), "dialog.save",
        () -> words.say("secrets.use").replace("&", ""));
    SpokenName.give(createButton(parent, IDialogConstants.CANCEL_ID, words.say("dialog.cancel"), false), "dialog.cancel",
        () -> words.say("dialog.cancel").replace("&", ""));
    enable();
  }

  private void enable() {
    getButton(IDialogConstants.OK_ID).setEnabled(form.complete());
  }

  @Override
  protected void okPressed() {
    form.give();
    super.okPressed();
  }
}
