package org.emporion.runner.live;

/**
 * How the injector itself fared since the last reading.
 *
 * @param cpuCores processor cores used by this JVM
 * @param loopLagMillis worst delay of a due task, on an event loop or in the probe's thread, ms
 * @param gcMillis time spent in garbage collection, ms
 * @param held requests that had to wait for the plan's maxRequestsPerSecond
 */
record Health(double cpuCores, long loopLagMillis, long gcMillis, long held) {}
