package org.emporion.ui.model.trials;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.emporion.model.study.Authorisation;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Journey;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.LoadCourse;
import org.emporion.model.study.Objective;
import org.emporion.model.study.ResourceProbe;
import org.emporion.model.study.Step;
import org.emporion.model.study.Study;
import org.emporion.model.study.TrialProfile;
import org.emporion.model.study.TrialTarget;
import org.emporion.store.edit.StepPlace;
import org.emporion.ui.Figures;
import org.emporion.ui.Wording;

/** What a study says of trials, as a tree: journeys with their requests, profiles, objectives, targets, leave, records. */
public final class TrialOutline {
  private final List<TrialNode> roots;

  /**
   * The outline of a study.
   *
   * @param records how many trial records there are
   */
  public TrialOutline(Study study, int records, Wording words) {
    Figures figures = words.figures();
    this.roots = List.of(
        new TrialNode(TrialPlace.Group.JOURNEYS, "operations", words.say("trials.group.journeys"), "",
            study.trials().journeySets().stream().map(set -> set(set, study, words)).toList()),
        new TrialNode(TrialPlace.Group.PROFILES, "charts", words.say("trials.group.profiles"), "",
            study.trials().profiles().stream().map(one -> profile(one, words)).toList()),
        new TrialNode(TrialPlace.Group.OBJECTIVES, "must-have", words.say("trials.group.objectives"), "",
            study.trials().objectives().stream().map(one -> objective(one, words)).toList()),
        new TrialNode(TrialPlace.Group.TARGETS, "target", words.say("trials.group.targets"), "",
            study.candidates().stream().map(one -> target(one, words)).toList()),
        new TrialNode(TrialPlace.Group.AUTHORISATIONS, "leave", words.say("trials.group.authorisations"), "",
            IntStream.range(0, study.authorisations().size())
                .mapToObj(i -> authorisation(i + 1, study.authorisations().get(i), words)).toList()),
        new TrialNode(TrialPlace.Group.DRY, "assess", words.say("trials.group.dry"), "", List.of()),
        new TrialNode(TrialPlace.Group.RECORDS, "measurement", words.say("trials.group.records"),
            figures.number(records, 0), List.of()));
  }

  /** The groups. */
  public List<TrialNode> roots() {
    return roots;
  }

  /** The node of a place. */
  public Optional<TrialNode> find(TrialPlace place) {
    return roots.stream().flatMap(root -> root.find(place).stream()).findFirst();
  }

  private static TrialNode set(JourneySet set, Study study, Wording words) {
    List<TrialNode> inside = new ArrayList<>();
    set.journeys().forEach(journey -> inside.add(journey(set.id(), journey, study, words)));
    set.feeders().forEach((name, values) -> inside.add(new TrialNode(new TrialPlace.InFeeder(set.id(), name), "data-rows",
        "#{" + name + "}", words.say("trials.aside.values", values.size()), List.of())));
    return new TrialNode(new TrialPlace.InSet(set.id()), "group", set.id(), "", inside);
  }

  private static TrialNode journey(String set, Journey journey, Study study, Wording words) {
    List<TrialNode> steps = IntStream.range(0, journey.steps().size()).mapToObj(i -> {
      Step step = journey.steps().get(i);
      return new TrialNode(new TrialPlace.InStep(new StepPlace(set, journey.id(), i + 1)), "input",
          step.request(), step.transaction(), List.of());
    }).toList();
    String aside = journey.buys() ? words.say("trials.aside.buys")
        : words.figures().percent(study.operations().journeys().getOrDefault(journey.id(), 0.0));
    return new TrialNode(
        new TrialPlace.InJourney(set, journey.id()), "candidate", words.of(journey.name()), aside, steps);
  }

  private static TrialNode profile(TrialProfile profile, Wording words) {
    Figures figures = words.figures();
    String load = switch (profile.course()) {
      case LoadCourse.Hold hold -> figures.percent(hold.factor());
      case LoadCourse.Spike spike -> figures.percent(spike.from()) + " → " + figures.percent(spike.to());
      case LoadCourse.Staircase stairs -> figures.percent(stairs.levels().getFirst())
          + " … " + figures.percent(stairs.levels().getLast());
    };
    return new TrialNode(new TrialPlace.InProfile(profile.id()), "trial", words.of(profile.name()), load, List.of());
  }

  private static TrialNode objective(Objective objective, Wording words) {
    return new TrialNode(new TrialPlace.InObjective(objective.id()), "must-have", objective.id(),
        "≤ " + words.figures().millis(objective.maxMillis()), List.of());
  }

  private static TrialNode target(Candidate candidate, Wording words) {
    List<ResourceProbe> parts = candidate.target().map(TrialTarget::resources).orElse(List.of());
    return new TrialNode(new TrialPlace.InTarget(candidate.id()), "candidate", words.of(candidate.name()),
        candidate.target().map(one -> one.url().map(URI::getHost).orElseGet(() -> words.say("trials.aside.own-shop")))
            .orElseGet(() -> words.say("trials.aside.no-target")),
        IntStream.range(0, parts.size()).mapToObj(i -> new TrialNode(
            new TrialPlace.InResource(candidate.id(), i + 1), "measurement", parts.get(i).name(),
            words.say("trials.aside.part." + ResourceSheet.Kind.of(parts.get(i).source()).word()), List.of())).toList());
  }

  private static TrialNode authorisation(int number, Authorisation leave, Wording words) {
    return new TrialNode(new TrialPlace.InAuthorisation(number), "leave", leave.host(),
        words.figures().date(leave.until()), List.of());
  }
}
