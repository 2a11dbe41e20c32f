package org.emporion.ui.model.trials;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emporion.model.study.Extraction;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.Step;
import org.emporion.model.study.Study;
import org.emporion.store.LoadedStudy;
import org.emporion.store.edit.StepEdits;
import org.emporion.store.edit.StepEdits.Content;
import org.emporion.store.edit.StepPlace;
import org.emporion.store.edit.StepText;
import org.emporion.store.edit.StudyEdit;
import org.emporion.store.edit.StudyEditor;
import org.emporion.store.edit.YamlValue;
import org.emporion.ui.Wording;
import org.emporion.ui.model.trials.FormField.Choice;
import org.emporion.ui.model.trials.FormField.Look;
import org.emporion.ui.model.trials.FormSheet.Section;

/** The form of a request: what is sent, what a good answer is, what is kept of it and how long the customer waits. */
final class StepSheet {
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD");
  private static final List<String> COMMON_TRANSACTIONS = List.of("browse", "search", "cart", "checkout", "pay");
  private static final int MOST_REPEATS = 1000;
  /** Sources of a value that have a word before them. */
  private static final List<Extraction.From> NAMED = List.of(
      Extraction.From.RANDOM, Extraction.From.HEADER, Extraction.From.CSS, Extraction.From.PATTERN);
  /** Between a selector and an attribute, and between a header and a pattern: of one length. */
  private static final String ATTRIBUTE = " @ ";
  private static final String MATCHING = " ~ ";

  private final LoadedStudy loaded;
  private final Wording words;
  private final StepPlace at;
  private final Step step;
  private final StepEdits edits;
  private final FieldRules rules;
  private final FieldMaker make;
  private final StudyEditor written;

  StepSheet(LoadedStudy loaded, Wording words, StepPlace at) {
    this.loaded = loaded;
    this.words = words;
    this.at = at;
    this.step = at.in(loaded.study()).orElseThrow();
    this.edits = new StepEdits(loaded.study());
    this.rules = new FieldRules(words);
    this.make = new FieldMaker(words, "trials.step");
    this.written = new StudyEditor(loaded.files());
  }

  FormSheet sheet() {
    String journey = at.journeyIn(loaded.study()).map(one -> words.of(one.name())).orElse(at.journey());
    OrderFields order = new OrderFields(loaded, words, at);
    return new FormSheet(
        words.say("trials.step.heading", step.request(), at.number(), journey),
        List.of(words.say("trials.step.known", known().stream().map(one -> "#{" + one + "}").collect(Collectors.joining(" ")))),
        List.of(
            new Section(words.say("trials.step.request-section"), sent()),
            new Section(words.say("trials.step.answer-section"), answer()),
            new Section(words.say("trials.step.pace-section"), pace()),
            new Section(words.say("trials.step.order-section"), order.mark()),
            new Section(words.say("trials.step.resubmit-section"), order.resubmission())));
  }

  /** Names that may stand in this request. */
  private Set<String> known() {
    Study study = loaded.study();
    Set<String> known = new LinkedHashSet<>(
        study.trials().journeySet(at.set()).map(JourneySet::feeders).orElse(Map.of()).keySet());
    at.journeyIn(study).ifPresent(journey -> journey.steps().subList(0, at.number() - 1)
        .forEach(before -> known.addAll(before.extract().keySet())));
    known.add(Step.UID);
    return known;
  }

  private List<FormField> sent() {
    Content content = content();
    String usual = content == Content.FORM || content == Content.GRAPHQL ? "POST" : "GET";
    List<FormField> fields = new ArrayList<>(List.of(
        make.text("request", Look.LINE, step.request(), rules.filled("trials.problem.request"),
            typed -> edits.value(at, "request", Optional.of(YamlValue.text(typed.strip())))),
        make.proposed("transaction", step.transaction(), transactions(), rules::id,
            typed -> edits.transaction(at, typed.strip())),
        make.choice("method", step.method(), METHODS.stream().map(one -> new Choice(one, one)).toList(), true,
            typed -> edits.value(at, "method", Optional.<YamlValue>of(YamlValue.text(typed)).filter(any -> !typed.equals(usual)))),
        make.text("path", Look.LINE, step.path(), rules::path,
            typed -> edits.value(at, "path", Optional.of(YamlValue.text(typed.strip())))),
        texts("query", TypedPairs.PARAMETERS, step.query()),
        texts("headers", TypedPairs.HEADERS, step.headers()),
        make.choice("content", word(content), Stream.of(Content.values())
            .map(one -> new Choice(word(one), words.name("trials.content", one))).toList(), true,
            typed -> edits.content(at, Content.valueOf(typed.toUpperCase(Locale.ROOT))))));
    switch (content) {
      case NONE -> { }
      case BODY -> fields.add(make.text("body", Look.LINES, step.body().orElse(""), FieldRules::any,
          typed -> edits.value(at, "body", Optional.of(YamlValue.text(typed)))));
      case FORM -> fields.add(texts("form", TypedPairs.PARAMETERS, step.form()));
      case GRAPHQL -> {
        String query = text("graphql.query");
        String variables = text("graphql.variables");
        fields.add(make.text("graphql-query", Look.LINES, query, rules.filled("trials.problem.graphql"),
            typed -> edits.graphQl(at, typed, variables)));
        fields.add(make.text("graphql-variables", Look.LINES, variables, FieldRules::any,
            typed -> edits.graphQl(at, query, typed)));
      }
    }
    return fields;
  }

  private static String word(Content content) {
    return content.name().toLowerCase(Locale.ROOT);
  }

  private Content content() {
    if (written.value(at.field("graphql")).isPresent()) {
      return Content.GRAPHQL;
    }
    return !step.form().isEmpty() ? Content.FORM : step.body().isPresent() ? Content.BODY : Content.NONE;
  }

  private String text(String key) {
    return written.value(at.field(key)).filter(one -> one instanceof YamlValue.Scalar)
        .map(one -> ((YamlValue.Scalar) one).written()).orElse("");
  }

  private FormField texts(String key, TypedPairs pairs, Map<String, String> entries) {
    return pairs(key, pairs, entries, Function.identity(), Function.identity(), (name, value) -> Optional.empty(),
        StepText::texts);
  }

  /** A line for each entry. Entries that lines cannot say, such as a text of two lines, are shown and left to the file. */
  private <T> FormField pairs(
      String key, TypedPairs pairs, Map<String, T> entries, Function<T, String> write, Function<String, T> read,
      BiFunction<String, String, Optional<String>> check, Function<Map<String, T>, YamlValue.Mapping> yaml) {
    String value = pairs.written(entries, write);
    FormField field = make.text(key, Look.LINES, value, typed -> pairs.problem(typed, words, check),
        typed -> edits.entries(at, key, yaml.apply(mapped(pairs.read(typed), read))));
    boolean said = field.check().apply(value).isEmpty() && mapped(pairs.read(value), read).equals(entries);
    return said ? field : field.leftToFile(words.say("trials.step.in-file"));
  }

  private List<String> transactions() {
    return Stream.concat(COMMON_TRANSACTIONS.stream(), loaded.study().trials().journeySets().stream()
        .flatMap(set -> StepEdits.requests(set).values().stream())).distinct().toList();
  }

  private List<FormField> answer() {
    TypedPairs pairs = TypedPairs.PARAMETERS;
    return List.of(
        make.text("status", Look.LINE, codes(step.status()), rules::codes,
            typed -> edits.value(at, "status",
                Optional.<YamlValue>of(StepText.codes(codes(typed))).filter(any -> !codes(typed).equals(List.of(200))))),
        pairs("expect", pairs, step.expect(), TypedTexts::written, TypedTexts::read,
            (path, value) -> rules.jsonPath(path), StepText::expect),
        pairs("extract", pairs, step.extract(), StepSheet::written, StepSheet::source, this::extraction,
            StepText::extract),
        pairs("outcomes", pairs, step.outcomes(), StepSheet::codes, StepSheet::codes,
            (name, value) -> rules.id(name).or(() -> rules.codes(value)), StepText::outcomes));
  }

  private static <T> Map<String, T> mapped(Map<String, String> typed, Function<String, T> how) {
    Map<String, T> mapped = new LinkedHashMap<>();
    typed.forEach((name, value) -> mapped.put(name, how.apply(value)));
    return mapped;
  }

  private Optional<String> extraction(String name, String source) {
    if (rules.id(name).isPresent() || !Character.isLetter(name.charAt(0))) {
      return Optional.of(words.say("trials.problem.value-name"));
    }
    Extraction read = source(source);
    boolean sound = switch (read.from()) {
      case FIRST, RANDOM -> read.at().startsWith("$");
      case HEADER, CSS, PATTERN -> !read.at().isBlank();
    };
    return sound ? Optional.empty() : Optional.of(words.say("trials.problem.extract"));
  }

  /** Reads what {@link #written} writes; without a word before it, a text is a JSONPath. */
  private static Extraction source(String typed) {
    String text = typed.strip();
    for (Extraction.From from : NAMED) {
      String word = word(from) + " ";
      if (text.regionMatches(true, 0, word, 0, word.length())) {
        String rest = text.substring(word.length()).strip();
        int detail = from == Extraction.From.CSS ? rest.lastIndexOf(ATTRIBUTE)
            : from == Extraction.From.HEADER ? rest.indexOf(MATCHING) : -1;
        return detail < 0 ? new Extraction(from, rest)
            : new Extraction(from, rest.substring(0, detail).strip(), rest.substring(detail + ATTRIBUTE.length()).strip());
      }
    }
    return Extraction.first(text);
  }

  private static String written(Extraction extraction) {
    String at = extraction.from() == Extraction.From.FIRST
        ? extraction.at() : word(extraction.from()) + " " + extraction.at();
    return extraction.detail().isEmpty() ? at
        : at + (extraction.from() == Extraction.From.CSS ? ATTRIBUTE : MATCHING) + extraction.detail();
  }

  private static String word(Extraction.From from) {
    return from.name().toLowerCase(Locale.ROOT);
  }

  private static List<Integer> codes(String typed) {
    return FieldRules.parts(typed).stream().map(Integer::valueOf).toList();
  }

  private static String codes(List<Integer> codes) {
    return codes.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private List<FormField> pace() {
    Step.Think pause = step.think();
    return List.of(
        make.text("pause", Look.SHORT, TypedPause.written(pause),
            typed -> TypedPause.read(typed, pause.paced()).isPresent()
                ? Optional.empty() : Optional.of(words.say("trials.problem.pause")),
            typed -> edits.pause(at, TypedPause.read(typed, pause.paced()).orElseThrow())),
        make.choice("pause-kind", pause.paced() ? "pace" : "think", List.of(
                new Choice("think", words.say("trials.step.pause-kind.think")),
                new Choice("pace", words.say("trials.step.pause-kind.pace"))), pause.maxMillis() > 0,
            typed -> edits.pause(at, new Step.Think(pause.minMillis(), pause.maxMillis(), typed.equals("pace")))),
        make.text("repeat", Look.SHORT, Integer.toString(step.repeat()), rules.whole(1, MOST_REPEATS), this::repeat));
  }

  private StudyEdit repeat(String typed) {
    double times = FieldRules.number(typed, false).orElseThrow().doubleValue();
    return edits.value(at, "repeat", Optional.<YamlValue>of(YamlValue.number(times)).filter(any -> times != 1));
  }
}
