package org.emporion.ui.model.evaluation;

import java.text.Collator;
import java.util.Comparator;
import java.util.Optional;
import org.emporion.model.Language;
import org.emporion.ui.model.CandidateRow;

/**
 * The order of the requirements: that of the study, in its tree, or that of a column, without groups.
 *
 * @param column 0 for the requirement, 1 for its weight, then the candidates; -1 for the order of the study
 * @param descending true for the large ones first
 */
public record GridOrder(int column, boolean descending) {
  /** The order of the study. */
  public static final GridOrder STUDY = new GridOrder(-1, false);

  /** True for the order of the study. */
  public boolean asInStudy() {
    return column < 0;
  }

  /** What a click on a heading gives: its order, then the same turned round, then that of the study again. */
  public GridOrder clicked(int heading) {
    if (heading != column) {
      return new GridOrder(heading, false);
    }
    return descending ? STUDY : new GridOrder(column, true);
  }

  /** Compares by the column; what has no points comes last in either direction. */
  Comparator<EvaluationRow.Leaf> comparator(Language language) {
    if (column == 0) {
      Collator collator = Collator.getInstance(language.locale());
      Comparator<EvaluationRow.Leaf> byTitle =
          Comparator.comparing(row -> row.requirement().title().in(language), collator);
      return descending ? byTitle.reversed() : byTitle;
    }
    Comparator<EvaluationRow.Leaf> byNumber = Comparator.comparingDouble(row -> number(row).orElse(0.0));
    return Comparator.comparing((EvaluationRow.Leaf row) -> number(row).isEmpty())
        .thenComparing(descending ? byNumber.reversed() : byNumber);
  }

  private Optional<Double> number(EvaluationRow.Leaf row) {
    return column == 1
        ? Optional.of(row.share())
        : row.cells().get(column - EvaluationGrid.FIRST_CANDIDATE).points().map(CandidateRow.Score::points);
  }
}
