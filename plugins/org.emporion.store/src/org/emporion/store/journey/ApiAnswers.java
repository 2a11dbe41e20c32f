package org.emporion.store.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emporion.model.study.Extraction;

/**
 * What the answers of operations give to those that are sent later: by a link, else an id by its name. An id of a thing
 * itself ({@code cart: {id}}) goes before a mention of it ({@code cart_id}), one that stands higher before a deeper one,
 * and one that is taken already before another of the kind.
 */
final class ApiAnswers {
  private static final Pattern LINKED = Pattern.compile("\\$response\\.body#(/.*)");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  /** What a field of a body is likely to be taken from an answer by; a state or a number may be anything. */
  private static final Set<String> KINDS = Set.of("id", "uuid", "guid", "gid", "sku", "slug", "handle");
  /** Names that say nothing without the thing. */
  private static final Set<String> GENERAL = Set.of("id", "key", "code", "number");
  private static final Pattern ENVELOPE = Pattern.compile("data|items|results|content");

  private final ApiDocument document;
  private final List<Sent> sent = new ArrayList<>();

  ApiAnswers(ApiDocument document) {
    this.document = document;
  }

  /** An operation, the values its answer has, and what of them is taken, by placeholder. */
  private record Sent(ApiOperation operation, List<Value> values, Map<String, Extraction> taken) {}

  /** A value of an answer: where it is, what it is called, the thing around it, and how many levels down. */
  private record Value(String path, String key, String around, int depth) {}

  private record Found(Sent from, Extraction extraction, boolean mention, int depth) {}

  /** From now on an operation has been answered. */
  void sent(ApiOperation operation) {
    OptionalInt code = operation.code();
    List<Value> values = code.isEmpty() ? List.of() : values(ApiDocument.json(
        document.resolved(operation.place().at("responses").at(Integer.toString(code.getAsInt()))).at("content")).at("schema"),
        operation.about());
    sent.add(new Sent(operation, values, new LinkedHashMap<>()));
  }

  /** What is taken from the answers, in their order. */
  List<Map<String, Extraction>> taken() {
    return sent.stream().map(Sent::taken).toList();
  }

  /** The mark of the value of a path's parameter. */
  Optional<String> forPath(String name, ApiOperation to) {
    String thing = Affinity.singular(Affinity.plain(to.before(name)));
    String kind = Affinity.which(name) ? Affinity.last(name) : "";
    String placeholder = GENERAL.contains(Affinity.plain(name)) && !thing.equals(Affinity.plain(name))
        ? Affinity.singular(Correlation.slug(to.before(name))) + "-" + Correlation.slug(name) : Correlation.slug(name);
    return linked(name, to).or(() -> best(thing, kind, name, false)).map(found -> take(found, placeholder));
  }

  /**
   * The mark of a value that a parameter or a field of a body asks for by a name such as {@code cart_id}.
   *
   * @param sure only from an operation about that very thing: for a field that may be left out
   */
  Optional<String> forField(String name, boolean sure) {
    return KINDS.contains(Affinity.last(name)) ? best(Affinity.thing(name), Affinity.last(name), name, sure)
        .map(found -> take(found, Correlation.slug(name))) : Optional.empty();
  }

  private Optional<Found> best(String thing, String kind, String name, boolean sure) {
    List<Found> found = new ArrayList<>();
    for (Sent one : sent) {
      for (Value value : one.values()) {
        boolean own = !thing.isEmpty() && Affinity.thing(value.key()).isEmpty() && isThing(value.around(), thing);
        boolean mention = !thing.isEmpty() ? Affinity.thing(value.key()).equals(thing)
            : Affinity.plain(value.key()).equals(Affinity.plain(name)) && !kind.equals("id");
        boolean kindly = Affinity.which(value.key()) && (kind.isEmpty() || Affinity.last(value.key()).equals(kind));
        if (kindly && (own || mention && !sure) && (!sure || isThing(one.operation().about(), thing))) {
          found.add(new Found(one, value.path().contains("[*]")
              ? new Extraction(Extraction.From.RANDOM, value.path()) : Extraction.first(value.path()), !own, value.depth()));
        }
      }
    }
    return found.stream().min(Comparator.comparing(Found::mention).thenComparing(Found::depth)
        .thenComparing(one -> !one.from().taken().containsValue(one.extraction()))
        .thenComparing(one -> -sent.indexOf(one.from())));
  }

  /** True for {@code carts} and {@code cart}, and for {@code shipping_options} and {@code option}. */
  private static boolean isThing(String name, String thing) {
    return Affinity.singular(Affinity.plain(name)).equals(thing) || Affinity.singular(Affinity.last(name)).equals(thing);
  }

  private String take(Found found, String placeholder) {
    Map<String, Extraction> taken = found.from().taken();
    return Holes.mark(taken.entrySet().stream().filter(one -> one.getValue().equals(found.extraction())).map(Map.Entry::getKey)
        .findFirst().orElseGet(() -> {
          String name = free(placeholder);
          taken.put(name, found.extraction());
          return name;
        }));
  }

  private String free(String base) {
    String first = base.isEmpty() || !Character.isLetter(base.charAt(0)) ? "value-" + base : base;
    String name = first;
    for (int i = 2; isTaken(name); i++) {
      name = first + "-" + i;
    }
    return name;
  }

  private boolean isTaken(String name) {
    return sent.stream().anyMatch(one -> one.taken().containsKey(name));
  }

  private Optional<Found> linked(String name, ApiOperation to) {
    for (Sent from : sent.reversed()) {
      for (Map.Entry<String, JsonNode> response : from.operation().place().at("responses").node().properties()) {
        JsonPlace links = document.resolved(from.operation().place().at("responses").at(response.getKey())).at("links");
        for (Map.Entry<String, JsonNode> link : links.node().properties()) {
          JsonPlace place = document.resolved(links.at(link.getKey()));
          boolean here = place.at("operationId").text().filter(id -> !id.isEmpty() && id.equals(to.id())).isPresent();
          Matcher expression = LINKED.matcher(place.at("parameters").at(name).text().orElse(""));
          if (here && expression.matches()) {
            return Optional.of(new Found(from, Extraction.first(
                "$" + expression.group(1).replaceAll("/(\\d+)(?=/|$)", "[$1]").replace('/', '.')), false, 0));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A schema that waits to be looked into. */
  private record Waiting(JsonPlace place, String path, String around, int depth) {}

  /** Level by level, each schema once for each name it stands under: schemas may go round in circles. */
  private List<Value> values(JsonPlace answer, String about) {
    List<Value> values = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Queue<Waiting> waiting = new ArrayDeque<>(List.of(new Waiting(answer, "$", about, 0)));
    while (!waiting.isEmpty()) {
      Waiting next = waiting.remove();
      JsonPlace schema = document.whole(next.place());
      if (next.depth() > ApiDocument.DEEPEST || !seen.add(schema.pointer() + " " + next.around())) {
        continue;
      }
      if (schema.at("items").there()) {
        waiting.add(new Waiting(schema.at("items"), next.path() + "[*]", next.around(), next.depth() + 1));
      }
      boolean top = next.around().equals(about);
      for (Map.Entry<String, JsonNode> property : schema.at("properties").node().properties()) {
        String key = property.getKey();
        JsonPlace inner = schema.at("properties").at(key);
        String path = next.path() + (NAME.matcher(key).matches() ? "." + key : "['" + key + "']");
        JsonPlace whole = document.whole(inner);
        if (whole.at("properties").there() || whole.at("items").there()) {
          boolean envelope = top && ENVELOPE.matcher(key).matches();
          waiting.add(new Waiting(inner, path, envelope ? next.around() : key, next.depth() + 1));
        } else if (Affinity.which(key)) {
          values.add(new Value(path, key, next.around(), next.depth() + 1));
        }
      }
    }
    return values;
  }
}
