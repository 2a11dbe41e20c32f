package org.emporion.store.interchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.emporion.store.StudyFiles;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Which keys a sound study has written down, as against what they come to: needed to change no more than differs. */
final class WrittenStudy {
  private static final String REQUIREMENTS = "requirements.yaml";
  /** Every value as text: an id of digits alone is an id. */
  private static final LoadSettings AS_TEXTS = LoadSettings.builder().setSchema(new FailsafeSchema()).build();

  private final Map<String, Object> roots = new HashMap<>();

  private WrittenStudy() {}

  /**
   * Looks at the files of a study.
   *
   * @param files those of a study that was read and found sound
   */
  static WrittenStudy of(StudyFiles files) {
    WrittenStudy written = new WrittenStudy();
    files.texts().forEach((name, text) -> {
      boolean candidate = name.startsWith("candidates/");
      if (candidate || name.equals(REQUIREMENTS)) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Object root = new Load(AS_TEXTS).loadFromString(bare);
        if (candidate) {
          written.roots.put("candidates." + name.substring("candidates/".length(), name.length() - ".yaml".length()), root);
        } else if (root instanceof Map<?, ?> parts) {
          parts.forEach((part, content) -> written.roots.put(String.valueOf(part), content));
        }
      }
    });
    return written;
  }

  /** The criterion that a requirement picks. */
  Optional<String> criterion(String requirement) {
    return value("requirements", requirement, "criterion").map(String.class::cast);
  }

  /** True when there is something under these keys. */
  boolean has(String root, String... keys) {
    return value(root, keys).isPresent();
  }

  /** True when what stands under these keys is a map. */
  boolean isMap(String root, String... keys) {
    return value(root, keys).filter(Map.class::isInstance).isPresent();
  }

  private Optional<Object> value(String root, String... keys) {
    Object at = roots.get(root);
    for (String key : keys) {
      at = at instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return Optional.ofNullable(at);
  }
}
