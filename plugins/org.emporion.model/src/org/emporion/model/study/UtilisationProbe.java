package org.emporion.model.study;

/**
 * A Prometheus text page of the target with a counter of busy time.
 *
 * @param path path of the page under the base address
 * @param busySeconds name of the counter of busy seconds, summed over all servers
 * @param servers name of the gauge with the number of servers (workers, cores)
 */
public record UtilisationProbe(String path, String busySeconds, String servers) {}
