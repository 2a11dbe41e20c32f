package org.emporion.runner.live;

import java.util.Optional;

/**
 * How the injector itself fared since the last reading.
 *
 * @param cpuCores processor cores used by this JVM
 * @param loopLagMillis worst delay of a due task, on an event loop or in the probe's thread, ms
 * @param lateMillis worst delay between the moment a request was due and its sending, ms
 * @param gcMillis time spent in garbage collection, ms
 * @param held requests that had to wait for the plan's maxRequestsPerSecond
 * @param resent requests that Gatling sent a second time by itself
 * @param openFiles file handles in use at the end; empty where the system does not tell
 * @param machine what the operating system tells of the processors; empty where it does not
 */
record Health(
    double cpuCores,
    long loopLagMillis,
    long lateMillis,
    long gcMillis,
    long held,
    long resent,
    Optional<Long> openFiles,
    Optional<MachineUse> machine) {}
