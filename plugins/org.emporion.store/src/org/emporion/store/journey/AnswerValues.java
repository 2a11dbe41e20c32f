package org.emporion.store.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.emporion.model.study.Extraction;

/** The values in an answer that a later request can send: those of its JSON and of its own headers. */
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

  private final List<Leaf> leaves = new ArrayList<>();

  /** The values of the answer to a request. */
  AnswerValues(Call call) {
    String[] segments = call.path().split("/");
    Optional<JsonNode> json = JsonFile.of(call.answer().text());
    json.ifPresent(node -> walk(node, "$", segments.length == 0 ? "" : segments[segments.length - 1], ""));
    for (Call.Pair header : call.answer().headers()) {
      if (!COMMON_HEADER.matcher(header.name()).matches()) {
        leaves.add(new Leaf(new Extraction(Extraction.From.HEADER, header.name()), header.name(), "", header.value()));
      }
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
