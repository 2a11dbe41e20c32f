package org.emporion.ui.parts;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.emporion.ui.Wording;
import org.emporion.ui.model.ProblemText;
import org.emporion.ui.session.BrokenStudy;
import org.emporion.ui.widgets.ColumnFit;
import org.emporion.ui.widgets.Icons;
import org.emporion.ui.widgets.SpokenName;
import org.emporion.ui.workbench.Commands;

/** Every problem of a study that cannot be used, with file, line and field, to be mended one after the other. */
final class ProblemPage {
  private static final String[] COLUMNS = {"place", "field", "message"};
  private final Supplier<Wording> words;
  private final Composite page;
  private final Label heading;
  private final Label folder;
  private final Table table;
  private final Text whole;
  private final ColumnFit columns;
  private final Button copy;
  private final Button reload;
  private List<ProblemText> lines = List.of();

  ProblemPage(Composite parent, Supplier<Wording> words, Commands commands) {
    this.words = words;
    page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).margins(14, 12).spacing(8, 8).applyTo(page);
    Label picture = new Label(page, SWT.NONE);
    picture.setImage(new Icons(picture).of("warning"));
    heading = new Label(page, SWT.WRAP);
    heading.setFont(new LocalResourceManager(JFaceResources.getResources(), heading)
        .create(FontDescriptor.createFrom(heading.getFont()).increaseHeight(2).setStyle(SWT.BOLD)));
    GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(heading);
    folder = new Label(page, SWT.WRAP);
    GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(100, SWT.DEFAULT).applyTo(folder);
    table = new Table(page, SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
    SpokenName.give(table, "problems.table", () -> words.get().say("problems.table"));
    GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(table);
    table.setHeaderVisible(true);
    for (int i = 0; i < COLUMNS.length; i++) {
      new TableColumn(table, SWT.LEFT);
    }
    columns = ColumnFit.of(table, COLUMNS.length - 1, 300);
    whole = SpokenName.give(
        new Text(page, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI | SWT.V_SCROLL), "problems.message",
        () -> words.get().say("problems.column.message"));
    GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(SWT.DEFAULT, 56).applyTo(whole);
    table.addListener(SWT.Selection, event -> showSelected());
    Composite buttons = new Composite(page, SWT.NONE);
    GridDataFactory.fillDefaults().span(2, 1).applyTo(buttons);
    GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
    copy = new Button(buttons, SWT.PUSH);
    SpokenName.give(copy, "problems.copy", () -> copy.getText().replace("&", ""));
    copy.addListener(SWT.Selection, event -> copy());
    reload = new Button(buttons, SWT.PUSH);
    SpokenName.give(reload, "problems.reload", () -> reload.getText().replace("&", ""));
    reload.addListener(SWT.Selection, event -> commands.run(Commands.RELOAD));
  }

  Control control() {
    return page;
  }

  void show(BrokenStudy broken) {
    Wording say = words.get();
    heading.setText(say.say("problems.title", broken.problems().size()));
    folder.setText(broken.folder().toString().replace("&", "&&"));
    copy.setText(say.say("problems.copy"));
    reload.setText(say.say("problems.reload"));
    for (int i = 0; i < COLUMNS.length; i++) {
      table.getColumn(i).setText(say.say("problems.column." + COLUMNS[i]));
    }
    lines = ProblemText.of(broken.problems(), say);
    table.removeAll();
    for (ProblemText line : lines) {
      new TableItem(table, SWT.NONE).setText(new String[] {line.place(), line.field(), line.message()});
    }
    columns.fit();
    table.setSelection(0);
    showSelected();
    page.layout(true, true);
  }

  private void showSelected() {
    int at = table.getSelectionIndex();
    whole.setText(at < 0 ? "" : lines.get(at).message());
  }

  private void copy() {
    Clipboard clipboard = new Clipboard(page.getDisplay());
    clipboard.setContents(new Object[] {ProblemText.copied(lines)}, new Transfer[] {TextTransfer.getInstance()});
    clipboard.dispose();
  }
}
