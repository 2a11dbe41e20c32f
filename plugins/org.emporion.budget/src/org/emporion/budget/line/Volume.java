package org.emporion.budget.line;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.emporion.budget.simulation.Outcomes;
import org.emporion.model.Estimate;

/** What a price is multiplied by: units of something in each month, in many outcomes at once. */
public interface Volume {
  /** The names of all causes that {@link #begin} draws from, besides those that all lines share. */
  Set<String> causes();

  /** Draws what is unsure in a block of outcomes and gets ready for the first month. */
  Walk begin(Outcomes outcomes);

  /** One walk over the months of a block. */
  @FunctionalInterface
  interface Walk {
    /**
     * Tells the units of a month.
     *
     * @param month from 0; each call is for the month after the one before
     * @param units takes the units of each outcome
     */
    void fill(int month, double[] units);
  }

  /** One unit each month. */
  static Volume everyMonth() {
    return same(month -> 1);
  }

  /** One unit in the first month of each planning year. */
  static Volume everyYear() {
    return same(month -> month % 12 == 0 ? 1 : 0);
  }

  /** One unit, spread evenly over some months. */
  static Volume over(int first, int months) {
    return same(month -> month >= first && month < first + months ? 1.0 / months : 0);
  }

  /**
   * So many units in each planning year, each month the same.
   *
   * @param byYear units of each planning year; the last also stand for all later ones
   */
  static Volume byYear(List<Integer> byYear) {
    return same(month -> byYear.get(Math.min(month / 12, byYear.size() - 1)));
  }

  /** Orders. */
  static Volume orders() {
    return new Drawn(Set.of(), outcomes -> (month, units) -> copy(outcomes.orders(month), units));
  }

  /** Revenue, in the study's currency. */
  static Volume revenue() {
    return new Drawn(Set.of(), outcomes -> (month, units) -> copy(outcomes.revenue(month), units));
  }

  /** Units that are the same in every outcome. */
  static Volume same(IntToDoubleFunction units) {
    return new Drawn(Set.of(), outcomes -> (month, all) -> Arrays.fill(all, units.applyAsDouble(month)));
  }

  /** This so many times. */
  default Volume times(String cause, Estimate factor) {
    return new Drawn(with(cause), outcomes -> {
      double[] factors = outcomes.draw(cause, factor);
      Walk walk = begin(outcomes);
      return (month, units) -> {
        walk.fill(month, units);
        for (int i = 0; i < units.length; i++) {
          units[i] *= factors[i];
        }
      };
    });
  }

  /** This by something that is not known exactly and above 0. */
  default Volume dividedBy(String cause, Estimate divisor) {
    return new Drawn(with(cause), outcomes -> {
      double[] divisors = outcomes.draw(cause, divisor);
      Walk walk = begin(outcomes);
      return (month, units) -> {
        walk.fill(month, units);
        for (int i = 0; i < units.length; i++) {
          units[i] /= divisors[i];
        }
      };
    });
  }

  /** All units so far, and what there was before. */
  default Volume piledUpon(double before) {
    return new Drawn(causes(), outcomes -> {
      Walk walk = begin(outcomes);
      double[] all = new double[outcomes.size()];
      Arrays.fill(all, before);
      return (month, units) -> {
        walk.fill(month, units);
        for (int i = 0; i < units.length; i++) {
          all[i] += units[i];
          units[i] = all[i];
        }
      };
    });
  }

  /**
   * Units as they are sold: in whole packs, and never fewer than some.
   *
   * @param pack units of a pack, at least 1
   */
  default Volume inPacks(int pack, int least) {
    return new Drawn(causes(), outcomes -> {
      Walk walk = begin(outcomes);
      return (month, units) -> {
        walk.fill(month, units);
        for (int i = 0; i < units.length; i++) {
          units[i] = pack * Math.ceil(Math.max(least, units[i]) / pack - Drawn.ROUNDING);
        }
      };
    });
  }

  private Set<String> with(String cause) {
    Set<String> all = new HashSet<>(causes());
    all.add(cause);
    return Set.copyOf(all);
  }

  private static void copy(double[] from, double[] to) {
    System.arraycopy(from, 0, to, 0, to.length);
  }
}
