package org.emporion.ui.parts;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.emporion.ui.Wording;
import org.emporion.ui.model.StageRow;
import org.emporion.ui.widgets.ColumnFit;
import org.emporion.ui.widgets.Icons;
import org.emporion.ui.widgets.SpokenName;
import org.emporion.ui.widgets.StateColours;

/** The stages as a tree: stage, state, headline, age; candidates below the stages that have them. */
final class StageTree {
  private static final String[] COLUMNS = {"stage", "state", "headline", "age"};
  private static final int HEADLINE = 2;
  private final Supplier<Wording> words;
  private final Tree tree;
  private final Icons icons;
  private final ColumnFit columns;

  StageTree(Composite parent, Supplier<Wording> words) {
    this.words = words;
    tree = new Tree(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
    icons = new Icons(tree);
    SpokenName.give(tree, "overview.stages", () -> words.get().say("overview.stages"));
    tree.setHeaderVisible(true);
    for (int i = 0; i < COLUMNS.length; i++) {
      new TreeColumn(tree, SWT.LEFT);
    }
    columns = ColumnFit.of(tree, HEADLINE, 240);
    tree.addListener(SWT.MouseMove, event -> {
      TreeItem item = tree.getItem(new Point(event.x, event.y));
      String tip = item == null ? null : item.getText(HEADLINE).replace("&", "&&");
      if (!Objects.equals(tip, tree.getToolTipText())) {
        tree.setToolTipText(tip);
      }
    });
  }

  Control control() {
    return tree;
  }

  /** Shows the rows; items are kept where the shape is the same, so that selection and scroll stay. */
  void show(List<StageRow> rows, boolean dark) {
    for (int i = 0; i < COLUMNS.length; i++) {
      tree.getColumn(i).setText(words.get().say("overview.column." + COLUMNS[i]));
    }
    tree.setRedraw(false);
    boolean first = tree.getItemCount() == 0;
    while (tree.getItemCount() > rows.size()) {
      tree.getItem(tree.getItemCount() - 1).dispose();
    }
    for (int i = 0; i < rows.size(); i++) {
      TreeItem item = i < tree.getItemCount() ? tree.getItem(i) : new TreeItem(tree, SWT.NONE);
      boolean fresh = item.getItemCount() == 0;
      fill(item, rows.get(i), dark);
      if (fresh) {
        item.setExpanded(true);
      }
    }
    if (first && tree.getItemCount() > 0) {
      tree.setSelection(tree.getItem(0));
    }
    columns.fit();
    tree.setRedraw(true);
  }

  private void fill(TreeItem item, StageRow row, boolean dark) {
    item.setText(new String[] {row.title(), row.stateText(), row.headline(), row.age()});
    item.setImage(0, icons.of("state-", row.state()));
    item.setForeground(1, StateColours.of(row.state(), dark));
    item.setData(row);
    List<StageRow> below = row.children();
    while (item.getItemCount() > below.size()) {
      item.getItem(item.getItemCount() - 1).dispose();
    }
    for (int i = 0; i < below.size(); i++) {
      fill(i < item.getItemCount() ? item.getItem(i) : new TreeItem(item, SWT.NONE), below.get(i), dark);
    }
  }

  /** Selects the line of a stage. */
  void select(StageRow row) {
    for (TreeItem item : tree.getItems()) {
      if (((StageRow) item.getData()).stage() == row.stage()) {
        tree.setSelection(item);
        tree.showSelection();
        tree.setFocus();
      }
    }
  }
}
