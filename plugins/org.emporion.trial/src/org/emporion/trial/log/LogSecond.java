package org.emporion.trial.log;

import java.util.Map;

/**
 * One second of the clock as logs have it.
 *
 * @param startMillis its start, ms since 1970, a multiple of 1,000
 * @param usersStarted virtual users that began in it
 * @param usersActive virtual users under way at its end
 * @param requests statistics by request, those with responses
 * @param transactions statistics by business transaction, those with responses
 * @param all statistics of all responses
 */
public record LogSecond(
    long startMillis,
    long usersStarted,
    long usersActive,
    Map<String, LogRow> requests,
    Map<String, LogRow> transactions,
    LogRow all) {}
