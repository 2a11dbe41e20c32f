package org.emporion.ui.parts.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.emporion.model.finding.Reason;
import org.emporion.model.study.Requirement;
import org.emporion.store.CriteriaCatalogue;
import org.emporion.store.edit.StudyEdit;
import org.emporion.ui.Wording;
import org.emporion.ui.model.evaluation.CatalogueList;
import org.emporion.ui.model.evaluation.EvaluationColumn;
import org.emporion.ui.model.evaluation.EvaluationEdits;
import org.emporion.ui.model.evaluation.EvaluationGrid;
import org.emporion.ui.model.evaluation.EvaluationRow;
import org.emporion.ui.model.evaluation.EvaluationSheet;
import org.emporion.ui.model.evaluation.EvidenceCell;
import org.emporion.ui.model.evaluation.EvidenceForm;
import org.emporion.ui.model.evaluation.GridFilter;
import org.emporion.ui.model.evaluation.GridOrder;
import org.emporion.ui.model.evaluation.GridSelection;
import org.emporion.ui.model.evaluation.RequirementForm;
import org.emporion.ui.widgets.SpokenName;

/** The evaluation table with its filter above and the evidence of the chosen cell below. */
public final class EvaluationView extends Composite {
  private final Supplier<Wording> words;
  private final BiConsumer<String, Reason> asked;
  private final Consumer<StudyEdit> edited;
  private final CompletableFuture<CriteriaCatalogue> catalogue = CompletableFuture.supplyAsync(CriteriaCatalogue::shipped);
  private final FilterBar filters;
  private final Label notice;
  private final EvaluationCanvas table;
  private final EvidenceStrip strip;
  private final Legend legend;
  private EvaluationGrid grid;
  private Optional<String> refused = Optional.empty();
  private GridOrder order = GridOrder.STUDY;
  private boolean dark;

  /**
   * An empty view.
   *
   * @param asked told what a person asks "why?" about, and the grounds
   * @param edited told every edit of the study
   */
  public EvaluationView(
      Composite parent, Supplier<Wording> words, BiConsumer<String, Reason> asked, Consumer<StudyEdit> edited) {
    super(parent, SWT.NONE);
    this.words = words;
    this.asked = asked;
    this.edited = edited;
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
    table.addListener(SWT.KeyDown, event -> {
      if (event.keyCode == SWT.DEL) {
        forget();
      }
    });
    new GridMenu(table, words, new GridMenu.Actions(
        this::edit, this::why, this::forget, this::add, this::remove), this::able);
  }

  /**
   * Shows a table.
   *
   * @param refusal why the last edit was not made; empty when it was
   */
  public void show(EvaluationGrid shown, Optional<String> refusal, boolean onDark) {
    grid = shown;
    refused = refusal;
    dark = onDark;
    filters.show(grid);
    legend.show(dark);
    fill(filters.filter());
  }

  /** Puts the keyboard on a candidate's value for a requirement, which is shown whatever is filtered for. */
  public void reveal(String requirement, String candidate) {
    if (table.sheet().row(requirement).isEmpty()) {
      filters.clear();
    }
    int column = grid.columns().stream().map(EvaluationColumn::candidate).toList().indexOf(candidate);
    table.sheet().row(requirement).ifPresent(
        row -> table.choose(row, Math.max(0, EvaluationGrid.FIRST_CANDIDATE + column)));
    table.setFocus();
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
    String said = refused.isPresent() ? refused.get()
        : grid.rows().isEmpty() ? words.get().say("evaluation.none.text")
        : sheet.rows().isEmpty() ? words.get().say("evaluation.no-match")
        : grid.outdated() ? words.get().say("evaluation.outdated") : "";
    notice.setText(said.replace("&", "&&"));
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
    List<String> said = new ArrayList<>(cell
        .map(one -> sheet.said().about(row.requirement(), one)).orElseGet(() -> sheet.said().about(row)));
    sheet.said().measured(row.requirement()).filter(words -> cell.isPresent()).ifPresent(said::add);
    strip.show(about(), said, editable(), reason().isPresent());
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

  /** What can be done with the cell that the keyboard is on. */
  private GridMenu.Able able() {
    boolean any = !table.sheet().rows().isEmpty();
    return new GridMenu.Able(
        any && editable(), any && reason().isPresent(), any && edits().unknown(chosenCells()).isPresent(),
        any && edits().removable(table.at().requirement().id()));
  }

  private EvaluationEdits edits() {
    return new EvaluationEdits(grid.study(), words.get().book());
  }

  /** Everything but what is measured. */
  private boolean editable() {
    return !table.at().requirement().evidence().measured() || table.chosen().column() < EvaluationGrid.FIRST_CANDIDATE;
  }

  private List<EvidenceCell> chosenCells() {
    GridSelection chosen = table.chosen();
    return IntStream.rangeClosed(chosen.top(), chosen.bottom()).boxed()
        .flatMap(row -> IntStream.rangeClosed(chosen.left(), chosen.right())
            .mapToObj(column -> table.sheet().cell(row, column)).flatMap(Optional::stream))
        .toList();
  }

  private void edit() {
    if (table.sheet().rows().isEmpty() || !editable()) {
      return;
    }
    EvaluationRow row = table.at();
    table.sheet().cell(table.chosen().row(), table.chosen().column()).ifPresentOrElse(
        cell -> editEvidence(row.requirement(), cell), () -> editRequirement(row));
  }

  private void editEvidence(Requirement requirement, EvidenceCell cell) {
    EvidenceForm form = EvidenceForm.of(requirement, cell.claim(), LocalDate.now());
    String candidate = words.get().of(table.sheet().candidate(table.chosen().column()).orElseThrow().name());
    new EvidenceDialog(getShell(), words.get(), dark, form, new EvidenceDialog.Around(
        candidate, CatalogueList.picked(catalogue.join(), requirement),
        entered -> edits().claim(cell.candidate(), entered).ifPresent(edited))).open();
  }

  private void editRequirement(EvaluationRow row) {
    Requirement requirement = row.requirement();
    double others = grid.study().requirements().stream()
        .filter(one -> one.partOf().equals(requirement.partOf()) && !one.id().equals(requirement.id()))
        .mapToDouble(Requirement::weight).sum();
    double around = grid.groups().stream().filter(one -> requirement.partOf().equals(Optional.of(one.requirement().id())))
        .mapToDouble(EvaluationRow::share).findFirst().orElse(1);
    new RequirementDialog(
        getShell(), words.get(), dark, RequirementForm.of(requirement),
        new RequirementDialog.Weighing(
            around, others, !grid.study().decision().makers().isEmpty(), row instanceof EvaluationRow.Group),
        entered -> edits().requirement(entered).ifPresent(edited)).open();
  }

  /** Marks the chosen values as unknown. */
  private void forget() {
    if (!table.sheet().rows().isEmpty()) {
      edits().unknown(chosenCells()).ifPresent(edited);
    }
  }

  private void add() {
    Optional<String> group = table.sheet().rows().isEmpty() ? Optional.empty() : switch (table.at()) {
      case EvaluationRow.Group here -> Optional.of(here.requirement().id());
      case EvaluationRow.Leaf here -> here.requirement().partOf();
    };
    new NewRequirementDialog(
        getShell(), words.get(), dark, grid, group, new CatalogueList(catalogue.join(), grid.study()),
        entered -> edited.accept(edits().add(entered))).open();
  }

  private void remove() {
    String requirement = table.at().requirement().id();
    if (edits().removable(requirement)) {
      edited.accept(edits().remove(requirement));
    }
  }

  @Override
  public boolean setFocus() {
    return table.setFocus();
  }
}
