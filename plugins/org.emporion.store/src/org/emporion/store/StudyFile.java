package org.emporion.store;

import java.util.Map;
import org.emporion.model.study.SourceRef;

/**
 * What the fields of one file share while it is read.
 *
 * @param name path relative to the study folder
 * @param folder the study folder, for fields that name files
 * @param problems where problems are noted
 * @param places where the place of each field is noted
 */
record StudyFile(String name, StudyFolder folder, Problems problems, Map<String, SourceRef> places) {
  /** The beginning of the file. */
  SourceRef place() {
    return new SourceRef(name, 1, 1);
  }
}
