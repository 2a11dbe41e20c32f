package org.emporion.store.journey;

import java.util.List;
import org.emporion.model.LocalText;
import org.emporion.store.LoadedStudy;

/**
 * What an import of a recording is going to do; nothing is written yet.
 *
 * @param told what was kept, left out, found and made secret, in sentences
 * @param result the study as it is going to be; found sound
 */
public record JourneyPlan(List<LocalText> told, LoadedStudy result) {
  /** Keeps the list from later changes. */
  public JourneyPlan {
    told = List.copyOf(told);
  }
}
