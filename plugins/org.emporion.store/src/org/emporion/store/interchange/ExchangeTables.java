package org.emporion.store.interchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Evidence;
import org.emporion.model.study.MustHave;
import org.emporion.model.study.Scale;

/** Lays an exchange out as tables: what stands in each column of each row. */
final class ExchangeTables {
  private final Exchange exchange;
  private final Words words;
  private final Language language;
  private final Map<String, CriterionEntry> byId = new HashMap<>();

  /**
   * A layout.
   *
   * @param language the language of words such as yes and no; texts of the study come in both
   */
  ExchangeTables(Exchange exchange, Words words, Language language) {
    this.exchange = exchange;
    this.words = words;
    this.language = language;
    exchange.criteria().forEach(one -> byId.put(one.id(), one));
  }

  /** The rows of a table, in order; a column that is not in a row is empty. */
  List<Map<Column, Content>> rows(Table table) {
    List<Map<Column, Content>> rows = new ArrayList<>();
    if (table == Table.CRITERIA) {
      exchange.criteria().forEach(one -> rows.add(row(one)));
    } else {
      exchange.evidence().forEach(one -> rows.add(row(one)));
    }
    return rows;
  }

  private Map<Column, Content> row(CriterionEntry one) {
    Map<Column, Content> row = new EnumMap<>(Column.class);
    row.put(Column.ID, text(one.id()));
    local(row, Column.TITLE_EN, Column.TITLE_ZH, one.title());
    one.partOf().ifPresent(group -> row.put(Column.PART_OF, text(group)));
    row.put(Column.WEIGHT, new Content.Figure(one.weight()));
    one.criterion().ifPresent(criterion -> row.put(Column.CRITERION, text(criterion)));
    one.scale().ifPresent(scale -> scale(row, scale));
    one.evidence().ifPresent(evidence -> row.put(Column.EVIDENCE, text(evidence(evidence))));
    one.mustHave().ifPresent(mustHave -> row.put(Column.MUST_HAVE, text(mustHave(mustHave, one.scale()))));
    one.askedBy().ifPresent(askedBy -> local(row, Column.ASKED_BY_EN, Column.ASKED_BY_ZH, askedBy));
    row.put(Column.INDICATORS, text(indicators(one)));
    return row;
  }

  private Map<Column, Content> row(EvidenceEntry one) {
    Claim claim = one.claim();
    Map<Column, Content> row = new EnumMap<>(Column.class);
    row.put(Column.CANDIDATE, text(one.candidate()));
    row.put(Column.REQUIREMENT, text(claim.requirement()));
    CriterionEntry asked = byId.get(claim.requirement());
    row.put(Column.ASKS, text(asked.title().in(language)));
    asked.scale().ifPresent(scale -> row.put(Column.ANSWERS, text(answers(scale))));
    row.put(Column.BASIS, text(words.word(claim.basis(), language)));
    claim.value().ifPresent(value -> row.put(Column.VALUE, value(value, asked.scale())));
    local(row, Column.SOURCE_EN, Column.SOURCE_ZH, claim.source());
    claim.date().ifPresent(date -> row.put(Column.DATE, new Content.Day(date)));
    return row;
  }

  private Content value(double value, Optional<Scale> scale) {
    boolean answer = scale.filter(one -> one.kind() == Scale.Kind.YES_NO).isPresent();
    return answer
        ? text(words.word(value == 0 ? Words.Answer.NO : Words.Answer.YES, language))
        : new Content.Figure(value);
  }

  private void scale(Map<Column, Content> row, Scale scale) {
    row.put(Column.SCALE, text(words.word(scale.kind(), language)));
    if (scale.kind() == Scale.Kind.NUMBER) {
      row.put(Column.UNIT, text(scale.unit()));
      row.put(Column.WORST, new Content.Figure(scale.worst()));
      row.put(Column.BEST, new Content.Figure(scale.best()));
    }
  }

  /** An empty cell would stand for the indicators of the criterion. */
  private String indicators(CriterionEntry one) {
    return one.indicators().isEmpty() && one.criterion().isPresent()
        ? words.word(Words.Indicators.NONE, language)
        : String.join(", ", one.indicators());
  }

  private String evidence(Evidence evidence) {
    return evidence.metric().map(metric -> metric.name()).orElseGet(() -> words.word(Words.Source.CLAIM, language));
  }

  private String mustHave(MustHave mustHave, Optional<Scale> scale) {
    boolean answer = scale.filter(one -> one.kind() == Scale.Kind.YES_NO).isPresent();
    if (answer && mustHave.equals(new MustHave(MustHave.Bound.AT_LEAST, 1))) {
      return words.word(Words.Answer.YES, language);
    }
    String bound = mustHave.bound() == MustHave.Bound.AT_LEAST ? ">= " : "<= ";
    return bound + new Content.Figure(mustHave.threshold()).text();
  }

  private String answers(Scale scale) {
    return switch (scale.kind()) {
      case YES_NO -> String.join(", ", words.all(Words.Answer.class, language));
      case LEVEL -> words.phrases().in(language, "answers.level");
      case NUMBER -> words.phrases().in(language, "answers.number", scale.unit(),
          new Content.Figure(scale.worst()).text(), new Content.Figure(scale.best()).text());
    };
  }

  private static void local(Map<Column, Content> row, Column en, Column zh, LocalText text) {
    row.put(en, text(text.en()));
    row.put(zh, text(text.zhTw()));
  }

  private static Content text(String text) {
    return new Content.Words(text);
  }
}
