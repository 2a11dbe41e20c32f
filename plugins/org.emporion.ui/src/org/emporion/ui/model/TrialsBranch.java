package org.emporion.ui.model;

import java.util.List;
import java.util.stream.Collectors;
import org.emporion.model.Ordinal;
import org.emporion.model.study.Authorisation;
import org.emporion.model.study.Journey;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.Objective;
import org.emporion.model.study.Step;
import org.emporion.model.study.Study;
import org.emporion.model.study.TrialProfile;
import org.emporion.ui.Figures;
import org.emporion.ui.Wording;
import org.emporion.ui.model.StudyNode.Kind;

/** The explorer's branch about load trials: journeys, objectives, profiles and leave to load other hosts. */
final class TrialsBranch {
  private final Study study;
  private final Wording words;
  private final Figures figures;
  private final FieldList.Places places;

  TrialsBranch(Study study, Wording words, FieldList.Places places) {
    this.study = study;
    this.words = words;
    this.figures = words.figures();
    this.places = places;
  }

  StudyNode node() {
    return group("trials", "trials", List.of(
        group("journeys", "trials.journeys", study.trials().journeySets().stream().map(this::journeySet).toList()),
        group("objectives", "trials.objectives", study.trials().objectives().stream().map(this::objective).toList()),
        group("profiles", "trials.profiles", study.trials().profiles().stream().map(this::profile).toList()),
        group("authorisations", "authorisations", study.authorisations().stream().map(this::authorisation).toList())));
  }

  private StudyNode journeySet(JourneySet set) {
    String path = "trials.journeys." + set.id();
    return new StudyNode(
        Kind.GROUP, path, set.id(), places.of(path),
        new FieldList(words, places).add("explorer.count", path, figures.number(set.journeys().size(), 0)).done(),
        set.journeys().stream().map(journey -> journey(path, journey)).toList());
  }

  private StudyNode journey(String set, Journey journey) {
    String path = set + "." + journey.id();
    return new StudyNode(
        Kind.TRIAL, path, words.of(journey.name()), places.of(path),
        new FieldList(words, places)
            .add("journey.buys", path, words.say(journey.buys() ? "value.yes" : "value.no"))
            .add("journey.steps", path,
                journey.steps().stream().map(Step::request).collect(Collectors.joining(" → ")))
            .done(),
        List.of());
  }

  private StudyNode objective(Objective objective) {
    String path = "trials.objectives." + objective.id();
    return new StudyNode(
        Kind.TRIAL, path, objective.id(), places.of(path),
        new FieldList(words, places)
            .add("objective.transaction", path + ".transaction", objective.transaction())
            .add("objective.bound", path + ".max-ms", words.say("objective.bound",
                Ordinal.of(objective.percentile()), figures.millis(objective.maxMillis())))
            .add("objective.errors", path + ".max-error-share", figures.percent(objective.maxErrorShare().value()))
            .done(),
        List.of());
  }

  private StudyNode profile(TrialProfile profile) {
    String path = "trials.profiles." + profile.id();
    return new StudyNode(
        Kind.TRIAL, path, words.of(profile.name()), places.of(path),
        new FieldList(words, places)
            .add("profile.warm-up", path + ".warm-up-seconds", seconds(profile.warmUpSeconds()))
            .add("profile.steady", path + ".steady-seconds", seconds(profile.steadySeconds()))
            .add("profile.load", path + ".load-factor", figures.percent(profile.loadFactor()))
            .done(),
        List.of());
  }

  private StudyNode authorisation(Authorisation leave) {
    String path = "authorisations." + leave.host();
    return new StudyNode(
        Kind.TRIAL, path, leave.host(), places.of(path),
        new FieldList(words, places)
            .add("authorisation.by", path + ".granted-by", words.of(leave.grantedBy()))
            .add("authorisation.until", path + ".until", leave.until().toString())
            .add("authorisation.cap", path + ".max-requests-per-second", figures.number(leave.maxRequestsPerSecond(), 1))
            .done(),
        List.of());
  }

  private String seconds(int seconds) {
    return words.say("figure.seconds", figures.number(seconds, 0));
  }

  private StudyNode group(String name, String path, List<StudyNode> children) {
    return new StudyNode(
        Kind.GROUP, path, words.say("explorer." + name), places.of(path),
        new FieldList(words, places).add("explorer.count", path, figures.number(children.size(), 0)).done(), children);
  }
}
