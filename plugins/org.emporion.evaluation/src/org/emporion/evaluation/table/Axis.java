package org.emporion.evaluation.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * All values of a column, cut at every value that some cell of it names: within one piece no cell tells two values
 * apart, so that one sample stands for all. Sets of values are sets of pieces, and every question about rows is exact.
 */
final class Axis {
  /** The shapes of a piece. */
  enum Shape {
    /** One value. */
    POINT,
    /** Everything between two values, both not included. */
    BETWEEN,
    /** Every text that no cell names. */
    OTHER,
    /** Nothing known. */
    UNKNOWN
  }

  /**
   * A piece.
   *
   * @param shape its shape
   * @param sample a value in it
   * @param low for {@link Shape#BETWEEN} what it lies above; empty for no end
   * @param high for {@link Shape#BETWEEN} what it lies below; empty for no end
   */
  record Atom(Shape shape, Value sample, Optional<Value> low, Optional<Value> high) {
    static Atom of(Shape shape, Value sample) {
      return new Atom(shape, sample, Optional.empty(), Optional.empty());
    }
  }

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final List<Atom> atoms = new ArrayList<>();
  private final boolean whole;

  /**
   * Cuts.
   *
   * @param kind type of the values
   * @param whole true when numbers have no fraction
   * @param conditions what tells values apart
   */
  Axis(Value.Kind kind, boolean whole, Collection<Condition> conditions) {
    this.whole = whole || kind == Value.Kind.DAY;
    List<Value> named = conditions.stream().flatMap(Condition::literals)
        .filter(value -> value.kind().filter(kind::equals).isPresent()).distinct().toList();
    switch (kind) {
      case QUANTITY, DAY -> line(kind, named);
      case TEXT -> {
        named.forEach(text -> atoms.add(Atom.of(Shape.POINT, text)));
        atoms.add(Atom.of(Shape.OTHER, new Value.Text("\u0000")));
      }
      case TRUTH -> List.of(true, false).forEach(yes -> atoms.add(Atom.of(Shape.POINT, new Value.Truth(yes))));
    }
    atoms.add(Atom.of(Shape.UNKNOWN, Value.UNKNOWN));
  }

  private void line(Value.Kind kind, List<Value> named) {
    TreeSet<BigDecimal> cuts = new TreeSet<>();
    named.forEach(value -> cuts.add(position(value)));
    BigDecimal before = null;
    for (BigDecimal cut : cuts) {
      between(kind, before, cut);
      if (!whole || cut.stripTrailingZeros().scale() <= 0) {
        atoms.add(Atom.of(Shape.POINT, value(kind, cut)));
      }
      before = cut;
    }
    between(kind, before, null);
  }

  private void between(Value.Kind kind, BigDecimal low, BigDecimal high) {
    BigDecimal sample;
    if (low == null && high == null) {
      sample = BigDecimal.ZERO;
    } else if (low == null) {
      sample = high.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
    } else if (high == null || whole) {
      sample = low.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
    } else {
      sample = low.add(high).divide(TWO);
    }
    if (high == null || sample.compareTo(high) < 0) {
      atoms.add(new Atom(Shape.BETWEEN, value(kind, sample),
          Optional.ofNullable(low).map(end -> value(kind, end)), Optional.ofNullable(high).map(end -> value(kind, end))));
    }
  }

  private static BigDecimal position(Value value) {
    return switch (value) {
      case Value.Quantity quantity -> quantity.amount();
      case Value.Day day -> BigDecimal.valueOf(day.date().toEpochDay());
      default -> throw new IllegalArgumentException(value.literal() + " lies on no line");
    };
  }

  private static Value value(Value.Kind kind, BigDecimal position) {
    return kind == Value.Kind.DAY
        ? new Value.Day(LocalDate.ofEpochDay(position.longValueExact())) : new Value.Quantity(position);
  }

  /** The pieces: along a line from below, unknown last. */
  List<Atom> atoms() {
    return atoms;
  }

  /** True when its numbers have no fraction, and for dates. */
  boolean whole() {
    return whole;
  }

  /** The pieces that pass. */
  BitSet covered(Condition condition) {
    BitSet pieces = new BitSet(atoms.size());
    for (int i = 0; i < atoms.size(); i++) {
      pieces.set(i, condition.holds(atoms.get(i).sample()));
    }
    return pieces;
  }

  /** The pieces that a row has to provide for: what is expected, and unknown only when that is listed. */
  BitSet expected(Condition condition) {
    BitSet pieces = covered(condition);
    boolean listed = condition.literals().anyMatch(Value.UNKNOWN::equals);
    pieces.set(atoms.size() - 1, listed);
    return pieces;
  }

  /** The pieces that can occur: what is allowed, and unknown in any case. */
  BitSet possible(Condition allowed) {
    BitSet pieces = covered(allowed);
    pieces.set(atoms.size() - 1);
    return pieces;
  }
}
