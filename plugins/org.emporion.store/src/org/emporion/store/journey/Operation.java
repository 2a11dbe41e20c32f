package org.emporion.store.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emporion.model.words.WordRules;

/**
 * What a request does, by its address or the name of its GraphQL operation.
 *
 * @param graphQl the GraphQL operation; empty for any other request
 * @param changes true for a request that may change something: a mutation, or POST, PUT and PATCH
 * @param method HTTP method
 * @param path path with {@code #{name}} in place of values
 */
record Operation(Optional<String> graphQl, boolean changes, String method, String path) {
  private static final Pattern HEAD = Pattern.compile("\\b(query|mutation)\\s+(\\w+)");
  private static final Pattern FIELD = Pattern.compile("\\{\\s*(\\w+)");
  private static final Pattern HOLE = Pattern.compile("#\\{([^}]*)}");
  private static final List<String> TRANSACTIONS = List.of("pay", "cart", "search", "checkout");
  private static final String BROWSE = "browse";

  /** Looks at a request. */
  static Operation of(Call call, String path) {
    Optional<JsonNode> body = call.body().filter(one -> !one.form()).flatMap(one -> JsonFile.of(one.text()))
        .map(one -> one.isArray() && !one.isEmpty() ? one.get(0) : one);
    String query = body.map(one -> one.path("query").asText("")).orElse("");
    Optional<String> named = body.map(one -> one.path("operationName").asText("")).filter(one -> !one.isBlank() && !one.equals("null"))
        .or(() -> call.query().stream().filter(one -> one.name().equals("operationName")).map(Call.Pair::value).findFirst());
    boolean graphQl = named.isPresent() || !query.isBlank() && query.contains("{");
    Matcher head = HEAD.matcher(query);
    boolean headed = head.find();
    Optional<String> name = graphQl
        ? named.or(() -> headed ? Optional.of(head.group(2)) : FIELD.matcher(query).results().map(one -> one.group(1)).findFirst())
        : Optional.empty();
    boolean changes = graphQl
        ? query.strip().startsWith("mutation") || headed && head.group(1).equals("mutation")
        : List.of("POST", "PUT", "PATCH").contains(call.method());
    return new Operation(name, changes, call.method(), path);
  }

  /** The name of the request: that of the operation, or method and path. */
  String request() {
    return graphQl.orElseGet(() -> method + " " + HOLE.matcher(path.replaceAll("\\?.*", "")).replaceAll(":$1"));
  }

  /** The business transaction it belongs to. */
  String transaction(WordRules words) {
    return words.meaning(graphQl.orElseGet(this::literal), TRANSACTIONS).orElse(BROWSE);
  }

  /** How surely it places an order, 1 surest; empty when it does not. */
  OptionalInt placesOrder(WordRules words) {
    if (!changes) {
      return OptionalInt.empty();
    }
    if (graphQl.isPresent()) {
      return words.means("places-order-1", graphQl.get()) ? OptionalInt.of(1) : OptionalInt.empty();
    }
    if (path.replaceAll("\\?.*|/+$", "").endsWith("}")) {
      return OptionalInt.empty();
    }
    String[] segments = literal().split("/+");
    String last = segments.length == 0 ? "" : segments[segments.length - 1];
    String lastTwo = segments.length < 2 ? last : segments[segments.length - 2] + " " + last;
    return words.means("places-order-1", lastTwo) ? OptionalInt.of(1)
        : words.means("places-order-2", last) ? OptionalInt.of(2)
        : words.means("places-order-3", last) ? OptionalInt.of(3) : OptionalInt.empty();
  }

  private String literal() {
    return HOLE.matcher(path.replaceAll("\\?.*", "")).replaceAll("");
  }
}
