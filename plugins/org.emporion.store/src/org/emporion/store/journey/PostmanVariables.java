package org.emporion.store.journey;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emporion.model.words.SecretNames;

/**
 * The variables of a collection while its requests are read in order. What a script took from an answer is a placeholder
 * from then on; what has a value in the collection is written as that value; what is secret by its name, or has no value,
 * is given when a trial starts.
 */
final class PostmanVariables {
  private static final Pattern USE = Pattern.compile("\\{\\{\\s*([^{}]+?)\\s*}}");
  /** Values that Postman makes up for each request; each customer's own will do. */
  private static final Map<String, String> MADE_UP = Map.of(
      "$guid", "#uid", "$randomUUID", "#uid", "$timestamp", "#uid", "$isoTimestamp", "#uid", "$randomInt", "7",
      "$randomEmail", "#uid@example.test", "$randomExampleEmail", "#uid@example.test", "$randomUserName", "#uid");

  private final SecretNames secrets = new SecretNames();
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> taken = new LinkedHashMap<>();
  private final Set<String> given = new LinkedHashSet<>();

  /** A value the file gives; an empty one is none. */
  void value(String name, String value) {
    if (!value.isEmpty()) {
      values.put(name, value);
    }
  }

  /** From now on a variable has what was taken from an answer; gives the placeholder's name. */
  String taken(String name) {
    return taken.computeIfAbsent(name, PostmanVariables::slug);
  }

  /** The names of what is given when a trial starts. */
  Set<String> given() {
    return given;
  }

  /** A text with its variables resolved. */
  String in(String text) {
    return in(text, 0, false);
  }

  /** JSON with its variables resolved; those outside quotation marks stay numbers, lists and objects. */
  String inJson(String text) {
    StringBuilder done = new StringBuilder();
    boolean quoted = false;
    Matcher use = USE.matcher(text);
    int at = 0;
    while (use.find()) {
      quoted = quotedAfter(text, at, use.start(), quoted);
      done.append(text, at, use.start()).append(in(use.group(), 0, !quoted));
      at = use.end();
    }
    return done.append(text.substring(at)).toString();
  }

  private static boolean quotedAfter(String text, int from, int to, boolean before) {
    boolean quoted = before;
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '"') {
        quoted = !quoted;
      }
    }
    return quoted;
  }

  private String in(String text, int depth, boolean bare) {
    return USE.matcher(text).replaceAll(use -> Matcher.quoteReplacement(resolved(use.group(1), depth, bare)));
  }

  private String resolved(String name, int depth, boolean bare) {
    if (taken.containsKey(name)) {
      return hole(taken.get(name), bare);
    }
    if (MADE_UP.containsKey(name)) {
      String made = MADE_UP.get(name);
      return made.startsWith("#uid") ? hole("uid", bare) + made.substring("#uid".length()) : made;
    }
    String value = values.get(name);
    if (value != null && depth < 10 && !secrets.secret(name)) {
      return in(value, depth + 1, false);
    }
    String placeholder = secrets.secret(name) ? SecretNames.PLACEHOLDER + slug(name) : slug(name);
    given.add(placeholder);
    return hole(placeholder, bare);
  }

  /** The mark of a secret of this name, which is given when a trial starts. */
  String secret(String name) {
    String placeholder = SecretNames.PLACEHOLDER + slug(name);
    given.add(placeholder);
    return Holes.mark(placeholder);
  }

  private static String hole(String name, boolean bare) {
    return bare ? Holes.bare(name) : Holes.mark(name);
  }

  private static String slug(String name) {
    String slug = Correlation.slug(name);
    return slug.isEmpty() || !Character.isLetter(slug.charAt(0)) ? "value" + (slug.isEmpty() ? "" : "-" + slug) : slug;
  }
}
