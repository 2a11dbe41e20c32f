package org.emporion.model.study;

import java.net.URI;
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
 * @param ledger path under the base address where the target lists its orders; empty when it does not
 */
public record TrialTarget(
    Optional<String> shopProfile,
    Optional<URI> url,
    String journeys,
    int instances,
    Optional<UtilisationProbe> utilisation,
    Optional<String> ledger) {}
