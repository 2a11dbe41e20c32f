package org.emporion.runner.secret;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.emporion.runner.plan.PlanException;

/**
 * Values that are sent to the target and told to nobody else. They come in the first line of standard input, so that
 * they stand in no file, no command line and no environment; whatever is written has {@value #MASK} in their place.
 */
public final class Secrets {
  /** What is written instead of a secret. */
  public static final String MASK = "***";

  /** From this length on a secret is looked for inside other texts too; shorter ones stand there by chance. */
  static final int SHORTEST_INSIDE = 6;

  /** No secrets. */
  public static final Secrets NONE = new Secrets(Map.of());

  private final Map<String, String> values;
  private final List<String> forms;

  private Secrets(Map<String, String> values) {
    this.values = Map.copyOf(values);
    this.forms = values.values().stream()
        .filter(value -> value.length() >= SHORTEST_INSIDE)
        .flatMap(value -> forms(value).stream())
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /**
   * Reads the line {@code {"secrets": {"name": "value"}}}; nothing when a plan has no secrets.
   *
   * @param in standard input; not read beyond the end of the line
   * @param names the plan's secrets
   * @throws PlanException when one is missing; never quotes the line
   */
  public static Secrets read(InputStream in, Set<String> names) throws PlanException {
    if (names.isEmpty()) {
      return NONE;
    }
    JsonNode told = told(line(in));
    Map<String, String> values = new LinkedHashMap<>();
    Set<String> missing = new TreeSet<>();
    for (String name : names) {
      if (told.path(name).isTextual()) {
        values.put(name, told.path(name).textValue());
      } else {
        missing.add(name);
      }
    }
    if (!missing.isEmpty()) {
      throw new PlanException("the first line of standard input must be {\"secrets\": {…}} with a text for each of "
          + names + "; missing: " + missing);
    }
    return new Secrets(values);
  }

  private static JsonNode told(String line) {
    try {
      return new ObjectMapper().readTree(line).path("secrets");
    } catch (JsonProcessingException e) {
      // The parser's complaint quotes what it read: it is told as missing values instead.
      return new ObjectMapper().createObjectNode();
    }
  }

  private static String line(InputStream in) throws PlanException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
        line.write(next);
      }
    } catch (IOException e) {
      throw new PlanException("standard input cannot be read");
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  /** The values by name. */
  public Map<String, String> values() {
    return values;
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** A text without any secret in it, as it is, as JSON and as URLs have it. */
  public String masked(String text) {
    if (values.containsValue(text)) {
      return MASK;
    }
    String masked = text;
    for (String form : forms) {
      masked = masked.replace(form, MASK);
    }
    return masked;
  }

  /** The longer secrets in every form they may be written in, longest first. */
  List<String> forms() {
    return forms;
  }

  private static List<String> forms(String value) {
    String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
    return List.of(value, new String(JsonStringEncoder.getInstance().quoteAsString(value)), encoded,
        encoded.replace("+", "%20"));
  }
}
