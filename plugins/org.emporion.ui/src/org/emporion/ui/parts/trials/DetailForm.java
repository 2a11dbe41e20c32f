package org.emporion.ui.parts.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.emporion.assessment.StageStatus.State;
import org.emporion.model.LocalText;
import org.emporion.store.LoadedStudy;
import org.emporion.store.edit.StudyEdit;
import org.emporion.ui.Wording;
import org.emporion.ui.model.trials.FormField;
import org.emporion.ui.model.trials.FormSheet;
import org.emporion.ui.model.trials.TrialPlace;
import org.emporion.ui.session.RefusedEdit;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.widgets.SpokenName;
import org.emporion.ui.widgets.StateColours;

/** Shows a form and turns what is typed into edits. A form of another shape is built anew, the same is kept. */
final class DetailForm extends ScrolledComposite implements FieldControl.Owner {
  private final Supplier<Wording> words;
  private final Consumer<StudyEdit> edited;
  private final List<FieldControl> fields = new ArrayList<>();
  private final Font large;
  private final Font bold;
  private Composite body;
  private Label heading;
  private Label notes;
  private String shape = "";
  private TrialPlace place;
  private SessionState state = SessionState.EMPTY;
  private int visits;

  /** An empty form. */
  DetailForm(Composite parent, Supplier<Wording> words, Consumer<StudyEdit> edited) {
    super(parent, SWT.V_SCROLL);
    this.words = words;
    this.edited = edited;
    LocalResourceManager fonts = new LocalResourceManager(JFaceResources.getResources(), this);
    large = fonts.create(FontDescriptor.createFrom(getFont()).setStyle(SWT.BOLD).increaseHeight(2));
    bold = fonts.create(FontDescriptor.createFrom(getFont()).setStyle(SWT.BOLD));
    setExpandHorizontal(true);
    setExpandVertical(true);
    setShowFocusedControl(true);
    addListener(SWT.Resize, event -> resized());
  }

  /** Shows a form about a place. */
  void show(TrialPlace about, FormSheet sheet, SessionState now, boolean dark) {
    commit();
    state = now;
    String wanted = dark + sheet.shape();
    if (!about.equals(place) || !wanted.equals(shape)) {
      Optional<String> focused = about.equals(place) ? focused() : Optional.empty();
      build(sheet, dark);
      place = about;
      shape = wanted;
      focused.flatMap(this::field).ifPresent(one -> one.control().setFocus());
    } else {
      List<FormField> shown = sheet.fields();
      for (int i = 0; i < shown.size(); i++) {
        fields.get(i).show(shown.get(i));
      }
    }
    heading.setText(sheet.heading().replace("&", "&&"));
    notes.setText(String.join("\n", sheet.notes()).replace("&", "&&"));
    resized();
  }

  private Optional<String> focused() {
    return fields.stream().filter(one -> !one.control().isDisposed() && one.control().isFocusControl())
        .map(one -> (String) one.control().getData(SpokenName.ID)).findFirst();
  }

  private Optional<FieldControl> field(String id) {
    return fields.stream().filter(one -> id.equals(one.control().getData(SpokenName.ID))).findFirst();
  }

  private void build(FormSheet sheet, boolean dark) {
    // Before the controls go: one that has the focus gives it to this form, which asks its fields.
    fields.clear();
    if (body != null) {
      body.dispose();
    }
    visits++;
    body = new Composite(this, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 12).spacing(12, 6).applyTo(body);
    heading = new Label(body, SWT.WRAP);
    heading.setFont(large);
    GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(heading);
    SpokenName.give(heading, "trials.heading", heading::getText);
    notes = new Label(body, SWT.WRAP);
    notes.setForeground(StateColours.of(State.MISSING, dark));
    GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(notes);
    SpokenName.give(notes, "trials.notes", notes::getText);
    for (FormSheet.Section section : sheet.sections()) {
      if (!section.title().isEmpty()) {
        Label title = new Label(body, SWT.NONE);
        title.setFont(bold);
        title.setText(section.title().replace("&", "&&"));
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 8).applyTo(title);
      }
      section.fields().forEach(one -> fields.add(new FieldControl(body, one, "trials." + visits, dark, this)));
    }
    setContent(body);
  }

  /** Makes edits of what is typed and was not yet. */
  void commit() {
    fields.forEach(FieldControl::commit);
  }

  @Override
  public LoadedStudy study() {
    return state.study().orElse(null);
  }

  @Override
  public boolean made(LocalText what) {
    return state.undoable().equals(Optional.of(what));
  }

  @Override
  public Optional<RefusedEdit> refused() {
    return state.refused();
  }

  @Override
  public String why(RefusedEdit refused) {
    return words.get().of(refused.problems().getFirst().message());
  }

  @Override
  public void edit(StudyEdit edit) {
    edited.accept(edit);
  }

  @Override
  public void resized() {
    if (body != null && !body.isDisposed()) {
      int width = getClientArea().width;
      setMinSize(width, body.computeSize(width, SWT.DEFAULT, true).y);
      body.layout(true, true);
    }
  }

  @Override
  public boolean setFocus() {
    Optional<Control> first = fields.stream().map(FieldControl::control).findFirst();
    return first.isPresent() && first.get().setFocus();
  }
}
