package org.emporion.evaluation.sensitivity;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * How far one price has to move for another winner.
 *
 * @param candidate whose price
 * @param from what it is, in the unit of the caller
 * @param to the price nearest to it beyond which there is another winner
 * @param winner who that is
 */
public record PriceChange(int candidate, double from, double to, int winner) {
  private static final int STEPS = 512;

  /**
   * A price and what hangs on it.
   *
   * @param candidate whose price
   * @param criterion on which criterion its points depend on the price
   * @param price the price now
   * @param least the lowest price to think of, at most the price now
   * @param most the highest price to think of, at least the price now
   * @param points points on the criterion at a price; continuous
   */
  public record Lever(
      int candidate, int criterion, double price, double least, double most, DoubleUnaryOperator points) {
    public Lever {
      if (!(least <= price && price <= most)) {
        throw new IllegalArgumentException(price + " is not within " + least + " to " + most);
      }
    }
  }

  /**
   * The smallest change of a price that gives another winner; empty when none between the lowest and
   * the highest price does. Exact to the last digits where points rise or fall steadily with the price;
   * where they turn, a stretch shorter than 1/{@value #STEPS} of the way to the bound may be passed over.
   */
  public static Optional<PriceChange> of(WeightedTable table, Lever lever) {
    Optional<PriceChange> down = towards(table, lever, lever.least());
    Optional<PriceChange> up = towards(table, lever, lever.most());
    if (down.isEmpty() || up.isEmpty()) {
      return down.or(() -> up);
    }
    return lever.price() - down.get().to() <= up.get().to() - lever.price() ? down : up;
  }

  private static Optional<PriceChange> towards(WeightedTable table, Lever lever, double bound) {
    int winner = winner(table, lever, lever.price());
    double same = lever.price();
    for (int step = 1; step <= STEPS; step++) {
      double other = lever.price() + (bound - lever.price()) * step / STEPS;
      if (winner(table, lever, other) != winner) {
        return Optional.of(between(table, lever, winner, same, other));
      }
      same = other;
    }
    return Optional.empty();
  }

  /** Halves the way until no number lies between. */
  private static PriceChange between(WeightedTable table, Lever lever, int winner, double from, double to) {
    double same = from;
    double other = to;
    for (double middle = (same + other) / 2; middle != same && middle != other; middle = (same + other) / 2) {
      if (winner(table, lever, middle) == winner) {
        same = middle;
      } else {
        other = middle;
      }
    }
    return new PriceChange(lever.candidate(), lever.price(), other, winner(table, lever, other));
  }

  private static int winner(WeightedTable table, Lever lever, double price) {
    return table.withPoints(lever.candidate(), lever.criterion(), lever.points().applyAsDouble(price)).winner();
  }
}
