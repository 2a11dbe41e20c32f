package org.emporion.model.study;

import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;

/**
 * A solution that is compared.
 *
 * @param id stable id
 * @param name what it is called
 * @param vendor who offers it
 * @param architecture how it is built and run, in a sentence
 * @param claims its values on requirements that are not measured
 * @param target what a trial loads; empty when it cannot be tried
 * @param sizing how measured capacity becomes instances
 * @param costs everything it costs
 */
public record Candidate(
    String id,
    LocalText name,
    LocalText vendor,
    LocalText architecture,
    List<Claim> claims,
    Optional<TrialTarget> target,
    Sizing sizing,
    List<CostLine> costs) {
  /** The claim on a requirement. */
  public Optional<Claim> claim(String requirementId) {
    return claims.stream().filter(claim -> claim.requirement().equals(requirementId)).findFirst();
  }
}
