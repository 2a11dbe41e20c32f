package org.emporion.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.emporion.model.study.MustHave;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;
import org.emporion.model.study.SourceRef;
import org.emporion.model.study.Study;
import org.emporion.model.study.TrialSetup;

/** Checks that the requirements form a tree whose leaves can be scored. */
final class RequirementChecks {
  private final Checks checks;
  private final Study study;
  private final Map<String, Requirement> byId;

  RequirementChecks(Checks checks, Study study) {
    this.checks = checks;
    this.study = study;
    this.byId = study.requirements().stream().collect(Collectors.toMap(
        Requirement::id, one -> one, (one, other) -> one, LinkedHashMap::new));
  }

  /** Notes every problem. */
  void run() {
    for (Requirement requirement : study.requirements()) {
      parent(requirement);
    }
    Set<String> inCircle = cycles();
    weights();
    for (Requirement requirement : study.requirements()) {
      if (inCircle.contains(requirement.id())) {
        continue;
      }
      if (study.leaves().contains(requirement)) {
        leaf(requirement);
      } else {
        group(requirement);
      }
    }
  }

  private void parent(Requirement requirement) {
    requirement.partOf().ifPresent(
        group -> checks.known(path(requirement, "part-of"), "kind.requirement", group, byId.keySet()));
  }

  /**
   * Follows each chain of groups upwards; a chain that comes back to where it began is told once.
   *
   * @return the ids in circles
   */
  private Set<String> cycles() {
    Set<String> inCircle = new HashSet<>();
    for (Requirement start : study.requirements()) {
      List<String> chain = new ArrayList<>(List.of(start.id()));
      Optional<String> next = start.partOf();
      while (next.isPresent() && byId.containsKey(next.get()) && !chain.contains(next.get())) {
        chain.add(next.get());
        next = byId.get(next.get()).partOf();
      }
      if (next.isEmpty() || !next.get().equals(start.id())) {
        continue;
      }
      inCircle.add(start.id());
      if (start.id().equals(chain.stream().min(Comparator.naturalOrder()).orElseThrow())) {
        chain.add(start.id());
        checks.problem(path(start, "part-of"), "cycle", String.join(" → ", chain));
      }
    }
    return inCircle;
  }

  private void weights() {
    Map<Optional<String>, Double> sums = new LinkedHashMap<>();
    study.requirements().forEach(one -> sums.merge(one.partOf(), one.weight(), Double::sum));
    sums.forEach((group, sum) -> {
      String path = group.map(id -> RequirementsYaml.PATH + "." + id).orElse(RequirementsYaml.PATH);
      boolean readable = group.map(byId::containsKey).orElse(true) && !checks.problems().within(path);
      if (readable && sum == 0) {
        checks.problem(path, "weights-zero");
      }
    });
  }

  private void group(Requirement requirement) {
    Map<String, SourceRef> places = checks.sources().places();
    SourceRef criterion = places.get(path(requirement, "criterion"));
    for (String key : List.of("criterion", "scale", "evidence", "must-have")) {
      SourceRef place = places.get(path(requirement, key));
      // What the criterion gives stands where the criterion does, and only the criterion is told.
      if (place != null && (key.equals("criterion") || !place.equals(criterion))) {
        checks.problem(path(requirement, key), "group-with", requirement.id(), key);
      }
    }
  }

  private void leaf(Requirement requirement) {
    Scale scale = requirement.scale();
    String written = path(requirement, "scale");
    if (!checks.sources().places().containsKey(written)) {
      checks.problem(path(requirement, "scale"), "missing-key", "scale");
      return;
    }
    requirement.evidence().metric().ifPresent(metric -> {
      String path = path(requirement, "evidence");
      if (scale.kind() != Scale.Kind.NUMBER && !checks.problems().within(written)) {
        checks.problem(written, "metric-needs-number", metric.name());
      }
      if (checks.transactionsKnown()) {
        metric.transaction().ifPresent(
            transaction -> checks.known(path, "kind.transaction", transaction, transactions(study.trials())));
      }
    });
    requirement.mustHave().ifPresent(mustHave -> threshold(requirement, scale, mustHave));
  }

  private void threshold(Requirement requirement, Scale scale, MustHave mustHave) {
    String path = path(requirement, "must-have");
    if (checks.problems().within(RequirementsYaml.MUST_HAVES + "." + requirement.id())) {
      return;
    }
    double highest = switch (scale.kind()) {
      case YES_NO -> 1;
      case LEVEL -> 4;
      case NUMBER -> Double.MAX_VALUE;
    };
    double lowest = scale.kind() == Scale.Kind.NUMBER ? -Double.MAX_VALUE : 0;
    if (mustHave.threshold() < lowest || mustHave.threshold() > highest) {
      checks.problem(path, "out-of-range", Range.plain(mustHave.threshold()),
          Range.between(lowest, highest).words(checks.problems()));
    }
  }

  /** The business transactions that occur in any journey, in order. */
  static List<String> transactions(TrialSetup trials) {
    return trials.journeySets().stream()
        .flatMap(set -> set.journeys().stream())
        .flatMap(journey -> journey.steps().stream())
        .map(step -> step.transaction())
        .distinct()
        .toList();
  }

  private static String path(Requirement requirement, String key) {
    return RequirementsYaml.PATH + "." + requirement.id() + "." + key;
  }
}
