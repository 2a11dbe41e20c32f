package org.emporion.ui.model.points;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.emporion.assessment.Assessment;
import org.emporion.model.study.Study;
import org.emporion.ui.Wording;
import org.emporion.ui.model.evaluation.EvaluationGrid;
import org.emporion.ui.model.evaluation.EvaluationRow;
import org.emporion.ui.model.evaluation.EvidenceCell;
import org.emporion.ui.model.evaluation.EvidenceKind;
import org.emporion.ui.model.points.OpenPoint.Weight;

/** Requirements on which something is unknown, taken on trust or claimed where it should be measured; heavy ones first. */
final class EvidencePoints {
  private final Study study;
  private final EvaluationGrid grid;
  private final Wording words;

  EvidencePoints(Study study, Optional<Assessment> known, Wording words) {
    this.study = study;
    this.grid = EvaluationGrid.of(study, known);
    this.words = words;
  }

  List<OpenPoint> all() {
    List<OpenPoint> points = new ArrayList<>();
    List<EvaluationRow.Leaf> rows = grid.leaves().stream()
        .sorted(Comparator.comparingDouble(EvaluationRow.Leaf::share).reversed()).toList();
    for (EvaluationRow.Leaf row : rows) {
      boolean must = row.requirement().mustHave().isPresent();
      // What is measured is not known before anything was measured: then the trial is what is missing.
      if (!row.requirement().evidence().measured() || grid.ranked()) {
        point(row, EvidenceKind.UNKNOWN, must ? Weight.STOPS : Weight.WEAKENS, must ? "points.unknown-must" : "points.unknown")
            .ifPresent(points::add);
      }
      point(row, EvidenceKind.STAND_IN, Weight.WEAKENS, "points.stand-in").ifPresent(points::add);
      if (must) {
        point(row, EvidenceKind.VENDOR, Weight.REMARK, "points.vendor-must").ifPresent(points::add);
      }
    }
    return points;
  }

  private Optional<OpenPoint> point(EvaluationRow.Leaf row, EvidenceKind kind, Weight weight, String key) {
    List<EvidenceCell> cells = row.cells().stream().filter(one -> one.kind() == kind).toList();
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    String names = String.join(words.say("points.and"), cells.stream()
        .map(one -> study.candidate(one.candidate()).map(each -> words.of(each.name())).orElse(one.candidate())).toList());
    return Optional.of(new OpenPoint(weight, words.of(row.requirement().title()),
        words.say(key, names, words.figures().percent(row.share())),
        new Jump.ToEvidence(row.requirement().id(), cells.getFirst().candidate())));
  }
}
