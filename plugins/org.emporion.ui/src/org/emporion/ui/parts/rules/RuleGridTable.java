package org.emporion.ui.parts.rules;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.emporion.model.rule.RuleIssue;
import org.emporion.ui.Wording;
import org.emporion.ui.model.rules.RuleGrid;
import org.emporion.ui.model.rules.RuleGrid.Cell;
import org.emporion.ui.model.rules.RuleGrid.Kind;
import org.emporion.ui.model.rules.RuleGrid.Line;
import org.emporion.ui.widgets.SpokenName;
import org.emporion.ui.widgets.ThemeColours;

/** A rule table or a text as its file has it; cells with something wrong have a sign and a colour. */
final class RuleGridTable {
  private static final int GAP = 10;
  private static final int MOST = 230;
  private static final int MOST_TEXT = 1200;
  private final Table table;
  private final Font strong;
  private RuleGrid grid;

  /**
   * An empty grid.
   *
   * @param chosen told of the row that somebody selects
   */
  RuleGridTable(Composite parent, Supplier<Wording> words, Consumer<Line> chosen) {
    table = SpokenName.give(new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE), "rules.grid",
        () -> words.get().say("rules.grid"));
    table.setHeaderVisible(true);
    table.setLinesVisible(true);
    strong = new LocalResourceManager(JFaceResources.getResources(), table)
        .create(FontDescriptor.createFrom(table.getFont()).setStyle(SWT.BOLD));
    table.addListener(SWT.Selection, event -> selected().ifPresent(chosen));
  }

  Control control() {
    return table;
  }

  /**
   * Shows a grid.
   *
   * @param same true when it is the same table or text as before: then the selected row and what is seen of it stay
   */
  void show(RuleGrid shown, boolean same, boolean dark) {
    int selected = same ? table.getSelectionIndex() : -1;
    int top = same ? table.getTopIndex() : 0;
    if (shown.equals(grid) && same && dark == Boolean.TRUE.equals(table.getData("dark"))) {
      return;
    }
    grid = shown;
    table.setData("dark", dark);
    table.setRedraw(false);
    table.removeAll();
    while (table.getColumnCount() > shown.headings().size()) {
      table.getColumn(table.getColumnCount() - 1).dispose();
    }
    while (table.getColumnCount() < shown.headings().size()) {
      new TableColumn(table, SWT.LEFT);
    }
    for (int i = 0; i < shown.headings().size(); i++) {
      table.getColumn(i).setText(shown.headings().get(i));
    }
    shown.lines().forEach(line -> fill(new TableItem(table, SWT.NONE), line, dark));
    boolean text = shown.lines().stream().anyMatch(line -> line.kind() == Kind.TEXT);
    for (TableColumn column : table.getColumns()) {
      column.pack();
      column.setWidth(Math.min(text ? MOST_TEXT : MOST, column.getWidth() + GAP));
    }
    table.setRedraw(true);
    if (selected >= 0 && selected < table.getItemCount()) {
      table.setSelection(selected);
    }
    table.setTopIndex(top);
  }

  private void fill(TableItem item, Line line, boolean dark) {
    ThemeColours colours = ThemeColours.of(dark);
    item.setData(line);
    for (int i = 0; i < line.cells().size(); i++) {
      Cell cell = line.cells().get(i);
      item.setText(i, cell.worst().map(worst -> SeveritySigns.sign(worst) + " ").orElse("") + cell.text());
      if (line.kind() == Kind.TEXT && i > 0) {
        item.setFont(i, JFaceResources.getTextFont());
      } else if (line.kind() == Kind.NAMES && i > 1) {
        item.setFont(i, strong);
      } else if (i < 2) {
        item.setForeground(i, colours.quiet());
      }
      int column = i;
      cell.worst().ifPresent(worst -> {
        item.setForeground(column, SeveritySigns.ink(worst, dark));
        item.setBackground(column, SeveritySigns.ground(worst, dark));
      });
    }
  }

  /** Goes to the cell that an issue is about; gives its row. */
  Optional<Line> reveal(RuleIssue issue) {
    Optional<RuleGrid.Spot> spot = grid.spot(issue);
    spot.ifPresent(at -> {
      table.setSelection(at.line());
      table.showSelection();
      table.showColumn(table.getColumn(at.column()));
    });
    return spot.map(at -> grid.lines().get(at.line()));
  }

  /** The selected row. */
  Optional<Line> selected() {
    return table.getSelectionIndex() < 0 ? Optional.empty() : Optional.of((Line) table.getSelection()[0].getData());
  }
}
