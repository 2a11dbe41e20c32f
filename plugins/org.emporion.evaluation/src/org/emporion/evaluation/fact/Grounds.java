package org.emporion.evaluation.fact;

import java.util.List;

/**
 * What a rule of a study looked at when it concluded something.
 *
 * @param conclusion the very fact that it inserted
 * @param facts the facts that it matched
 */
public record Grounds(Object conclusion, List<Object> facts) {}
