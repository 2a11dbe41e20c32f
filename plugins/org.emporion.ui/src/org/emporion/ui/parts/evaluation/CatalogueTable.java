package org.emporion.ui.parts.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.emporion.store.Criterion;
import org.emporion.ui.Wording;
import org.emporion.ui.model.evaluation.CatalogueList;
import org.emporion.ui.widgets.ColumnFit;
import org.emporion.ui.widgets.SpokenName;

/** The criteria of the catalogue with a search, and what the chosen one asks. */
final class CatalogueTable extends Composite {
  private static final int ROWS = 9;
  private final Wording words;
  private final CatalogueList catalogue;
  private final Consumer<Optional<Criterion>> chosen;
  private final Text search;
  private final Combo area;
  private final Table table;
  private final ColumnFit columns;
  private final Label asks;
  private List<Criterion> shown = List.of();

  CatalogueTable(
      Composite parent, Wording words, CatalogueList catalogue, Consumer<Optional<Criterion>> chosen) {
    super(parent, SWT.NONE);
    this.words = words;
    this.catalogue = catalogue;
    this.chosen = chosen;
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 6).applyTo(this);
    search = SpokenName.give(
        new Text(this, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "catalogue.search",
        () -> words.say("new-requirement.search"));
    search.setMessage(words.say("new-requirement.search"));
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(search);
    area = SpokenName.give(
        new Combo(this, SWT.READ_ONLY | SWT.DROP_DOWN), "catalogue.area", () -> words.say("new-requirement.area"));
    area.add(words.say("new-requirement.all-areas"));
    catalogue.areas().forEach(id -> area.add(words.of(catalogue.areaName(id))));
    area.select(0);
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(area);
    table = SpokenName.give(
        new Table(this, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER), "catalogue.table",
        () -> words.say("new-requirement.list"));
    new TableColumn(table, SWT.LEFT);
    new TableColumn(table, SWT.LEFT);
    columns = ColumnFit.of(table, 0, 260);
    GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(SWT.DEFAULT, ROWS * table.getItemHeight())
        .applyTo(table);
    asks = new Label(this, SWT.WRAP);
    SpokenName.give(asks, "catalogue.asks", () -> asks.getText());
    asks.setText("Ag\nAg\n需");
    int threeLines = asks.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
    asks.setText("");
    GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(100, threeLines).applyTo(asks);
    search.addListener(SWT.Modify, event -> {
      fill();
      tell();
    });
    search.addListener(SWT.KeyDown, event -> {
      if (event.keyCode == SWT.ARROW_DOWN && table.getItemCount() > 0) {
        table.setFocus();
        table.setSelection(0);
        tell();
      }
    });
    area.addListener(SWT.Selection, event -> {
      fill();
      tell();
    });
    table.addListener(SWT.Selection, event -> tell());
    fill();
  }

  private void fill() {
    List<String> areas = new ArrayList<>(catalogue.areas());
    Optional<String> within = area.getSelectionIndex() == 0
        ? Optional.empty() : Optional.of(areas.get(area.getSelectionIndex() - 1));
    Optional<Criterion> before = selected();
    shown = catalogue.found(search.getText(), within);
    table.setRedraw(false);
    table.removeAll();
    for (Criterion one : shown) {
      String title = words.of(one.title());
      new TableItem(table, SWT.NONE).setText(new String[] {
          catalogue.used(one) ? words.say("new-requirement.used", title) : title,
          words.of(catalogue.areaName(one.area()))});
    }
    before.map(shown::indexOf).filter(at -> at >= 0).ifPresent(table::setSelection);
    columns.fit();
    table.setRedraw(true);
  }

  private Optional<Criterion> selected() {
    int at = table.getSelectionIndex();
    return at < 0 || at >= shown.size() ? Optional.empty() : Optional.of(shown.get(at));
  }

  private void tell() {
    asks.setText(shown.isEmpty()
        ? words.say("new-requirement.none")
        : selected().map(one -> words.of(one.asks())).orElse("").replace("&", "&&"));
    chosen.accept(selected());
  }

  @Override
  public boolean setFocus() {
    return search.setFocus();
  }
}
