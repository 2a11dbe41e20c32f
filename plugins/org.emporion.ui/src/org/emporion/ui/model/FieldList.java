package org.emporion.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.study.SourceRef;
import org.emporion.ui.Wording;

/** Gathers the fields of a node with the places they stand at. */
final class FieldList {
  private final Wording words;
  private final Places places;
  private final List<StudyNode.Field> fields = new ArrayList<>();

  FieldList(Wording words, Places places) {
    this.words = words;
    this.places = places;
  }

  /** Where fields stand on disk. */
  interface Places {
    Optional<SourceRef> of(String path);
  }

  /** Adds a field; its label is the phrase {@code field.<key>}. */
  FieldList add(String key, String path, String value) {
    return named(words.say("field." + key), path, value);
  }

  /** Adds a field whose label the study gives. */
  FieldList named(String label, String path, String value) {
    fields.add(new StudyNode.Field(label, value, places.of(path)));
    return this;
  }

  List<StudyNode.Field> done() {
    return List.copyOf(fields);
  }
}
