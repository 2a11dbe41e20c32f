package org.emporion.ui.model.trials;

import org.emporion.store.edit.StepPlace;

/** Something in the part for trials that can be chosen. Equal when it is the same thing, also in a changed study. */
public sealed interface TrialPlace {
  /** Everything of a kind. */
  enum Group implements TrialPlace {
    /** Journey sets. */
    JOURNEYS,
    /** Load profiles. */
    PROFILES,
    /** Objectives. */
    OBJECTIVES,
    /** What trials of the candidates are sent to. */
    TARGETS,
    /** Who may be loaded. */
    AUTHORISATIONS,
    /** One customer's walk. */
    DRY,
    /** What was measured. */
    RECORDS
  }

  /** A journey set. */
  record InSet(String set) implements TrialPlace {}

  /** Values that customers draw. */
  record InFeeder(String set, String name) implements TrialPlace {}

  /** A journey. */
  record InJourney(String set, String journey) implements TrialPlace {}

  /** A request. */
  record InStep(StepPlace step) implements TrialPlace {}

  /** A load profile. */
  record InProfile(String profile) implements TrialPlace {}

  /** An objective. */
  record InObjective(String objective) implements TrialPlace {}

  /** What trials of a candidate are sent to; of one without a target, too. */
  record InTarget(String candidate) implements TrialPlace {}

  /**
   * A part of a target whose processor and memory are recorded.
   *
   * @param number from 1, in the order of the file, so that a part may change its name
   */
  record InResource(String candidate, int number) implements TrialPlace {}

  /**
   * Leave to load a host.
   *
   * @param number from 1, in the order of the file
   */
  record InAuthorisation(int number) implements TrialPlace {}
}
