package org.emporion.ui.model.trials;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.emporion.store.FieldPlace;
import org.emporion.store.edit.YamlValue;
import org.emporion.ui.Wording;
import org.emporion.ui.model.TypedNumber;

/**
 * What can be told of a typed text at once; whatever rests on the rest of the study, the reader of studies tells when
 * the edit is made.
 */
final class FieldRules {
  private final Wording words;

  FieldRules(Wording words) {
    this.words = words;
  }

  /** Anything goes. */
  static Optional<String> any(String typed) {
    return Optional.empty();
  }

  /** Something has to be there. */
  Function<String, Optional<String>> filled(String key) {
    return typed -> typed.isBlank() ? Optional.of(words.say(key)) : Optional.empty();
  }

  /** A path under the base address. */
  Optional<String> path(String typed) {
    String path = typed.strip();
    return path.startsWith("/") && !path.startsWith("//") ? Optional.empty()
        : Optional.of(words.say("trials.problem.path"));
  }

  /** An id. */
  Optional<String> id(String typed) {
    return FieldPlace.ID.matcher(typed.strip()).matches() ? Optional.empty()
        : Optional.of(words.say("trials.problem.id"));
  }

  /** A whole number. */
  Function<String, Optional<String>> whole(int least, int most) {
    return typed -> number(typed, false).filter(one -> one.stripTrailingZeros().scale() <= 0
            && one.doubleValue() >= least && one.doubleValue() <= most).isPresent()
        ? Optional.empty()
        : Optional.of(words.say("trials.problem.whole", words.figures().number(least, 0), words.figures().number(most, 0)));
  }

  /** A number above one bound and below another. */
  Function<String, Optional<String>> between(double above, double below, String key) {
    return typed -> number(typed, false).filter(one -> one.doubleValue() > above && one.doubleValue() < below).isPresent()
        ? Optional.empty() : Optional.of(words.say(key));
  }

  /** A number or percentage from one bound to another. */
  Function<String, Optional<String>> share(double least, double most, String key) {
    return typed -> number(typed, true).filter(one -> one.doubleValue() >= least && one.doubleValue() <= most).isPresent()
        ? Optional.empty() : Optional.of(words.say(key));
  }

  /** A load relative to the peak. */
  Optional<String> factor(String typed) {
    return number(typed, true).filter(one -> one.signum() > 0 && one.doubleValue() <= 100).isPresent()
        ? Optional.empty() : Optional.of(words.say("trials.problem.factor"));
  }

  /** Loads relative to the peak, rising. */
  Optional<String> levels(String typed) {
    List<Optional<BigDecimal>> levels = parts(typed).stream().map(one -> number(one, true)).toList();
    boolean sound = levels.size() > 1 && levels.stream().allMatch(one -> one.filter(level -> level.signum() > 0
        && level.doubleValue() <= 100).isPresent());
    for (int i = 1; sound && i < levels.size(); i++) {
      sound = levels.get(i).orElseThrow().compareTo(levels.get(i - 1).orElseThrow()) > 0;
    }
    return sound ? Optional.empty() : Optional.of(words.say("trials.problem.levels"));
  }

  /** Response codes, at least one. */
  Optional<String> codes(String typed) {
    List<String> parts = parts(typed);
    return !parts.isEmpty() && parts.stream().allMatch(one -> one.matches("[1-5]\\d\\d"))
        ? Optional.empty() : Optional.of(words.say("trials.problem.codes"));
  }

  /** A JSONPath. */
  Optional<String> jsonPath(String typed) {
    return typed.strip().startsWith("$") ? Optional.empty() : Optional.of(words.say("trials.problem.json-path"));
  }

  /** The same, or nothing. */
  static Function<String, Optional<String>> orBlank(Function<String, Optional<String>> check) {
    return typed -> typed.isBlank() ? Optional.empty() : check.apply(typed);
  }

  /** What is written between commas or blanks. */
  static List<String> parts(String typed) {
    List<String> parts = new ArrayList<>();
    for (String part : typed.split("[,;、，\\s]+")) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  static Optional<BigDecimal> number(String typed, boolean percentAllowed) {
    return TypedNumber.read(typed, percentAllowed).map(TypedNumber::value);
  }

  /** A number that was found sound, written with a percent sign when it was typed with one. */
  static YamlValue numeral(String typed) {
    BigDecimal value = number(typed, true).orElseThrow();
    boolean percent = typed.strip().endsWith("%") || typed.strip().endsWith("％");
    return percent
        ? new YamlValue.Scalar(value.movePointRight(2).stripTrailingZeros().toPlainString() + "%", true)
        : YamlValue.number(value.doubleValue());
  }
}
