package org.emporion.ui.dialogs;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.TableCursor;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.emporion.evaluation.method.InconsistencyFinder;
import org.emporion.ui.Wording;
import org.emporion.ui.model.PairwiseInterview;
import org.emporion.ui.model.PairwiseInterview.Pair;
import org.emporion.ui.model.PairwiseWords;
import org.emporion.ui.widgets.SpokenName;

/** The answers as a list and as a matrix; choosing one asks its pair again. */
final class PairTable {
  private static final int ANSWER = 60;
  private static final int CELL = 54;
  private final PairwiseInterview interview;
  private final PairwiseWords said;
  private final Wording words;
  private final CTabFolder tabs;
  private final Table list;
  private final Table matrix;

  PairTable(Composite parent, PairwiseInterview interview, PairwiseWords said, Wording words, IntConsumer asked) {
    this.interview = interview;
    this.said = said;
    this.words = words;
    tabs = new CTabFolder(parent, SWT.BORDER | SWT.FLAT);
    list = table("pairwise.list", "pairwise.answers");
    list.setHeaderVisible(false);
    new TableColumn(list, SWT.RIGHT);
    new TableColumn(list, SWT.CENTER);
    new TableColumn(list, SWT.LEFT);
    interview.pairs().forEach(pair -> new TableItem(list, SWT.NONE).setText(
        new String[] {said.title(pair.a()), "", said.title(pair.b())}));
    list.addListener(SWT.Selection, event -> asked.accept(list.getSelectionIndex()));
    list.addListener(SWT.Resize, event -> fit());
    matrix = table("pairwise.matrix", "pairwise.matrix");
    matrix.setHeaderVisible(true);
    new TableColumn(matrix, SWT.LEFT).setWidth(210);
    List<String> items = interview.items();
    for (int i = 0; i < items.size(); i++) {
      // Titles are too long for headings: a column has the number of its row.
      TableColumn column = new TableColumn(matrix, SWT.CENTER);
      column.setText(String.valueOf(i + 1));
      column.setToolTipText(said.title(items.get(i)));
      column.setWidth(CELL);
      new TableItem(matrix, SWT.NONE).setText(0, words.say("pairwise.row", i + 1, said.title(items.get(i))));
    }
    TableCursor cursor = new TableCursor(matrix, SWT.NONE);
    SpokenName.give(cursor, "pairwise.cursor", () -> words.say("pairwise.matrix"));
    cursor.addListener(SWT.Selection, event -> {
      int row = matrix.indexOf(cursor.getRow());
      int column = cursor.getColumn() - 1;
      if (column >= 0 && column != row) {
        interview.ask(interview.items().get(row), interview.items().get(column));
        asked.accept(interview.position());
      }
    });
    tabs.setSelection(0);
  }

  private Table table(String id, String label) {
    Table table = SpokenName.give(new Table(tabs, SWT.FULL_SELECTION | SWT.SINGLE), id, () -> words.say(label));
    CTabItem tab = new CTabItem(tabs, SWT.NONE);
    tab.setText(words.say(label));
    tab.setControl(table);
    return table;
  }

  private void fit() {
    int room = Math.max(240, list.getClientArea().width - ANSWER - 2) / 2;
    list.getColumn(0).setWidth(room);
    list.getColumn(1).setWidth(ANSWER);
    list.getColumn(2).setWidth(room);
  }

  Control control() {
    return tabs;
  }

  /** Shows the answers, the one that fits least marked. */
  void show(Optional<InconsistencyFinder.Suspect> worst) {
    List<Pair> pairs = interview.pairs();
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      boolean odd = worst.filter(one -> one.given().item().equals(pair.a()) && one.given().other().equals(pair.b()))
          .isPresent();
      list.getItem(i).setText(1, interview.answer(pair).map(PairwiseWords::ratio).orElse("–") + (odd ? " ⚠" : ""));
    }
    list.setSelection(interview.position());
    List<List<String>> cells = said.matrix(interview);
    for (int row = 0; row < cells.size(); row++) {
      for (int column = 0; column < cells.size(); column++) {
        matrix.getItem(row).setText(column + 1, cells.get(row).get(column));
      }
    }
    fit();
  }
}
