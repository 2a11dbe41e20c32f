package org.emporion.store.edit;

import java.util.List;
import java.util.Locale;

/** What a load profile is for: the keys it has besides those of all, and how a new one begins. */
public enum ProfileKind {
  /** The design peak, held. */
  PEAK(15, 60, "load-factor"),
  /** A short check at little load. */
  SMOKE(3, 10, "load-factor"),
  /** Hours at everyday load. */
  SOAK(300, 3600, "load-factor"),
  /** A campaign opens. */
  SPIKE(15, 60, "load-factor", "from-factor", "rise-seconds"),
  /** Level by level to the highest load that meets the objectives. */
  STAIRCASE(15, 60, "levels");

  /** Keys that only some kinds have. */
  static final List<String> OWN = List.of("load-factor", "from-factor", "rise-seconds", "levels");

  private final int warmUpSeconds;
  private final int steadySeconds;
  private final List<String> keys;

  ProfileKind(int warmUpSeconds, int steadySeconds, String... keys) {
    this.warmUpSeconds = warmUpSeconds;
    this.steadySeconds = steadySeconds;
    this.keys = List.of(keys);
  }

  /** The word in the file. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with a word. */
  public static ProfileKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** True when profiles of this kind have a key that not all have. */
  public boolean has(String key) {
    return keys.contains(key);
  }

  /** A new profile. */
  YamlValue.Mapping begun(YamlValue name) {
    YamlValue.Mapping map = YamlValue.block().with("name", name);
    map = this == PEAK ? map : map.with("kind", YamlValue.text(word()));
    map = map.with("warm-up-seconds", YamlValue.number(warmUpSeconds))
        .with("steady-seconds", YamlValue.number(steadySeconds));
    return switch (this) {
      case SPIKE -> map.with("from-factor", percent(30));
      case STAIRCASE -> map.with("levels", levels());
      default -> map;
    };
  }

  /** The levels a new staircase has. */
  static YamlValue levels() {
    return YamlValue.list(percent(50), percent(75), percent(100), percent(125));
  }

  /** A share written in percent. */
  static YamlValue percent(int percent) {
    return new YamlValue.Scalar(percent + "%", true);
  }
}
