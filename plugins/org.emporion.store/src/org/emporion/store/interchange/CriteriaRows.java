package org.emporion.store.interchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emporion.model.LocalText;
import org.emporion.model.study.Evidence;
import org.emporion.model.study.Metric;
import org.emporion.model.study.MustHave;
import org.emporion.model.study.Scale;
import org.emporion.store.CriteriaCatalogue;
import org.emporion.store.Criterion;
import org.emporion.store.FieldPlace;

/** Reads the rows of the table of criteria. An empty cell is what the criterion gives, or nothing. */
final class CriteriaRows {
  private static final Pattern BOUND = Pattern.compile("(>=|\u2265|<=|\u2264) *(\\S+( ?%)?)");
  private static final Pattern BETWEEN_INDICATORS = Pattern.compile("[\\s,;\u3001\uFF0C\uFF1B]+");

  private final CriteriaCatalogue catalogue;
  private final Words words;
  private final ExchangeProblems problems;

  CriteriaRows(CriteriaCatalogue catalogue, Words words, ExchangeProblems problems) {
    this.catalogue = catalogue;
    this.words = words;
    this.problems = problems;
  }

  /**
   * Reads every row.
   *
   * @param present the rows that the study has already, by id
   * @return the rows in order; rows without a usable id are noted and left out
   */
  List<ReadRow<CriterionEntry>> read(Grid grid, Headings headings, Map<String, Map<Column, Content>> present) {
    List<ReadRow<CriterionEntry>> rows = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (Grid.Line line : grid.rows().subList(1, grid.rows().size())) {
      headings.reportStray(line, problems);
      String id = headings.cell(line, Column.ID).strip();
      RowReader cells = new RowReader(line, headings, present.getOrDefault(id, Map.of()), words, problems);
      Integer earlier = lines.putIfAbsent(id, line.number());
      if (!FieldPlace.ID.matcher(id).matches()) {
        cells.problem(Column.ID, "bad-id", cells.found(Column.ID));
      } else if (earlier != null) {
        cells.problem(Column.ID, "row-twice", id, Integer.toString(earlier));
      } else {
        rows.add(new ReadRow<>(entry(id, cells), cells));
      }
    }
    return rows;
  }

  private CriterionEntry entry(String id, RowReader cells) {
    Optional<Criterion> criterion = criterion(cells);
    return new CriterionEntry(
        id,
        title(cells, criterion),
        cells.maybe(Column.PART_OF),
        weight(cells),
        criterion.map(Criterion::id),
        scale(cells).or(() -> criterion.flatMap(Criterion::scale)),
        evidence(cells).or(() -> criterion.map(Criterion::evidence)),
        mustHave(cells),
        cells.local(Column.ASKED_BY_EN, Column.ASKED_BY_ZH),
        indicators(cells).or(() -> criterion.map(Criterion::indicators)).orElse(List.of()));
  }

  private Optional<Criterion> criterion(RowReader cells) {
    Optional<String> id = cells.maybe(Column.CRITERION);
    Optional<Criterion> criterion = id.flatMap(catalogue::criterion);
    if (id.isPresent() && criterion.isEmpty()) {
      cells.problem(
          Column.CRITERION, "criterion-unknown", cells.found(Column.CRITERION), problems.hint(id.get(), catalogue.ids()));
    }
    return criterion;
  }

  private LocalText title(RowReader cells, Optional<Criterion> criterion) {
    return cells.local(Column.TITLE_EN, Column.TITLE_ZH).or(() -> criterion.map(Criterion::title)).orElseGet(() -> {
      if (cells.blank(Column.CRITERION)) {
        cells.problem(Column.TITLE_EN, "title-missing");
      }
      return LocalText.same("?");
    });
  }

  private double weight(RowReader cells) {
    double weight = cells.number(Column.WEIGHT, 1);
    if (weight < 0) {
      cells.problem(Column.WEIGHT, "weight-negative", cells.found(Column.WEIGHT));
      return 1;
    }
    return weight;
  }

  private Optional<Scale> scale(RowReader cells) {
    if (cells.blank(Column.SCALE)) {
      reportBesides(cells);
      return Optional.empty();
    }
    Scale.Kind kind = cells.choice(Column.SCALE, Scale.Kind.class);
    if (kind != Scale.Kind.NUMBER) {
      if (words.choice(Scale.Kind.class, cells.word(Column.SCALE)).isPresent()) {
        reportBesides(cells);
      }
      return Optional.of(new Scale(kind, "", 0, kind == Scale.Kind.LEVEL ? 4 : 1));
    }
    if (cells.blank(Column.UNIT)) {
      cells.problem(Column.UNIT, "unit-missing");
    }
    double worst = cells.number(Column.WORST, 0);
    double best = cells.number(Column.BEST, 1);
    return Optional.of(new Scale(kind, cells.text(Column.UNIT), worst, best));
  }

  /** Unit, worst and best say nothing without the kind of scale that they belong to. */
  private void reportBesides(RowReader cells) {
    for (Column column : List.of(Column.UNIT, Column.WORST, Column.BEST)) {
      if (!cells.blank(column)) {
        cells.problem(column, "not-a-number-scale", cells.found(column), words.phrases().say("scale.number"));
      }
    }
  }

  private Optional<Evidence> evidence(RowReader cells) {
    Optional<String> word = cells.maybe(Column.EVIDENCE);
    if (word.isEmpty() || words.choice(Words.Source.class, word.get()).isPresent()) {
      return word.map(claim -> Evidence.CLAIM);
    }
    Optional<Metric> metric = Metric.parse(word.get());
    if (metric.isEmpty()) {
      List<String> known = Arrays.stream(Metric.Kind.values())
          .map(kind -> kind.pattern().replace("%s", "<transaction>")).toList();
      cells.problem(Column.EVIDENCE, "evidence-unknown", cells.found(Column.EVIDENCE),
          problems.hint(word.get(), known), cells.choices(Words.Source.class), String.join(", ", known));
    }
    return Optional.of(new Evidence(metric));
  }

  private Optional<MustHave> mustHave(RowReader cells) {
    Optional<String> word = cells.maybe(Column.MUST_HAVE);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    if (words.choice(Words.Answer.class, word.get()).filter(answer -> answer == Words.Answer.YES).isPresent()) {
      return Optional.of(new MustHave(MustHave.Bound.AT_LEAST, 1));
    }
    Matcher bound = BOUND.matcher(word.get());
    Optional<Double> threshold = bound.matches() ? RowReader.figure(bound.group(2), true) : Optional.empty();
    if (threshold.isEmpty()) {
      cells.problem(Column.MUST_HAVE, "expected-must-have", cells.found(Column.MUST_HAVE));
      return Optional.empty();
    }
    boolean least = bound.group(1).equals(">=") || bound.group(1).equals("\u2265");
    return Optional.of(new MustHave(least ? MustHave.Bound.AT_LEAST : MustHave.Bound.AT_MOST, threshold.get()));
  }

  private Optional<List<String>> indicators(RowReader cells) {
    return cells.maybe(Column.INDICATORS).map(
        list -> words.choice(Words.Indicators.class, list).isPresent()
            ? List.of()
            : Arrays.stream(BETWEEN_INDICATORS.split(list)).filter(one -> !one.isEmpty()).toList());
  }
}
