package org.emporion.store.rule;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emporion.model.LocalText;

/** What a row of a rule sheet is, by the word in its first cell. */
enum Keyword {
  /** Begins a table and gives its id. */
  TABLE("table", "表", "決策表", "規則表"),
  /** What the table decides, in English and in Chinese. */
  TITLE("title", "標題"),
  /** What happens when several rules match. */
  HIT_POLICY("hit policy", "命中策略"),
  /** What each column is for. */
  WHEN_THEN("when-then", "條件結論"),
  /** What each column reads or concludes. */
  NAME("name", "名稱"),
  /** The values each column may take. */
  VALUES("values", "值域"),
  /** A rule. */
  RULE("rule", "規則"),
  /** Inputs with the outputs that are expected of them. */
  EXAMPLE("example", "範例"),
  /** For people only. */
  NOTE("note", "備註", "註");

  private final List<String> words;

  Keyword(String... words) {
    this.words = List.of(words);
  }

  /** The keyword somebody wrote; capitals, blanks, hyphens and a colon at the end do not matter. */
  static Optional<Keyword> parse(String written) {
    String plain = plain(written);
    return Arrays.stream(values())
        .filter(one -> one.words.stream().map(Keyword::plain).anyMatch(plain::equals))
        .findFirst();
  }

  /** All words, English before Chinese for each. */
  static List<String> words() {
    return Arrays.stream(values()).flatMap(one -> one.words.stream()).toList();
  }

  /** The word for it in either language. */
  LocalText word() {
    return new LocalText(words.getFirst(), words.get(1));
  }

  /** The words to choose from, in either language. */
  static LocalText choices() {
    return new LocalText(
        Arrays.stream(values()).map(one -> one.word().en()).collect(Collectors.joining(", ")),
        Arrays.stream(values()).map(one -> one.word().zhTw()).collect(Collectors.joining("、")));
  }

  /** Full-width letters become plain ones, as Chinese input methods produce either. */
  static String plain(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[\\s_:-]", "");
  }
}
