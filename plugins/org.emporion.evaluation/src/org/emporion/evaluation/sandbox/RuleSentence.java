package org.emporion.evaluation.sandbox;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emporion.model.Language;
import org.emporion.model.LocalText;

/**
 * What a rule of a study says when it fires, with holes such as {@code {value}}.
 *
 * @param text the sentence, in both languages
 * @param line where the rule begins, from 1
 */
public record RuleSentence(LocalText text, int line) {
  private static final Pattern HOLE = Pattern.compile("\\{([a-z-]*)}");

  /** What may stand in a hole of a sentence, by the phase of the rule. */
  static final Map<String, Set<String>> HOLES = Map.of(
      "scores", Set.of("candidate", "requirement", "value", "worst", "best", "points"),
      "confidence", Set.of("candidate", "requirement", "source", "months", "points"),
      "must-haves", Set.of("candidate", "requirement", "value", "bound"),
      "warnings", Set.of("candidate", "requirement", "value"));

  /** The sentence with what belongs into its holes; a hole for which nothing is given stays as it is. */
  public LocalText filled(Map<String, LocalText> values) {
    return new LocalText(filled(text.en(), values, Language.EN), filled(text.zhTw(), values, Language.ZH_TW));
  }

  private static String filled(String text, Map<String, LocalText> values, Language language) {
    return HOLE.matcher(text).replaceAll(hole -> Matcher.quoteReplacement(
        values.containsKey(hole.group(1)) ? values.get(hole.group(1)).in(language) : hole.group()));
  }

  /** The names in the holes of a text. */
  static Set<String> holes(String text) {
    Set<String> names = new TreeSet<>();
    HOLE.matcher(text).results().forEach(hole -> names.add(hole.group(1)));
    return names;
  }
}
