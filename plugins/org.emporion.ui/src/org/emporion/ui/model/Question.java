package org.emporion.ui.model;

import org.emporion.model.finding.Reason;
import org.emporion.model.study.Sources;

/**
 * Something a person asked "why?" about; the data of the event {@link #ASKED}.
 *
 * @param about what the question is about, as the part's heading
 * @param reason the grounds
 * @param sources where fields of the study stand
 */
public record Question(String about, Reason reason, Sources sources) {
  /** Event topic: the data is a {@link Question}. */
  public static final String ASKED = "org/emporion/why/ASKED";
}
