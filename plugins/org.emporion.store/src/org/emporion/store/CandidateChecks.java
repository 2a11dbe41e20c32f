package org.emporion.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Claim;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Study;
import org.emporion.model.study.TrialTarget;

/** Checks that what a candidate refers to is there: requirements, journey set and secrets. */
final class CandidateChecks {
  private static final Pattern HOLE = Pattern.compile("#\\{([^}]*)}?");

  private final Checks checks;
  private final Study study;
  /** The ids of the requirements that claims are made on. */
  private final Set<String> claimable;

  CandidateChecks(Checks checks, Study study) {
    this.checks = checks;
    this.study = study;
    this.claimable = study.leaves().stream()
        .filter(one -> !one.evidence().measured())
        .map(Requirement::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Notes every problem. */
  void run() {
    for (Candidate candidate : study.candidates()) {
      String path = CandidateYaml.FOLDER + "." + candidate.id();
      if (checks.usable(RequirementsYaml.PATH)) {
        candidate.claims().forEach(claim -> claim(claim, path + ".claims." + claim.requirement()));
      }
      if (checks.usable(TrialsYaml.PATH + ".journey-sets")) {
        List<String> sets = study.trials().journeySets().stream().map(JourneySet::id).toList();
        candidate.target().ifPresent(target -> {
          if (checks.known(path + ".target.journeys", "kind.journey-set", target.journeys(), sets)) {
            orders(target, path + ".target.orders");
          }
        });
      }
    }
  }

  /** A list of orders is compared with what customers were told, so some request must say what that is. */
  private void orders(TrialTarget target, String path) {
    boolean told = study.trials().journeySet(target.journeys()).stream()
        .flatMap(set -> set.journeys().stream())
        .flatMap(journey -> journey.steps().stream())
        .anyMatch(step -> step.order().isPresent());
    if (target.orders().isPresent() && !told && !checks.problems().within(path)) {
      checks.problem(path, "orders-unmarked", target.journeys());
    }
    List<String> secrets = study.trials().journeySet(target.journeys()).map(JourneySet::secrets).orElse(List.of());
    target.orders().ifPresent(list -> list.headers().forEach((name, text) -> HOLE.matcher(text).results()
        .forEach(hole -> checks.known(path + ".headers." + name, "kind.secret", hole.group(1), secrets))));
  }

  private void claim(Claim claim, String path) {
    boolean exists = study.requirement(claim.requirement()).isPresent();
    if (exists && !claimable.contains(claim.requirement())) {
      checks.problem(path, "claim-not-asked", claim.requirement());
    } else {
      checks.known(path, "kind.requirement", claim.requirement(), claimable);
    }
  }
}
