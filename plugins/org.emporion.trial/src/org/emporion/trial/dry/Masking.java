package org.emporion.trial.dry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emporion.model.words.SecretNames;

/**
 * Takes secrets out of what is shown: by the name of a header, field, parameter or key, and by value for those that are
 * known (what the user filled in, cookies), wherever they occur.
 */
public final class Masking {
  /** What stands in place of a secret. */
  public static final String MASK = "***";

  /** Shorter values stand in other texts by chance. */
  private static final int SHORTEST = 4;
  private static final Pattern COOKIE = Pattern.compile("([^=;\\s]+)=([^;]*)");
  private static final Pattern PARAMETER = Pattern.compile("([^?&=]+)=([^&#]*)");
  /** Hidden fields of a page, in either order of their attributes. */
  private static final Pattern FIELD = Pattern.compile("<(?:input|meta)\\b[^>]*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern FIELD_NAME = Pattern.compile("\\bname=[\"']?([^\"'\\s>]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern FIELD_VALUE = Pattern.compile("(\\b(?:value|content)=)(\"[^\"]*\"|'[^']*')", Pattern.CASE_INSENSITIVE);
  private static final Set<String> COOKIES = Set.of("cookie", "set-cookie");

  private final SecretNames names = new SecretNames();
  private final ObjectMapper json = new ObjectMapper();
  private final Set<String> known = new TreeSet<>(
      Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

  /** Masks these values too, wherever they occur. */
  public Masking(Iterable<String> secrets) {
    secrets.forEach(this::know);
  }

  private void know(String secret) {
    if (secret.length() >= SHORTEST) {
      known.add(secret);
    }
  }

  /** Masks from now on, wherever they occur, those of these values whose names are secret. */
  void learn(Map<String, String> values) {
    values.forEach((name, value) -> {
      if (names.secret(name)) {
        know(value);
      }
    });
  }

  /** Headers and body; remembers the cookies that are in them. */
  Exchange.Message message(Exchange.Message message) {
    message.headers().stream().filter(one -> COOKIES.contains(lower(one.name()))).forEach(this::knowCookies);
    List<Exchange.Header> headers = new ArrayList<>();
    for (Exchange.Header header : message.headers()) {
      headers.add(new Exchange.Header(header.name(), value(header)));
    }
    String body = body(message.body());
    return new Exchange.Message(List.copyOf(headers), body, message.cut() ? message.characters() : body.length());
  }

  private void knowCookies(Exchange.Header header) {
    Matcher pair = COOKIE.matcher(header.value());
    // After the first pair a Set-Cookie has attributes.
    for (boolean more = pair.find(); more; more = lower(header.name()).equals("cookie") && pair.find()) {
      if (pair.group(2).length() >= 2 * SHORTEST) {
        know(pair.group(2));
      }
    }
  }

  private String value(Exchange.Header header) {
    String name = lower(header.name());
    if (name.equals("cookie")) {
      return COOKIE.matcher(header.value()).replaceAll("$1=" + MASK);
    }
    if (name.equals("set-cookie")) {
      return COOKIE.matcher(header.value()).replaceFirst("$1=" + MASK);
    }
    if (name.equals("location") || name.equals("referer")) {
      return url(header.value());
    }
    return names.secret(name) ? MASK : text(header.value());
  }

  /** An address: its parameters by name. */
  String url(String url) {
    int question = url.indexOf('?');
    return question < 0 ? text(url) : text(url.substring(0, question)) + "?" + parameters(url.substring(question + 1));
  }

  /** Values by name, such as extracted ones. */
  Map<String, String> values(Map<String, String> values) {
    Map<String, String> masked = new LinkedHashMap<>();
    values.forEach((name, value) -> masked.put(name, value(name, value)));
    return masked;
  }

  /** A single value by its name or its place, such as a JSONPath. */
  String value(String name, String value) {
    return names.secret(name) ? MASK : text(value);
  }

  private String body(String body) {
    String start = body.stripLeading();
    if (start.startsWith("{") || start.startsWith("[")) {
      try {
        JsonNode read = json.readTree(body);
        JsonNode masked = json(read, "", "");
        return masked.equals(read) ? body : masked.toString();
      } catch (JsonProcessingException e) {
        // Cut off or no JSON after all: what is known by value is masked below.
        return text(body);
      }
    }
    if (start.startsWith("<")) {
      return text(page(body));
    }
    return body.indexOf('=') > 0 && !body.contains("\n") ? parameters(body) : text(body);
  }

  private String page(String body) {
    return FIELD.matcher(body).replaceAll(field -> {
      Matcher name = FIELD_NAME.matcher(field.group());
      return Matcher.quoteReplacement(name.find() && names.secret(name.group(1))
          ? FIELD_VALUE.matcher(field.group()).replaceAll("$1\"" + MASK + "\"")
          : field.group());
    });
  }

  private JsonNode json(JsonNode node, String name, String parent) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = object.objectNode();
      object.properties().forEach(one -> copy.set(one.getKey(), json(one.getValue(), one.getKey(), name)));
      return copy;
    }
    if (node instanceof ArrayNode list) {
      ArrayNode copy = list.arrayNode();
      list.forEach(one -> copy.add(json(one, name, parent)));
      return copy;
    }
    if (!node.isTextual() && !node.isNumber() || node.asText().isEmpty()) {
      return node;
    }
    if (names.secret(name) || names.secret(parent + " " + name)) {
      return new TextNode(MASK);
    }
    return node.isTextual() ? new TextNode(text(node.asText())) : node;
  }

  private String parameters(String text) {
    return text(PARAMETER.matcher(text).replaceAll(one ->
        Matcher.quoteReplacement(one.group(1) + "=" + (names.secret(one.group(1)) ? MASK : one.group(2)))));
  }

  /** A text with what is known masked. */
  String text(String text) {
    String masked = text;
    for (String secret : known) {
      masked = masked.replace(secret, MASK);
    }
    return masked;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
