package org.emporion.model.words;

/** Tells by its name whether a value is secret: a password, a token, a card number, a one-time code. */
public final class SecretNames {
  /** What a placeholder begins with that stands for a secret of the user's, such as {@code secret-password}. */
  public static final String PLACEHOLDER = "secret-";

  private final WordRules words = WordRules.beside(SecretNames.class, "secret-names.txt");

  /** True when a name has one of the words; {@code accessToken}, {@code access-token} and {@code ACCESS_TOKEN} alike. */
  public boolean secret(String name) {
    return words.means("secret", name);
  }
}
