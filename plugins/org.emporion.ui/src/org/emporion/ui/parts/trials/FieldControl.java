package org.emporion.ui.parts.trials;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.emporion.assessment.StageStatus.State;
import org.emporion.model.LocalText;
import org.emporion.store.LoadedStudy;
import org.emporion.store.edit.StudyEdit;
import org.emporion.ui.model.trials.FormField;
import org.emporion.ui.model.trials.FormField.Choice;
import org.emporion.ui.model.trials.FormField.Look;
import org.emporion.ui.session.RefusedEdit;
import org.emporion.ui.widgets.ComboItems;
import org.emporion.ui.widgets.SpokenName;
import org.emporion.ui.widgets.StateColours;

/**
 * One field of a form. What is typed becomes an edit when the person pauses, presses Enter or leaves the field; what
 * cannot be kept stays in the field with the reason below it.
 */
final class FieldControl {
  private static final int PAUSE_MILLIS = 800;
  private static final int SHORT = 120;
  private static final int LEAST_LINES = 2;
  private static final int MOST_LINES = 12;
  /** About as many letters as a line of a field has in a small window; longer ones go on in the next. */
  private static final int LETTERS = 60;

  private final Owner owner;
  private final String visit;
  private final boolean dark;
  private final Control control;
  private final Label problem;
  private final Runnable pause = this::commit;
  private FormField field;
  private String shown;
  private int visits;
  /** Typed and not yet made an edit. */
  private boolean pending;
  /** The study of which an edit was asked for that has not been answered. */
  private LoadedStudy asked;
  /** What was asked for last, in words and as typed. */
  private LocalText what;
  private String typed = "";
  private RefusedEdit refusedBefore;
  private boolean filling;

  /** The form a field belongs to. */
  interface Owner {
    /** The study as it is. */
    LoadedStudy study();

    /** True when what is so called was changed last. */
    boolean made(LocalText what);

    /** The edit that was refused last. */
    Optional<RefusedEdit> refused();

    /** Why it was, in words. */
    String why(RefusedEdit refused);

    /** Makes an edit. */
    void edit(StudyEdit edit);

    /** A message came or went. */
    void resized();
  }

  /**
   * A field in a body with two columns.
   *
   * @param visit differs between two showings of forms, so that their edits are undone one by one
   */
  FieldControl(Composite body, FormField field, String visit, boolean dark, Owner owner) {
    this.field = field;
    this.visit = visit;
    this.dark = dark;
    this.owner = owner;
    Label name = new Label(body, SWT.NONE);
    name.setText(field.label().replace("&", "&&"));
    boolean tall = field.look() == Look.LINES;
    GridDataFactory.fillDefaults().align(SWT.BEGINNING, tall ? SWT.BEGINNING : SWT.CENTER).indent(0, tall ? 4 : 0).applyTo(name);
    Composite place = new Composite(body, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(tall ? 1 : 2).spacing(8, 2).applyTo(place);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(place);
    control = SpokenName.give(entry(place), "trials.field." + field.key(), () -> this.field.label());
    if (!field.hint().isEmpty() && field.look() != Look.LINE && field.look() != Look.PROPOSED) {
      quiet(place, field.hint());
    }
    problem = new Label(place, SWT.WRAP);
    problem.setForeground(StateColours.of(State.FAILED, dark));
    SpokenName.give(problem, "trials.problem." + field.key(), problem::getText);
    GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(200, SWT.DEFAULT).exclude(true).applyTo(problem);
    problem.setVisible(false);
    fill(field.value());
    control.addListener(SWT.FocusIn, event -> visits++);
    control.addListener(SWT.FocusOut, event -> left());
  }

  private Control entry(Composite place) {
    return switch (field.look()) {
      case LINE -> text(place, SWT.BORDER, true);
      case SHORT -> text(place, SWT.BORDER, false);
      case LINES -> lines(place);
      case CHOICE -> choice(place);
      case PROPOSED -> proposed(place);
    };
  }

  private Text text(Composite place, int style, boolean wide) {
    Text text = new Text(place, style);
    text.setMessage(wide ? field.hint() : "");
    text.setToolTipText(field.hint());
    GridDataFactory.fillDefaults().grab(wide, false).span(wide ? 2 : 1, 1).hint(SHORT, SWT.DEFAULT).applyTo(text);
    text.addListener(SWT.Modify, event -> typed());
    text.addListener(SWT.DefaultSelection, event -> commit());
    return text;
  }

  private Text lines(Composite place) {
    Text text = new Text(place, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
    text.setFont(JFaceResources.getTextFont());
    text.addListener(SWT.Modify, event -> typed());
    text.addListener(SWT.Traverse, event -> {
      // Tab goes on to the next field; a tab inside a line has no use here.
      if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
        event.doit = true;
      }
    });
    return text;
  }

  private Combo choice(Composite place) {
    Combo combo = new Combo(place, SWT.READ_ONLY);
    combo.addListener(SWT.Selection, event -> {
      pending = true;
      commit();
    });
    return combo;
  }

  private Combo proposed(Composite place) {
    Combo combo = new Combo(place, SWT.DROP_DOWN);
    combo.setToolTipText(field.hint());
    GridDataFactory.fillDefaults().hint(SHORT * 2, SWT.DEFAULT).applyTo(combo);
    combo.addListener(SWT.Modify, event -> typed());
    combo.addListener(SWT.DefaultSelection, event -> commit());
    return combo;
  }

  private void quiet(Composite place, String text) {
    Label hint = new Label(place, SWT.WRAP);
    hint.setText(text.replace("&", "&&"));
    hint.setForeground(StateColours.of(State.MISSING, dark));
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(SHORT, SWT.DEFAULT).applyTo(hint);
  }

  Control control() {
    return control;
  }

  /** Brings the field up to date with the study, but leaves alone what a person is typing. */
  void show(FormField now) {
    boolean another = !now.value().equals(shown) || now.enabled() != field.enabled();
    field = now;
    if (pending) {
      return;
    }
    RefusedEdit refused = owner.refused().orElse(null);
    if (refused != null && refused != refusedBefore && refused.what().equals(what)) {
      refusedBefore = refused;
      asked = null;
      fill(typed);
      shown = now.value();
      tell(owner.why(refused));
    } else if (asked != null) {
      // States of edits made before it may still be on their way: only its own words tell that it was made.
      if (asked != owner.study() && owner.made(what)) {
        asked = null;
        if (!control.isFocusControl() || now.look() == Look.CHOICE) {
          fill(now.value());
        }
        shown = now.value();
      }
    } else if (another) {
      tell("");
      fill(now.value());
    }
  }

  private void fill(String value) {
    filling = true;
    shown = value;
    switch (control) {
      case Text text -> {
        if (!text.getText().equals(value)) {
          text.setText(value);
        }
        if (field.look() == Look.LINES) {
          int lines = Math.max(LEAST_LINES, Math.min(MOST_LINES,
              value.lines().mapToInt(line -> 1 + line.length() / LETTERS).sum() + 1));
          GridDataFactory.fillDefaults().grab(true, false).hint(SHORT, lines * text.getLineHeight()).applyTo(text);
        }
      }
      case Combo combo -> {
        ComboItems.show(combo, field.choices().stream().map(Choice::label).toList(), field.indexOf(value));
        if (field.look() == Look.PROPOSED) {
          combo.setText(value);
        }
      }
      default -> throw new IllegalStateException(control.toString());
    }
    control.setEnabled(field.enabled());
    filling = false;
  }

  private String text() {
    return switch (control) {
      case Text text -> text.getText().replace(Text.DELIMITER, "\n");
      case Combo combo when field.look() == Look.CHOICE -> field.keyAt(combo.getSelectionIndex());
      case Combo combo -> combo.getText();
      default -> throw new IllegalStateException(control.toString());
    };
  }

  private void typed() {
    if (filling) {
      return;
    }
    pending = true;
    tell(field.check().apply(text()).orElse(""));
    control.getDisplay().timerExec(-1, pause);
    control.getDisplay().timerExec(PAUSE_MILLIS, pause);
  }

  private void left() {
    if (control.isDisposed() || problem.isDisposed()) {
      return;
    }
    commit();
    if (asked == null && problem.getText().isEmpty() && !field.value().equals(text())) {
      fill(field.value());
    }
  }

  /** Makes an edit of what was typed, if it can be kept. */
  void commit() {
    if (!pending || control.isDisposed() || problem.isDisposed()) {
      return;
    }
    pending = false;
    typed = text();
    Optional<String> wrong = field.check().apply(typed);
    tell(wrong.orElse(""));
    if (wrong.isEmpty() && !typed.equals(field.value())) {
      StudyEdit edit = field.edit().apply(typed).within(visit + "." + field.key() + "." + visits);
      what = edit.what();
      asked = owner.study();
      refusedBefore = owner.refused().orElse(null);
      owner.edit(edit);
    }
  }

  private void tell(String message) {
    String text = message.isEmpty() ? "" : "⚠ " + message.replace("&", "&&");
    if (!problem.getText().equals(text)) {
      problem.setText(text);
      ((GridData) problem.getLayoutData()).exclude = message.isEmpty();
      problem.setVisible(!message.isEmpty());
      owner.resized();
    }
  }
}
