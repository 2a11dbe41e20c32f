package org.emporion.evaluation.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * Comparisons of items in pairs. Source: Saaty, A scaling method for priorities in hierarchical structures,
 * Journal of Mathematical Psychology 15 (1977) 234-281.
 *
 * @param items ids, each once
 * @param ratios how many times the row is as much as the column: 1 on the diagonal, the reciprocal across it,
 *     0 where nobody judged
 */
public record PairwiseMatrix(List<String> items, Matrix ratios) implements Judged {
  /** How far a judgement times its reverse may be from 1: what rounding 1/3 to 0.33 makes. */
  public static final double RECIPROCITY = 0.02 + 1e-12;

  /** @throws IllegalArgumentException when it is not square, reciprocal and positive, naming the cell */
  public PairwiseMatrix {
    items = List.copyOf(items);
    int n = items.size();
    if (ratios.height() != n || ratios.width() != n || new HashSet<>(items).size() != n) {
      throw new IllegalArgumentException("A matrix of " + ratios.height() + " by " + ratios.width() + " for the items " + items);
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k <= i; k++) {
        check(items, ratios, i, k);
      }
    }
  }

  private static void check(List<String> items, Matrix ratios, int i, int k) {
    double there = ratios.at(k, i);
    double back = ratios.at(i, k);
    String pair = items.get(k) + " against " + items.get(i);
    if (there < 0 || back < 0) {
      throw new IllegalArgumentException(pair + ": a ratio lies above 0, not " + Math.min(there, back));
    }
    if ((there == 0) != (back == 0) || i == k && there != 1) {
      throw new IllegalArgumentException(pair + ": " + there + " and the other way round " + back
          + (i == k ? ", an item is once as much as itself" : ": judged one way only"));
    }
    if (there != 0 && Math.abs(there * back - 1) > RECIPROCITY) {
      throw new IllegalArgumentException(pair + ": " + there + " and the other way round " + back + " are not reciprocal");
    }
  }

  /**
   * A matrix from single judgements; pairs without one stay open.
   *
   * @throws IllegalArgumentException when a judgement names an unknown item or a pair is judged twice
   */
  public static PairwiseMatrix of(List<String> items, List<Judgement> judgements) {
    double[][] ratios = new double[items.size()][items.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i][i] = 1;
    }
    for (Judgement judgement : judgements) {
      int i = items.indexOf(judgement.item());
      int k = items.indexOf(judgement.other());
      if (i < 0 || k < 0) {
        throw new IllegalArgumentException("No item " + (i < 0 ? judgement.item() : judgement.other()));
      }
      if (ratios[i][k] != 0) {
        throw new IllegalArgumentException(judgement.item() + " against " + judgement.other() + " is judged twice");
      }
      ratios[i][k] = judgement.ratio();
      ratios[k][i] = 1 / judgement.ratio();
    }
    return new PairwiseMatrix(items, Matrix.of(ratios));
  }

  /**
   * A complete matrix from its upper triangle, row by row.
   *
   * @throws IllegalArgumentException when their number does not fit
   */
  public static PairwiseMatrix ofUpperTriangle(List<String> items, double... ratios) {
    if (ratios.length != items.size() * (items.size() - 1) / 2) {
      throw new IllegalArgumentException(ratios.length + " ratios for the pairs of " + items.size() + " items");
    }
    List<Judgement> judgements = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      for (int k = i + 1; k < items.size(); k++) {
        judgements.add(new Judgement(items.get(i), items.get(k), ratios[judgements.size()]));
      }
    }
    return of(items, judgements);
  }

  /** True when every pair is judged. */
  public boolean isComplete() {
    return ratios.rows().stream().allMatch(row -> row.stream().allMatch(each -> each > 0));
  }

  /** The judgements of the upper triangle, row by row; open pairs are left out. */
  public List<Judgement> judgements() {
    List<Judgement> judgements = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      for (int k = i + 1; k < items.size(); k++) {
        if (ratios.at(i, k) > 0) {
          judgements.add(new Judgement(items.get(i), items.get(k), ratios.at(i, k)));
        }
      }
    }
    return judgements;
  }

  /** The same matrix with one pair judged anew. */
  public PairwiseMatrix with(Judgement judgement) {
    return changed(judgement.item(), judgement.other(), judgement.ratio(), 1 / judgement.ratio());
  }

  /** The same matrix with one pair left open. */
  public PairwiseMatrix without(String item, String other) {
    return changed(item, other, 0, 0);
  }

  private PairwiseMatrix changed(String item, String other, double there, double back) {
    int i = items.indexOf(item);
    int k = items.indexOf(other);
    if (i < 0 || k < 0 || i == k) {
      throw new IllegalArgumentException("No pair of " + item + " and " + other);
    }
    double[][] numbers = ratios.toArray();
    numbers[i][k] = there;
    numbers[k][i] = back;
    return new PairwiseMatrix(items, Matrix.of(numbers));
  }

  /** The items that can be reached from the first over judged pairs; all of them when priorities can be told. */
  List<String> connectedWithFirst() {
    boolean[] seen = new boolean[items.size()];
    seen[0] = true;
    for (boolean grows = true; grows; ) {
      grows = false;
      for (int i = 0; i < seen.length; i++) {
        for (int k = 0; k < seen.length; k++) {
          if (seen[i] && !seen[k] && ratios.at(i, k) > 0) {
            seen[k] = true;
            grows = true;
          }
        }
      }
    }
    List<String> connected = new ArrayList<>();
    for (int i = 0; i < seen.length; i++) {
      if (seen[i]) {
        connected.add(items.get(i));
      }
    }
    return connected;
  }

  /** @throws TableRefusedException when some items are compared with the others neither directly nor by way of third ones */
  void requireConnected() {
    List<String> connected = connectedWithFirst();
    if (connected.size() < items.size()) {
      List<String> apart = new ArrayList<>(items);
      apart.removeAll(connected);
      throw TableRefusedException.because("refuse.unconnected", things(apart), things(connected));
    }
  }

  private static List<TableRefusedException.Thing> things(List<String> ids) {
    return ids.stream().map(TableRefusedException.Thing::criterion).toList();
  }

  @Override
  public String toString() {
    return items + " " + Arrays.deepToString(ratios.toArray());
  }
}
