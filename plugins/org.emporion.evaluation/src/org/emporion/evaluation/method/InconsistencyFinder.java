package org.emporion.evaluation.method;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where inconsistency sits: what each judgement would have to be for the matrix to become as consistent as it
 * can while all other judgements stay (the optimal completion of that one pair), and how consistent it would
 * then be. Source of the completion: Bozóki, Fülöp and Rónyai (2010); of looking at single judgements: Saaty,
 * Decision-making with the AHP: why is the principal eigenvector necessary, European Journal of Operational
 * Research 145 (2003) 85-91. Ratios are those of the eigenvector.
 */
public final class InconsistencyFinder {
  private static final int SCALE = 9;

  /**
   * A judgement and what would mend it.
   *
   * @param given the judgement as it stands
   * @param mended the ratio that makes the matrix as consistent as this one pair can
   * @param ratioThen consistency ratio with the mended ratio
   * @param onScale the ratio nearest to the mended one on Saaty's scale, 1/9 to 9
   * @param ratioOnScale consistency ratio with that one
   */
  public record Suspect(Judgement given, double mended, double ratioThen, double onScale, double ratioOnScale) {}

  private final PriorityDerivation derivation;

  /** A search that measures by this table. */
  public InconsistencyFinder(RandomIndexTable randomIndices) {
    derivation = new PriorityDerivation(PriorityRule.EIGENVECTOR, randomIndices);
  }

  /**
   * Every judgement that others confirm or contradict, the one that would mend most first. A judgement that
   * alone connects two groups of items is left out: nothing speaks for or against it.
   *
   * @throws TableRefusedException when judgements do not connect all items, or there are too many for the table
   */
  public List<Suspect> find(PairwiseMatrix matrix) {
    matrix.requireConnected();
    List<Suspect> suspects = new ArrayList<>();
    for (Judgement given : matrix.judgements()) {
      PairwiseMatrix open = matrix.without(given.item(), given.other());
      if (open.connectedWithFirst().size() == matrix.items().size()) {
        suspects.add(suspect(matrix, open, given));
      }
    }
    suspects.sort(Comparator.comparingDouble(Suspect::ratioThen));
    return List.copyOf(suspects);
  }

  private Suspect suspect(PairwiseMatrix matrix, PairwiseMatrix open, Judgement given) {
    PairwiseMatrix complete = new MatrixCompletion().complete(open);
    int i = matrix.items().indexOf(given.item());
    int k = matrix.items().indexOf(given.other());
    double mended = complete.ratios().at(i, k);
    double onScale = onScale(mended);
    return new Suspect(given, mended, ratio(complete), onScale,
        ratio(open.with(new Judgement(given.item(), given.other(), onScale))));
  }

  private double ratio(PairwiseMatrix matrix) {
    return derivation.derive(matrix).consistency().orElseThrow().ratio();
  }

  /** The nearest of 1/9 … 1/2, 1, 2 … 9, near meaning by factor. */
  private static double onScale(double ratio) {
    double above = Math.max(ratio, 1 / ratio);
    double best = 1;
    for (int step = 2; step <= SCALE; step++) {
      if (Math.abs(Math.log(step / above)) < Math.abs(Math.log(best / above))) {
        best = step;
      }
    }
    return ratio >= 1 ? best : 1 / best;
  }
}
