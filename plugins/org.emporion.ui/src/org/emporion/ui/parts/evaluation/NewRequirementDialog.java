package org.emporion.ui.parts.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.emporion.model.study.Scale;
import org.emporion.model.study.Study;
import org.emporion.ui.Wording;
import org.emporion.ui.dialogs.FormDialog;
import org.emporion.ui.model.FormProblem;
import org.emporion.ui.model.evaluation.CatalogueList;
import org.emporion.ui.model.evaluation.EvaluationGrid;
import org.emporion.ui.model.evaluation.EvaluationRow;
import org.emporion.ui.model.evaluation.NewRequirement;
import org.emporion.ui.model.evaluation.NewRequirement.Field;
import org.emporion.ui.widgets.SpokenName;

/** Where a person adds a requirement: one of the catalogue, or an own one. */
final class NewRequirementDialog extends FormDialog<Field> {
  private final Study study;
  private final List<EvaluationRow.Group> groups;
  private final CatalogueList catalogue;
  private final Consumer<NewRequirement> saved;
  private final List<Control> ofCatalogue = new ArrayList<>();
  private final List<Control> ofOwn = new ArrayList<>();
  private final List<Control> ofNumber = new ArrayList<>();
  private boolean picking = true;
  private NewRequirement form;
  private Text weight;
  private boolean weightTyped;

  NewRequirementDialog(
      Shell parent, Wording words, boolean dark, EvaluationGrid grid, Optional<String> group, CatalogueList catalogue,
      Consumer<NewRequirement> saved) {
    super(parent, words, dark, words.say("new-requirement.title"), Field.class);
    this.study = grid.study();
    this.groups = grid.groups();
    this.catalogue = catalogue;
    this.saved = saved;
    this.form = new NewRequirement(
        Optional.empty(), "", "", Scale.Kind.LEVEL, "", "", "", group, NewRequirement.usualWeight(study, group));
  }

  @Override
  protected void fields(Composite body) {
    Composite ways = row(body, 2);
    GridDataFactory.fillDefaults().span(2, 1).applyTo(ways);
    radio(ways, "new-requirement.catalogue", words().say("new-requirement.catalogue"), true, () -> pick(true));
    radio(ways, "new-requirement.own", words().say("new-requirement.own"), false, () -> pick(false));
    gap(body);
    catalogue(body);
    own(body);
    number(body);
    place(body);
    show();
  }

  @Override
  protected Control first() {
    return ofCatalogue.get(0);
  }

  private void catalogue(Composite body) {
    CatalogueTable table = new CatalogueTable(body, words(), catalogue, criterion -> {
      form = form.criterion(criterion);
      show();
      showProblems();
    });
    GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(640, SWT.DEFAULT).applyTo(table);
    ofCatalogue.add(table);
    problem(body, Field.CRITERION, table);
  }

  private void own(Composite body) {
    ofOwn.add(name(body, words().say("new-requirement.name")));
    Text title = text(body, "new-requirement.name", words().say("new-requirement.name"), "", typed -> {
      form = form.title(typed, form.titleZh());
      changed(Field.TITLE);
    });
    ofOwn.add(title);
    ofOwn.add(name(body, words().say("evidence.chinese")));
    Text chinese = text(body, "new-requirement.name-zh", words().say("evidence.chinese"), "", typed -> {
      form = form.title(form.title(), typed);
      changed(Field.TITLE);
    });
    chinese.setMessage(words().say("evidence.chinese-hint"));
    ofOwn.add(chinese);
    problem(body, Field.TITLE, title);
    ofOwn.add(name(body, words().say("requirement.scale")));
    Composite scales = row(body, Scale.Kind.values().length);
    for (Scale.Kind kind : Scale.Kind.values()) {
      radio(scales, "new-requirement.scale." + kind.ordinal(),
          kind == Scale.Kind.NUMBER ? words().say("new-requirement.number") : words().name("scale", kind),
          kind == form.scale(), () -> scale(kind));
    }
    ofOwn.add(scales);
  }

  private void number(Composite body) {
    ofNumber.add(name(body, words().say("new-requirement.unit")));
    Composite row = row(body, 5);
    ofNumber.add(row);
    Text unit = text(row, "new-requirement.unit", words().say("new-requirement.unit"), "",
        typed -> numbers(typed, form.worst(), form.best()));
    name(row, words().say("new-requirement.worst"));
    Text worst = text(row, "new-requirement.worst", words().say("new-requirement.worst"), "",
        typed -> numbers(form.unit(), typed, form.best()));
    name(row, words().say("new-requirement.best"));
    Text best = text(row, "new-requirement.best", words().say("new-requirement.best"), "",
        typed -> numbers(form.unit(), form.worst(), typed));
    for (Text each : List.of(unit, worst, best)) {
      GridDataFactory.fillDefaults().grab(true, false).hint(70, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(each);
    }
    problem(body, Field.SCALE, unit);
  }

  private void place(Composite body) {
    name(body, words().say("new-requirement.group"));
    Combo group = SpokenName.give(
        new Combo(body, SWT.READ_ONLY | SWT.DROP_DOWN), "new-requirement.group",
        () -> words().say("new-requirement.group"));
    group.add(words().say("new-requirement.no-group"));
    groups.forEach(one -> group.add("\u2003".repeat(one.depth()) + words().of(one.requirement().title())));
    List<String> ids = groups.stream().map(one -> one.requirement().id()).toList();
    group.select(form.group().map(ids::indexOf).orElse(-1) + 1);
    group.addListener(SWT.Selection, event -> group(
        group.getSelectionIndex() == 0 ? Optional.empty() : Optional.of(ids.get(group.getSelectionIndex() - 1))));
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(group);
    name(body, words().say("requirement.weight"));
    weight = text(body, "new-requirement.weight", words().say("requirement.weight"), form.weight(), this::weight);
    problem(body, Field.WEIGHT, weight);
  }

  private void pick(boolean fromCatalogue) {
    picking = fromCatalogue;
    show();
    fit();
  }

  private void scale(Scale.Kind kind) {
    form = form.scale(kind);
    show();
    fit();
  }

  private void numbers(String unit, String worst, String best) {
    form = form.numbers(unit, worst, best);
    changed(Field.SCALE);
  }

  /** Another group; the weight follows what is usual there until a person types one. */
  private void group(Optional<String> chosen) {
    form = form.group(chosen);
    if (!weightTyped) {
      weight.setText(NewRequirement.usualWeight(study, chosen));
      weightTyped = false;
    }
  }

  private void weight(String typed) {
    weightTyped = true;
    form = form.weight(typed);
    changed(Field.WEIGHT);
  }

  /** What is entered so far; a criterion chosen counts only while one is asked for. */
  private NewRequirement entered() {
    return picking ? form : form.criterion(Optional.empty());
  }

  private void show() {
    NewRequirement now = entered();
    boolean number = now.needsScale() && now.kind() == Scale.Kind.NUMBER && (!picking || now.criterion().isPresent());
    ofCatalogue.forEach(one -> seen(one, picking));
    ofOwn.forEach(one -> seen(one, !picking));
    ofNumber.forEach(one -> seen(one, number));
    ofCatalogue.get(0).getParent().layout(true, true);
  }

  private static void seen(Control control, boolean seen) {
    ((GridData) control.getLayoutData()).exclude = !seen;
    control.setVisible(seen);
  }

  @Override
  protected List<FormProblem<Field>> problems() {
    return entered().problems(picking, words());
  }

  @Override
  protected void save() {
    saved.accept(entered());
  }
}
