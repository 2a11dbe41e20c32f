package org.emporion.model.study;

import java.util.List;
import java.util.Optional;

/**
 * How measured capacity becomes instances.
 *
 * @param targetUtilisation the utilisation that must not be passed at the design peak, above 0 and below 1
 * @param spareInstances instances that may fail without breaking the peak
 * @param minimumInstances the least that is ever run
 * @param managed true when the vendor runs and sizes the servers: instances are then shown but not bought
 * @param tiers recorded parts of the target that are sized on their own; all others together make up an instance
 * @param scaleOut how instances are added while load rises; empty when they are not
 * @param vendorRule a vendor's rule of thumb that is shown beside the sizing
 * @param data what is sent and stored; empty when nobody said
 */
public record Sizing(
    double targetUtilisation,
    int spareInstances,
    int minimumInstances,
    boolean managed,
    List<TierSizing> tiers,
    Optional<ScaleOut> scaleOut,
    Optional<VendorRule> vendorRule,
    Optional<DataVolume> data) {
  /** Keeps a copy. */
  public Sizing {
    tiers = List.copyOf(tiers);
  }

  /** One kind of instance and nothing else said. */
  public Sizing(double targetUtilisation, int spareInstances, int minimumInstances, boolean managed) {
    this(targetUtilisation, spareInstances, minimumInstances, managed, List.of(), Optional.empty(), Optional.empty(),
        Optional.empty());
  }
}
