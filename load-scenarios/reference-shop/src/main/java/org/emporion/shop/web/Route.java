package org.emporion.shop.web;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emporion.shop.RequestKind;

/**
 * Which function answers which path.
 *
 * @param path the whole path; one group, if any, is the argument
 */
record Route(
    RequestKind kind, String method, Pattern path, Function<ShopRequest, Reply> function) {

  static Route of(
      RequestKind kind, String method, String path, Function<ShopRequest, Reply> function) {
    return new Route(
        kind, method, Pattern.compile(path.replace("{}", "([^/]+)")), function);
  }

  /** The argument (maybe "") when the route answers this request. */
  Optional<String> match(String method, String path) {
    Matcher matcher = this.path.matcher(path);
    if (!this.method.equals(method) || !matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(matcher.groupCount() == 0 ? "" : matcher.group(1));
  }
}
