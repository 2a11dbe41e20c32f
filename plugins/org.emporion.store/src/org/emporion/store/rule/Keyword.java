package org.emporion.store.rule;

import java.util.List;
import java.util.Optional;

/** What a row of a rule sheet is, by the word in its first cell. */
enum Keyword implements SheetWord {
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

  private final List<String> spellings;

  Keyword(String... spellings) {
    this.spellings = List.of(spellings);
  }

  @Override
  public List<String> spellings() {
    return spellings;
  }

  /** The one somebody wrote. */
  static Optional<Keyword> parse(String written) {
    return SheetWord.parse(values(), written);
  }
}
