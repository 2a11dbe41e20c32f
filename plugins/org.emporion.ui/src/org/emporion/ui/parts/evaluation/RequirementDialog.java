package org.emporion.ui.parts.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.emporion.model.study.MustHave;
import org.emporion.model.study.Scale;
import org.emporion.ui.Wording;
import org.emporion.ui.dialogs.FormDialog;
import org.emporion.ui.model.FormProblem;
import org.emporion.ui.model.RequirementWords;
import org.emporion.ui.model.evaluation.RequirementForm;
import org.emporion.ui.model.evaluation.RequirementForm.Field;

/** Where a person says how much a requirement counts, and what a candidate must have. */
final class RequirementDialog extends FormDialog<Field> {
  private final Weighing weighing;
  private final Consumer<RequirementForm> saved;
  private RequirementForm form;
  private Label share;
  private Text weight;
  private Text threshold;

  /**
   * What a weight is relative to.
   *
   * @param around share of the whole decision that the requirement and its siblings have together
   * @param others sum of the siblings' weights
   * @param makers true when decision makers have a say, so that the weight counts only where they say nothing
   * @param group true for a group of requirements, which has no threshold
   */
  record Weighing(double around, double others, boolean makers, boolean group) {}

  RequirementDialog(
      Shell parent, Wording words, boolean dark, RequirementForm form, Weighing weighing,
      Consumer<RequirementForm> saved) {
    super(parent, words, dark, words.say("requirement.title"), Field.class);
    this.form = form;
    this.weighing = weighing;
    this.saved = saved;
  }

  @Override
  protected void fields(Composite body) {
    RequirementWords said = new RequirementWords(words());
    heading(body, words().of(form.requirement().title()), weighing.group() ? "" : said.scale(form.requirement().scale()));
    name(body, words().say("requirement.weight"));
    Composite row = row(body, 2);
    weight = text(row, "requirement.weight", words().say("requirement.weight"), form.weight(), typed -> {
      form = form.weight(typed);
      share();
      changed(Field.WEIGHT);
    });
    GridDataFactory.fillDefaults().hint(90, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(weight);
    share = new Label(row, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(share);
    share();
    if (weighing.makers()) {
      hint(body, words().say("requirement.weight-makers"));
    }
    problem(body, Field.WEIGHT, weight);
    if (!weighing.group()) {
      mustHave(body);
    }
    weight.selectAll();
  }

  @Override
  protected Control first() {
    return weight;
  }

  private void share() {
    share.setText(form.weighing().filter(weight -> !weighing.makers() && weight + weighing.others() > 0)
        .map(weight -> words().say("requirement.weight-share",
            words().figures().percent(weighing.around() * weight / (weight + weighing.others()))))
        .orElse(""));
    share.requestLayout();
  }

  private void mustHave(Composite body) {
    GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 2)
        .applyTo(name(body, words().say("requirement.must-have")));
    Composite choices = row(body, 1);
    radio(choices, "requirement.must-have.none", words().say("requirement.must-have.none"), form.bound().isEmpty(),
        () -> bound(Optional.empty()));
    if (form.requirement().scale().kind() == Scale.Kind.YES_NO) {
      radio(choices, "requirement.must-have.yes", words().say("requirement.must-have.yes"), form.bound().isPresent(),
          () -> bound(Optional.of(MustHave.Bound.AT_LEAST)));
      return;
    }
    for (MustHave.Bound bound : MustHave.Bound.values()) {
      String key = bound == MustHave.Bound.AT_LEAST ? "requirement.must-have.at-least" : "requirement.must-have.at-most";
      radio(choices, key, words().say(key), form.bound().equals(Optional.of(bound)), () -> bound(Optional.of(bound)));
    }
    name(body, "");
    Composite row = row(body, 2);
    threshold = text(row, "requirement.threshold", words().say("requirement.must-have"), form.threshold(), typed -> {
      form = form.threshold(form.bound(), typed);
      changed(Field.THRESHOLD);
    });
    GridDataFactory.fillDefaults().hint(90, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(threshold);
    threshold.setEnabled(form.typedThreshold());
    Label unit = new Label(row, SWT.NONE);
    unit.setText(form.requirement().scale().unit().replace("&", "&&"));
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(unit);
    problem(body, Field.THRESHOLD, threshold);
  }

  private void bound(Optional<MustHave.Bound> bound) {
    form = form.threshold(bound, form.threshold());
    if (threshold != null) {
      threshold.setEnabled(form.typedThreshold());
    }
    showProblems();
  }

  @Override
  protected List<FormProblem<Field>> problems() {
    return form.problems(weighing.others(), words());
  }

  @Override
  protected void save() {
    saved.accept(form);
  }
}
