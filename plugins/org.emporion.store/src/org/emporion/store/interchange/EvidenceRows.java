package org.emporion.store.interchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emporion.model.LocalText;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Scale;

/** Reads the rows of the table of evidence. */
final class EvidenceRows {
  private static final double HIGHEST_LEVEL = 4;

  private final Collection<String> candidates;
  private final Map<String, CriterionEntry> requirements;
  private final Set<String> groups;
  private final Words words;
  private final ExchangeProblems problems;

  /**
   * A reader.
   *
   * @param candidates the ids of the study's candidates
   * @param requirements every requirement the study is going to have
   * @param groups the ids of those that others are part of
   */
  EvidenceRows(
      Collection<String> candidates,
      Map<String, CriterionEntry> requirements,
      Set<String> groups,
      Words words,
      ExchangeProblems problems) {
    this.candidates = candidates;
    this.requirements = requirements;
    this.groups = groups;
    this.words = words;
    this.problems = problems;
  }

  /** What a row is about. */
  record Key(String candidate, String requirement) {}

  /** What an entry is about. */
  static Key key(EvidenceEntry entry) {
    return new Key(entry.candidate(), entry.claim().requirement());
  }

  /**
   * Reads every row.
   *
   * @param present the rows that the study has already
   * @return the rows that name a candidate and a requirement claims can be made on; others are noted
   */
  List<ReadRow<EvidenceEntry>> read(Grid grid, Headings headings, Map<Key, Map<Column, Content>> present) {
    List<ReadRow<EvidenceEntry>> rows = new ArrayList<>();
    Map<Key, Integer> lines = new HashMap<>();
    for (Grid.Line line : grid.rows().subList(1, grid.rows().size())) {
      headings.reportStray(line, problems);
      Key key = new Key(
          headings.cell(line, Column.CANDIDATE).strip(), headings.cell(line, Column.REQUIREMENT).strip());
      RowReader cells = new RowReader(line, headings, present.getOrDefault(key, Map.of()), words, problems);
      if (!names(key, cells)) {
        continue;
      }
      Integer earlier = lines.putIfAbsent(key, line.number());
      if (earlier != null) {
        cells.problem(
            Column.REQUIREMENT, "claim-twice", key.candidate(), key.requirement(), Integer.toString(earlier));
        continue;
      }
      rows.add(new ReadRow<>(new EvidenceEntry(key.candidate(), claim(key.requirement(), cells)), cells));
    }
    return rows;
  }

  /** True when the row names a candidate and a requirement that take a claim. */
  private boolean names(Key key, RowReader cells) {
    boolean candidate = candidates.contains(key.candidate());
    if (!candidate) {
      cells.problem(Column.CANDIDATE, "candidate-unknown", cells.found(Column.CANDIDATE),
          problems.hint(key.candidate(), candidates), String.join(", ", candidates));
    }
    CriterionEntry requirement = requirements.get(key.requirement());
    if (requirement == null) {
      cells.problem(Column.REQUIREMENT, "requirement-unknown", cells.found(Column.REQUIREMENT),
          problems.hint(key.requirement(), requirements.keySet()));
      return false;
    }
    if (groups.contains(key.requirement())) {
      cells.problem(Column.REQUIREMENT, "claim-on-group", key.requirement());
      return false;
    }
    Optional<String> metric = requirement.evidence().flatMap(evidence -> evidence.metric()).map(one -> one.name());
    if (metric.isPresent()) {
      cells.problem(Column.REQUIREMENT, "claim-on-measured", key.requirement(), metric.get());
      return false;
    }
    // A leaf without a scale is told where it stands; how its values should look nobody can say.
    return candidate && requirement.scale().isPresent();
  }

  private Claim claim(String requirement, RowReader cells) {
    Optional<LocalText> source = cells.local(Column.SOURCE_EN, Column.SOURCE_ZH);
    Optional<LocalDate> date =
        cells.blank(Column.DATE) ? Optional.empty() : Optional.of(cells.date(Column.DATE));
    boolean unknown = cells.blank(Column.BASIS)
        ? cells.blank(Column.VALUE)
        : cells.choice(Column.BASIS, Claim.Basis.class) == Claim.Basis.UNKNOWN;
    LocalText nobody = LocalText.same("");
    if (unknown) {
      if (!cells.blank(Column.VALUE)) {
        cells.problem(Column.VALUE, "unknown-with-value", cells.found(Column.VALUE));
      }
      return new Claim(requirement, Claim.Basis.UNKNOWN, Optional.empty(), source.orElse(nobody), date);
    }
    if (cells.blank(Column.BASIS)) {
      cells.problem(Column.BASIS, "basis-missing", cells.choices(Claim.Basis.class));
    }
    if (source.isEmpty()) {
      cells.problem(Column.SOURCE_EN, "source-missing");
    }
    if (date.isEmpty()) {
      cells.problem(Column.DATE, "date-missing");
    }
    return new Claim(
        requirement,
        words.choice(Claim.Basis.class, cells.word(Column.BASIS)).orElse(Claim.Basis.JUDGEMENT),
        Optional.of(value(requirements.get(requirement).scale().orElseThrow(), cells)),
        source.orElse(nobody),
        date);
  }

  private double value(Scale scale, RowReader cells) {
    return switch (scale.kind()) {
      case YES_NO -> answer(cells);
      case LEVEL -> level(cells);
      case NUMBER -> cells.proportion(Column.VALUE);
    };
  }

  /** Spreadsheets have true and false of their own, and some write 1 and 0. */
  private double answer(RowReader cells) {
    String word = cells.word(Column.VALUE);
    if (word.equalsIgnoreCase("true") || word.equals("1")) {
      return 1;
    }
    if (word.equalsIgnoreCase("false") || word.equals("0")) {
      return 0;
    }
    return cells.choice(Column.VALUE, Words.Answer.class) == Words.Answer.YES ? 1 : 0;
  }

  private double level(RowReader cells) {
    double level = cells.number(Column.VALUE, 0);
    if (level < 0 || level > HIGHEST_LEVEL) {
      cells.problem(Column.VALUE, "expected-level", cells.found(Column.VALUE));
      return 0;
    }
    return level;
  }
}
