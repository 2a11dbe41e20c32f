package org.emporion.ui.parts;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.emporion.ui.Wording;
import org.emporion.ui.model.CriterionRow;
import org.emporion.ui.widgets.ColumnFit;
import org.emporion.ui.widgets.Icons;
import org.emporion.ui.widgets.PointBars;
import org.emporion.ui.widgets.SpokenName;
import org.emporion.ui.widgets.VerdictSigns;

/** The criteria of one candidate, with a bar for the points of each. */
final class CriterionTable {
  private static final String[] COLUMNS = {"requirement", "weight", "value", "bar", "points", "must-have"};
  private static final int BAR = 3;
  private static final int MUST_HAVE = 5;
  private final Supplier<Wording> words;
  private final Label heading;
  private final Button why;
  private final Table table;
  private final Icons icons;
  private final PointBars bars;
  private final ColumnFit columns;

  CriterionTable(Composite parent, Supplier<Wording> words, Consumer<CriterionRow> asked) {
    this.words = words;
    Composite whole = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).margins(14, 6).spacing(8, 6).applyTo(whole);
    heading = new Label(whole, SWT.NONE);
    heading.setFont(new LocalResourceManager(JFaceResources.getResources(), heading)
        .create(FontDescriptor.createFrom(heading.getFont()).setStyle(SWT.BOLD)));
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(heading);
    why = new Button(whole, SWT.PUSH);
    SpokenName.give(why, "comparison.why-criterion", () -> why.getText().replace("&", ""));
    table = new Table(whole, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
    GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(table);
    SpokenName.give(table, "comparison.criteria", () -> heading.getText());
    icons = new Icons(table);
    bars = new PointBars(table);
    why.setImage(icons.of("why"));
    table.setHeaderVisible(true);
    int[] styles = {SWT.LEFT, SWT.RIGHT, SWT.RIGHT, SWT.LEFT, SWT.RIGHT, SWT.LEFT};
    for (int i = 0; i < COLUMNS.length; i++) {
      new TableColumn(table, styles[i]);
    }
    columns = ColumnFit.of(table, 0, 220);
    table.addListener(SWT.DefaultSelection, event -> ask(asked));
    why.addListener(SWT.Selection, event -> ask(asked));
  }

  private void ask(Consumer<CriterionRow> asked) {
    TableItem[] items = table.getSelection();
    if (items.length > 0) {
      asked.accept((CriterionRow) items[0].getData());
    }
  }

  void show(String candidate, List<CriterionRow> rows, boolean onDark) {
    heading.setText(words.get().say("criteria.heading", candidate).replace("&", "&&"));
    why.setText(words.get().say("action.why-criterion"));
    why.setEnabled(!rows.isEmpty());
    for (int i = 0; i < COLUMNS.length; i++) {
      table.getColumn(i).setText(words.get().say("criteria.column." + COLUMNS[i]));
    }
    int at = Math.max(0, table.getSelectionIndex());
    table.setRedraw(false);
    table.removeAll();
    for (CriterionRow row : rows) {
      TableItem item = new TableItem(table, SWT.NONE);
      item.setData(row);
      item.setText(new String[] {row.title(), row.weight(), row.value(), "", row.points(), row.mustHaveText()});
      item.setImage(BAR, bars.of(row.score(), onDark));
      row.mustHave().ifPresent(verdict -> {
        // A sign and a colour; pictures of other columns would be stretched to the size of the bars.
        item.setText(MUST_HAVE, VerdictSigns.sign(verdict) + " " + row.mustHaveText());
        item.setForeground(MUST_HAVE, VerdictSigns.colour(verdict, onDark));
      });
    }
    if (!rows.isEmpty()) {
      table.setSelection(Math.min(at, rows.size() - 1));
    }
    columns.fit();
    table.setRedraw(true);
    table.getParent().layout();
  }
}
