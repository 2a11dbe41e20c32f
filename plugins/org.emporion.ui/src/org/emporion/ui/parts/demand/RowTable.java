package org.emporion.ui.parts.demand;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.emporion.ui.widgets.SpokenName;

/** Rows under any headings; rows are made when they come into sight, so that a thousand cost nothing. */
final class RowTable {
  private static final int WIDEST = 260;
  private static final int REST = 640;
  private static final int PAD = 18;
  private static final int LOOKED_AT = 50;
  /** Headings are bold in some themes. */
  private static final String HEADING = "   ";
  private final Table table;
  private List<String> headings = List.of();
  private List<List<String>> rows = List.of();

  RowTable(Composite parent, String id, String spoken) {
    table = SpokenName.give(new Table(parent, SWT.FULL_SELECTION | SWT.BORDER | SWT.VIRTUAL), id, () -> spoken);
    table.setHeaderVisible(true);
    table.addListener(SWT.SetData, event -> {
      List<String> row = rows.get(table.indexOf((TableItem) event.item));
      ((TableItem) event.item).setText(row.toArray(String[]::new));
    });
  }

  void show(List<String> names, List<List<String>> now) {
    if (names.equals(headings) && now.equals(rows)) {
      return;
    }
    table.setRedraw(false);
    rows = now;
    if (!names.equals(headings)) {
      headings = names;
      for (TableColumn column : table.getColumns()) {
        column.dispose();
      }
      names.forEach(name -> new TableColumn(table, SWT.NONE).setText(name));
    }
    table.setItemCount(0);
    table.setItemCount(now.size());
    table.clearAll();
    fit();
    table.setRedraw(true);
  }

  /** Packing would look at the rows that were in sight only. */
  private void fit() {
    GC gc = new GC(table);
    for (int i = 0; i < table.getColumnCount(); i++) {
      int at = i;
      int widest = Stream.concat(Stream.of(headings.get(i) + HEADING),
              rows.stream().limit(LOOKED_AT).filter(row -> row.size() > at).map(row -> row.get(at)))
          .mapToInt(text -> gc.textExtent(text).x).max().orElse(0);
      table.getColumn(i).setWidth(Math.min(widest + PAD, i == table.getColumnCount() - 1 ? REST : WIDEST));
    }
    gc.dispose();
  }
}
