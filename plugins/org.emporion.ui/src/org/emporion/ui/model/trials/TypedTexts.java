package org.emporion.ui.model.trials;

import java.util.List;
import java.util.stream.Stream;

/** Texts of which any will do, as a person types them: on one line with bars between. */
final class TypedTexts {
  private TypedTexts() {}

  /** The texts, without blanks around them; a blank line is one empty text. */
  static List<String> read(String typed) {
    return Stream.of(typed.split("\\|", -1)).map(String::strip).toList();
  }

  /** The texts, none for a blank line. */
  static List<String> readAny(String typed) {
    return typed.isBlank() ? List.of() : read(typed);
  }

  /** How texts are shown for typing over. */
  static String written(List<String> texts) {
    return String.join(" | ", texts);
  }
}
