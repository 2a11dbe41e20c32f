package org.emporion.model.study;

import java.util.List;
import java.util.Optional;

/**
 * What load trials do.
 *
 * @param journeySets journeys by the kind of shop they fit
 * @param objectives what a candidate's responses must keep
 * @param profiles how load rises and how long it stays, by id; {@code peak} is the one an assessment uses
 */
public record TrialSetup(List<JourneySet> journeySets, List<Objective> objectives, List<TrialProfile> profiles) {
  /** The id of the profile an assessment uses. */
  public static final String ASSESSMENT_PROFILE = "peak";

  /** The journey set with this id. */
  public Optional<JourneySet> journeySet(String id) {
    return journeySets.stream().filter(set -> set.id().equals(id)).findFirst();
  }

  /** The profile with this id. */
  public Optional<TrialProfile> profile(String id) {
    return profiles.stream().filter(profile -> profile.id().equals(id)).findFirst();
  }
}
