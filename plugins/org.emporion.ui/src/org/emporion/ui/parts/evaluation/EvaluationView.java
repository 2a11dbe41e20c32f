package org.emporion.ui.parts.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.emporion.model.finding.Reason;
import org.emporion.ui.Wording;
import org.emporion.ui.model.evaluation.EvaluationColumn;
import org.emporion.ui.model.evaluation.EvaluationGrid;
import org.emporion.ui.model.evaluation.EvaluationRow;
import org.emporion.ui.model.evaluation.EvaluationSheet;
import org.emporion.ui.model.evaluation.EvidenceCell;
import org.emporion.ui.model.evaluation.GridFilter;
import org.emporion.ui.model.evaluation.GridOrder;
import org.emporion.ui.widgets.SpokenName;

/** The evaluation table with its filter above and the evidence of the chosen cell below. */
public final class EvaluationView extends Composite {
  private final Supplier<Wording> words;
  private final BiConsumer<String, Reason> asked;
  private final FilterBar filters;
  private final Label notice;
  private final EvaluationCanvas table;
  private final EvidenceStrip strip;
  private final Legend legend;
  private EvaluationGrid grid;
  private GridOrder order = GridOrder.STUDY;
  private boolean dark;

  /**
   * An empty view.
   *
   * @param asked told what a person asks "why?" about, and the grounds
   */
  public EvaluationView(Composite parent, Supplier<Wording> words, BiConsumer<String, Reason> asked) {
    super(parent, SWT.NONE);
    this.words = words;
    this.asked = asked;
    GridLayoutFactory.fillDefaults().margins(14, 10).spacing(6, 6).applyTo(this);
    filters = new FilterBar(this, words, this::filtered);
    notice = new Label(this, SWT.WRAP);
    SpokenName.give(notice, "evaluation.notice", () -> notice.getText());
    GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(notice);
    table = new EvaluationCanvas(this, () -> words.get().say("evaluation.table"));
    GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
    strip = new EvidenceStrip(this, words, new EvidenceStrip.Actions(this::edit, this::why, this::add));
    legend = new Legend(this, words);
    table.onHeading(this::sort);
    table.addListener(SWT.Selection, event -> describe());
    table.addListener(SWT.DefaultSelection, event -> edit());
  }

  /** Shows a table. */
  public void show(EvaluationGrid shown, boolean onDark) {
    grid = shown;
    dark = onDark;
    filters.show(grid);
    legend.show(dark);
    fill(filters.filter());
  }

  private void filtered(GridFilter filter) {
    fill(filter);
  }

  private void sort(int column) {
    order = order.clicked(column);
    fill(filters.filter());
  }

  private void fill(GridFilter filter) {
    EvaluationSheet sheet = new EvaluationSheet(grid, filter, order, words.get());
    filters.filtering(!filter.everything());
    legend.count(sheet.count());
    notice(sheet);
    table.show(sheet, dark);
    describe();
  }

  private void notice(EvaluationSheet sheet) {
    String said = grid.rows().isEmpty() ? words.get().say("evaluation.none.text")
        : sheet.rows().isEmpty() ? words.get().say("evaluation.no-match")
        : grid.outdated() ? words.get().say("evaluation.outdated") : "";
    notice.setText(said);
    GridData place = (GridData) notice.getLayoutData();
    if (place.exclude != said.isEmpty()) {
      place.exclude = said.isEmpty();
      notice.setVisible(!said.isEmpty());
      layout();
    }
  }

  private void describe() {
    EvaluationSheet sheet = table.sheet();
    if (sheet.rows().isEmpty()) {
      strip.show("", List.of(), false, false);
      return;
    }
    EvaluationRow row = table.at();
    Optional<EvidenceCell> cell = sheet.cell(table.chosen().row(), table.chosen().column());
    List<String> said = new ArrayList<>(cell.map(one -> sheet.said().about(row.requirement(), one)).orElse(List.of()));
    sheet.said().measured(row.requirement()).filter(words -> cell.isPresent()).ifPresent(said::add);
    strip.show(about(), said, false, reason().isPresent());
  }

  private String about() {
    EvaluationRow row = table.at();
    String title = table.sheet().said().title(row.requirement());
    return table.sheet().candidate(table.chosen().column())
        .map(candidate -> words.get().say("evaluation.about", words.get().of(candidate.name()), title)).orElse(title);
  }

  /** The grounds of the chosen cell; of the candidate in a group's row. */
  private Optional<Reason> reason() {
    int column = table.chosen().column();
    return table.at() instanceof EvaluationRow.Group
        ? table.sheet().candidate(column).flatMap(EvaluationColumn::why)
        : table.sheet().cell(table.chosen().row(), column).flatMap(EvidenceCell::why);
  }

  private void why() {
    reason().ifPresent(grounds -> asked.accept(about(), grounds));
  }

  private void edit() {
  }

  private void add() {
  }

  @Override
  public boolean setFocus() {
    return table.setFocus();
  }
}
