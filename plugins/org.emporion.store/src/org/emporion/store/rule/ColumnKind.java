package org.emporion.store.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emporion.model.LocalText;

/** What a column of a rule table is for. */
enum ColumnKind {
  /** A condition. */
  WHEN("when", "條件", "當"),
  /** A conclusion. */
  THEN("then", "結論", "則"),
  /** The reason in both languages. */
  BECAUSE("because", "理由"),
  /** The reason in English. */
  BECAUSE_EN("because en", "英文理由", "理由 en"),
  /** The reason in Chinese. */
  BECAUSE_ZH("because zh-TW", "中文理由", "because zh", "理由 zh-TW", "理由 zh");

  private final List<String> words;

  ColumnKind(String... words) {
    this.words = List.of(words);
  }

  /** The kind somebody wrote; capitals, blanks and hyphens do not matter. */
  static Optional<ColumnKind> parse(String written) {
    String plain = Keyword.plain(written);
    return Arrays.stream(values())
        .filter(one -> one.words.stream().map(Keyword::plain).anyMatch(plain::equals))
        .findFirst();
  }

  /** All words. */
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
}
