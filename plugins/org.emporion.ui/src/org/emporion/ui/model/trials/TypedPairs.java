package org.emporion.ui.model.trials;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emporion.ui.Wording;

/**
 * Entries of a map as a person types them: a line each, with a sign between name and value. Lines of a spreadsheet,
 * with tabs between, are read too.
 *
 * @param sign what stands between; the first one of a line counts
 */
record TypedPairs(char sign) {
  /** As HTTP headers are written. */
  static final TypedPairs HEADERS = new TypedPairs(':');
  /** As parameters are written. */
  static final TypedPairs PARAMETERS = new TypedPairs('=');

  /** How entries are shown for typing over. */
  <T> String written(Map<String, T> entries, Function<T, String> value) {
    String between = sign == ':' ? ": " : " " + sign + " ";
    return entries.entrySet().stream().map(one -> one.getKey() + between + value.apply(one.getValue()))
        .collect(Collectors.joining("\n"));
  }

  /** What the lines say; only those that can be read. */
  Map<String, String> read(String typed) {
    Map<String, String> entries = new LinkedHashMap<>();
    typed.lines().filter(line -> !line.isBlank()).forEach(line -> between(line)
        .ifPresent(at -> entries.put(line.substring(0, at).strip(), line.substring(at + 1).strip())));
    return entries;
  }

  /**
   * What is wrong in the first line that cannot be kept.
   *
   * @param check what is wrong with a name and its value
   */
  Optional<String> problem(String typed, Wording words, BiFunction<String, String, Optional<String>> check) {
    Map<String, Integer> seen = new LinkedHashMap<>();
    int number = 0;
    for (String line : typed.lines().toList()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      OptionalInt at = between(line);
      if (at.isEmpty() || line.substring(0, at.getAsInt()).isBlank()) {
        return Optional.of(words.say("trials.problem.pair", number, String.valueOf(sign)));
      }
      String name = line.substring(0, at.getAsInt()).strip();
      Integer before = seen.put(name, number);
      if (before != null) {
        return Optional.of(words.say("trials.problem.twice", number, name, before));
      }
      Optional<String> wrong = check.apply(name, line.substring(at.getAsInt() + 1).strip());
      if (wrong.isPresent()) {
        return Optional.of(words.say("trials.problem.line", number, wrong.get()));
      }
    }
    return Optional.empty();
  }

  /** Where name and value part: at the first sign that is not inside a JSONPath's brackets, or at a tab. */
  private OptionalInt between(String line) {
    int depth = 0;
    for (int i = 0; i < line.length(); i++) {
      char one = line.charAt(i);
      if (one == '\t' || one == sign && depth == 0) {
        return OptionalInt.of(i);
      }
      depth += one == '[' ? 1 : one == ']' ? -1 : 0;
    }
    return OptionalInt.empty();
  }
}
