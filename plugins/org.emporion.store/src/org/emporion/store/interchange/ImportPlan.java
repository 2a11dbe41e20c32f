package org.emporion.store.interchange;

import java.util.List;
import org.emporion.store.LoadedStudy;

/**
 * What an import is going to do; nothing is written yet.
 *
 * @param changes each change, in the order of the file; none when the study says all of it already
 * @param result the study as it is going to be; found sound
 */
public record ImportPlan(List<StudyChange> changes, LoadedStudy result) {
  /** Keeps the list from later changes. */
  public ImportPlan {
    changes = List.copyOf(changes);
  }
}
