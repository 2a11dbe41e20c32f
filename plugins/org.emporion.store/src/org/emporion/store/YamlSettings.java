package org.emporion.store;

import org.snakeyaml.engine.v2.api.LoadSettings;

/** How texts are given to the YAML parser. */
public final class YamlSettings {
  private YamlSettings() {}

  /**
   * Settings for one text: it is read in one piece. In pieces, SnakeYAML Engine 2.10 fails on a letter beyond
   * the first Unicode plane, such as a rare Chinese character, that would be cut in two.
   *
   * @param name what the parser calls the text
   */
  public static LoadSettings of(String name, String text) {
    return LoadSettings.builder().setLabel(name).setBufferSize(text.length() + 2).build();
  }
}
