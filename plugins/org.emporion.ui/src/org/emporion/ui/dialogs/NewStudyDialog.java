package org.emporion.ui.dialogs;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.emporion.ui.Wording;
import org.emporion.ui.model.FormProblem;
import org.emporion.ui.model.welcome.NewStudyForm;
import org.emporion.ui.model.welcome.NewStudyForm.Field;
import org.emporion.ui.widgets.SpokenName;

/** Asks what a new study begins as, what it is called, where it is kept, and for the shop's own orders. */
public final class NewStudyDialog extends FormDialog<Field> {
  private final Consumer<NewStudyForm> saved;
  private NewStudyForm form;
  private Text title;
  private Text folder;
  private boolean following;

  /** A dialog, dark where the window is; what is saved has no problems. */
  public NewStudyDialog(Shell parent, Wording words, boolean dark, NewStudyForm form, Consumer<NewStudyForm> saved) {
    super(parent, words, dark, words.say("new-study.title"), Field.class);
    this.form = form;
    this.saved = saved;
  }

  @Override
  protected void fields(Composite body) {
    heading(body, words().say("new-study.heading"), words().say("new-study.text"));
    name(body, words().say("new-study.name"));
    title = text(body, "new-study.name", words().say("new-study.name"), form.title(), typed -> {
      form = form.title(typed);
      follow();
      changed(Field.TITLE);
    });
    problem(body, Field.TITLE, title);
    name(body, words().say("new-study.template"));
    Combo template = SpokenName.give(new Combo(body, SWT.READ_ONLY | SWT.DROP_DOWN), "new-study.template",
        () -> words().say("new-study.template"));
    form.templates().forEach(one -> template.add(
        words().say("new-study.template.item", words().of(one.title()), one.candidates())));
    template.select(form.at());
    template.addListener(SWT.Selection, event -> form = form.template(template.getSelectionIndex()));
    GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(template);
    hint(body, words().say("new-study.template.hint"));
    name(body, words().say("new-study.history"));
    Text history = chosen(body, "new-study.history", form.history(), this::askHistory, typed -> {
      form = form.history(typed);
      changed(Field.HISTORY);
    });
    hint(body, words().say("new-study.history.hint"));
    problem(body, Field.HISTORY, history);
    name(body, words().say("new-study.folder"));
    folder = chosen(body, "new-study.folder", form.folder(), this::askFolder, typed -> {
      if (!following) {
        form = form.folder(typed);
        changed(Field.FOLDER);
      }
    });
    problem(body, Field.FOLDER, folder);
  }

  private Text chosen(Composite body, String id, String value, Consumer<Text> asking, Consumer<String> typed) {
    Composite row = row(body, 2);
    Text text = text(row, id, words().say(id), value, typed);
    Button choose = SpokenName.give(new Button(row, SWT.PUSH), id + ".choose", () -> words().say(id + ".choose").replace("&", ""));
    choose.setText(words().say(id + ".choose"));
    choose.addListener(SWT.Selection, event -> asking.accept(text));
    return text;
  }

  private void askHistory(Text into) {
    FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
    dialog.setText(words().say("new-study.history"));
    dialog.setFilterExtensions(new String[] {"*.csv;*.txt;*.tsv;*.xlsx", "*"});
    dialog.setFilterNames(new String[] {words().say("history.filter"), words().say("trials.import.any")});
    set(into, dialog.open());
  }

  private void askFolder(Text into) {
    DirectoryDialog dialog = new DirectoryDialog(getShell());
    dialog.setText(words().say("new-study.folder"));
    dialog.setMessage(words().say("new-study.folder.message"));
    dialog.setFilterPath(form.parent().toString());
    set(into, dialog.open());
  }

  private static void set(Text into, String chosen) {
    if (chosen != null) {
      into.setText(chosen);
    }
  }

  /** The folder follows from the title until a person names another. */
  private void follow() {
    if (!form.folder().equals(folder.getText())) {
      following = true;
      folder.setText(form.folder());
      following = false;
    }
  }

  @Override
  protected Control first() {
    return title;
  }

  @Override
  protected List<FormProblem<Field>> problems() {
    return form.problems(words());
  }

  @Override
  protected String saving() {
    return words().say("new-study.create");
  }

  @Override
  protected void save() {
    saved.accept(form);
  }
}
