package org.emporion.ui.model.trials;

import java.time.LocalDate;
import java.util.Optional;
import org.emporion.model.finding.Workload;
import org.emporion.store.LoadedStudy;
import org.emporion.ui.Wording;

/**
 * The forms of the part for trials.
 *
 * @param loaded the study as it is
 * @param workload what its history comes to; empty before its first assessment
 * @param words the window's words
 */
public record TrialSheets(LoadedStudy loaded, Optional<Workload> workload, Wording words) {
  /** The form about a place; empty for groups. */
  public Optional<FormSheet> of(TrialPlace place) {
    JourneySheets journeys = new JourneySheets(loaded.study(), words);
    return switch (place) {
      case TrialPlace.Group group -> Optional.empty();
      case TrialPlace.InSet set -> Optional.of(journeys.set(set.set()));
      case TrialPlace.InJourney journey -> Optional.of(journeys.journey(journey.set(), journey.journey()));
      case TrialPlace.InFeeder feeder -> Optional.of(journeys.feeder(feeder.set(), feeder.name()));
      case TrialPlace.InStep step -> Optional.of(new StepSheet(loaded, words, step.step()).sheet());
      case TrialPlace.InProfile profile ->
          Optional.of(new ProfileSheet(loaded, words, profile.profile(), workload).sheet());
      case TrialPlace.InObjective objective ->
          Optional.of(new ObjectiveSheet(loaded.study(), words, objective.objective()).sheet());
      case TrialPlace.InTarget target -> Optional.of(new TargetSheet(loaded, words, target.candidate()).sheet());
      case TrialPlace.InResource part ->
          Optional.of(new ResourceSheet(loaded.study(), words, part.candidate(), part.number()).sheet());
      case TrialPlace.InAuthorisation leave -> Optional.of(
          new AuthorisationSheet(loaded.study(), words, leave.number(), LocalDate.now()).sheet());
    };
  }
}
