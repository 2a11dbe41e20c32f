package org.emporion.store;

import java.util.Collection;
import org.emporion.model.study.SourceRef;
import org.emporion.model.study.Sources;

/**
 * What the checks of a whole study share: once every part is read, they compare parts with each other.
 *
 * @param problems where problems are noted
 * @param sources where each field stands
 */
record Checks(Problems problems, Sources sources) {
  /** Notes a problem at a field. */
  void problem(String path, String phrase, Object... arguments) {
    SourceRef place = sources.find(path).orElseThrow(() -> new IllegalStateException("No place for " + path));
    problems.add(place, path, phrase, arguments);
  }

  /**
   * Notes a problem when an id is not among the known ones. An empty id was reported where it was read.
   *
   * @return true when it is known
   */
  boolean known(String path, String kindPhrase, String id, Collection<String> known) {
    if (known.contains(id)) {
      return true;
    }
    if (!id.isEmpty()) {
      problem(path, "unknown-id", problems.say(kindPhrase), id, problems.hint(id, known), String.join(", ", known));
    }
    return false;
  }

  /** True when a part of the study and all it is in could be read, so that references into it can be checked. */
  boolean usable(String part) {
    String at = part;
    while (!problems.at(at) && !problems.at(at + ".yaml")) {
      int dot = at.lastIndexOf('.');
      if (dot < 0) {
        return true;
      }
      at = at.substring(0, dot);
    }
    return false;
  }

  /** True when every request of the journeys could be read, so that their transactions are all known. */
  boolean transactionsKnown() {
    return usable(TrialsYaml.PATH)
        && problems.fieldsWithin(TrialsYaml.PATH + ".journey-sets")
            .noneMatch(field -> !field.contains(".steps.") || field.endsWith(".transaction"));
  }
}
