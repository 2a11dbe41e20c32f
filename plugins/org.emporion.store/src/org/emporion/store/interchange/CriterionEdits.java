package org.emporion.store.interchange;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.emporion.model.study.MustHave;
import org.emporion.store.CriteriaCatalogue;
import org.emporion.store.edit.RequirementText;
import org.emporion.store.edit.YamlValue;

/** Writes requirements as a table has them, changing no more than differs from what the study comes to. */
final class CriterionEdits {
  private static final String ROOT = "requirements";
  private static final String MUST_HAVES = "must-haves";

  private final PlannedEdits edits;
  private final CriteriaCatalogue catalogue;

  CriterionEdits(PlannedEdits edits, CriteriaCatalogue catalogue) {
    this.edits = edits;
    this.catalogue = catalogue;
  }

  /** Notes in which cell each field of a requirement stands. */
  static void stand(ReadRow<CriterionEntry> row, PlannedEdits edits) {
    String path = ROOT + "." + row.entry().id();
    RowReader cells = row.cells();
    edits.stands(path, cells, Column.ID);
    edits.stands(path + ".title", cells, Column.TITLE_EN);
    edits.stands(path + ".title.zh-TW", cells, Column.TITLE_ZH);
    edits.stands(path + ".part-of", cells, Column.PART_OF);
    edits.stands(path + ".weight", cells, Column.WEIGHT);
    edits.stands(path + ".criterion", cells, Column.CRITERION);
    edits.stands(path + ".scale", cells, Column.SCALE);
    edits.stands(path + ".scale.unit", cells, Column.UNIT);
    edits.stands(path + ".scale.worst", cells, Column.WORST);
    edits.stands(path + ".scale.best", cells, Column.BEST);
    edits.stands(path + ".evidence", cells, Column.EVIDENCE);
    edits.stands(path + ".must-have", cells, Column.MUST_HAVE);
    edits.stands("must-haves." + row.entry().id(), cells, Column.MUST_HAVE);
    edits.stands(path + ".asked-by", cells, Column.ASKED_BY_EN);
    edits.stands(path + ".asked-by.zh-TW", cells, Column.ASKED_BY_ZH);
    edits.stands(path + ".indicators", cells, Column.INDICATORS);
  }

  /** Adds a requirement. */
  void add(CriterionEntry entry) {
    edits.set(ROOT + "." + entry.id(), text(entry).yaml());
    entry.mustHave().ifPresent(bound -> edits.set(MUST_HAVES + "." + entry.id(), mustHave(entry, bound)));
  }

  /** Changes a requirement. A key is taken away when what stands for it then is what is wanted. */
  void change(CriterionEntry before, CriterionEntry after) {
    String field = ROOT + "." + after.id();
    Map<String, YamlValue> had = text(before).entries();
    Map<String, YamlValue> wanted = text(after).entries();
    Map<String, YamlValue> given = text(after).given();
    Set<String> keys = new LinkedHashSet<>(had.keySet());
    keys.addAll(wanted.keySet());
    for (String key : keys) {
      YamlValue now = (edits.written().has(field + "." + key) ? had : given).get(key);
      if (!Objects.equals(now, wanted.get(key))) {
        boolean anyway = Objects.equals(wanted.get(key), given.get(key));
        edits.change(field + "." + key, now, anyway ? null : wanted.get(key));
      }
    }
    edits.change(MUST_HAVES + "." + after.id(),
        before.mustHave().map(bound -> mustHave(before, bound)).orElse(null),
        after.mustHave().map(bound -> mustHave(after, bound)).orElse(null));
  }

  private RequirementText text(CriterionEntry entry) {
    return new RequirementText(
        entry.requirement(), entry.scale().isPresent(), entry.criterion().flatMap(catalogue::criterion));
  }

  private static YamlValue mustHave(CriterionEntry entry, MustHave mustHave) {
    return RequirementText.mustHave(mustHave, entry.requirement().scale().kind());
  }
}
