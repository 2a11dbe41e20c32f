package org.emporion.ui.parts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.emporion.ui.Wording;
import org.emporion.ui.model.CandidateRow;
import org.emporion.ui.model.Comparison;
import org.emporion.ui.model.ComparisonColumn;
import org.emporion.ui.widgets.ColumnFit;
import org.emporion.ui.widgets.Icons;
import org.emporion.ui.widgets.SpokenName;

/** The table of candidates; a click on a heading sorts, a second one turns the order round. */
final class CandidateTable {
  private final Supplier<Wording> words;
  private final Consumer<Optional<CandidateRow>> listener;
  private final Label hint;
  private final Button why;
  private final Table table;
  private final Icons icons;
  private final ColumnFit columns;
  private Comparison comparison;
  private ComparisonColumn sorted = ComparisonColumn.RANK;
  private boolean descending;

  CandidateTable(
      Composite parent, Supplier<Wording> words, Consumer<Optional<CandidateRow>> listener,
      Consumer<CandidateRow> asked) {
    this.words = words;
    this.listener = listener;
    Composite whole = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).margins(14, 10).spacing(8, 6).applyTo(whole);
    hint = new Label(whole, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(100, SWT.DEFAULT).applyTo(hint);
    why = new Button(whole, SWT.PUSH);
    SpokenName.give(why, "comparison.why", () -> why.getText().replace("&", ""));
    table = new Table(whole, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
    SpokenName.give(table, "comparison.candidates", () -> words.get().say("part.comparison"));
    icons = new Icons(table);
    why.setImage(icons.of("why"));
    GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(table);
    table.setHeaderVisible(true);
    for (ComparisonColumn column : ComparisonColumn.values()) {
      TableColumn made = new TableColumn(table, column.numeric() ? SWT.RIGHT : SWT.LEFT);
      made.addListener(SWT.Selection, event -> sortBy(column));
    }
    columns = ColumnFit.of(table, ComparisonColumn.CANDIDATE.ordinal(), 110);
    table.addListener(SWT.Selection, event -> tell());
    table.addListener(SWT.DefaultSelection, event -> selected().ifPresent(asked));
    why.addListener(SWT.Selection, event -> selected().ifPresent(asked));
  }

  Control focused() {
    return table;
  }

  void show(Comparison shown) {
    comparison = shown;
    why.setText(words.get().say("action.why"));
    ComparisonColumn[] columns = ComparisonColumn.values();
    for (int i = 0; i < columns.length; i++) {
      table.getColumn(i).setText(columns[i].heading(words.get(), shown.orderTransaction()));
    }
    fill(selected().map(CandidateRow::id));
  }

  private void sortBy(ComparisonColumn column) {
    descending = column == sorted && !descending;
    sorted = column;
    fill(selected().map(CandidateRow::id));
  }

  private void fill(Optional<String> keep) {
    List<CandidateRow> rows = sorted.sort(comparison.rows(), descending, words.get(), comparison.currency());
    boolean ranked = rows.stream().anyMatch(row -> row.score().isPresent());
    hint.setText(words.get().say(ranked ? "comparison.hint" : "comparison.unranked"));
    table.setRedraw(false);
    table.removeAll();
    for (CandidateRow row : rows) {
      TableItem item = new TableItem(table, SWT.NONE);
      item.setData(row);
      ComparisonColumn[] columns = ComparisonColumn.values();
      for (int i = 0; i < columns.length; i++) {
        item.setText(i, columns[i].text(row, words.get(), comparison.currency()));
      }
      if (row.winner()) {
        item.setImage(ComparisonColumn.CANDIDATE.ordinal(), icons.of("recommendation"));
      } else {
        item.setImage(ComparisonColumn.CANDIDATE.ordinal(), icons.of("candidate"));
      }
      row.mustHaves().ifPresent(one -> item.setImage(ComparisonColumn.MUST_HAVES.ordinal(), icons.of(
          one.missed() > 0 ? "state-failed" : one.open() > 0 ? "state-missing" : "state-done")));
    }
    table.setSortColumn(table.getColumn(sorted.ordinal()));
    table.setSortDirection(descending ? SWT.DOWN : SWT.UP);
    columns.fit();
    select(keep);
    table.setRedraw(true);
    table.getParent().layout();
    tell();
  }

  private void select(Optional<String> keep) {
    int at = 0;
    for (int i = 0; i < table.getItemCount(); i++) {
      if (keep.equals(Optional.of(((CandidateRow) table.getItem(i).getData()).id()))) {
        at = i;
      }
    }
    if (table.getItemCount() > 0) {
      table.setSelection(at);
    }
  }

  private void tell() {
    why.setEnabled(selected().flatMap(CandidateRow::score).isPresent());
    listener.accept(selected());
  }

  Optional<CandidateRow> selected() {
    TableItem[] items = table.getSelection();
    return items.length == 0 ? Optional.empty() : Optional.of((CandidateRow) items[0].getData());
  }
}
