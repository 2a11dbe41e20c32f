package org.emporion.ui.parts.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.emporion.ui.Wording;
import org.emporion.ui.model.evaluation.EvaluationGrid;
import org.emporion.ui.model.evaluation.EvaluationRow;
import org.emporion.ui.model.evaluation.EvidenceKind;
import org.emporion.ui.model.evaluation.GridFilter;
import org.emporion.ui.widgets.ComboItems;
import org.emporion.ui.widgets.SpokenName;

/** Where a person says which requirements to show. */
final class FilterBar {
  private static final int FIELDS = 4;
  private final Supplier<Wording> words;
  private final Consumer<GridFilter> changed;
  private final Composite bar;
  private final Text search;
  private final Combo group;
  private final Combo kind;
  private final Combo threshold;
  private final Button all;
  private List<String> groups = List.of();
  private boolean filling;

  FilterBar(Composite parent, Supplier<Wording> words, Consumer<GridFilter> changed) {
    this.words = words;
    this.changed = changed;
    bar = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(FIELDS).spacing(6, 0).applyTo(bar);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    search = SpokenName.give(
        new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "evaluation.search",
        () -> words.get().say("evaluation.search"));
    GridDataFactory.fillDefaults().grab(true, false).hint(90, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(search);
    search.addListener(SWT.Modify, event -> tell());
    group = combo("evaluation.filter.group");
    kind = combo("evaluation.filter.kind");
    threshold = combo("evaluation.filter.threshold");
    all = new Button(bar, SWT.PUSH);
    SpokenName.give(all, "evaluation.show-all", () -> all.getText().replace("&", ""));
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).exclude(true).applyTo(all);
    all.setVisible(false);
    all.addListener(SWT.Selection, event -> {
      clear();
      search.setFocus();
    });
  }

  private Combo combo(String id) {
    Combo combo = SpokenName.give(
        new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN), id, () -> words.get().say(id));
    GridDataFactory.fillDefaults().grab(true, false).hint(70, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(combo);
    combo.addListener(SWT.Selection, event -> tell());
    return combo;
  }

  /** Offers what there is to choose from; what was chosen stays chosen. */
  void show(EvaluationGrid grid) {
    GridFilter kept = filter();
    filling = true;
    Wording say = words.get();
    search.setMessage(say.say("evaluation.search"));
    groups = grid.groups().stream().map(row -> row.requirement().id()).toList();
    List<String> titles = new ArrayList<>(List.of(say.say("evaluation.filter.all-groups")));
    for (EvaluationRow.Group row : grid.groups()) {
      titles.add("\u2003".repeat(row.depth()) + say.of(row.requirement().title()));
    }
    ComboItems.show(group, titles, kept.group().map(id -> groups.indexOf(id) + 1).orElse(0));
    List<String> kinds = new ArrayList<>(List.of(say.say("evaluation.filter.all-kinds")));
    for (EvidenceKind one : EvidenceKind.values()) {
      kinds.add(say.say("evaluation.filter.only", say.name("evidence-kind", one)));
    }
    ComboItems.show(kind, kinds, kept.kind().map(one -> one.ordinal() + 1).orElse(0));
    List<String> thresholds = new ArrayList<>();
    for (GridFilter.Threshold one : GridFilter.Threshold.values()) {
      thresholds.add(say.name("threshold", one));
    }
    ComboItems.show(threshold, thresholds, kept.threshold().ordinal());
    all.setText(say.say("evaluation.filter.show-all"));
    filling = false;
  }

  /** Offers to show everything again, unless everything is shown. */
  void filtering(boolean some) {
    GridData place = (GridData) all.getLayoutData();
    if (place.exclude == some) {
      place.exclude = !some;
      all.setVisible(some);
      ((GridLayout) bar.getLayout()).numColumns = some ? FIELDS + 1 : FIELDS;
      bar.layout();
    }
  }

  /** What is chosen now. */
  GridFilter filter() {
    return new GridFilter(
        search.getText(),
        kind.getSelectionIndex() > 0 ? Optional.of(EvidenceKind.values()[kind.getSelectionIndex() - 1]) : Optional.empty(),
        GridFilter.Threshold.values()[Math.max(0, threshold.getSelectionIndex())],
        group.getSelectionIndex() > 0 ? Optional.of(groups.get(group.getSelectionIndex() - 1)) : Optional.empty());
  }

  /** Filters for nothing. */
  void clear() {
    filling = true;
    search.setText("");
    group.select(0);
    kind.select(0);
    threshold.select(0);
    filling = false;
    tell();
  }

  void focus() {
    search.setFocus();
  }

  private void tell() {
    if (!filling) {
      changed.accept(filter());
    }
  }
}
