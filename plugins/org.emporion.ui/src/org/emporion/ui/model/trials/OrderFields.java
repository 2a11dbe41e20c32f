package org.emporion.ui.model.trials;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.emporion.model.study.Belief;
import org.emporion.model.study.OrderMark;
import org.emporion.model.study.Resubmission;
import org.emporion.model.study.Step;
import org.emporion.store.LoadedStudy;
import org.emporion.store.edit.OrderEdits;
import org.emporion.store.edit.StepPlace;
import org.emporion.store.edit.StepText;
import org.emporion.store.edit.StudyEdit;
import org.emporion.store.edit.StudyEditor;
import org.emporion.store.edit.YamlValue;
import org.emporion.ui.Wording;
import org.emporion.ui.model.TypedNumber;
import org.emporion.ui.model.trials.FormField.Choice;
import org.emporion.ui.model.trials.FormField.Look;

/** The fields of a request about the order it decides over, and about customers who send it once more. */
final class OrderFields {
  private static final String ANY = "any";
  private static final int MOST_CUSTOMERS = 1_000_000;
  /** No share of customers is smaller than one of all those a trial may have. */
  private static final double LEAST_SHARE = 1e-9;

  private final LoadedStudy loaded;
  private final Wording words;
  private final StepPlace at;
  private final Optional<OrderMark> mark;
  private final Optional<Resubmission> again;
  private final OrderEdits edits;
  private final FieldRules rules;
  private final FieldMaker make;

  OrderFields(LoadedStudy loaded, Wording words, StepPlace at) {
    Step step = at.in(loaded.study()).orElseThrow();
    this.loaded = loaded;
    this.words = words;
    this.at = at;
    this.mark = step.order();
    this.again = step.resubmission();
    this.edits = new OrderEdits(loaded.study());
    this.rules = new FieldRules(words);
    this.make = new FieldMaker(words, "trials.step");
  }

  /** What the answer makes a customer believe. */
  List<FormField> mark() {
    return List.of(
        make.text("order-reference", Look.LINE, mark.map(OrderMark::reference).orElse(""), this::reference,
            typed -> edits.reference(at, typed)),
        make.text("order-told-by", Look.LINE, mark.flatMap(OrderMark::toldBy).orElse(""),
            FieldRules.orBlank(rules::jsonPath), typed -> edits.toldBy(at, typed)).enabled(mark.isPresent()),
        answers("bought", mark.map(OrderMark::bought).orElse(List.of()), edits::bought),
        answers("declined", mark.map(OrderMark::declined).orElse(List.of()), edits::declined));
  }

  private Optional<String> reference(String typed) {
    return typed.isBlank() || typed.contains("#{") ? Optional.empty()
        : Optional.of(words.say("trials.problem.order-reference"));
  }

  /** Answers that say the same: codes, or texts when a text of the answer tells it. Those that follow are not shown. */
  private FormField answers(String key, List<String> now, BiFunction<StepPlace, YamlValue.Sequence, StudyEdit> edit) {
    boolean byText = mark.flatMap(OrderMark::toldBy).isPresent();
    boolean written = new StudyEditor(loaded.files()).value(at.field("order." + key)).isPresent();
    List<String> said = written ? now : List.of();
    Function<String, List<String>> read = byText ? TypedTexts::readAny : FieldRules::parts;
    Function<String, Optional<String>> check = byText
        ? typed -> texts(typed, key.equals("bought")) : FieldRules.orBlank(rules::codes);
    FormField field = make.text("order-" + key, Look.LINE,
        byText ? TypedTexts.written(said) : String.join(", ", said), check,
        typed -> edit.apply(at, byText ? StepText.texts(read.apply(typed))
            : StepText.codes(read.apply(typed).stream().map(Integer::valueOf).toList()))).enabled(mark.isPresent());
    return read.apply(field.value()).equals(said) ? field : field.leftToFile(words.say("trials.step.in-file"));
  }

  private Optional<String> texts(String typed, boolean needed) {
    boolean sound = typed.isBlank() ? !needed : TypedTexts.read(typed).stream().noneMatch(String::isBlank);
    return sound ? Optional.empty() : Optional.of(words.say("trials.problem.order-texts"));
  }

  /** Who sends the request once more. */
  List<FormField> resubmission() {
    return List.of(
        make.text("resubmit-share", Look.SHORT, again.map(one -> TypedNumber.written(one.share(), true)).orElse(""),
            FieldRules.orBlank(rules.share(LEAST_SHARE, 1, "trials.problem.share-some")),
            typed -> edits.resubmitShare(at, FieldRules.number(typed, true))),
        make.text("resubmit-customers", Look.SHORT,
            again.flatMap(Resubmission::customers).map(String::valueOf).orElse(""),
            FieldRules.orBlank(rules.whole(1, MOST_CUSTOMERS)), typed -> edits.resubmitCustomers(at,
                typed.isBlank() ? Optional.empty() : Optional.of(FieldRules.numeral(typed)))).enabled(again.isPresent()),
        make.choice("resubmit-after", again.flatMap(Resubmission::after).map(OrderFields::word).orElse(ANY),
            Stream.concat(Stream.of(new Choice(ANY, words.say("trials.step.resubmit-after.any"))), Stream.of(Belief.values())
                .map(one -> new Choice(word(one), words.name("trials.step.resubmit-after", one)))).toList(),
            again.isPresent() && mark.isPresent(), typed -> edits.resubmitAfter(at, Stream.of(Belief.values())
                .filter(one -> word(one).equals(typed)).findFirst())));
  }

  private static String word(Belief belief) {
    return belief.name().toLowerCase(Locale.ROOT);
  }
}
