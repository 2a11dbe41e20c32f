package org.emporion.store.journey;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An operation of an API document.
 *
 * @param id its operation id; empty without
 * @param method HTTP method in capitals
 * @param path with parameters in braces
 * @param tag the first of its tags; empty without
 * @param place where it stands
 * @param parameters its own and those of its path, unresolved
 */
record ApiOperation(String id, String method, String path, String tag, JsonPlace place, List<JsonPlace> parameters) {
  /** A parameter in a path; the group is its name. */
  static final Pattern PARAMETER = Pattern.compile("\\{([^{}]+)}");

  /** The code of its good answer; empty when the document tells none. */
  OptionalInt code() {
    return place.at("responses").node().properties().stream().map(one -> one.getKey())
        .filter(key -> key.matches("[23]\\d\\d")).mapToInt(Integer::parseInt).findFirst();
  }

  /** The segment of the path before a parameter, which says what it is an id of; the parameter's name when it has none. */
  String before(String parameter) {
    Matcher behind = Pattern.compile("([^/{}]+)/\\{" + Pattern.quote(parameter) + "}").matcher(path);
    return behind.find() ? behind.group(1) : parameter;
  }

  /** The last segment of the path that is no parameter: what the operation is about. */
  String about() {
    String[] segments = PARAMETER.matcher(path).replaceAll("").split("/+");
    return segments.length == 0 ? "" : segments[segments.length - 1];
  }
}
