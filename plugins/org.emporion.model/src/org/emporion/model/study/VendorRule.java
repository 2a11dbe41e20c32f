package org.emporion.model.study;

import org.emporion.model.LocalText;

/**
 * A vendor's rule of thumb: requests at a time over what one core serves, and a core for each process besides.
 *
 * @param requestsPerCore requests at a time that one core is said to serve, above 0
 * @param processes processes that run besides, at least 0
 * @param source where the rule stands
 */
public record VendorRule(double requestsPerCore, int processes, LocalText source) {}
