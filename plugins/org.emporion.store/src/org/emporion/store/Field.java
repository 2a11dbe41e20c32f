package org.emporion.store;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.emporion.model.LocalText;
import org.emporion.model.Money;
import org.emporion.model.Share;
import org.emporion.model.study.SourceRef;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A field of a study file: a value with its path and its place. Each reading method gives the value,
 * or notes what is wrong and what would be right and gives a harmless stand-in, so that reading goes
 * on and finds the next problem; a study with problems is never handed out. A missing field, whose
 * absence has been reported already, gives stand-ins in silence.
 */
final class Field {
  /** What names of placeholders look like: ids that begin with a letter, as the load generator reads them. */
  static final Pattern PLACEHOLDER = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  /** Stands in for a currency that could not be read; amounts are not checked against it. */
  static final Currency NO_CURRENCY = Currency.getInstance("XXX");

  private static final Pattern REFERENCE = Pattern.compile(FieldPlace.ID + "(/" + FieldPlace.ID + ")?");
  private static final Pattern AMOUNT = Pattern.compile("([A-Z]{3}) (\\S+)");

  private final StudyFile file;
  private final String path;
  private final SourceRef place;
  private final Node node;

  private Field(StudyFile file, String path, SourceRef place, Node node) {
    this.file = file;
    this.path = path;
    this.place = place;
    this.node = node;
  }

  /** The whole content of a file; a missing field when the file could not be used. */
  static Field root(StudyFile file, String path, Optional<Node> node) {
    return new Field(file, path, file.place(), node.orElse(null)).recorded();
  }

  /** The field's path of keys and ids. */
  String path() {
    return path;
  }

  /** Where its key stands. */
  SourceRef place() {
    return place;
  }

  /** True when there is nothing to read and that was reported. */
  boolean missing() {
    return node == null;
  }

  Problems problems() {
    return file.problems();
  }

  /** Notes a problem where the value stands; for a map or a block list, where its key stands. */
  void problem(String phrase, Object... arguments) {
    SourceRef at = node instanceof ScalarNode ? startOf(node) : place;
    problems().add(at, path.isEmpty() ? at.file() : path, phrase, arguments);
  }

  /** Notes a problem with the key itself. */
  void keyProblem(String phrase, Object... arguments) {
    problems().add(place, path, phrase, arguments);
  }

  /** Notes that the key is an id that is not among the known ones. */
  void unknownKeyId(String kindPhrase, String id, Collection<String> known) {
    keyProblem("unknown-id", problems().say(kindPhrase), id, problems().hint(id, known), String.join(", ", known));
  }

  /** A field that is not there. */
  Field absent(String key) {
    return new Field(file, child(key), place, null);
  }

  /** Notes that a field that is not written has its value through this one, which is then its place. */
  void standsFor(String unwritten) {
    file.places().putIfAbsent(unwritten, place);
  }

  /** A map; its keys must be among the known ones. */
  YamlMap map(String... known) {
    return map().only(List.of(known));
  }

  /** A map with any keys. */
  YamlMap map() {
    Map<String, Field> fields = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(tuple -> addEntry(fields, tuple));
    } else if (!missing()) {
      problem("expected-map", found());
      return new YamlMap(new Field(file, path, place, null), Map.of());
    }
    return new YamlMap(this, fields);
  }

  private void addEntry(Map<String, Field> fields, NodeTuple tuple) {
    SourceRef keyPlace = startOf(tuple.getKeyNode());
    if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
      problems().add(keyPlace, path, "key-not-text");
      return;
    }
    String key = keyNode.getValue();
    Field earlier = fields.get(key);
    if (earlier != null) {
      problems().add(keyPlace, child(key), "duplicate-key", key, Integer.toString(earlier.place.line()));
      return;
    }
    fields.put(key, new Field(file, child(key), keyPlace, tuple.getValueNode()).recorded());
  }

  /** A list, item by item; the path of an item ends in its number from 1. */
  <T> List<T> list(Function<Field, T> read) {
    List<T> values = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        String number = Integer.toString(values.size() + 1);
        values.add(read.apply(new Field(file, child(number), startOf(item), item).recorded()));
      }
    } else if (!missing()) {
      problem("expected-list", found());
    }
    return values;
  }

  /** True for a value that is written as a map. */
  boolean isMap() {
    return node instanceof MappingNode;
  }

  /** True for a value that is written as a list. */
  boolean isList() {
    return node instanceof SequenceNode;
  }

  /** True for a single value that reads like this word. */
  boolean isWord(String word) {
    return node instanceof ScalarNode scalar && scalar.getValue().equals(word);
  }

  /** A text that is not empty. */
  String text() {
    Optional<String> scalar = scalar("expected-text");
    if (scalar.isPresent() && scalar.get().isBlank()) {
      problem("empty-text");
    }
    return scalar.orElse("");
  }

  /** A text, either the same in both languages or a map of {@code en} and {@code zh-TW}. */
  LocalText localText() {
    if (!isMap()) {
      return LocalText.same(text());
    }
    YamlMap languages = map("en", "zh-TW");
    return new LocalText(languages.need("en").text(), languages.need("zh-TW").text());
  }

  /** An id: small letters, digits and hyphens. */
  String id() {
    String text = text();
    if (!text.isBlank() && !FieldPlace.ID.matcher(text).matches()) {
      problem("bad-id", text);
    }
    return text;
  }

  /** An id, or two with a slash between them. */
  String reference() {
    String text = text();
    if (!text.isBlank() && !REFERENCE.matcher(text).matches()) {
      problem("bad-reference", text);
    }
    return text;
  }

  /** A number within a range. */
  double number(Range range) {
    return decimal(range, false).doubleValue();
  }

  /** A decimal number within a range, digit for digit as written. */
  BigDecimal decimal(Range range) {
    return decimal(range, false);
  }

  /** A number within a range that may be written in percent. */
  double proportion(Range range) {
    return decimal(range, true).doubleValue();
  }

  /** A share of a whole, such as {@code 0.25} or {@code 25%}. */
  Share share() {
    double value = proportion(Range.SHARE);
    return new Share(Range.SHARE.holds(value) ? value : 0);
  }

  /** A whole number from one bound to another. */
  int whole(int min, int max) {
    BigDecimal value = decimal(Range.between(min, max), false);
    if (value.stripTrailingZeros().scale() > 0) {
      problem("expected-whole", value.toPlainString());
      return min;
    }
    return Range.between(min, max).holds(value.doubleValue()) ? value.intValue() : min;
  }

  /** An amount that is not negative: a number in this currency, or with its code before it. */
  Money money(Currency currency) {
    return money(Currencies.only(currency));
  }

  /** An amount that is not negative: a number in the study's currency, or with the code of one that it may be in. */
  Money money(Currencies currencies) {
    Currency currency = currencies.own();
    Optional<String> scalar = scalar("expected-money");
    Matcher amount = AMOUNT.matcher(scalar.orElse(""));
    Optional<Numeral> figure = Optional.of(amount).filter(Matcher::matches)
        .flatMap(match -> Numeral.of(match.group(2))).filter(one -> !one.percent());
    if (figure.isPresent()) {
      boolean known = currencies.holds(amount.group(1));
      if (!known && !currency.equals(NO_CURRENCY)) {
        problem("other-currency", scalar.get(), currency.getCurrencyCode(), amount.group(1));
      }
      return new Money(inRange(figure.get(), Range.atLeast(0)), known ? Currency.getInstance(amount.group(1)) : currency);
    }
    return new Money(scalar.isEmpty() ? BigDecimal.ZERO : decimal(Range.atLeast(0), false), currency);
  }

  /** A currency by its ISO 4217 code. */
  Currency currency() {
    String code = text();
    try {
      return code.isBlank() ? NO_CURRENCY : Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      problem("expected-currency", code);
      return NO_CURRENCY;
    }
  }

  /** A day, such as {@code 2026-07-01}. */
  LocalDate date() {
    Optional<String> scalar = scalar("expected-date");
    try {
      return scalar.map(LocalDate::parse).orElse(LocalDate.EPOCH);
    } catch (DateTimeException e) {
      problem("expected-date", found());
      return LocalDate.EPOCH;
    }
  }

  /** {@code yes} or {@code no} (also {@code true} and {@code false}). */
  boolean yesNo() {
    String word = scalar("expected-yes-no").orElse("no");
    if (!List.of("yes", "no", "true", "false").contains(word)) {
      problem("expected-yes-no", found());
    }
    return word.equals("yes") || word.equals("true");
  }

  /** One of the names of an enumeration, in small letters with hyphens. */
  <E extends Enum<E>> E choice(Class<E> type) {
    Map<String, E> byName = Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(
        Field::wordOf, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    String word = scalar("expected-text").orElse(null);
    E chosen = byName.get(word);
    if (chosen == null && word != null) {
      problem("expected-choice", word, problems().hint(word, byName.keySet()), String.join(", ", byName.keySet()));
    }
    return chosen == null ? type.getEnumConstants()[0] : chosen;
  }

  /** The path of a file inside the study folder that is there, with forward slashes. */
  String file() {
    String relative = text();
    if (!relative.isBlank()) {
      file.folder().fault(relative).ifPresent(phrase -> problem(phrase, relative));
    }
    return relative;
  }

  /** A path that begins with one slash, as HTTP requests have it; after two there would be another host. */
  String absolutePath() {
    String text = text();
    if (!text.isBlank() && (!text.startsWith("/") || text.startsWith("//"))) {
      problem("expected-path", text);
    }
    return text;
  }

  /** A path of a page that is fetched as it stands, so without placeholders and spaces. */
  String pagePath() {
    String text = absolutePath();
    try {
      new URI(text);
    } catch (URISyntaxException e) {
      problem("expected-page-path", text);
    }
    return text;
  }

  /** The word an enumeration constant is written as. */
  static String wordOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private BigDecimal decimal(Range range, boolean percentAllowed) {
    Optional<String> scalar = scalar("expected-number");
    if (scalar.isEmpty()) {
      return BigDecimal.valueOf(Math.max(0, range.min()));
    }
    Optional<Numeral> number = Numeral.of(scalar.get())
        .filter(one -> ((ScalarNode) node).isPlain() && (percentAllowed || !one.percent()));
    if (number.isEmpty()) {
      problem(percentAllowed ? "expected-proportion" : "expected-number", found());
      return BigDecimal.valueOf(Math.max(0, range.min()));
    }
    return inRange(number.get(), range);
  }

  private BigDecimal inRange(Numeral number, Range range) {
    if (!range.holds(number.value().doubleValue())) {
      problem("out-of-range", ((ScalarNode) node).getValue(), range.words(problems()));
    }
    return number.value();
  }

  private Optional<String> scalar(String expected) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    if (!missing()) {
      problem(expected, found());
    }
    return Optional.empty();
  }

  /** What stands here, for a sentence that says what would be right. */
  LocalText found() {
    return switch (node) {
      case MappingNode ignored -> problems().say("found.map");
      case SequenceNode ignored -> problems().say("found.list");
      case ScalarNode scalar when scalar.getValue().isBlank() -> problems().say("found.nothing");
      case ScalarNode scalar when !scalar.isPlain() -> problems().say("found.quoted", scalar.getValue());
      default -> problems().say("found.value", ((ScalarNode) node).getValue());
    };
  }

  private SourceRef startOf(Node at) {
    return at.getStartMark().map(mark -> YamlText.place(file.name(), mark)).orElse(place);
  }

  private String child(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private Field recorded() {
    if (!path.isEmpty()) {
      file.places().putIfAbsent(path, place);
    }
    return this;
  }
}
