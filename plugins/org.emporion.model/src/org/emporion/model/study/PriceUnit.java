package org.emporion.model.study;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.emporion.model.study.CostLine.Basis;

/** What a price of a vendor's price book is for. */
public enum PriceUnit {
  /** An instance for an hour; a month has 730, a twelfth of 8,760. */
  INSTANCE_HOUR(730, Basis.INSTANCES, Basis.RESERVED, Basis.SPOT),
  /** An instance for a month. */
  INSTANCE_MONTH(1, Basis.INSTANCES, Basis.RESERVED, Basis.SPOT),
  /** A gigabyte kept for a month. */
  GIGABYTE_MONTH(1, Basis.STORAGE),
  /** A gigabyte sent. */
  GIGABYTE(1, Basis.TRAFFIC),
  /** A person's licence for a month. */
  SEAT_MONTH(1, Basis.SEATS),
  /** A person's licence for a year. */
  SEAT_YEAR(1 / 12.0, Basis.SEATS),
  /** A month. */
  MONTH(1, Basis.MONTH),
  /** A year. */
  YEAR(1, Basis.YEAR),
  /** An order. */
  ORDER(1, Basis.ORDER),
  /** A payment. */
  PAYMENT(1, Basis.PAYMENT),
  /** A thing that is bought. */
  PIECE(1, Basis.ONCE, Basis.HARDWARE);

  private final double factor;
  private final Set<Basis> bases;

  PriceUnit(double factor, Basis first, Basis... others) {
    this.factor = factor;
    this.bases = EnumSet.of(first, others);
  }

  /** Units of this in the unit of a line on a basis; empty when the unit does not suit it. */
  public Optional<Double> in(Basis basis) {
    return bases.contains(basis) ? Optional.of(factor) : Optional.empty();
  }

  /** The units that suit a basis, in the order above; none for a basis that takes no price of a vendor's book. */
  public static Set<PriceUnit> of(Basis basis) {
    Set<PriceUnit> units = EnumSet.noneOf(PriceUnit.class);
    for (PriceUnit unit : values()) {
      if (unit.bases.contains(basis)) {
        units.add(unit);
      }
    }
    return units;
  }
}
