package org.emporion.store.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value in a JSON file and where it stands.
 *
 * @param node the value; missing when it is not there
 * @param pointer its JSON pointer (RFC 6901)
 * @param problems takes what is wrong with it
 */
record JsonPlace(JsonNode node, String pointer, ImportProblems problems) {
  /** A member of an object; missing when there is none. */
  JsonPlace at(String key) {
    return new JsonPlace(node.path(key), pointer + "/" + key.replace("~", "~0").replace("/", "~1"), problems);
  }

  /** True when something other than null stands here. */
  boolean there() {
    return !node.isMissingNode() && !node.isNull();
  }

  /** The items of a list; none when it is missing; anything else is a problem. */
  List<JsonPlace> items() {
    List<JsonPlace> items = new ArrayList<>();
    if (there() && !node.isArray()) {
      problems.at(pointer, "expected-list");
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      items.add(new JsonPlace(node.get(i), pointer + "/" + i, problems));
    }
    return items;
  }

  /** A text or a number as text; empty when it is missing; anything else is a problem. */
  Optional<String> text() {
    if (!there()) {
      return Optional.empty();
    }
    if (node.isContainerNode()) {
      problems.at(pointer, "expected-text");
      return Optional.empty();
    }
    return Optional.of(node.asText());
  }

  /** As {@link #text}, but its absence is a problem; then it is empty. */
  String needText() {
    if (!there()) {
      problems.at(pointer, "missing");
    }
    return text().orElse("");
  }
}
