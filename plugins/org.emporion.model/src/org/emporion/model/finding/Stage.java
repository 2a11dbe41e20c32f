package org.emporion.model.finding;

/** The stages of the chain, in the order in which data goes. */
public enum Stage {
  /** Order history to the peak's forecast. */
  DEMAND,
  /** Peak to sessions per second and their mix. */
  WORKLOAD,
  /** Who serves the customers, by half hour and month. Only of a study that says how they are served. */
  STAFFING,
  /** What a load trial of one candidate measured. */
  TRIAL,
  /** What one candidate needs to carry the peak. */
  CAPACITY,
  /** What one candidate costs. */
  BUDGET,
  /** Who comes first, and why. */
  RANKING,
  /** The documents. */
  REPORT
}
