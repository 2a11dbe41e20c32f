package org.emporion.evaluation.sensitivity;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * How far one price has to move for another winner.
 *
 * @param candidate whose price
 * @param from what it is, in the unit of the caller
 * @param to the price nearest to it beyond which there is another winner
 * @param winner who that is
 */
public record PriceChange(int candidate, double from, double to, int winner) {
  /**
   * A price and what hangs on it.
   *
   * @param candidate whose price
   * @param price the price now
   * @param least the lowest price to think of, at most the price now
   * @param most the highest price to think of, at least the price now
   * @param score score of the candidate at a price; continuous, and rising or falling all the way
   */
  public record Lever(int candidate, double price, double least, double most, DoubleUnaryOperator score) {
    public Lever {
      if (!(least <= price && price <= most)) {
        throw new IllegalArgumentException(price + " is not within " + least + " to " + most);
      }
    }
  }

  /**
   * The smallest change of a price that gives another winner, exact to the last digits; empty when none between the
   * lowest and the highest price does.
   *
   * @param scores of all candidates at the price now, more being better
   */
  public static Optional<PriceChange> of(List<Double> scores, Lever lever) {
    Optional<PriceChange> down = towards(scores, lever, lever.least());
    Optional<PriceChange> up = towards(scores, lever, lever.most());
    if (down.isEmpty() || up.isEmpty()) {
      return down.or(() -> up);
    }
    return lever.price() - down.get().to() <= up.get().to() - lever.price() ? down : up;
  }

  /** Halves the way until no number lies between. */
  private static Optional<PriceChange> towards(List<Double> scores, Lever lever, double bound) {
    int winner = winner(scores, lever, lever.price());
    if (winner(scores, lever, bound) == winner) {
      return Optional.empty();
    }
    double same = lever.price();
    double other = bound;
    for (double middle = (same + other) / 2; middle != same && middle != other; middle = (same + other) / 2) {
      if (winner(scores, lever, middle) == winner) {
        same = middle;
      } else {
        other = middle;
      }
    }
    return Optional.of(new PriceChange(lever.candidate(), lever.price(), other, winner(scores, lever, other)));
  }

  private static int winner(List<Double> scores, Lever lever, double price) {
    double moved = lever.score().applyAsDouble(price);
    return IntStream.range(0, scores.size()).reduce((one, other) ->
        (other == lever.candidate() ? moved : scores.get(other)) > (one == lever.candidate() ? moved : scores.get(one))
            ? other : one).orElseThrow();
  }
}
