package org.emporion.store.interchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emporion.model.Language;
import org.emporion.model.study.Candidate;
import org.emporion.store.LoadedStudy;

/** Plans the import of tables into one study. */
final class TableImport {
  private final LoadedStudy study;
  private final Words words;
  private final ExchangeProblems problems;
  private final Comparison comparison;
  /** The rows the study has already, for columns that a grid has not. */
  private final ExchangeTables present;

  TableImport(LoadedStudy study, Words words, ExchangeProblems problems) {
    this.study = study;
    this.words = words;
    this.problems = problems;
    this.comparison = new Comparison(study, words, problems);
    this.present = new ExchangeTables(comparison.present(), words, Language.EN);
  }

  /**
   * Compares tables with the study.
   *
   * @throws BrokenExchangeException with every problem
   */
  ImportPlan plan(Map<Table, Grid> grids) throws BrokenExchangeException {
    if (grids.isEmpty()) {
      problems.throwIfAny();
    }
    List<ReadRow<CriterionEntry>> criteria = criteria(grids);
    List<CriterionEntry> entries = criteria.stream().map(ReadRow::entry).toList();
    List<ReadRow<EvidenceEntry>> evidence = evidence(grids, comparison.with(entries));
    criteria.forEach(row -> CriterionEdits.stand(row, comparison.edits()));
    evidence.forEach(row -> EvidenceEdits.stand(row, comparison.edits()));
    return comparison.plan(
        entries, evidence.stream().map(ReadRow::entry).toList(), grids.values().iterator().next().place());
  }

  private List<ReadRow<CriterionEntry>> criteria(Map<Table, Grid> grids) {
    Map<String, Map<Column, Content>> rows = new HashMap<>();
    present.rows(Table.CRITERIA).forEach(row -> rows.put(row.get(Column.ID).text(), row));
    CriteriaRows reader = new CriteriaRows(comparison.catalogue(), words, problems);
    return headings(grids, Table.CRITERIA)
        .map(headings -> reader.read(grids.get(Table.CRITERIA), headings, rows))
        .orElse(List.of());
  }

  private List<ReadRow<EvidenceEntry>> evidence(Map<Table, Grid> grids, Map<String, CriterionEntry> requirements) {
    Map<EvidenceRows.Key, Map<Column, Content>> rows = new HashMap<>();
    present.rows(Table.EVIDENCE).forEach(row -> rows.put(
        new EvidenceRows.Key(row.get(Column.CANDIDATE).text(), row.get(Column.REQUIREMENT).text()), row));
    Set<String> groups = new HashSet<>();
    requirements.values().forEach(one -> one.partOf().ifPresent(groups::add));
    List<String> candidates = study.study().candidates().stream().map(Candidate::id).toList();
    EvidenceRows reader = new EvidenceRows(candidates, requirements, groups, words, problems);
    return headings(grids, Table.EVIDENCE)
        .map(headings -> reader.read(grids.get(Table.EVIDENCE), headings, rows))
        .orElse(List.of());
  }

  private Optional<Headings> headings(Map<Table, Grid> grids, Table table) {
    Grid grid = grids.get(table);
    if (grid == null) {
      return Optional.empty();
    }
    if (grid.rows().isEmpty()) {
      if (problems.none()) {
        problems.add(grid.place(), "table-empty");
      }
      return Optional.empty();
    }
    return Headings.read(grid, table, words, problems);
  }
}
