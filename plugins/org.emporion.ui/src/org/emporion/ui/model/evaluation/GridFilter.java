package org.emporion.ui.model.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.finding.Verdict;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Requirement;

/**
 * Which requirements are shown. A requirement is shown when the text is found in it and at least one of
 * its cells is of the kind and has the verdict asked for.
 *
 * @param text looked for in the requirement, its groups, who asked for it and the sources of its
 *     evidence, in both languages, whatever the case; empty for all
 * @param kind kind of evidence; empty for all
 * @param threshold which must-haves
 * @param group id of the group; empty for all
 */
public record GridFilter(String text, Optional<EvidenceKind> kind, Threshold threshold, Optional<String> group) {
  /** Everything is shown. */
  public static final GridFilter NONE = new GridFilter("", Optional.empty(), Threshold.ANY, Optional.empty());

  /** A choice among the must-haves. */
  public enum Threshold {
    /** Requirements with a threshold and those without. */
    ANY,
    /** Must-haves only. */
    MUST_HAVE,
    /** Must-haves that a candidate misses. */
    MISSED,
    /** Must-haves of which it cannot be told whether a candidate meets them. */
    CANNOT_TELL
  }

  /** The text is looked for without blanks around it. */
  public GridFilter {
    text = text.strip().toLowerCase(Locale.ROOT);
  }

  /** True when everything is shown. */
  public boolean everything() {
    return equals(NONE);
  }

  /** True when a requirement is shown. */
  public boolean admits(EvaluationRow.Leaf row) {
    return group.map(id -> row.groups().stream().anyMatch(one -> one.id().equals(id))).orElse(true)
        && (threshold == Threshold.ANY || row.requirement().mustHave().isPresent())
        && (text.isEmpty() || mentions(row))
        && row.cells().stream().anyMatch(this::admits);
  }

  /** True for a cell that is of the kind and has the verdict asked for: one of those that are looked for. */
  public boolean admits(EvidenceCell cell) {
    return kind.map(one -> one == cell.kind()).orElse(true) && switch (threshold) {
      case ANY, MUST_HAVE -> true;
      case MISSED -> cell.mustHave().equals(Optional.of(Verdict.MISSED));
      case CANNOT_TELL -> cell.mustHave().equals(Optional.of(Verdict.CANNOT_TELL));
    };
  }

  private boolean mentions(EvaluationRow.Leaf row) {
    Requirement asked = row.requirement();
    return holds(asked.title()) || asked.id().contains(text)
        || asked.askedBy().filter(this::holds).isPresent()
        || row.groups().stream().map(Requirement::title).anyMatch(this::holds)
        || row.cells().stream().map(EvidenceCell::claim).flatMap(Optional::stream).map(Claim::source).anyMatch(this::holds);
  }

  private boolean holds(LocalText words) {
    return List.of(words.en(), words.zhTw()).stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(text));
  }
}
