package org.emporion.ui.parts.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Scale;
import org.emporion.store.Criterion;
import org.emporion.ui.Wording;
import org.emporion.ui.dialogs.FormDialog;
import org.emporion.ui.model.FormProblem;
import org.emporion.ui.model.RequirementWords;
import org.emporion.ui.model.evaluation.CellWords;
import org.emporion.ui.model.evaluation.EvidenceForm;
import org.emporion.ui.model.evaluation.EvidenceForm.Field;
import org.emporion.ui.widgets.SpokenName;

/** Where a person says what is known of a candidate on a requirement. */
final class EvidenceDialog extends FormDialog<Field> {
  private static final int LEVELS = 5;
  private final String candidate;
  private final Optional<Criterion> criterion;
  private final Consumer<EvidenceForm> saved;
  private EvidenceForm form;
  private final List<Control> ofKnown = new ArrayList<>();
  private Label sourceName;
  private Control first;

  /** The surroundings of the form: the candidate's name, the criterion the requirement picks, and who takes the result. */
  record Around(String candidate, Optional<Criterion> criterion, Consumer<EvidenceForm> saved) {}

  EvidenceDialog(Shell parent, Wording words, boolean dark, EvidenceForm form, Around around) {
    super(parent, words, dark, words.say("evidence.title"), Field.class);
    this.candidate = around.candidate();
    this.criterion = around.criterion();
    this.saved = around.saved();
    this.form = form;
  }

  @Override
  protected void fields(Composite body) {
    String title = new CellWords(words()).title(form.requirement());
    heading(body, words().say("evaluation.about", candidate, title),
        criterion.map(one -> words().of(one.asks())).orElse(""));
    name(body, words().say("evidence.basis"));
    Composite bases = row(body, Claim.Basis.values().length);
    for (Claim.Basis basis : Claim.Basis.values()) {
      Button radio = radio(bases, "evidence.basis." + basis.name().toLowerCase(Locale.ROOT),
          words().name("basis", basis), form.basis() == basis, () -> basis(basis));
      first = form.basis() == basis ? radio : first;
    }
    gap(body);
    value(body);
    source(body);
    date(body);
    enable();
  }

  private void value(Composite body) {
    Scale scale = form.requirement().scale();
    Label name = name(body, words().say("evidence.value"));
    if (scale.kind() == Scale.Kind.LEVEL) {
      GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 2).applyTo(name);
    }
    Control first = switch (scale.kind()) {
      case YES_NO -> yesNo(body);
      case LEVEL -> levels(body);
      case NUMBER -> number(body, scale);
    };
    problem(body, Field.VALUE, first);
  }

  private Control yesNo(Composite body) {
    Composite row = row(body, 2);
    Button yes = radio(row, "evidence.yes", words().say("value.yes"), form.value().equals("1"), () -> value("1"));
    Button no = radio(row, "evidence.no", words().say("value.no"), form.value().equals("0"), () -> value("0"));
    ofKnown.addAll(List.of(yes, no));
    return yes;
  }

  private Control levels(Composite body) {
    Composite table = row(body, 2);
    Button first = null;
    for (int level = 0; level < LEVELS; level++) {
      String typed = Integer.toString(level);
      Button radio = radio(table, "evidence.level." + level, words().say("level." + level), form.value().equals(typed),
          () -> value(typed));
      Label meaning = new Label(table, SWT.WRAP);
      meaning.setText(meaning(level));
      GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER)
          .hint(meaning.getText().isEmpty() ? SWT.DEFAULT : WIDTH * 3 / 4, SWT.DEFAULT).applyTo(meaning);
      ofKnown.add(radio);
      first = first == null ? radio : first;
    }
    String between = form.value();
    if (between.contains(".")) {
      ofKnown.add(radio(
          table, "evidence.level.between", words().say("level.between", between), true, () -> value(between)));
    }
    return first;
  }

  /** What the catalogue says the ends of the levels mean. */
  private String meaning(int level) {
    return criterion.flatMap(Criterion::ends)
        .filter(ends -> level == 0 || level == LEVELS - 1)
        .map(ends -> words().of(level == 0 ? ends.lowest() : ends.highest()))
        .orElse("").replace("&", "&&");
  }

  private Control number(Composite body, Scale scale) {
    Text typed = text(body, "evidence.number", words().say("evidence.value"), form.value(), this::value);
    ofKnown.add(typed);
    RequirementWords said = new RequirementWords(words());
    hint(body, words().say("evidence.number-hint", scale.unit(), said.value(scale, scale.worst()),
        said.value(scale, scale.best())));
    return typed;
  }

  private void source(Composite body) {
    sourceName = name(body, words().say("evidence.role"));
    Text source = text(body, "evidence.source", words().say("evidence.source"), form.source(), typed -> {
      form = form.source(typed, form.sourceZh());
      changed(Field.SOURCE);
    });
    name(body, words().say("evidence.chinese"));
    Text chinese = text(body, "evidence.source-zh", words().say("evidence.chinese"), form.sourceZh(), typed -> {
      form = form.source(form.source(), typed);
      changed(Field.SOURCE);
    });
    chinese.setMessage(words().say("evidence.chinese-hint"));
    problem(body, Field.SOURCE, source);
  }

  private void date(Composite body) {
    name(body, words().say("evidence.date"));
    Composite row = row(body, 2);
    Text date = text(row, "evidence.date", words().say("evidence.date"), form.date(), typed -> {
      form = form.date(typed);
      changed(Field.DATE);
    });
    date.setMessage(words().say("evidence.date-hint"));
    Button today = new Button(row, SWT.PUSH);
    today.setText(words().say("evidence.today"));
    SpokenName.give(today, "evidence.today", () -> today.getText().replace("&", ""));
    today.addListener(SWT.Selection, event -> date.setText(LocalDate.now().toString()));
    problem(body, Field.DATE, date);
  }

  /** The value as it is, so that another one can be typed or chosen at once; else what it rests on. */
  @Override
  protected Control first() {
    return ofKnown.stream()
        .filter(one -> form.known() && (!(one instanceof Button radio) || radio.getSelection()))
        .findFirst().orElse(first);
  }

  private void basis(Claim.Basis basis) {
    form = form.basis(basis);
    enable();
    showProblems();
  }

  private void value(String value) {
    form = form.value(value);
    changed(Field.VALUE);
  }

  private void enable() {
    ofKnown.forEach(control -> control.setEnabled(form.known()));
    sourceName.setText(words().say(switch (form.basis()) {
      case VENDOR -> "evidence.document";
      case JUDGEMENT -> "evidence.role";
      case UNKNOWN -> "evidence.source";
    }));
    sourceName.requestLayout();
  }

  @Override
  protected List<FormProblem<Field>> problems() {
    return form.problems(words());
  }

  @Override
  protected void save() {
    saved.accept(form);
  }
}
