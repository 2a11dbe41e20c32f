package org.emporion.store.rule;

import java.util.List;
import java.util.Optional;

/** What a column of a rule table is for. */
enum ColumnKind implements SheetWord {
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

  private final List<String> spellings;

  ColumnKind(String... spellings) {
    this.spellings = List.of(spellings);
  }

  @Override
  public List<String> spellings() {
    return spellings;
  }

  /** The one somebody wrote. */
  static Optional<ColumnKind> parse(String written) {
    return SheetWord.parse(values(), written);
  }
}
