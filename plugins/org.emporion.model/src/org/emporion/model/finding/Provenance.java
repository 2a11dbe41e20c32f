package org.emporion.model.finding;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Where a finding comes from.
 *
 * @param inputs hash of each input, by name
 * @param key hash over all inputs, the method and the seed: findings with equal keys are equal
 * @param method method and edition
 * @param seed seed of the random numbers, if any were used
 * @param computedAt when
 */
public record Provenance(Map<String, String> inputs, String key, String method, Optional<Long> seed, Instant computedAt) {}
