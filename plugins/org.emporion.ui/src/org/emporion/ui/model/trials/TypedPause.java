package org.emporion.ui.model.trials;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emporion.model.study.Step;

/** A pause as a person types it: two bounds in milliseconds, one for both, or nothing for none. */
final class TypedPause {
  private static final Pattern BOUNDS = Pattern.compile("(\\d{1,7})(?:(?:-|–|—|~|\\.\\.|to|至|到)(\\d{1,7}))?(?:ms|毫秒)?");
  private static final long LONGEST = 3_600_000;

  private TypedPause() {}

  /** What is typed; empty when it is no pause. */
  static Optional<Step.Think> read(String typed, boolean paced) {
    String narrow = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s,_]", "");
    if (narrow.isEmpty()) {
      return Optional.of(new Step.Think(0, 0, paced));
    }
    Matcher bounds = BOUNDS.matcher(narrow);
    if (!bounds.matches()) {
      return Optional.empty();
    }
    long least = Long.parseLong(bounds.group(1));
    long most = bounds.group(2) == null ? least : Long.parseLong(bounds.group(2));
    return Optional.of(new Step.Think(least, most, paced)).filter(one -> least <= most && most <= LONGEST);
  }

  /** How a pause is shown for typing over. */
  static String written(Step.Think pause) {
    if (pause.maxMillis() == 0) {
      return "";
    }
    return pause.minMillis() == pause.maxMillis()
        ? Long.toString(pause.minMillis()) : pause.minMillis() + " – " + pause.maxMillis();
  }
}
