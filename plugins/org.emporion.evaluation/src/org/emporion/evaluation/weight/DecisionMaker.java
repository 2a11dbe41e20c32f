package org.emporion.evaluation.weight;

/**
 * Somebody who has a say.
 *
 * @param id stable id
 * @param role such as IT lead
 * @param votingPower relative to the others, from 0
 */
public record DecisionMaker(String id, String role, double votingPower) {
  /** @throws IllegalArgumentException when the voting power is negative or not finite */
  public DecisionMaker {
    if (!(votingPower >= 0) || !Double.isFinite(votingPower)) {
      throw new IllegalArgumentException("Voting power of " + id + " is " + votingPower + ", it starts at 0");
    }
  }
}
