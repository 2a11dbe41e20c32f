package org.emporion.trial.log;

import java.util.Map;

/**
 * Statistics of whole logs, each map in the order in which the logs first have its names.
 *
 * @param requests by request
 * @param transactions by business transaction
 * @param all all responses
 */
public record LogTotals(Map<String, LogRow> requests, Map<String, LogRow> transactions, LogRow all) {}
