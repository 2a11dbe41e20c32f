package org.emporion.runner.plan;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the {@code #{name}} in a step before the trial: a name nobody sets would make requests that
 * are never sent and never counted.
 */
final class Templates {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
  private static final Pattern USE = Pattern.compile("#\\{([^}]*)}?");

  private final JsonSection step;
  private final Set<String> known;

  Templates(JsonSection step, Set<String> known) {
    this.step = step;
    this.known = known;
  }

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  void check(String key, Map<String, String> texts) throws PlanException {
    for (String text : texts.values()) {
      check(key, text);
    }
  }

  void check(String key, String text) throws PlanException {
    Matcher use = USE.matcher(text);
    while (use.find()) {
      if (!use.group().endsWith("}") || !known.contains(use.group(1))) {
        throw step.fault(key, "uses " + use.group() + ", which no feeder and no earlier step sets;"
            + " known are " + new TreeSet<>(known));
      }
    }
  }
}
