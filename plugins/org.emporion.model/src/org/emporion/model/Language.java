package org.emporion.model;

import java.util.Locale;
import java.util.Optional;

/** The two languages every text of the product exists in, by their BCP 47 tags. */
public enum Language {
  /** English. */
  EN("en"),
  /** Traditional Chinese as used in Taiwan. */
  ZH_TW("zh-TW");

  private final String tag;
  private final Locale locale;

  Language(String tag) {
    this.tag = tag;
    locale = Locale.forLanguageTag(tag);
  }

  /** The BCP 47 tag: {@code en} or {@code zh-TW}. */
  public String tag() {
    return tag;
  }

  /** The locale numbers and dates are written in. */
  public Locale locale() {
    return locale;
  }

  /** The language with this tag, compared without case; empty when it is not one of ours. */
  public static Optional<Language> ofTag(String tag) {
    for (Language language : values()) {
      if (language.tag.equalsIgnoreCase(tag)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** The product language nearest to a locale: any Chinese reads Traditional Chinese, all others English. */
  public static Language nearest(Locale locale) {
    return "zh".equals(locale.getLanguage()) ? ZH_TW : EN;
  }
}
