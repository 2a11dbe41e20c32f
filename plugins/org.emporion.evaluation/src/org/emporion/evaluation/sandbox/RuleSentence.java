package org.emporion.evaluation.sandbox;

import java.util.List;
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

  /** What may stand in the holes of a rule that gives points, in the order in which it is filled in. */
  public static final List<String> SCORE = List.of("candidate", "requirement", "value", "worst", "best", "points");
  /** The same for a rule that doubts points. */
  public static final List<String> DOUBT = List.of("candidate", "requirement", "source", "months", "points");
  /** The same for a rule that judges a must-have. */
  public static final List<String> MUST_HAVE = List.of("candidate", "requirement", "value", "bound");
  /** The same for a rule that warns. */
  public static final List<String> WARNING = List.of("candidate", "requirement", "value");

  /** What may stand in a hole, by the phase of the rule. */
  static final Map<String, List<String>> HOLES =
      Map.of("scores", SCORE, "confidence", DOUBT, "must-haves", MUST_HAVE, "warnings", WARNING);

  /**
   * The sentence with what belongs into its holes.
   *
   * @param holes the names of holes
   * @param values a text for each of them
   */
  public LocalText filled(List<String> holes, LocalText... values) {
    return new LocalText(filled(text.en(), holes, values, Language.EN), filled(text.zhTw(), holes, values, Language.ZH_TW));
  }

  private static String filled(String text, List<String> holes, LocalText[] values, Language language) {
    return HOLE.matcher(text).replaceAll(hole -> {
      int index = holes.indexOf(hole.group(1));
      return Matcher.quoteReplacement(index < 0 ? hole.group() : values[index].in(language));
    });
  }

  /** The names in the holes of a text. */
  static Set<String> holes(String text) {
    Set<String> names = new TreeSet<>();
    HOLE.matcher(text).results().forEach(hole -> names.add(hole.group(1)));
    return names;
  }
}
