package org.emporion.ui.model.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Journey;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.Step;
import org.emporion.model.study.Study;
import org.emporion.store.edit.JourneyEdits;
import org.emporion.store.edit.StepPlace;
import org.emporion.ui.Wording;
import org.emporion.ui.model.TypedNumber;
import org.emporion.ui.model.trials.FormField.Look;
import org.emporion.ui.model.trials.FormSheet.Section;

/** The forms of a journey set, of a journey and of the values that customers draw. */
final class JourneySheets {
  private final Study study;
  private final Wording words;
  private final JourneyEdits edits;

  JourneySheets(Study study, Wording words) {
    this.study = study;
    this.words = words;
    this.edits = new JourneyEdits(study);
  }

  FormSheet set(String id) {
    JourneySet set = study.trials().journeySet(id).orElseThrow();
    List<String> users = study.candidates().stream()
        .filter(one -> one.target().filter(target -> target.journeys().equals(id)).isPresent())
        .map(Candidate::name).map(words::of).toList();
    return new FormSheet(words.say("trials.set.heading", id), List.of(
        words.say("trials.set.about", set.journeys().size(), set.feeders().size()),
        users.isEmpty() ? words.say("trials.set.unused")
            : words.say("trials.set.used", String.join(words.say("trials.list"), users))), List.of());
  }

  FormSheet journey(String set, String id) {
    Journey journey = new StepPlace(set, id, 1).journeyIn(study).orElseThrow();
    List<FormField> fields = new ArrayList<>(
        new NameFields(words, journey.name(), name -> edits.name(set, id, name)).fields());
    if (!journey.buys()) {
      fields.add(new FieldMaker(words, "trials.journey").text("share", Look.SHORT,
          TypedNumber.written(study.operations().journeys().getOrDefault(id, 0.0), true),
          new FieldRules(words).share(0, 1, "trials.problem.share"),
          typed -> edits.share(id, FieldRules.number(typed, true).orElseThrow())));
    }
    return new FormSheet(words.say("trials.journey.heading", words.of(journey.name())), List.of(
        words.say("trials.journey.steps",
            journey.steps().stream().map(Step::request).collect(Collectors.joining(" → "))),
        words.say(journey.buys() ? "trials.journey.buys" : "trials.journey.looks")),
        List.of(new Section("", fields)));
  }

  FormSheet feeder(String set, String name) {
    List<String> values = study.trials().journeySet(set).map(one -> one.feeders().get(name)).orElseThrow();
    long uses = study.trials().journeySet(set).orElseThrow().journeys().stream()
        .flatMap(journey -> journey.steps().stream())
        .filter(step -> step.templates().anyMatch(text -> text.contains("#{" + name + "}"))).count();
    return new FormSheet(words.say("trials.feeder.heading", name), List.of(
        words.say("trials.feeder.about", values.size(), uses)),
        List.of(new Section("", List.of(new FieldMaker(words, "trials.feeder").text("values", Look.LINES,
            String.join("\n", values), typed -> lines(typed).isEmpty()
                ? Optional.of(words.say("trials.problem.values")) : Optional.empty(),
            typed -> edits.feeder(set, name, lines(typed)))))));
  }

  private static List<String> lines(String typed) {
    return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
