package org.emporion.model.finding;

/**
 * The immutable result of one stage.
 *
 * @param stage the stage
 * @param subject id of the candidate it is about; empty when it is about the whole study
 * @param value the result
 * @param why its grounds
 * @param provenance where it comes from
 */
public record Finding<T>(Stage stage, String subject, T value, Reason why, Provenance provenance) {}
