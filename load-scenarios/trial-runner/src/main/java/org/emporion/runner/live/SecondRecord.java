package org.emporion.runner.live;

import java.util.Map;

/**
 * What completed in one second of the clock.
 *
 * @param startMillis epoch ms of its start, a multiple of 1,000
 * @param usersStarted users who arrived in it
 * @param usersActive users on their journey at its end
 * @param requests per request name
 * @param transactions per business transaction of several requests: customers who were through with it
 * @param outcomes named outcome counters
 */
record SecondRecord(
    long startMillis,
    long usersStarted,
    long usersActive,
    Map<String, RequestCell> requests,
    Map<String, RequestCell> transactions,
    Map<String, Long> outcomes) {}
