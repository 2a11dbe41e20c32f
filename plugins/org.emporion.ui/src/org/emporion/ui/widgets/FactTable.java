package org.emporion.ui.widgets;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.emporion.ui.Wording;
import org.emporion.ui.model.Fact;

/** Two columns of words; what does not fit is in the tool tip. */
public final class FactTable {
  private static final int LEAST = 120;
  private final Supplier<Wording> words;
  private final String id;
  private final Table table;
  private final ColumnFit fit;
  private List<Fact> shown = List.of();

  /**
   * An empty table.
   *
   * @param id of the control; its phrases are the name and, with {@code .name} and {@code .value}, the headings
   * @param wide the column that takes what room is left
   */
  public FactTable(Composite parent, String id, Supplier<Wording> words, int wide) {
    this.words = words;
    this.id = id;
    table = SpokenName.give(new Table(parent, SWT.FULL_SELECTION | SWT.BORDER), id, () -> words.get().say(id));
    table.setHeaderVisible(true);
    new TableColumn(table, SWT.NONE);
    new TableColumn(table, SWT.NONE);
    fit = ColumnFit.of(table, wide, LEAST);
    table.addListener(SWT.MouseMove, event -> {
      TableItem item = table.getItem(new Point(event.x, event.y));
      String tip = item == null ? null : item.getText(0) + ": " + item.getText(1);
      if (!Objects.equals(tip, table.getToolTipText())) {
        table.setToolTipText(tip);
      }
    });
  }

  /** The control, to be given a place. */
  public Table control() {
    return table;
  }

  /** Shows these rows. */
  public void show(List<Fact> facts) {
    table.getColumn(0).setText(words.get().say(id + ".name"));
    table.getColumn(1).setText(words.get().say(id + ".value"));
    if (!facts.equals(shown)) {
      shown = facts;
      table.removeAll();
      for (Fact fact : facts) {
        new TableItem(table, SWT.NONE).setText(new String[] {fact.name(), fact.value()});
      }
    }
    fit.fit();
  }
}
