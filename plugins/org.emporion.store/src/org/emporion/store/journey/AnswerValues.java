package org.emporion.store.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.emporion.model.study.Extraction;

/**
 * The values in an answer that a later request can send: those of its JSON or page, of the address of a redirect,
 * of cookies and of its own headers.
 */
final class AnswerValues {
  /** Most values that are looked at in one answer; what a page uses stands in its first thousands. */
  static final int MOST = 20_000;

  /** Keys that say nothing about what is inside. */
  private static final Set<String> ENVELOPES = Set.of("data", "result", "results", "items", "item", "content", "node", "nodes", "edges", "list");

  /** Headers that speak of the answer itself; cookies are kept by the virtual customer. */
  private static final Pattern COMMON_HEADER = Pattern.compile(
      "(?i):.*|set-cookie.*|content-.*|access-control-.*|cache-control|date|age|expires|etag|last-modified|vary|server|via|location"
          + "|connection|keep-alive|transfer-encoding|pragma|allow|accept-ranges|link|alt-svc|strict-transport-security"
          + "|x-(powered-by|frame-options|content-type-options|xss-protection|cache.*|served-by|runtime)|server-timing|cf-.*|report-to|nel");

  /** A part of a path that another visit may have otherwise. */
  private static final Pattern CHANGES = Pattern.compile("\\S*\\d\\S*|\\S{20,}");
  /** Stands in a pattern as it is. */
  private static final Pattern COOKIE_NAME = Pattern.compile("[A-Za-z0-9_-]+");

  private final List<Leaf> leaves = new ArrayList<>();

  /** The values of the answer to a request. */
  AnswerValues(Call call) {
    String[] segments = call.path().split("/");
    Optional<JsonNode> json = JsonFile.of(call.answer().text());
    json.ifPresent(node -> walk(node, "$", segments.length == 0 ? "" : segments[segments.length - 1], ""));
    if (json.isEmpty()) {
      leaves.addAll(PageValues.of(call.answer()));
    }
    for (Call.Pair header : call.answer().headers()) {
      if (header.name().equalsIgnoreCase("location")) {
        location(header);
      } else if (header.name().equalsIgnoreCase("set-cookie")) {
        header.value().lines().forEach(line -> cookie(header.name(), line.split(";", 2)[0]));
      }
      if (!COMMON_HEADER.matcher(header.name()).matches()) {
        leaves.add(new Leaf(new Extraction(Extraction.From.HEADER, header.name()), header.name(), "", header.value()));
      }
    }
  }

  /** What the address of a redirect carries: segments of its path, named by the one before, and its parameters. */
  private void location(Call.Pair header) {
    String address = header.value().replaceFirst("#.*$", "");
    int question = address.indexOf('?');
    String path = (question < 0 ? address : address.substring(0, question)).replaceFirst("^[A-Za-z]+://[^/]*", "");
    String[] segments = path.split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      if (CHANGES.matcher(segments[i]).matches()) {
        part(header, "id", segments[i - 1], segments[i]);
      }
    }
    if (question >= 0) {
      for (String pair : address.substring(question + 1).split("&")) {
        String[] parts = pair.split("=", 2);
        if (parts.length == 2) {
          part(header, parts[0], "", parts[1]);
        }
      }
    }
  }

  /** A cookie whose value is sent again elsewhere, as those against forged requests are. */
  private void cookie(String header, String pair) {
    String[] parts = pair.strip().split("=", 2);
    if (parts.length == 2 && COOKIE_NAME.matcher(parts[0]).matches() && !parts[1].startsWith("\"")) {
      leaves.add(new Leaf(new Extraction(Extraction.From.HEADER, header, parts[0] + "=([^;]+)"), parts[0], "", parts[1]));
    }
  }

  private void part(Call.Pair header, String name, String parent, String value) {
    // A value that is written otherwise than it is meant would be sent otherwise than it was.
    if (!value.isEmpty() && !value.contains("%") && !value.contains("+")) {
      TextValues.pattern(header.value(), value).ifPresent(pattern -> leaves.add(
          new Leaf(new Extraction(Extraction.From.HEADER, header.name(), pattern), name, parent, value)));
    }
  }

  /**
   * A single value.
   *
   * @param place how it is taken from the answer
   * @param key the key it has; that of its list inside one
   * @param parent the key of the object around it; at the top, the last word of the address
   * @param value as text
   */
  record Leaf(Extraction place, String key, String parent, String value) {}

  /** Every text and number in the order of the answer, headers last. */
  List<Leaf> leaves() {
    return leaves;
  }

  private void walk(JsonNode node, String path, String key, String parent) {
    if (leaves.size() >= MOST) {
      return;
    }
    if (node.isObject()) {
      node.properties().forEach(one -> walk(one.getValue(), path + step(one.getKey()), one.getKey(), ENVELOPES.contains(key) ? parent : key));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(node.get(i), path + "[" + i + "]", key, parent);
      }
    } else if (node.isTextual() || node.isNumber()) {
      leaves.add(new Leaf(Extraction.first(path), key, parent, node.asText()));
    }
  }

  private static String step(String key) {
    return key.matches("[A-Za-z_][A-Za-z0-9_]*")
        ? "." + key
        : "['" + key.replace("\\", "\\\\").replace("'", "\\'") + "']";
  }
}
