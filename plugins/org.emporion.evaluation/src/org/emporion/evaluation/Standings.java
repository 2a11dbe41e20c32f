package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * The order of candidates: those that miss no must-have by score, then the others by score. Scores that
 * differ by less than {@value #TIE} points share a rank: that is what adding up floating-point numbers
 * in another order may change, and no difference a reader could see. Equal ones keep the order of the
 * study.
 */
final class Standings {
  /** Points within which two scores are equal. */
  static final double TIE = 1e-9;

  /**
   * One place in the order.
   *
   * @param card the candidate
   * @param rank from 1; empty for candidates that are out
   */
  record Place(Scorecard card, OptionalInt rank) {}

  private final List<Place> places = new ArrayList<>();

  Standings(List<Scorecard> cards) {
    int rank = 1;
    for (List<Scorecard> equal : groups(cards.stream().filter(Scorecard::survives).toList())) {
      for (Scorecard card : equal) {
        places.add(new Place(card, OptionalInt.of(rank)));
      }
      rank += equal.size();
    }
    for (List<Scorecard> equal : groups(cards.stream().filter(card -> !card.survives()).toList())) {
      equal.forEach(card -> places.add(new Place(card, OptionalInt.empty())));
    }
  }

  /** Candidates by score, those with equal scores together in the order of the study. */
  private static List<List<Scorecard>> groups(List<Scorecard> cards) {
    List<Scorecard> byScore = new ArrayList<>(cards);
    byScore.sort(Comparator.comparingDouble(Scorecard::score).reversed());
    List<List<Scorecard>> groups = new ArrayList<>();
    double first = Double.NaN;
    for (Scorecard card : byScore) {
      if (!(first - card.score() < TIE)) {
        first = card.score();
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(card);
    }
    groups.forEach(group -> group.sort(Comparator.comparingInt(cards::indexOf)));
    return groups;
  }

  /** Every candidate, first to last. */
  List<Place> places() {
    return places;
  }

  /** Those that miss no must-have, first to last. */
  List<Scorecard> survivors() {
    return places.stream().filter(place -> place.rank().isPresent()).map(Place::card).toList();
  }
}
