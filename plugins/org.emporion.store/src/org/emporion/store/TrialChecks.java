package org.emporion.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emporion.model.study.Journey;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.Objective;
import org.emporion.model.study.Step;
import org.emporion.model.study.Study;
import org.emporion.model.study.TrialProfile;
import org.emporion.model.study.TrialSetup;

/** Checks that journeys can be driven and that objectives and the mix of journeys speak of them. */
final class TrialChecks {
  private static final Pattern HOLE = Pattern.compile("#\\{([^}]*)(}?)");

  private final Checks checks;
  private final Study study;

  TrialChecks(Checks checks, Study study) {
    this.checks = checks;
    this.study = study;
  }

  /** Notes every problem. */
  void run() {
    TrialSetup trials = study.trials();
    for (Objective objective : checks.transactionsKnown() ? trials.objectives() : List.<Objective>of()) {
      checks.known(TrialsYaml.PATH + ".objectives." + objective.id() + ".transaction", "kind.transaction",
          objective.transaction(), RequirementChecks.transactions(trials));
    }
    String profiles = TrialsYaml.PATH + ".profiles";
    if (trials.profile(TrialSetup.ASSESSMENT_PROFILE).isEmpty() && checks.usable(profiles)) {
      checks.problem(profiles, "profile-missing", TrialSetup.ASSESSMENT_PROFILE,
          String.join(", ", trials.profiles().stream().map(TrialProfile::id).toList()));
    }
    for (JourneySet set : trials.journeySets()) {
      String path = TrialsYaml.PATH + ".journey-sets." + set.id() + ".journeys";
      if (!checks.usable(path)) {
        continue;
      }
      boolean sound = buying(set, path);
      for (Journey journey : set.journeys()) {
        holes(set, journey, path + "." + journey.id());
      }
      if (sound && checks.usable(OperationsYaml.PATH + ".journeys")) {
        mix(set, path);
      }
    }
    sameBuyingJourney(trials);
  }

  /** Shares are given by journey id for all sets, so the journey that buys has one id in all of them. */
  private void sameBuyingJourney(TrialSetup trials) {
    List<String> buying = trials.journeySets().stream()
        .flatMap(set -> set.journeys().stream())
        .filter(Journey::buys)
        .map(Journey::id)
        .distinct()
        .toList();
    String sets = TrialsYaml.PATH + ".journey-sets";
    if (buying.size() > 1 && !checks.problems().within(sets)) {
      checks.problem(sets, "journeys-buy-differently", String.join(", ", buying));
    }
  }

  /** False when it cannot be told which journey buys. */
  private boolean buying(JourneySet set, String path) {
    List<Journey> buying = set.journeys().stream().filter(Journey::buys).toList();
    if (buying.size() != 1) {
      checks.problem(path, "journeys-buy", set.id(), Integer.toString(buying.size()));
      return false;
    }
    Journey journey = buying.getFirst();
    long orders = journey.steps().stream()
        .filter(step -> step.outcomes().containsKey(Step.ORDERS_PLACED))
        .mapToLong(Step::repeat)
        .sum();
    String steps = path + "." + journey.id() + ".steps";
    if (orders != 1 && !checks.problems().within(steps)) {
      checks.problem(steps, "buy-one-order", journey.id(), Step.ORDERS_PLACED, Long.toString(orders));
    }
    return true;
  }

  /** Every name in {@code #{…}} must be the uid, drawn from a feeder or extracted by an earlier request of the journey. */
  private void holes(JourneySet set, Journey journey, String path) {
    Set<String> known = new LinkedHashSet<>(set.feeders().keySet());
    known.addAll(set.secrets());
    known.add(Step.UID);
    for (int i = 0; i < journey.steps().size(); i++) {
      Step step = journey.steps().get(i);
      String place = path + ".steps." + (i + 1);
      step.templates().forEach(text -> holes(text, place, known));
      known.addAll(step.extract().keySet());
      step.order().ifPresent(mark -> holes(mark.reference(), place + ".order.reference", known));
    }
  }

  private void holes(String text, String path, Set<String> known) {
    Matcher hole = HOLE.matcher(text);
    while (hole.find()) {
      if (hole.group(2).isEmpty()) {
        checks.problem(path, "placeholder-open", hole.group());
      } else {
        checks.known(path, "kind.value", hole.group(1), known);
      }
    }
  }

  private void mix(JourneySet set, String path) {
    Map<String, Double> mix = study.operations().journeys();
    List<String> browsing = set.journeys().stream().filter(one -> !one.buys()).map(Journey::id).toList();
    for (String id : mix.keySet()) {
      checks.known(OperationsYaml.PATH + ".journeys." + id, "kind.journey", id, browsing);
    }
    for (String id : browsing) {
      if (!mix.containsKey(id)) {
        checks.problem(path + "." + id, "journey-without-share", id);
      }
    }
  }
}
