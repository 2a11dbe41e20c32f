package org.emporion.ui.dialogs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.emporion.ui.Wording;
import org.emporion.ui.model.PointsEntry;
import org.emporion.ui.widgets.SpokenName;

/** Points for the members of a group, said directly or for their swings from worst to best. */
public final class PointsDialog extends Dialog {
  private final PointsEntry entry;
  private final UnaryOperator<String> title;
  private final Wording words;
  private final String about;
  private final Map<String, Spinner> fields = new LinkedHashMap<>();
  private final List<Label> shares = new ArrayList<>();
  private Label advice;

  /**
   * A dialog.
   *
   * @param title the title of a member by its id
   * @param about title of the group
   */
  public PointsDialog(Shell parent, PointsEntry entry, UnaryOperator<String> title, Wording words, String about) {
    super(parent);
    this.entry = entry;
    this.title = title;
    this.words = words;
    this.about = about;
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(words.say("points.title", about));
  }

  @Override
  protected boolean isResizable() {
    return true;
  }

  @Override
  protected Point getInitialSize() {
    return new Point(620, Math.min(560, 260 + 42 * entry.members().size()));
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = new Composite(parent, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
    GridLayoutFactory.fillDefaults().margins(16, 12).spacing(0, 8).applyTo(area);
    kind(area, "points.direct", false);
    kind(area, "points.swing", true);
    ScrolledComposite scroll = new ScrolledComposite(area, SWT.V_SCROLL);
    GridDataFactory.fillDefaults().grab(true, true).hint(400, 120).applyTo(scroll);
    Composite form = new Composite(scroll, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 6).applyTo(form);
    entry.members().forEach(member -> row(form, member));
    scroll.setContent(form);
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    scroll.setShowFocusedControl(true);
    scroll.addListener(SWT.Resize, event -> scroll.setMinHeight(
        form.computeSize(Math.max(1, scroll.getClientArea().width), SWT.DEFAULT).y));
    advice = new Label(area, SWT.WRAP);
    advice.setData(SpokenName.ID, "points.advice");
    GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(advice);
    Button raise = SpokenName.give(new Button(area, SWT.PUSH), "points.raise", () -> words.say("points.raise").replace("&", ""));
    raise.setText(words.say("points.raise"));
    GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(raise);
    raise.addListener(SWT.Selection, event -> {
      entry.raise();
      fields.forEach((member, field) -> field.setSelection(entry.points(member)));
      show();
    });
    return area;
  }

  private void kind(Composite area, String id, boolean swing) {
    Button radio = SpokenName.give(new Button(area, SWT.RADIO | SWT.WRAP), id, () -> words.say(id).replace("&", ""));
    radio.setText(words.say(id));
    radio.setSelection(entry.swing() == swing);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(radio);
    radio.addListener(SWT.Selection, event -> {
      if (radio.getSelection()) {
        entry.swing(swing);
        show();
      }
    });
  }

  private void row(Composite form, String member) {
    Label name = new Label(form, SWT.WRAP);
    name.setText(title.apply(member));
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(240, SWT.DEFAULT).applyTo(name);
    Spinner field = new Spinner(form, SWT.BORDER);
    field.setValues(entry.points(member), 0, PointsEntry.FULL, 0, 1, 10);
    SpokenName.give(field, "points." + member, () -> title.apply(member));
    field.addListener(SWT.Modify, event -> {
      entry.give(member, field.getSelection());
      show();
    });
    fields.put(member, field);
    Label share = new Label(form, SWT.RIGHT);
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT).applyTo(share);
    shares.add(share);
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    Button save = createButton(parent, IDialogConstants.OK_ID, words.say("dialog.save"), true);
    SpokenName.give(save, "points.save", () -> words.say("dialog.save").replace("&", ""));
    Button cancel = createButton(parent, IDialogConstants.CANCEL_ID, words.say("dialog.cancel"), false);
    SpokenName.give(cancel, "points.cancel", () -> words.say("dialog.cancel").replace("&", ""));
    show();
  }

  private void show() {
    for (int i = 0; i < shares.size(); i++) {
      shares.get(i).setText(words.figures().percent(entry.share(entry.members().get(i))));
    }
    Button save = getButton(IDialogConstants.OK_ID);
    if (save != null) {
      save.setEnabled(entry.sound());
    }
    advice.setText(words.say(entry.sound() ? entry.swing() ? "points.advice.swing" : "points.advice.direct"
        : entry.swing() ? "points.missing.swing" : "points.missing.direct"));
    advice.getParent().layout(true, true);
  }
}
