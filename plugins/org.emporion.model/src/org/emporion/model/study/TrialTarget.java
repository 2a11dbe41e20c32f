package org.emporion.model.study;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a load trial of a candidate is sent to. Exactly one of {@code shopProfile} and {@code url} is
 * there.
 *
 * @param shopProfile profile file of the reference shop, relative to the study folder; Emporion starts
 *     the shop on loopback for the trial
 * @param url base address of a system that runs already
 * @param journeys id of the journey set that fits the candidate's pages
 * @param instances how many instances the target stands for, at least 1
 * @param utilisation where the target tells how busy it is; empty when it does not
 * @param ledger path under the base address where the target counts what it served; empty when it does not
 * @param orders how the target's own list of orders is read; empty when it offers none
 * @param resources parts of the target whose use of processor and memory is recorded
 */
public record TrialTarget(
    Optional<String> shopProfile,
    Optional<URI> url,
    String journeys,
    int instances,
    Optional<UtilisationProbe> utilisation,
    Optional<String> ledger,
    Optional<OrderList> orders,
    List<ResourceProbe> resources) {
  /** Keeps a copy. */
  public TrialTarget {
    resources = List.copyOf(resources);
  }

  /** A target without a list of orders and without parts to record. */
  public TrialTarget(Optional<String> shopProfile, Optional<URI> url, String journeys, int instances,
      Optional<UtilisationProbe> utilisation, Optional<String> ledger) {
    this(shopProfile, url, journeys, instances, utilisation, ledger, Optional.empty(), List.of());
  }
}
