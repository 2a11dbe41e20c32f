package org.emporion.store.interchange;

import java.util.Locale;
import org.emporion.model.LocalText;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Scale;
import org.emporion.store.edit.YamlValue;

/** Writes claims as a table has them, changing no more than differs. */
final class ClaimEdits {
  private static final String UNKNOWN = "unknown";

  private final PlannedEdits edits;

  ClaimEdits(PlannedEdits edits) {
    this.edits = edits;
  }

  /** The field of a claim. */
  static String path(String candidate, String requirement) {
    return root(candidate) + ".claims." + requirement;
  }

  /** Notes in which cell each field of a claim stands. */
  static void stand(ReadRow<EvidenceEntry> row, PlannedEdits edits) {
    String path = path(row.entry().candidate(), row.entry().claim().requirement());
    RowReader cells = row.cells();
    edits.stands(path, cells, Column.REQUIREMENT);
    edits.stands(path + ".basis", cells, Column.BASIS);
    edits.stands(path + ".value", cells, Column.VALUE);
    edits.stands(path + ".source", cells, Column.SOURCE_EN);
    edits.stands(path + ".source.zh-TW", cells, Column.SOURCE_ZH);
    edits.stands(path + ".date", cells, Column.DATE);
  }

  /**
   * Makes a claim another one.
   *
   * @param scale that of the requirement
   * @param otherKind whether values on it have been written in another way so far
   */
  void change(String candidate, Claim before, Claim after, Scale scale, boolean otherKind) {
    boolean rewrite = otherKind && after.value().isPresent();
    if (before.equals(after) && !rewrite) {
      return;
    }
    String root = root(candidate);
    String path = path(candidate, after.requirement());
    boolean bare = after.basis() == Claim.Basis.UNKNOWN && after.source().en().isEmpty() && after.date().isEmpty();
    if (bare || !edits.written().isMap(root, "claims", after.requirement())) {
      edits.set(path, bare ? YamlValue.text(UNKNOWN) : whole(after, scale));
      return;
    }
    if (before.basis() != after.basis()) {
      edits.set(path + ".basis", basis(after));
    }
    if (rewrite || !before.value().equals(after.value())) {
      after.value().ifPresentOrElse(
          value -> edits.set(path + ".value", value(value, scale)), () -> edits.remove(path + ".value"));
    }
    if (!before.source().equals(after.source())) {
      if (after.source().en().isEmpty()) {
        edits.remove(path + ".source");
      } else {
        edits.setText(root, new String[] {"claims", after.requirement(), "source"}, before.source(), after.source());
      }
    }
    if (!before.date().equals(after.date())) {
      after.date().ifPresentOrElse(
          date -> edits.set(path + ".date", YamlValue.date(date)), () -> edits.remove(path + ".date"));
    }
  }

  private static YamlValue whole(Claim claim, Scale scale) {
    YamlValue.Mapping map = YamlValue.map().with("basis", basis(claim));
    if (claim.value().isPresent()) {
      map = map.with("value", value(claim.value().get(), scale));
    }
    if (!claim.source().equals(LocalText.same(""))) {
      map = map.with("source", YamlValue.text(claim.source()));
    }
    return claim.date().isPresent() ? map.with("date", YamlValue.date(claim.date().get())) : map;
  }

  private static YamlValue basis(Claim claim) {
    return YamlValue.text(claim.basis().name().toLowerCase(Locale.ROOT));
  }

  private static YamlValue value(double value, Scale scale) {
    return scale.kind() == Scale.Kind.YES_NO ? YamlValue.yesNo(value != 0) : YamlValue.number(value);
  }

  private static String root(String candidate) {
    return "candidates." + candidate;
  }
}
