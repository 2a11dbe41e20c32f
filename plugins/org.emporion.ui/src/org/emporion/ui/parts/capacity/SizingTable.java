package org.emporion.ui.parts.capacity;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.emporion.ui.Wording;
import org.emporion.ui.widgets.ColumnFit;
import org.emporion.ui.widgets.SpokenName;

/** Units of each tier, how likely they are enough, and when growth breaks the objective with them. */
final class SizingTable {
  private static final List<String> COLUMNS = List.of("tier", "units", "enough", "until");
  private static final int LEAST = 110;
  private final Supplier<Wording> words;
  private final Table table;
  private final ColumnFit fit;
  private List<List<String>> shown = List.of();

  SizingTable(Composite parent, Supplier<Wording> words) {
    this.words = words;
    table = SpokenName.give(new Table(parent, SWT.FULL_SELECTION | SWT.BORDER), "capacity.sizing",
        () -> words.get().say("capacity.sizing"));
    table.setHeaderVisible(true);
    COLUMNS.forEach(any -> new TableColumn(table, SWT.NONE));
    fit = ColumnFit.of(table, COLUMNS.size() - 1, LEAST);
  }

  Table control() {
    return table;
  }

  /** Rows change in place, so that a table that follows a slider does not flicker. */
  void show(List<List<String>> rows) {
    for (int i = 0; i < COLUMNS.size(); i++) {
      table.getColumn(i).setText(words.get().say("capacity.sizing." + COLUMNS.get(i)));
    }
    if (rows.equals(shown)) {
      return;
    }
    shown = rows;
    while (table.getItemCount() > rows.size()) {
      table.remove(table.getItemCount() - 1);
    }
    for (int i = 0; i < rows.size(); i++) {
      TableItem item = i < table.getItemCount() ? table.getItem(i) : new TableItem(table, SWT.NONE);
      item.setText(rows.get(i).toArray(String[]::new));
    }
    fit.fit();
  }
}
