package org.emporion.store.interchange;

import org.emporion.model.study.Claim;

/**
 * What is known of a candidate on a requirement.
 *
 * @param candidate id of the candidate
 * @param claim what is said, and on which requirement; an unknown one when nobody has said anything
 */
public record EvidenceEntry(String candidate, Claim claim) {}
