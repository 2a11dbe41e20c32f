package org.emporion.model;

import java.util.Objects;

/**
 * A text in both languages of the product.
 *
 * @param en English
 * @param zhTw Traditional Chinese
 */
public record LocalText(String en, String zhTw) {
  public LocalText {
    Objects.requireNonNull(en, "en");
    Objects.requireNonNull(zhTw, "zhTw");
  }

  /** A text that reads the same in both languages, such as a proper name the user typed once. */
  public static LocalText same(String text) {
    return new LocalText(text, text);
  }

  /** The text in one language. */
  public String in(Language language) {
    return language == Language.ZH_TW ? zhTw : en;
  }
}
