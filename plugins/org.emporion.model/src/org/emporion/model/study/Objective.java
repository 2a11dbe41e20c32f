package org.emporion.model.study;

import org.emporion.model.Share;

/**
 * What the responses of a business transaction must keep in the steady part of a trial.
 *
 * @param id stable id
 * @param transaction the business transaction
 * @param percentile the percentile that is bounded, above 0 and below 100
 * @param maxMillis upper bound of that percentile of the response time
 * @param maxErrorShare upper bound of the failed requests as a share of all
 */
public record Objective(String id, String transaction, double percentile, double maxMillis, Share maxErrorShare) {}
