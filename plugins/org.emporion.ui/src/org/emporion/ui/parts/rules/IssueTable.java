package org.emporion.ui.parts.rules;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.emporion.model.rule.RuleIssue;
import org.emporion.ui.Wording;
import org.emporion.ui.model.rules.RulePlaces;
import org.emporion.ui.widgets.ColumnFit;
import org.emporion.ui.widgets.Icons;
import org.emporion.ui.widgets.SpokenName;

/** Everything wrong or doubtful in the study's rules, with the place in words. */
final class IssueTable {
  private static final String[] COLUMNS = {"severity", "file", "place", "message"};
  private final Composite whole;
  private final Label heading;
  private final Table table;
  private final Icons icons;
  private final ColumnFit columns;
  private List<RuleIssue> shown = List.of();

  /**
   * An empty table.
   *
   * @param chosen told of the issue that somebody selects
   */
  IssueTable(Composite parent, Supplier<Wording> words, Consumer<RuleIssue> chosen) {
    whole = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(0, 4).spacing(0, 4).applyTo(whole);
    icons = new Icons(whole);
    heading = new Label(whole, SWT.WRAP);
    SpokenName.give(heading, "rules.summary", heading::getText);
    GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).indent(8, 0).applyTo(heading);
    table = SpokenName.give(new Table(whole, SWT.FULL_SELECTION | SWT.SINGLE), "rules.issues",
        () -> words.get().say("rules.issues"));
    table.setHeaderVisible(true);
    GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 60).applyTo(table);
    for (int i = 0; i < COLUMNS.length; i++) {
      new TableColumn(table, SWT.LEFT);
    }
    columns = ColumnFit.of(table, COLUMNS.length - 1, 260);
    table.addListener(SWT.Selection, event -> chosen.accept(shown.get(table.getSelectionIndex())));
  }

  /** True when nothing is wrong. */
  boolean isEmpty() {
    return shown.isEmpty();
  }

  /** Shows issues under a heading that sums them up. */
  void show(String summary, List<RuleIssue> issues, Wording words, boolean dark) {
    heading.setText(summary.replace("&", "&&"));
    for (int i = 0; i < COLUMNS.length; i++) {
      table.getColumn(i).setText(words.say("rules.column." + COLUMNS[i]));
    }
    RulePlaces places = new RulePlaces(words);
    int selected = issues.equals(shown) ? table.getSelectionIndex() : -1;
    shown = issues;
    table.setRedraw(false);
    table.removeAll();
    for (RuleIssue issue : issues) {
      TableItem item = new TableItem(table, SWT.NONE);
      item.setData(issue);
      item.setImage(icons.of(SeveritySigns.icon(issue.severity())));
      item.setText(new String[] {
          words.name("rules.severity", issue.severity()), issue.place().file(), places.inside(issue.place()),
          words.of(issue.message())});
      item.setForeground(0, SeveritySigns.ink(issue.severity(), dark));
    }
    table.setSelection(selected);
    columns.fit();
    table.setRedraw(true);
    whole.layout(true, true);
  }
}
