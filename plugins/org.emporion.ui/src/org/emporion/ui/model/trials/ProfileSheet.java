package org.emporion.ui.model.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.LoadCourse;
import org.emporion.model.study.StopCriteria;
import org.emporion.model.study.TrialProfile;
import org.emporion.store.LoadedStudy;
import org.emporion.store.edit.ProfileEdits;
import org.emporion.store.edit.ProfileKind;
import org.emporion.store.edit.StudyEditor;
import org.emporion.store.edit.YamlValue;
import org.emporion.ui.Wording;
import org.emporion.ui.model.TypedNumber;
import org.emporion.ui.model.trials.FormField.Choice;
import org.emporion.ui.model.trials.FormField.Look;
import org.emporion.ui.model.trials.FormSheet.Section;

/** The form of a load profile, with the load it comes to in words. */
final class ProfileSheet {
  private static final int LONGEST_SECONDS = 86_400;
  private static final int LONGEST_STOP = 3600;
  private static final int MOST_REPEATS = 100;

  private final LoadedStudy loaded;
  private final Wording words;
  private final TrialProfile profile;
  private final Optional<Workload> workload;
  private final ProfileEdits edits;
  private final FieldRules rules;
  private final FieldMaker make;

  ProfileSheet(LoadedStudy loaded, Wording words, String id, Optional<Workload> workload) {
    this.loaded = loaded;
    this.words = words;
    this.profile = loaded.study().trials().profile(id).orElseThrow();
    this.workload = workload;
    this.edits = new ProfileEdits(loaded.study());
    this.rules = new FieldRules(words);
    this.make = new FieldMaker(words, "trials.profile");
  }

  FormSheet sheet() {
    ProfileKind kind = kind();
    List<FormField> load = new ArrayList<>();
    load.add(make.choice("kind", kind.word(), Stream.of(ProfileKind.values())
        .map(one -> new Choice(one.word(), words.name("trials.profile-kind", one))).toList(), true,
        typed -> edits.kind(profile.id(), ProfileKind.of(typed))));
    switch (profile.course()) {
      case LoadCourse.Hold hold -> load.add(factor("load-factor", hold.factor()));
      case LoadCourse.Spike spike -> {
        load.add(factor("from-factor", spike.from()));
        load.add(factor("load-factor", spike.to()));
        load.add(seconds("rise-seconds", spike.riseSeconds()));
      }
      case LoadCourse.Staircase stairs -> load.add(make.text("levels", Look.LINE,
          stairs.levels().stream().map(one -> TypedNumber.written(one, true)).collect(Collectors.joining(", ")),
          rules::levels, typed -> edits.value(profile.id(), "levels", Optional.of(new YamlValue.Sequence(
              FieldRules.parts(typed).stream().map(FieldRules::numeral).toList())))));
    }
    load.add(make.text("percentile", Look.SHORT, profile.percentile().map(one -> TypedNumber.written(one, true)).orElse(""),
        FieldRules.orBlank(rules.share(0.5, 0.99, "trials.problem.percentile")),
        typed -> edits.value(profile.id(), "percentile",
            typed.isBlank() ? Optional.empty() : Optional.of(FieldRules.numeral(typed)))));
    return new FormSheet(
        words.say("trials.profile.heading", words.of(profile.name())),
        new LoadWords(loaded.study(), words).of(profile, workload),
        List.of(
            new Section("", name()),
            new Section(words.say("trials.profile.load-section"), load),
            new Section(words.say("trials.profile.time-section"), List.of(
                seconds("warm-up-seconds", profile.warmUpSeconds()),
                seconds("steady-seconds", profile.steadySeconds()),
                make.text("repeats", Look.SHORT, Integer.toString(profile.repeats()), rules.whole(1, MOST_REPEATS),
                    typed -> edits.value(profile.id(), "repeats", Optional.of(FieldRules.numeral(typed))
                        .filter(one -> profile.repeats() != 1 || !typed.strip().equals("1")))))),
            new Section(words.say("trials.profile.stop-section"), stop())));
  }

  private List<FormField> stop() {
    StopCriteria now = profile.stop();
    return List.of(
        make.text("stop-errors", Look.SHORT, now.errorShare().map(one -> TypedNumber.written(one, true)).orElse(""),
            FieldRules.orBlank(rules.share(0.000001, 0.999999, "trials.problem.share-inside")),
            typed -> edits.stop(profile.id(), new StopCriteria(FieldRules.number(typed, true).map(one -> one.doubleValue()),
                now.p95Millis(), now.injectorOverload(), now.forSeconds()))),
        make.text("stop-p95", Look.SHORT, now.p95Millis().map(one -> TypedNumber.written(one, false)).orElse(""),
            FieldRules.orBlank(rules.between(0, Double.MAX_VALUE, "trials.problem.max-ms")),
            typed -> edits.stop(profile.id(), new StopCriteria(now.errorShare(),
                FieldRules.number(typed, false).map(one -> one.doubleValue()), now.injectorOverload(), now.forSeconds()))),
        make.choice("stop-overload", now.injectorOverload() ? "yes" : "no", List.of(
            new Choice("no", words.say("trials.profile.stop-overload.no")),
            new Choice("yes", words.say("trials.profile.stop-overload.yes"))), true,
            typed -> edits.stop(profile.id(), new StopCriteria(
                now.errorShare(), now.p95Millis(), typed.equals("yes"), now.forSeconds()))),
        make.text("stop-seconds", Look.SHORT, Integer.toString(now.forSeconds()), rules.whole(1, LONGEST_STOP),
            typed -> edits.stop(profile.id(), new StopCriteria(now.errorShare(), now.p95Millis(), now.injectorOverload(),
                FieldRules.number(typed, false).orElseThrow().intValue()))).enabled(now.any()));
  }

  private List<FormField> name() {
    return new NameFields(words, profile.name(), name -> edits.name(profile.id(), name)).fields();
  }

  private ProfileKind kind() {
    return new StudyEditor(loaded.files()).value(ProfileEdits.field(profile.id()) + ".kind")
        .map(one -> ProfileKind.of(((YamlValue.Scalar) one).written())).orElse(ProfileKind.PEAK);
  }

  private FormField factor(String key, double value) {
    return make.text(key, Look.SHORT, TypedNumber.written(value, true), rules::factor,
        typed -> edits.value(profile.id(), key, Optional.of(FieldRules.numeral(typed))));
  }

  private FormField seconds(String key, int value) {
    Function<String, Optional<String>> check = rules.whole(1, LONGEST_SECONDS);
    return make.text(key, Look.SHORT, Integer.toString(value), check,
        typed -> edits.value(profile.id(), key, Optional.of(FieldRules.numeral(typed))));
  }
}
