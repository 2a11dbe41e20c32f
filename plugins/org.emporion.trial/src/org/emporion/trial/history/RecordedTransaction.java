package org.emporion.trial.history;

import java.util.Optional;
import org.emporion.trial.measure.BatchedTimes;

/**
 * One business transaction in the steady part of a recorded trial.
 *
 * @param id the transaction
 * @param requests requests a customer who goes through it sends, by the plan: the mean over the journeys that have it,
 *     weighted by their share of the sessions
 * @param responses its single responses, good and failed
 * @param visits what customers waited for in it: once per customer who was through, the sum over all its requests;
 *     empty when it has several requests and the record is older than such sums
 */
public record RecordedTransaction(String id, double requests, BatchedTimes responses, Optional<BatchedTimes> visits) {}
