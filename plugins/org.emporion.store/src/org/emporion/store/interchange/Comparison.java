package org.emporion.store.interchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.rule.CellPlace;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Scale;
import org.emporion.model.study.Study;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.CriteriaCatalogue;
import org.emporion.store.LoadedStudy;
import org.emporion.store.Problem;
import org.emporion.store.StudyFiles;
import org.emporion.store.StudyReader;
import org.emporion.store.edit.RequirementEdits;

/** Compares what a file says with a study and plans the edits that make the study say the same. */
final class Comparison {
  private final LoadedStudy study;
  private final ExchangeProblems problems;
  private final CriteriaCatalogue catalogue = CriteriaCatalogue.shipped();
  private final Exchange present;
  private final PlannedEdits edits;
  private final ChangeWords changes;

  Comparison(LoadedStudy study, Words words, ExchangeProblems problems) {
    this.study = study;
    this.problems = problems;
    WrittenStudy written = new WrittenStudy(study.files());
    this.present = Exchange.of(study.study(), written);
    this.edits = new PlannedEdits(study.files(), written);
    this.changes = new ChangeWords(words);
  }

  /** What the study says. */
  Exchange present() {
    return present;
  }

  /** The catalogue that requirements pick from. */
  CriteriaCatalogue catalogue() {
    return catalogue;
  }

  /** Where the cells of fields are noted. */
  PlannedEdits edits() {
    return edits;
  }

  /** The requirements of the study by id, with these in place of its own or besides. */
  Map<String, CriterionEntry> with(Collection<CriterionEntry> criteria) {
    Map<String, CriterionEntry> all = new LinkedHashMap<>();
    present.criteria().forEach(one -> all.put(one.id(), one));
    criteria.forEach(one -> all.put(one.id(), one));
    return all;
  }

  /**
   * Plans.
   *
   * @param criteria the requirements that the file speaks of
   * @param evidence the evidence that the file speaks of; on requirements that have a scale
   * @param file what problems are told of that have no place of their own
   * @throws BrokenExchangeException with every problem, those of the reading before and those the study would have
   */
  ImportPlan plan(Collection<CriterionEntry> criteria, List<EvidenceEntry> evidence, CellPlace file)
      throws BrokenExchangeException {
    Map<String, CriterionEntry> requirements = with(criteria);
    changes.compare(present, merged(requirements, evidence));
    Map<String, CriterionEntry> before = with(List.of());
    write(criteria, before);
    write(evidence, before, requirements);
    StudyFiles after = heard(criteria, before, edits.files());
    LoadedStudy result = checked(after, file);
    problems.throwIfAny();
    return new ImportPlan(changes.found(), result);
  }

  private Exchange merged(Map<String, CriterionEntry> requirements, List<EvidenceEntry> evidence) {
    Map<EvidenceRows.Key, EvidenceEntry> entries = new LinkedHashMap<>();
    present.evidence().forEach(one -> entries.put(EvidenceRows.key(one), one));
    evidence.forEach(one -> entries.put(EvidenceRows.key(one), one));
    return new Exchange(new ArrayList<>(requirements.values()), new ArrayList<>(entries.values()));
  }

  private void write(Collection<CriterionEntry> criteria, Map<String, CriterionEntry> before) {
    CriterionEdits writer = new CriterionEdits(edits, catalogue);
    for (CriterionEntry one : criteria) {
      CriterionEntry earlier = before.get(one.id());
      if (earlier == null) {
        writer.add(one);
      } else {
        writer.change(earlier, one);
      }
    }
  }

  private void write(
      List<EvidenceEntry> evidence, Map<String, CriterionEntry> before, Map<String, CriterionEntry> after) {
    Map<EvidenceRows.Key, Claim> claims = new HashMap<>();
    present.evidence().forEach(one -> claims.put(EvidenceRows.key(one), one.claim()));
    EvidenceEdits writer = new EvidenceEdits(edits);
    for (EvidenceEntry one : evidence) {
      String requirement = one.claim().requirement();
      Scale.Kind kind = after.get(requirement).scale().orElseThrow().kind();
      Scale.Kind earlier = Optional.ofNullable(before.get(requirement))
          .flatMap(CriterionEntry::scale).map(Scale::kind).orElse(kind);
      Claim said = claims.getOrDefault(EvidenceRows.key(one), Exchange.unknown(requirement));
      writer.change(one.candidate(), said, one.claim(), earlier, kind);
    }
  }

  /** Decision makers who spoke about a group have to be heard on each new member of it, one after the other. */
  private StudyFiles heard(
      Collection<CriterionEntry> criteria, Map<String, CriterionEntry> before, StudyFiles files) {
    if (study.study().decision().makers().isEmpty()) {
      return files;
    }
    Study current = study.study();
    StudyFiles changed = files;
    for (CriterionEntry one : criteria) {
      if (!before.containsKey(one.id())) {
        changed = new RequirementEdits(current).heardOn(one.requirement()).change().apply(changed);
        try {
          current = new StudyReader().read(study.folder(), changed).study();
        } catch (BrokenStudyException e) {
          // The next member may mend it; what is still wrong at the end is told then.
        }
      }
    }
    return changed;
  }

  /** Reads the study as it would be; what is wrong with it is told at the cells it comes from. */
  private LoadedStudy checked(StudyFiles after, CellPlace file) {
    // A problem elsewhere may only come of what stands in for cells that could not be read.
    boolean readable = problems.none();
    try {
      return after.equals(study.files()) ? study : new StudyReader().read(study.folder(), after);
    } catch (BrokenStudyException e) {
      for (Problem problem : e.problems()) {
        Optional<PlannedEdits.Cell> cell = edits.cell(problem.field());
        if (cell.isEmpty() && readable) {
          problems.add(file, "study-broken", problem.field(), problem.message());
        } else if (cell.isPresent() && !problems.at(cell.get().place())) {
          problems.add(cell.get().place(), cell.get().heading(), problem.message());
        }
      }
      return study;
    }
  }
}
