package org.emporion.model.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What names mean: an ordered table of words. A line is {@code meaning: phrase, phrase, …}; a phrase is one or more
 * words that follow each other in a name. {@code addItemToOrder}, {@code add-item} and {@code add_item} have the same
 * words, and {@code additem} is {@code add item} written in one.
 */
public final class WordRules {
  private final List<Rule> rules;

  private WordRules(List<Rule> rules) {
    this.rules = rules;
  }

  private record Rule(String meaning, List<List<String>> phrases) {}

  /**
   * A table in a UTF-8 file beside a class.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  public static WordRules beside(Class<?> owner, String file) {
    try (InputStream in = owner.getResourceAsStream(file)) {
      return of(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table of lines; empty ones and those that begin with # say nothing. */
  public static WordRules of(Stream<String> lines) {
    List<Rule> rules = new ArrayList<>();
    lines.map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(line -> {
      int colon = line.indexOf(':');
      rules.add(new Rule(line.substring(0, Math.max(0, colon)).strip(),
          Arrays.stream(line.substring(colon + 1).split(",")).map(WordRules::words).filter(one -> !one.isEmpty()).toList()));
    });
    return new WordRules(List.copyOf(rules));
  }

  /** The meaning of the first line that has a phrase in a name, of the meanings asked for. */
  public Optional<String> meaning(String name, List<String> asked) {
    List<String> words = words(name);
    return rules.stream()
        .filter(rule -> asked.contains(rule.meaning))
        .filter(rule -> rule.phrases.stream().anyMatch(phrase -> within(phrase, words)))
        .map(Rule::meaning)
        .findFirst();
  }

  /** True when a name has a phrase of a meaning. */
  public boolean means(String meaning, String name) {
    return meaning(name, List.of(meaning)).isPresent();
  }

  private static boolean within(List<String> phrase, List<String> words) {
    for (int from = 0; from + phrase.size() <= words.size(); from++) {
      if (words.subList(from, from + phrase.size()).equals(phrase)) {
        return true;
      }
    }
    return phrase.size() > 1 && words.contains(String.join("", phrase));
  }

  /** The words of a name in small letters; capitals inside begin a new one. */
  public static List<String> words(String name) {
    String apart = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replaceAll("([A-Z]+)([A-Z][a-z])", "$1 $2");
    return Arrays.stream(apart.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
  }
}
