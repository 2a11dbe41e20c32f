package org.emporion.ui.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * An id made from what people write.
 *
 * @param id small letters, digits and hyphens; empty when nothing of the text can be part of an id
 */
public record PlainId(String id) {
  /** The id of a text: its Latin letters without accents and its digits. */
  public static PlainId of(String text) {
    return new PlainId(Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""));
  }

  /** This one, or another where it is empty. */
  public PlainId or(String other) {
    return id.isEmpty() ? new PlainId(other) : this;
  }

  /** This one, with a number when it is taken. */
  public String free(Predicate<String> taken) {
    String free = id;
    for (int number = 2; taken.test(free); number++) {
      free = id + "-" + number;
    }
    return free;
  }
}
