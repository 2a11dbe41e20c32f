package org.emporion.store.interchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Language;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Scale;

/** The words that stand in cells for choices, in both languages; those of either language are read. */
final class Words {
  private static final List<Class<? extends Enum<?>>> KINDS =
      List.of(Answer.class, Scale.Kind.class, Claim.Basis.class, Source.class, Indicators.class);

  private static final int LONGEST_QUOTE = 60;

  private final Phrasebook phrases;
  private final Map<Class<?>, Map<String, Enum<?>>> byWord = new HashMap<>();

  Words(Phrasebook phrases) {
    this.phrases = phrases;
    for (Class<? extends Enum<?>> kind : KINDS) {
      Map<String, Enum<?>> words = byWord.computeIfAbsent(kind, any -> new HashMap<>());
      for (Enum<?> one : kind.getEnumConstants()) {
        for (Language language : Language.values()) {
          words.put(word(one, language).toLowerCase(Locale.ROOT), one);
        }
      }
    }
  }

  /** The phrases the words are from. */
  Phrasebook phrases() {
    return phrases;
  }

  /** The word for a choice. */
  String word(Enum<?> choice, Language language) {
    return phrases.in(language, phrase(choice));
  }

  /** The words for every choice of a kind. */
  List<String> all(Class<? extends Enum<?>> kind, Language language) {
    return Arrays.stream(kind.getEnumConstants()).map(one -> word(one, language)).toList();
  }

  /** The choice that a word stands for, in either language, in any case. */
  <E extends Enum<E>> Optional<E> choice(Class<E> kind, String word) {
    return Optional.ofNullable(byWord.get(kind).get(word.strip().toLowerCase(Locale.ROOT))).map(kind::cast);
  }

  /** A text as a sentence repeats it: on one line, and a long one not in full. */
  static String shortened(String text) {
    String line = text.replaceAll("\\R", " ");
    return line.codePointCount(0, line.length()) <= LONGEST_QUOTE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…";
  }

  private static String phrase(Enum<?> choice) {
    String kind = switch (choice) {
      case Answer ignored -> "answer.";
      case Scale.Kind ignored -> "scale.";
      case Claim.Basis ignored -> "basis.";
      case Source ignored -> "evidence.";
      case Indicators ignored -> "indicators.";
      default -> throw new IllegalArgumentException("No words for " + choice.getDeclaringClass());
    };
    return kind + choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The values of a yes-or-no. */
  enum Answer { YES, NO }

  /** Evidence that is not a metric. */
  enum Source { CLAIM }

  /** Indicators that are no list. */
  enum Indicators { NONE }
}
