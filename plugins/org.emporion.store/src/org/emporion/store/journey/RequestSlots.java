package org.emporion.store.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request as a list of values, and the request again with templates in place of some of them. */
final class RequestSlots {
  private static final Pattern SCHEME = Pattern.compile("((?:Bearer|Basic|Token|JWT|Digest) +)(.+)", Pattern.CASE_INSENSITIVE);
  /** Stands around a template of a number until the quotation marks around it are gone; no text of JSON has it bare. */
  private static final String BARE = "\u0001";

  private final Call call;
  private final List<Call.Pair> headers;
  private final List<Slot> slots = new ArrayList<>();
  private final Optional<JsonNode> json;

  /**
   * Takes a request apart.
   *
   * @param headers those of its headers that are kept
   */
  RequestSlots(Call call, List<Call.Pair> headers) {
    this.call = call;
    this.headers = headers;
    this.json = call.body().filter(body -> !body.form()).flatMap(body -> JsonFile.of(body.text()));
    String[] segments = call.path().split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      add(Slot.Kind.PATH, Integer.toString(i), segments[i - 1], decoded(segments[i], false));
    }
    pairs(Slot.Kind.QUERY, call.query());
    for (int i = 0; i < headers.size(); i++) {
      Call.Pair header = headers.get(i);
      Matcher scheme = SCHEME.matcher(header.value());
      boolean has = scheme.matches();
      slots.add(new Slot(Slot.Kind.HEADER, Integer.toString(i), header.name(), has ? scheme.group(1) : "",
          has ? scheme.group(2) : header.value(), false));
    }
    json.ifPresent(node -> leaves(node, "", ""));
    if (form()) {
      List<Call.Pair> fields = fields(call.body().orElseThrow().text());
      pairs(Slot.Kind.FORM, fields);
    }
  }

  /**
   * What is sent.
   *
   * @param path path, percent-encoded, with the query when a parameter is in it twice
   * @param query parameters
   * @param headers headers
   * @param body body; empty for a form
   * @param form fields, decoded; empty when there is none, or one with a field twice
   */
  record Parts(
      String path, Map<String, String> query, Map<String, String> headers, Optional<String> body, Map<String, String> form) {}

  /** Every value, in the order path, query, headers, body. */
  List<Slot> slots() {
    return slots;
  }

  /** True when there is a body that cannot be taken apart. */
  boolean opaqueBody() {
    boolean fields = call.body().filter(body -> body.type().equals(Multipart.TYPE)).isPresent();
    return call.body().isPresent() && json.isEmpty() && !form() && !fields && !call.body().get().text().isBlank();
  }

  private boolean form() {
    return call.body().filter(Call.Body::form).isPresent();
  }

  /** The request with templates in place of values. */
  Parts with(Map<Slot, String> templates) {
    Map<String, String> texts = new LinkedHashMap<>();
    templates.forEach((slot, template) -> texts.put(slot.kind() + slot.place(), slot.prefix() + template));
    String[] segments = call.path().split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      segments[i] = texts.getOrDefault("PATH" + i, segments[i]);
    }
    String path = String.join("/", segments);
    Map<String, String> query = new LinkedHashMap<>();
    boolean twice = call.query().stream().map(Call.Pair::name).distinct().count() < call.query().size();
    List<String> inPath = new ArrayList<>();
    for (int i = 0; i < call.query().size(); i++) {
      Call.Pair one = call.query().get(i);
      String template = texts.get("QUERY" + i);
      query.put(one.name(), template == null ? one.value() : template);
      inPath.add(encoded(one.name()) + "=" + (template == null ? encoded(one.value()) : template));
    }
    Map<String, String> sent = new LinkedHashMap<>();
    for (int i = 0; i < headers.size(); i++) {
      sent.put(headers.get(i).name(), texts.getOrDefault("HEADER" + i, headers.get(i).value()));
    }
    Map<String, String> form = form(texts);
    if (!form.isEmpty()) {
      sent.keySet().removeIf("content-type"::equalsIgnoreCase);
    }
    return new Parts(twice ? path + "?" + String.join("&", inPath) : path, twice ? Map.of() : query, sent,
        form.isEmpty() ? body(texts) : Optional.empty(), form);
  }

  private Map<String, String> form(Map<String, String> texts) {
    List<Call.Pair> fields = form() ? fields(call.body().orElseThrow().text()) : List.of();
    Map<String, String> form = new LinkedHashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      form.put(fields.get(i).name(), texts.getOrDefault("FORM" + i, fields.get(i).value()));
    }
    return form.size() < fields.size() ? Map.of() : form;
  }

  private Optional<String> body(Map<String, String> texts) {
    if (call.body().isEmpty()) {
      return Optional.empty();
    }
    String text = call.body().get().text();
    if (form()) {
      List<String> pairs = new ArrayList<>();
      String[] raw = text.split("&");
      for (int i = 0; i < raw.length; i++) {
        String template = texts.get("FORM" + i);
        pairs.add(template == null ? raw[i] : raw[i].split("=", 2)[0] + "=" + template);
      }
      return Optional.of(String.join("&", pairs));
    }
    if (json.isPresent() && texts.keySet().stream().anyMatch(key -> key.startsWith("JSON"))) {
      JsonNode changed = replaced(json.get(), "", texts);
      return Optional.of(JsonFile.text(changed).replace("\"\\u0001", "").replace("\\u0001\"", ""));
    }
    return Optional.of(text);
  }

  private JsonNode replaced(JsonNode node, String pointer, Map<String, String> texts) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = object.objectNode();
      object.properties().forEach(one -> copy.set(one.getKey(), replaced(one.getValue(), pointer + "/" + one.getKey(), texts)));
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = array.arrayNode();
      for (int i = 0; i < array.size(); i++) {
        copy.add(replaced(array.get(i), pointer + "/" + i, texts));
      }
      return copy;
    }
    String template = texts.get("JSON" + pointer);
    return template == null ? node : new TextNode(node.isNumber() ? BARE + template + BARE : template);
  }

  private void leaves(JsonNode node, String pointer, String name) {
    if (node.isObject()) {
      node.properties().forEach(one -> leaves(one.getValue(), pointer + "/" + one.getKey(), one.getKey()));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        leaves(node.get(i), pointer + "/" + i, name);
      }
    } else if (node.isTextual() || node.isNumber()) {
      slots.add(new Slot(Slot.Kind.JSON, pointer, name, "", node.asText(), node.isNumber()));
    }
  }

  private void pairs(Slot.Kind kind, List<Call.Pair> pairs) {
    for (int i = 0; i < pairs.size(); i++) {
      add(kind, Integer.toString(i), pairs.get(i).name(), pairs.get(i).value());
    }
  }

  private void add(Slot.Kind kind, String place, String name, String value) {
    slots.add(new Slot(kind, place, name, "", value, false));
  }

  /** The fields of a form or a query, decoded. */
  static List<Call.Pair> fields(String text) {
    return Arrays.stream(text.split("&")).map(pair -> pair.split("=", 2))
        .map(pair -> new Call.Pair(decoded(pair[0], true), pair.length > 1 ? decoded(pair[1], true) : "")).toList();
  }

  private static String decoded(String text, boolean plusIsBlank) {
    try {
      return URLDecoder.decode(plusIsBlank ? text : text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // Not percent-encoded after all: the text itself is the value.
      return text;
    }
  }

  /** Percent-encoded as in forms. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
