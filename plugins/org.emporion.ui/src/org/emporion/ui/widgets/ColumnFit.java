package org.emporion.ui.widgets;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;

/** Makes every column as wide as its content, and lets one take what room is left. */
public final class ColumnFit {
  private static final int GAP = 2;
  private static final int MOST = 320;
  /** Packing a tree's first column leaves out the indent of rows below the first level. */
  private static final int INDENT = 44;
  private final Composite owner;
  private final List<Column> columns;
  private final int stretched;
  private final int least;
  /** As fitted: what a column says of itself is more when the platform gives the last one all that is left. */
  private final int[] widths;

  private ColumnFit(Composite owner, List<Column> columns, int stretched, int least) {
    this.owner = owner;
    this.columns = columns;
    this.stretched = stretched;
    this.least = least;
    this.widths = new int[columns.size()];
    owner.addListener(SWT.Resize, event -> stretch());
  }

  /**
   * For a table whose columns are there.
   *
   * @param stretched index of the column that takes the rest
   * @param least its least width in pixels
   */
  public static ColumnFit of(Table table, int stretched, int least) {
    return new ColumnFit(table, List.of(table.getColumns()).stream().map(ColumnFit::column).toList(), stretched, least);
  }

  /**
   * For a tree whose columns are there.
   *
   * @param stretched index of the column that takes the rest
   * @param least its least width in pixels
   */
  public static ColumnFit of(Tree tree, int stretched, int least) {
    return new ColumnFit(tree, List.of(tree.getColumns()).stream().map(ColumnFit::column).toList(), stretched, least);
  }

  /** Call after the content has changed. */
  public void fit() {
    // Nothing is left over while columns are measured: the platform would give it to the last one.
    columns.get(stretched).width(Math.max(least, owner.getClientArea().width));
    for (int i = 0; i < columns.size(); i++) {
      if (i != stretched) {
        Column column = columns.get(i);
        column.pack();
        int indent = i == 0 && owner instanceof Tree ? INDENT : 0;
        widths[i] = Math.min(MOST, column.width() + GAP + indent);
        column.width(widths[i]);
      }
    }
    stretch();
  }

  private void stretch() {
    int room = owner.getClientArea().width - 2;
    for (int i = 0; i < columns.size(); i++) {
      room -= i == stretched ? 0 : widths[i];
    }
    columns.get(stretched).width(Math.max(least, room));
  }

  /** What a column of a table and one of a tree have in common. */
  private interface Column {
    void pack();

    int width();

    void width(int pixels);
  }

  private static Column column(TableColumn column) {
    return new Column() {
      @Override
      public void pack() {
        column.pack();
      }

      @Override
      public int width() {
        return column.getWidth();
      }

      @Override
      public void width(int pixels) {
        column.setWidth(pixels);
      }
    };
  }

  private static Column column(TreeColumn column) {
    return new Column() {
      @Override
      public void pack() {
        column.pack();
      }

      @Override
      public int width() {
        return column.getWidth();
      }

      @Override
      public void width(int pixels) {
        column.setWidth(pixels);
      }
    };
  }
}
