package org.emporion.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.emporion.model.study.Extraction;
import org.emporion.model.study.Step;

/** Reads one request of a journey: what is sent, what a good answer is and what is kept of it. */
final class StepYaml {
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD");
  private static final List<String> CONTENTS = List.of("body", "form", "graphql");
  private static final List<Integer> OK = List.of(200);

  private StepYaml() {}

  /** Reads a step. */
  static Step read(Field field) {
    YamlMap map = field.map("request", "transaction", "method", "path", "query", "headers", "body", "form", "graphql",
        "status", "expect", "extract", "outcomes", "think", "pace", "repeat", "order", "resubmit");
    onlyOne(field, map, CONTENTS);
    onlyOne(field, map, List.of("think", "pace"));
    Optional<String> graphQl = map.may("graphql").map(GraphQlYaml::body);
    boolean posts = graphQl.isPresent() || map.has("form");
    List<Integer> status = map.may("status").map(StepYaml::codes).orElse(OK);
    return new Step(
        map.need("request").text(),
        map.need("transaction").id(),
        map.may("method").map(StepYaml::method).orElse(posts ? "POST" : "GET"),
        map.need("path").absolutePath(),
        map.may("query").map(StepYaml::texts).orElse(Map.of()),
        map.may("headers").map(StepYaml::texts).orElse(Map.of()),
        graphQl.or(() -> map.may("body").map(Field::text)),
        map.may("form").map(StepYaml::texts).orElse(Map.of()),
        status,
        map.may("expect").map(StepYaml::expect).orElse(Map.of()),
        map.may("extract").map(one -> one.map().byPlaceholder(StepYaml::extraction)).orElse(Map.of()),
        map.may("outcomes").map(one -> one.map().byId((name, value) -> outcome(value, status))).orElse(Map.of()),
        map.may("think").map(one -> pause(one, false))
            .or(() -> map.may("pace").map(one -> pause(one, true)))
            .orElse(Step.Think.NONE),
        map.may("repeat").map(one -> one.whole(1, 1000)).orElse(1),
        map.may("order").map(one -> OrderYaml.mark(one, status)),
        map.may("resubmit").map(one -> OrderYaml.resubmission(one, map.has("order"))));
  }

  private static void onlyOne(Field field, YamlMap map, List<String> keys) {
    List<String> written = keys.stream().filter(map::has).toList();
    if (written.size() > 1) {
      field.problem("only-one-of", String.join(", ", written));
    }
  }

  private static String method(Field field) {
    String word = field.text().toUpperCase(Locale.ROOT);
    if (!word.isBlank() && !METHODS.contains(word)) {
      field.problem("expected-choice", word, field.problems().hint(word, METHODS), String.join(", ", METHODS));
    }
    return word;
  }

  /** A map of texts. */
  static Map<String, String> texts(Field field) {
    return field.map().each(Field::text);
  }

  private static List<Integer> codes(Field field) {
    return JourneySetYaml.filled(field, field.list(code -> code.whole(100, 599)));
  }

  private static List<Integer> outcome(Field field, List<Integer> status) {
    List<Integer> codes = codes(field);
    List<Integer> never = new ArrayList<>(codes);
    never.removeAll(status);
    if (!never.isEmpty() && !field.problems().within(field.path())) {
      field.problem("outcome-never", never.toString(), status.toString());
    }
    return codes;
  }

  private static Map<String, List<String>> expect(Field field) {
    return field.map().each((path, value) -> {
      if (!path.startsWith("$")) {
        value.keyProblem("expected-json-path", path);
      }
      return value.isList() ? JourneySetYaml.filled(value, value.list(Field::text)) : List.of(value.text());
    });
  }

  private static Extraction extraction(Field field) {
    if (!field.isMap()) {
      return Extraction.first(jsonPath(field));
    }
    YamlMap map = field.map("random", "header", "css", "attribute", "pattern");
    Optional<Field> header = map.may("header");
    Optional<Field> css = map.may("css");
    Optional<String> pattern = map.may("pattern").map(StepYaml::pattern);
    boolean alone = pattern.isPresent() && header.isEmpty();
    if (Stream.of(header.isPresent(), css.isPresent(), map.has("random"), alone).filter(one -> one).count() != 1
        || map.has("attribute") && css.isEmpty()) {
      field.problem("one-source");
    }
    if (header.isPresent()) {
      return new Extraction(Extraction.From.HEADER, header.get().text(), pattern.orElse(""));
    }
    if (css.isPresent()) {
      return new Extraction(Extraction.From.CSS, css.get().text(), map.may("attribute").map(Field::text).orElse(""));
    }
    return alone
        ? new Extraction(Extraction.From.PATTERN, pattern.get())
        : new Extraction(Extraction.From.RANDOM, map.may("random").map(StepYaml::jsonPath).orElse(""));
  }

  /** A regular expression with one group, which is what is kept. */
  private static String pattern(Field field) {
    String text = field.text();
    try {
      if (!text.isBlank() && Pattern.compile(text).matcher("").groupCount() != 1) {
        field.problem("expected-group");
      }
    } catch (PatternSyntaxException e) {
      field.problem("expected-pattern", e.getDescription());
    }
    return text;
  }

  /** A JSONPath. */
  static String jsonPath(Field field) {
    String text = field.text();
    if (!text.isBlank() && !text.startsWith("$")) {
      field.problem("expected-json-path", text);
    }
    return text;
  }

  private static Step.Think pause(Field field, boolean paced) {
    YamlMap map = field.map("min-ms", "max-ms");
    Step.Think think =
        new Step.Think(map.need("min-ms").whole(0, 3_600_000), map.need("max-ms").whole(0, 3_600_000), paced);
    if (think.maxMillis() < think.minMillis() && !field.problems().within(field.path())) {
      field.problem("think-order", Long.toString(think.minMillis()), Long.toString(think.maxMillis()));
    }
    return think;
  }
}
