package org.emporion.ui.model.trials;

import java.util.List;
import java.util.function.Function;
import java.util.Optional;
import org.emporion.model.Ordinal;
import org.emporion.model.study.Objective;
import org.emporion.model.study.Study;
import org.emporion.store.edit.ObjectiveEdits;
import org.emporion.store.edit.StepEdits;
import org.emporion.store.edit.YamlValue;
import org.emporion.ui.Figures;
import org.emporion.ui.Wording;
import org.emporion.ui.model.TypedNumber;
import org.emporion.ui.model.trials.FormField.Choice;
import org.emporion.ui.model.trials.FormField.Look;
import org.emporion.ui.model.trials.FormSheet.Section;

/** The form of an objective, with the objective as a sentence. */
final class ObjectiveSheet {
  private final Study study;
  private final Wording words;
  private final Objective objective;
  private final ObjectiveEdits edits;
  private final FieldRules rules;
  private final FieldMaker make;

  ObjectiveSheet(Study study, Wording words, String id) {
    this.study = study;
    this.words = words;
    this.objective = study.trials().objectives().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    this.edits = new ObjectiveEdits(study);
    this.rules = new FieldRules(words);
    this.make = new FieldMaker(words, "trials.objective");
  }

  FormSheet sheet() {
    Figures figures = words.figures();
    return new FormSheet(
        words.say("trials.objective.heading", objective.id()),
        List.of(words.say("trials.objective.sentence", Ordinal.of(objective.percentile()), objective.transaction(),
            figures.millis(objective.maxMillis()), figures.percent(objective.maxErrorShare().value()))),
        List.of(new Section("", List.of(
            make.choice("transaction", objective.transaction(), transactions(study).stream()
                .map(one -> new Choice(one, one)).toList(), true,
                typed -> edits.value(objective.id(), "transaction", YamlValue.text(typed))),
            number("percentile", objective.percentile(), false, rules.between(0, 100, "trials.problem.percentile-100")),
            number("max-ms", objective.maxMillis(), false, rules.between(0, Double.MAX_VALUE, "trials.problem.max-ms")),
            number("max-error-share", objective.maxErrorShare().value(), true,
                rules.share(0, 1, "trials.problem.share"))))));
  }

  private FormField number(String key, double value, boolean percent, Function<String, Optional<String>> check) {
    return make.text(key, Look.SHORT, TypedNumber.written(value, percent), check,
        typed -> edits.value(objective.id(), key, FieldRules.numeral(typed)));
  }

  /** The business transactions of a study, in the order of its journeys. */
  static List<String> transactions(Study study) {
    return study.trials().journeySets().stream()
        .flatMap(set -> StepEdits.requests(set).values().stream()).distinct().toList();
  }
}
