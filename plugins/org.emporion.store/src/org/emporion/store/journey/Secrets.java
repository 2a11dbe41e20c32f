package org.emporion.store.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.emporion.model.words.SecretNames;

/**
 * Keeps secrets out of what is written. A value is secret by its name (password, card number, Authorization …), by
 * its look (a signed token, a card number) or because it is a cookie's. It becomes a placeholder that the user fills;
 * every other place that has the same value gets the same placeholder.
 */
final class Secrets {
  /** From this length on a secret is looked for inside other texts too; shorter ones stand there by chance. */
  private static final int SHORTEST_INSIDE = 6;
  private static final Pattern SIGNED_TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]*)*");
  private static final Pattern CARD = Pattern.compile("[2-6](?:[ -]?\\d){13,18}");
  /** A name and a literal inside a text: JSON in a text, arguments of GraphQL. */
  private static final Pattern NAMED = Pattern.compile("\"?([A-Za-z_][A-Za-z0-9_-]*)\"?\\s*[:=]\\s*(\"((?:[^\"\\\\]|\\\\.)*+)\"|-?\\d[\\d.]*)");

  private final SecretNames secretNames = new SecretNames();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Set<String> taken = new LinkedHashSet<>();
  private final Set<String> known = new LinkedHashSet<>();

  /** Notes the values of the cookies that a request and its answer carry. */
  void noteCookies(Call call) {
    for (Call.Pair header : call.headers()) {
      if (header.name().equalsIgnoreCase("cookie")) {
        for (String cookie : header.value().split(";")) {
          noteCookie(cookie);
        }
      }
    }
    for (Call.Pair header : call.answer().headers()) {
      if (header.name().equalsIgnoreCase("set-cookie")) {
        // Several of them may stand in one value, a line each.
        header.value().lines().forEach(line -> noteCookie(line.split(";", 2)[0]));
      }
    }
  }

  private void noteCookie(String pair) {
    String value = pair.substring(pair.indexOf('=') + 1).strip().replaceAll("^\"|\"$", "");
    if (value.length() >= 8) {
      known.add(value);
      Call.Pair decoded = RequestSlots.fields("c=" + value.replace("&", "%26").replace("+", "%2B")).getFirst();
      known.add(decoded.value());
    }
  }

  /** The names of the placeholders, in the order they were found. */
  Set<String> placeholders() {
    return taken;
  }

  /**
   * What is written for a value; empty when there is nothing secret in it.
   *
   * @param slot a value that is not taken from an answer
   */
  Optional<String> template(Slot slot) {
    boolean named = slot.kind() != Slot.Kind.PATH && secretNames.secret(called(slot)) && !flag(slot.value());
    boolean looks = SIGNED_TOKEN.matcher(slot.value()).matches() || isCard(slot.value());
    boolean cookie = known.contains(slot.value());
    boolean scheme = !slot.prefix().isEmpty();
    if (!slot.value().isEmpty() && (named || looks || cookie || scheme)) {
      return Optional.of(placeholder(slot.name(), slot.value()));
    }
    String scrubbed = inside(slot.value());
    return scrubbed.equals(slot.value()) ? Optional.empty() : Optional.of(scrubbed);
  }

  /** What a value is called; in JSON with the object around it, for {@code card: {number: …}}. */
  private static String called(Slot slot) {
    String[] keys = slot.place().split("/");
    return slot.kind() == Slot.Kind.JSON && keys.length > 2 ? keys[keys.length - 2] + " " + slot.name() : slot.name();
  }

  /** A value that can be kept from nobody. */
  private static boolean flag(String value) {
    return value.isEmpty() || value.equals("true") || value.equals("false");
  }

  /** The placeholder for a secret. */
  String placeholder(String name, String value) {
    return "#{" + names.computeIfAbsent(value, any -> free(Correlation.slug(name))) + "}";
  }

  private String free(String slug) {
    String base = SecretNames.PLACEHOLDER + (slug.isEmpty() ? "value" : slug);
    String free = base;
    for (int i = 2; !taken.add(free); i++) {
      free = base + "-" + i;
    }
    return free;
  }

  /** A text with the secrets by name inside it replaced: JSON within JSON, literals of GraphQL. */
  private String inside(String text) {
    Matcher found = NAMED.matcher(text);
    StringBuilder changed = new StringBuilder();
    while (found.find()) {
      String value = found.group(3) == null ? found.group(2) : found.group(3);
      boolean secret = !flag(value) && (secretNames.secret(found.group(1)) || isCard(value));
      String quote = found.group(3) == null ? "" : "\"";
      String before = text.substring(found.start(), found.start(2));
      found.appendReplacement(changed, Matcher.quoteReplacement(
          secret ? before + quote + placeholder(found.group(1), value) + quote : found.group()));
    }
    return found.appendTail(changed).toString();
  }

  /**
   * A text that is going to be written, without any secret of six characters or more that was found anywhere, as it is
   * and as it is encoded. Placeholders stay: a password may be a word of their names.
   */
  String scrubbed(String text) {
    Map<String, String> placeholders = new LinkedHashMap<>();
    names.keySet().stream().filter(secret -> secret.length() >= SHORTEST_INSIDE)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .forEach(secret -> forms(secret).forEach(form -> placeholders.putIfAbsent(form, "#{" + names.get(secret) + "}")));
    if (placeholders.isEmpty()) {
      return text;
    }
    Pattern any = Pattern.compile("#\\{[^}]*}|"
        + placeholders.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")));
    return any.matcher(text).replaceAll(
        found -> Matcher.quoteReplacement(placeholders.getOrDefault(found.group(), found.group())));
  }

  private static Set<String> forms(String secret) {
    String json = new TextNode(secret).toString();
    return new LinkedHashSet<>(List.of(secret, json.substring(1, json.length() - 1), RequestSlots.encoded(secret),
        RequestSlots.encoded(secret).replace("+", "%20")));
  }

  /** ISO/IEC 7812-1: 14 to 19 digits that begin with an issuer of payment cards and end with the Luhn digit. */
  static boolean isCard(String text) {
    if (!CARD.matcher(text).matches()) {
      return false;
    }
    String digits = text.replaceAll("[ -]", "");
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int twice = i % 2 == 0 ? digit : 2 * digit;
      sum += twice > 9 ? twice - 9 : twice;
    }
    return sum % 10 == 0;
  }

  /** Every secret by name in the answers, so that one that is sent under another name is known. */
  void noteAnswer(Call.Answer answer) {
    JsonFile.of(answer.text()).ifPresent(json -> note(json, ""));
  }

  private void note(JsonNode node, String name) {
    node.properties().forEach(one -> note(one.getValue(), one.getKey()));
    if (node.isArray()) {
      node.forEach(one -> note(one, name));
    }
    if (node.isTextual() && node.asText().length() >= 16 && secretNames.secret(name)) {
      known.add(node.asText());
    }
  }
}
