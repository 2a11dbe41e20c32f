package org.emporion.evaluation.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a cell asks of a value: the unary tests of S-FEEL (DMN 1.4, 9.1.1). Unknown passes only {@code -} and
 * {@code null}, never a comparison or its negation.
 *
 * @param negated true for {@code not(…)}
 * @param alternatives one of which has to hold; none for {@code -}, which anything passes
 */
public record Condition(boolean negated, List<Alternative> alternatives) {
  /** Anything passes. */
  public static final Condition ANY = new Condition(false, List.of());

  /** One entry of the list. */
  public sealed interface Alternative {
    /** True when a value that is known, or {@code null}, is meant. */
    boolean holds(Value value);

    /** The values written in it. */
    Stream<Value> literals();
  }

  /**
   * This value.
   *
   * @param value the value, {@link Value#UNKNOWN} for {@code null}
   */
  public record Same(Value value) implements Alternative {
    @Override
    public boolean holds(Value other) {
      return value.equals(other);
    }

    @Override
    public Stream<Value> literals() {
      return Stream.of(value);
    }
  }

  /**
   * Numbers or dates between two ends.
   *
   * @param low lower end; empty for none
   * @param lowIncluded whether the lower end itself belongs to it
   * @param high upper end; empty for none
   * @param highIncluded whether the upper end itself belongs to it
   */
  public record Range(Optional<Value> low, boolean lowIncluded, Optional<Value> high, boolean highIncluded)
      implements Alternative {
    @Override
    public boolean holds(Value value) {
      return literals().allMatch(value::comparable)
          && low.map(value::compare).map(order -> lowIncluded ? order >= 0 : order > 0).orElse(true)
          && high.map(value::compare).map(order -> highIncluded ? order <= 0 : order < 0).orElse(true);
    }

    @Override
    public Stream<Value> literals() {
      return Stream.concat(low.stream(), high.stream());
    }
  }

  /** A condition that one of these values passes. */
  public static Condition oneOf(List<? extends Value> values) {
    return new Condition(false, values.stream().map(Same::new).<Alternative>map(same -> same).toList());
  }

  /** A condition that numbers from low to high pass, both included. */
  public static Condition between(double low, double high) {
    return new Condition(false, List.of(new Range(Optional.of(Value.of(low)), true, Optional.of(Value.of(high)), true)));
  }

  /** True for {@code -}. */
  public boolean any() {
    return alternatives.isEmpty();
  }

  /** True when a value passes. */
  public boolean holds(Value value) {
    if (any()) {
      return true;
    }
    boolean listed = alternatives.stream().anyMatch(each -> each.holds(value));
    return value.equals(Value.UNKNOWN) ? listed && !negated : listed != negated;
  }

  /** The values written in it, in order. */
  public Stream<Value> literals() {
    return alternatives.stream().flatMap(Alternative::literals);
  }
}
