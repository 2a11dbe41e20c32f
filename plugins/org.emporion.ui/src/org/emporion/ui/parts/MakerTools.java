package org.emporion.ui.parts;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.emporion.model.study.DecisionMaker;
import org.emporion.model.study.Study;
import org.emporion.store.edit.MakerEdits;
import org.emporion.store.edit.StudyEdit;
import org.emporion.ui.Wording;
import org.emporion.ui.dialogs.MakerDialog;
import org.emporion.ui.model.MakerForm;
import org.emporion.ui.widgets.SpokenName;

/** The buttons for who has a say in the weights: one more, described otherwise, one less. */
final class MakerTools {
  private final Shell shell;
  private final BiConsumer<StudyEdit, Optional<String>> edited;
  private final Button add;
  private final Button describe;
  private final Button remove;
  private Now now;

  /**
   * What the buttons are about.
   *
   * @param maker the decision maker looked at; empty for the group and the study
   */
  record Now(Study study, Optional<DecisionMaker> maker, Wording words, boolean dark) {}

  /**
   * Buttons in a row of a parent.
   *
   * @param edited takes what is decided, with the id of a decision maker to look at then
   */
  MakerTools(Composite parent, BiConsumer<StudyEdit, Optional<String>> edited) {
    this.shell = parent.getShell();
    this.edited = edited;
    add = button(parent, "makers.add", () -> open(MakerForm.adding(now.study())));
    describe = button(parent, "makers.edit", () -> now.maker().ifPresent(one -> open(MakerForm.of(now.study(), one))));
    remove = button(parent, "makers.remove", () -> now.maker().ifPresent(this::remove));
  }

  private Button button(Composite parent, String id, Runnable act) {
    Button button = SpokenName.give(new Button(parent, SWT.PUSH), id, () -> now.words().say(id).replace("&", ""));
    button.addListener(SWT.Selection, event -> act.run());
    return button;
  }

  /** Labels the buttons; only those that can do something are enabled. */
  void show(Now shown) {
    now = shown;
    for (Button each : List.of(add, describe, remove)) {
      each.setText(now.words().say((String) each.getData(SpokenName.ID)));
    }
    describe.setEnabled(now.maker().isPresent());
    remove.setEnabled(now.maker().isPresent());
  }

  private void open(MakerForm form) {
    new MakerDialog(shell, now.words(), now.dark(), form, done -> done.edit(now.words().book())
        .ifPresent(edit -> edited.accept(edit, Optional.of(done.maker().id())))).open();
  }

  /** Somebody who said nothing leaves without a question; undo brings back whoever left. */
  private void remove(DecisionMaker maker) {
    Wording words = now.words();
    boolean sure = maker.opinions().isEmpty() || MessageDialog.open(
        MessageDialog.QUESTION, shell, words.say("makers.remove.title"),
        words.say("makers.remove.ask", words.of(maker.name()), maker.opinions().size()).replace("&", "&&"), SWT.NONE,
        words.say("makers.remove"), words.say("action.close")) == 0;
    if (sure) {
      edited.accept(new MakerEdits(now.study()).remove(maker.id()), Optional.empty());
    }
  }
}
