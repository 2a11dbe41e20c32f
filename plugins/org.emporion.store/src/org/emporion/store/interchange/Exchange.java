package org.emporion.store.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.emporion.model.LocalText;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Study;
import org.emporion.store.LoadedStudy;

/**
 * What goes from one program to another: the criteria of a study and the evidence on its candidates, apart
 * from any file format.
 *
 * @param criteria every requirement, groups too, in the order of the study
 * @param evidence one entry for each candidate and each requirement that claims can be made on, in the order
 *     of the candidates and then of the requirements
 */
public record Exchange(List<CriterionEntry> criteria, List<EvidenceEntry> evidence) {
  /** Keeps the lists from later changes. */
  public Exchange {
    criteria = List.copyOf(criteria);
    evidence = List.copyOf(evidence);
  }

  /** What a study has to give. */
  public static Exchange of(LoadedStudy loaded) {
    return of(loaded.study(), new WrittenStudy(loaded.files()));
  }

  static Exchange of(Study study, WrittenStudy written) {
    Set<Requirement> leaves = Set.copyOf(study.leaves());
    List<CriterionEntry> criteria = new ArrayList<>();
    for (Requirement one : study.requirements()) {
      boolean leaf = leaves.contains(one);
      criteria.add(new CriterionEntry(
          one.id(), one.title(), one.partOf(), one.weight(), written.criterion(one.id()),
          leaf ? Optional.of(one.scale()) : Optional.empty(),
          leaf ? Optional.of(one.evidence()) : Optional.empty(),
          one.mustHave(), one.askedBy(), one.indicators()));
    }
    List<String> claimable = study.leaves().stream()
        .filter(one -> !one.evidence().measured())
        .map(Requirement::id)
        .toList();
    List<EvidenceEntry> evidence = new ArrayList<>();
    for (Candidate candidate : study.candidates()) {
      var claims = candidate.claims().stream().collect(Collectors.toMap(Claim::requirement, claim -> claim));
      for (String requirement : claimable) {
        evidence.add(new EvidenceEntry(candidate.id(), claims.getOrDefault(requirement, unknown(requirement))));
      }
    }
    return new Exchange(criteria, evidence);
  }

  /** The claim that nothing is known. */
  static Claim unknown(String requirement) {
    return new Claim(requirement, Claim.Basis.UNKNOWN, Optional.empty(), LocalText.same(""), Optional.empty());
  }
}
