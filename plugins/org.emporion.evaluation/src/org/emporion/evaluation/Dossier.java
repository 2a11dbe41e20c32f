package org.emporion.evaluation;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.evaluation.fact.Question;
import org.emporion.evaluation.fact.Reading;
import org.emporion.evaluation.fact.Statement;
import org.emporion.evaluation.fact.Threshold;
import org.emporion.model.finding.Measured;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Metric;
import org.emporion.model.study.Requirement;

/** Everything known before the rules run: what is asked of whom, what was said and what was measured. */
final class Dossier {
  private record Place(String candidate, Metric metric) {}

  private final RequirementTree tree;
  private final List<Candidate> candidates;
  private final Map<Place, Measured> measured = new HashMap<>();
  private final Optional<LocalDate> asOf;

  /**
   * Gathers what is known.
   *
   * @param asOf the day from which the age of a document is counted; empty for the date of the newest claim
   * @throws IllegalArgumentException when an id repeats or a quantity was measured twice
   */
  Dossier(RequirementTree tree, List<Candidate> candidates, List<Measured> measurements, Optional<LocalDate> asOf) {
    this.tree = tree;
    this.candidates = List.copyOf(candidates);
    if (candidates.stream().map(Candidate::id).distinct().count() < candidates.size()) {
      throw new IllegalArgumentException("Two candidates have the same id");
    }
    for (Measured each : measurements) {
      if (measured.put(new Place(each.candidate(), each.metric()), each) != null) {
        throw new IllegalArgumentException(each.metric().name() + " of " + each.candidate() + " is given twice");
      }
    }
    this.asOf = asOf.or(() -> candidates.stream()
        .flatMap(each -> each.claims().stream())
        .flatMap(claim -> claim.date().stream())
        .max(LocalDate::compareTo));
  }

  /** The requirements. */
  RequirementTree tree() {
    return tree;
  }

  /** The candidates, in the order of the study. */
  List<Candidate> candidates() {
    return candidates;
  }

  /**
   * The candidate with this id.
   *
   * @throws java.util.NoSuchElementException when there is none
   */
  Candidate candidate(String id) {
    return candidates.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  /** What was measured of a candidate for a requirement; empty when nothing was or a claim is asked for. */
  Optional<Measured> measured(Candidate candidate, Requirement requirement) {
    return requirement.evidence().metric().map(metric -> measured.get(new Place(candidate.id(), metric)));
  }

  /** Whole months from a claim's date to the day of the evaluation, 0 without a date. */
  long ageMonths(Claim claim) {
    return claim.date().map(date -> Period.between(date, asOf.orElse(date)).toTotalMonths()).orElse(0L);
  }

  /** The value that a claim states; empty when it states none. */
  static Optional<Double> said(Claim claim) {
    return claim.basis() == Claim.Basis.UNKNOWN ? Optional.empty() : claim.value().filter(Double::isFinite);
  }

  /** All this as facts for the rules. */
  List<Object> facts() {
    List<Object> facts = new ArrayList<>();
    for (Candidate candidate : candidates) {
      for (Requirement requirement : tree.leaves()) {
        facts.add(new Question(candidate.id(), requirement.id(), requirement.scale().kind(),
            requirement.scale().worst(), requirement.scale().best(),
            requirement.evidence().metric().map(Metric::name).orElse("")));
        candidate.claim(requirement.id()).ifPresent(claim -> facts.add(statement(candidate, claim)));
      }
      for (Requirement requirement : tree.mustHaves()) {
        facts.add(new Threshold(candidate.id(), requirement.id(), tree.leaf(requirement.id()),
            requirement.mustHave().orElseThrow()));
      }
    }
    for (Measured each : measured.values()) {
      boolean valid = Double.isFinite(each.value());
      facts.add(new Reading(each.candidate(), each.metric().name(), valid, valid ? each.value() : 0));
    }
    return facts;
  }

  private Statement statement(Candidate candidate, Claim claim) {
    Optional<Double> value = said(claim);
    return new Statement(candidate.id(), claim.requirement(), claim.basis(), value.isPresent(),
        value.orElse(0.0), claim.date().isPresent(), ageMonths(claim));
  }
}
