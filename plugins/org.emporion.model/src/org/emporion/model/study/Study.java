package org.emporion.model.study;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;

/**
 * What the user entered: the whole study as one immutable tree.
 *
 * @param format version of the study format on disk
 * @param id stable id of the study
 * @param title what the study is called
 * @param currency the currency every amount of the study is in
 * @param planning horizon and growth
 * @param operations how the retailer trades today
 * @param requirements what a solution is judged by, as a flat list of a tree (see {@link Requirement#partOf})
 * @param candidates the solutions compared, in the order the user gave
 * @param trials journeys, objectives and profiles of load trials
 * @param prices wages, day rates and instance prices
 * @param authorisations hosts that trials may load besides this machine itself
 * @param decision who decides, and by which rules of the study's own
 */
public record Study(
    int format,
    String id,
    LocalText title,
    Currency currency,
    Planning planning,
    Operations operations,
    List<Requirement> requirements,
    List<Candidate> candidates,
    TrialSetup trials,
    PriceBook prices,
    List<Authorisation> authorisations,
    Decision decision) {
  /** The candidate with this id. */
  public Optional<Candidate> candidate(String candidateId) {
    return candidates.stream().filter(candidate -> candidate.id().equals(candidateId)).findFirst();
  }

  /** The requirement with this id. */
  public Optional<Requirement> requirement(String requirementId) {
    return requirements.stream().filter(requirement -> requirement.id().equals(requirementId)).findFirst();
  }

  /** The requirements that carry a weight themselves: those no other one is part of. */
  public List<Requirement> leaves() {
    return requirements.stream()
        .filter(one -> requirements.stream().noneMatch(other -> other.partOf().equals(Optional.of(one.id()))))
        .toList();
  }
}
