package org.emporion.store.interchange;

import java.util.Optional;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Scale;
import org.emporion.store.edit.ClaimText;

/** Writes claims as a table has them, changing no more than differs. */
final class EvidenceEdits {
  private final PlannedEdits edits;

  EvidenceEdits(PlannedEdits edits) {
    this.edits = edits;
  }

  /** Notes in which cell each field of a claim stands. */
  static void stand(ReadRow<EvidenceEntry> row, PlannedEdits edits) {
    String field = ClaimText.field(row.entry().candidate(), row.entry().claim().requirement());
    RowReader cells = row.cells();
    edits.stands(field, cells, Column.REQUIREMENT);
    edits.stands(field + ".basis", cells, Column.BASIS);
    edits.stands(field + ".value", cells, Column.VALUE);
    edits.stands(field + ".source", cells, Column.SOURCE_EN);
    edits.stands(field + ".source.zh-TW", cells, Column.SOURCE_ZH);
    edits.stands(field + ".date", cells, Column.DATE);
  }

  /**
   * Makes a claim another one.
   *
   * @param earlier the kind of scale that its value has been on so far
   * @param kind the kind of scale that its value is on
   */
  void change(String candidate, Claim before, Claim after, Scale.Kind earlier, Scale.Kind kind) {
    // The same number may be written otherwise on another kind of scale.
    boolean anew = earlier != kind && after.value().isPresent();
    Claim same = anew
        ? new Claim(before.requirement(), before.basis(), Optional.empty(), before.source(), before.date())
        : before;
    edits.change(ClaimText.field(candidate, after.requirement()),
        new ClaimText(same, earlier).yaml(), new ClaimText(after, kind).yaml());
  }
}
