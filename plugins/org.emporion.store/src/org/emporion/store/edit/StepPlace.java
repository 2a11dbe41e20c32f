package org.emporion.store.edit;

import java.util.Optional;
import org.emporion.model.study.Journey;
import org.emporion.model.study.Step;
import org.emporion.model.study.Study;

/**
 * Which request of a journey.
 *
 * @param set id of the journey set
 * @param journey id of the journey
 * @param number of the step from 1
 */
public record StepPlace(String set, String journey, int number) {
  /** The field of the list of steps. */
  public String list() {
    return JourneyEdits.journey(set, journey) + ".steps";
  }

  /** The field of the step. */
  public String field() {
    return list() + "." + number;
  }

  /** A field of the step. */
  public String field(String key) {
    return field() + "." + key;
  }

  /** The same with another number. */
  public StepPlace at(int other) {
    return new StepPlace(set, journey, other);
  }

  /** The journey in a study. */
  public Optional<Journey> journeyIn(Study study) {
    return study.trials().journeySet(set)
        .flatMap(one -> one.journeys().stream().filter(each -> each.id().equals(journey)).findFirst());
  }

  /** The step in a study. */
  public Optional<Step> in(Study study) {
    return journeyIn(study).map(Journey::steps).filter(steps -> number >= 1 && number <= steps.size())
        .map(steps -> steps.get(number - 1));
  }
}
