package org.emporion.runner.live;

import java.util.Map;

/**
 * What completed in one second of the clock.
 *
 * @param startMillis epoch ms of its start, a multiple of 1,000
 * @param usersDue users who should have arrived in it
 * @param usersStarted users who arrived in it
 * @param usersLate those of them who arrived well after they were due
 * @param usersActive users on their journey at its end
 * @param requests per request name
 * @param transactions per business transaction of several requests: customers who were through with it
 * @param outcomes named outcome counters
 */
record SecondRecord(
    long startMillis,
    long usersDue,
    long usersStarted,
    long usersLate,
    long usersActive,
    Map<String, RequestCell> requests,
    Map<String, RequestCell> transactions,
    Map<String, Long> outcomes) {}
