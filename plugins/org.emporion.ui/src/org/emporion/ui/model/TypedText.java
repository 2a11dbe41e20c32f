package org.emporion.ui.model;

import org.emporion.model.LocalText;

/**
 * A text as a person types it in two fields; either may be left empty when it reads the same in both languages.
 *
 * @param first what is typed in the first field
 * @param chinese the same in Chinese
 */
public record TypedText(String first, String chinese) {
  /** A text that is there already, for typing over. */
  public static TypedText of(LocalText text) {
    return new TypedText(text.en(), text.zhTw().equals(text.en()) ? "" : text.zhTw());
  }

  /** True when nothing is typed in either field. */
  public boolean blank() {
    return first.isBlank() && chinese.isBlank();
  }

  /** The text in both languages. */
  public LocalText text() {
    String one = (first.isBlank() ? chinese : first).strip();
    return new LocalText(one, chinese.isBlank() ? one : chinese.strip());
  }
}
