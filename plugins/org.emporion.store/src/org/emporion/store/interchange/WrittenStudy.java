package org.emporion.store.interchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.emporion.store.FieldPlace;
import org.emporion.store.StudyFiles;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Which keys a sound study has written down, as against what they come to: needed to change no more than differs. */
final class WrittenStudy {
  /** Every value as text: an id of digits alone is an id. */
  private static final LoadSettings AS_TEXTS = LoadSettings.builder().setSchema(new FailsafeSchema()).build();

  private final StudyFiles files;
  private final Map<String, Object> roots = new HashMap<>();

  /**
   * Looks at the files of a study.
   *
   * @param files those of a study that was read and found sound
   */
  WrittenStudy(StudyFiles files) {
    this.files = files;
  }

  /** The criterion that a requirement picks. */
  Optional<String> criterion(String requirement) {
    return value("requirements." + requirement + ".criterion").map(String.class::cast);
  }

  /** True when something is written for this field. */
  boolean has(String field) {
    return value(field).isPresent();
  }

  /** True when a map is written for this field. */
  boolean isMap(String field) {
    return value(field).filter(Map.class::isInstance).isPresent();
  }

  private Optional<Object> value(String field) {
    FieldPlace place = FieldPlace.of(field);
    Object at = roots.computeIfAbsent(place.file(), this::root);
    for (String key : place.keys()) {
      at = at instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return Optional.ofNullable(at);
  }

  private Object root(String file) {
    return files.text(file)
        .map(text -> new Load(AS_TEXTS).loadFromString(text.startsWith("\uFEFF") ? text.substring(1) : text))
        .orElse(null);
  }
}
