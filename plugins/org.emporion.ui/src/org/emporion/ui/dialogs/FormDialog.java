package org.emporion.ui.dialogs;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.emporion.assessment.StageStatus.State;
import org.emporion.ui.Wording;
import org.emporion.ui.model.FormProblem;
import org.emporion.ui.widgets.SpokenName;
import org.emporion.ui.widgets.StateColours;

/**
 * A form with the problems of each field beside it. A problem is shown once a person has been at its field
 * or asks to save; nothing is saved while there is one.
 *
 * @param <F> the fields that can have problems
 */
public abstract class FormDialog<F extends Enum<F>> extends Dialog {
  /** Width of the fields' column. */
  protected static final int WIDTH = 380;
  private final Wording words;
  private final boolean dark;
  private final String title;
  private final Map<F, Label> problemLabels;
  private final Map<F, Control> controls;
  private final Set<F> touched = new HashSet<>();

  /** A form above a window, dark where the window is. */
  protected FormDialog(Shell parent, Wording words, boolean dark, String title, Class<F> fields) {
    super(parent);
    this.words = words;
    this.dark = dark;
    this.title = title;
    this.problemLabels = new EnumMap<>(fields);
    this.controls = new EnumMap<>(fields);
  }

  /** Makes the fields in a body with two columns: names and fields. */
  protected abstract void fields(Composite body);

  /** What cannot be kept as it is. */
  protected abstract List<FormProblem<F>> problems();

  /** Keeps what was entered; there are no problems. */
  protected abstract void save();

  /** What the button says that keeps it. */
  protected String saving() {
    return words.say("action.save");
  }

  protected final Wording words() {
    return words;
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(title);
  }

  @Override
  protected boolean isResizable() {
    return true;
  }

  /** The field that has the keyboard first. */
  protected abstract Control first();

  @Override
  protected Control createContents(Composite parent) {
    Control contents = super.createContents(parent);
    // Else the default button would have it.
    first().setFocus();
    return contents;
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite body = new Composite(parent, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
    GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 14).spacing(12, 4).applyTo(body);
    fields(body);
    return body;
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    SpokenName.give(createButton(parent, IDialogConstants.OK_ID, saving(), true), "dialog.save",
        () -> saving().replace("&", ""));
    SpokenName.give(createButton(parent, IDialogConstants.CANCEL_ID, words.say("action.close"), false), "dialog.cancel",
        () -> words.say("action.close"));
  }

  @Override
  protected void okPressed() {
    List<FormProblem<F>> problems = problems();
    if (problems.isEmpty()) {
      save();
      super.okPressed();
      return;
    }
    problems.forEach(one -> touched.add(one.field()));
    showProblems();
    Control first = controls.get(problems.get(0).field());
    if (first != null) {
      first.setFocus();
    }
  }

  /** A person has been at a field. */
  protected final void changed(F field) {
    touched.add(field);
    showProblems();
  }

  /** Brings the problems up to date, of fields that a person has been at. */
  protected final void showProblems() {
    List<FormProblem<F>> problems = problems();
    problemLabels.forEach((field, label) -> say(label, problems.stream()
        .filter(one -> one.field() == field && touched.contains(field)).findFirst()
        .map(one -> "⚠ " + one.message()).orElse("")));
    fit();
  }

  /** A problem takes room only while there is one. */
  private static void say(Label label, String message) {
    label.setText(message.replace("&", "&&"));
    for (Control each : List.of(label, (Control) label.getData())) {
      ((GridData) each.getLayoutData()).exclude = message.isEmpty();
      each.setVisible(!message.isEmpty());
    }
  }

  /** Grows when a message or a field needs more room. */
  protected final void fit() {
    Shell shell = getShell();
    if (shell != null && shell.isVisible()) {
      shell.layout(true, true);
      int needed = shell.computeSize(shell.getSize().x, SWT.DEFAULT).y;
      if (needed > shell.getSize().y) {
        shell.setSize(shell.getSize().x, needed);
      }
    }
  }

  /** The heading of the form: what it is about. */
  protected final void heading(Composite body, String text, String below) {
    Label heading = new Label(body, SWT.WRAP);
    heading.setFont(new LocalResourceManager(JFaceResources.getResources(), heading)
        .create(FontDescriptor.createFrom(heading.getFont()).setStyle(SWT.BOLD).increaseHeight(1)));
    heading.setText(text.replace("&", "&&"));
    GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(heading);
    if (!below.isBlank()) {
      Label more = new Label(body, SWT.WRAP);
      more.setText(below.replace("&", "&&"));
      more.setForeground(StateColours.of(State.MISSING, dark));
      GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(more);
    }
    gap(body);
  }

  /** Some room between parts of the form. */
  protected final void gap(Composite body) {
    GridDataFactory.fillDefaults().span(2, 1).hint(SWT.DEFAULT, 4).applyTo(new Label(body, SWT.NONE));
  }

  /** The name of a field, at its left. */
  protected final Label name(Composite body, String text) {
    Label label = new Label(body, SWT.NONE);
    label.setText(text);
    GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
    return label;
  }

  /** A row of controls as one field. */
  protected final Composite row(Composite body, int columns) {
    Composite row = new Composite(body, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(columns).spacing(8, 4).applyTo(row);
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(row);
    return row;
  }

  /** A field to type in. */
  protected final Text text(Composite parent, String id, String spoken, String value, Consumer<String> typed) {
    Text text = SpokenName.give(new Text(parent, SWT.BORDER), id, () -> spoken);
    text.setText(value);
    text.addListener(SWT.Modify, event -> typed.accept(text.getText()));
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(WIDTH / 2, SWT.DEFAULT).applyTo(text);
    return text;
  }

  /** A choice beside others in the same parent. */
  protected final Button radio(Composite parent, String id, String text, boolean chosen, Runnable choose) {
    Button radio = new Button(parent, SWT.RADIO);
    radio.setText(text);
    radio.setSelection(chosen);
    SpokenName.give(radio, id, () -> radio.getText().replace("&", ""));
    radio.addListener(SWT.Selection, event -> {
      if (radio.getSelection()) {
        choose.run();
      }
    });
    return radio;
  }

  /** A quiet remark in the fields' column. */
  protected final Label hint(Composite body, String text) {
    new Label(body, SWT.NONE).setLayoutData(new GridData(0, 0));
    Label hint = new Label(body, SWT.WRAP);
    hint.setText(text.replace("&", "&&"));
    hint.setForeground(StateColours.of(State.MISSING, dark));
    GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(hint);
    return hint;
  }

  /** Where a field's problem is shown: below it. */
  protected final void problem(Composite body, F field, Control control) {
    controls.put(field, control);
    Label beside = new Label(body, SWT.NONE);
    beside.setLayoutData(new GridData(0, 0));
    Label label = new Label(body, SWT.WRAP);
    label.setData(beside);
    label.setForeground(StateColours.of(State.FAILED, dark));
    GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
    SpokenName.give(label, "problem." + field.name().toLowerCase(Locale.ROOT), label::getText);
    say(label, "");
    problemLabels.put(field, label);
  }
}
