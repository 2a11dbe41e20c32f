package org.emporion.ui.dialogs;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.emporion.ui.Wording;
import org.emporion.ui.model.FormProblem;
import org.emporion.ui.model.MakerForm;
import org.emporion.ui.model.MakerForm.Field;
import org.emporion.ui.model.TypedText;

/** Where a person says who has a say in the weights. */
public final class MakerDialog extends FormDialog<Field> {
  private static final int SHORT = 90;
  private final Consumer<MakerForm> saved;
  private MakerForm form;
  private Text name;
  private Text id;
  private boolean following;

  /** A dialog about a decision maker, dark where the window is; what is saved has no problems. */
  public MakerDialog(Shell parent, Wording words, boolean dark, MakerForm form, Consumer<MakerForm> saved) {
    super(parent, words, dark, words.say(form.before().isEmpty() ? "makers.add.title" : "makers.edit.title"), Field.class);
    this.form = form;
    this.saved = saved;
  }

  @Override
  protected void fields(Composite body) {
    name = both(body, "makers.name", form.name(), Field.NAME, typed -> form = form.name(typed));
    both(body, "makers.role", form.role(), Field.ROLE, typed -> form = form.role(typed));
    name(body, words().say("makers.votes"));
    Text votes = text(body, "makers.votes", words().say("makers.votes"), form.votes(), typed -> {
      form = form.votes(typed);
      changed(Field.VOTES);
    });
    GridDataFactory.fillDefaults().hint(SHORT, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(votes);
    hint(body, words().say("makers.votes-hint"));
    problem(body, Field.VOTES, votes);
    name(body, words().say("makers.id"));
    id = text(body, "makers.id", words().say("makers.id"), form.id(), typed -> {
      if (!following) {
        form = form.id(typed);
        changed(Field.ID);
      }
    });
    id.setEnabled(form.before().isEmpty());
    hint(body, words().say(form.before().isEmpty() ? "makers.id-hint" : "makers.id-kept"));
    problem(body, Field.ID, id);
    name.selectAll();
  }

  /** A text in both languages; gives the field of the first. */
  private Text both(Composite body, String key, TypedText value, Field field, Consumer<TypedText> typed) {
    String spoken = words().say(key);
    name(body, spoken);
    Text first = text(body, key, spoken, value.first(), any -> { });
    name(body, words().say("evidence.chinese"));
    Text chinese = text(body, key + "-zh", words().say("makers.chinese", spoken), value.chinese(), any -> { });
    chinese.setMessage(words().say("makers.chinese-hint"));
    for (Text each : List.of(first, chinese)) {
      each.addListener(SWT.Modify, event -> {
        typed.accept(new TypedText(first.getText(), chinese.getText()));
        followName();
        changed(field);
      });
    }
    problem(body, field, first);
    return first;
  }

  /** The id follows from name and role until a person types another. */
  private void followName() {
    if (!form.id().equals(id.getText())) {
      following = true;
      id.setText(form.id());
      following = false;
    }
  }

  @Override
  protected Control first() {
    return name;
  }

  @Override
  protected List<FormProblem<Field>> problems() {
    return form.problems(words());
  }

  @Override
  protected void save() {
    saved.accept(form);
  }
}
