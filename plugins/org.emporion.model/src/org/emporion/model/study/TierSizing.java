package org.emporion.model.study;

import java.util.Optional;

/**
 * A recorded part of a target that is sized on its own.
 *
 * @param part name of the part among the target's resources
 * @param scalesOut true when several instances share its load; false when it can only get a larger machine
 * @param servers servers (workers or cores) of one instance; empty when they are to be found from the trial
 * @param instances how many instances of it the target has, at least 1
 * @param spareInstances instances of it that may fail
 * @param minimumInstances the least of it that is ever run, at least 1
 */
public record TierSizing(
    String part, boolean scalesOut, Optional<Integer> servers, int instances, int spareInstances, int minimumInstances) {}
