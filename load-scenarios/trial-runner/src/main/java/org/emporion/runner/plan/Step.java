package org.emporion.runner.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One request of a journey. Path, query, headers and body may contain {@code #{name}} of a feeder or
 * of a value extracted before.
 *
 * @param request name under which it is counted
 * @param transaction business transaction it belongs to; the runner only carries it
 * @param method HTTP method
 * @param path path on the target, begins with one slash
 * @param body request body
 * @param accepted status codes that count as ok
 * @param extract values to keep: name to JSONPath; a missing one makes the request ko
 * @param outcomes named counters: name to the status codes it counts
 * @param think pause afterwards
 * @param repeat how often the step runs, ≥ 1
 */
public record Step(
    String request,
    Optional<String> transaction,
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    Optional<String> body,
    Set<Integer> accepted,
    Map<String, String> extract,
    Map<String, List<Integer>> outcomes,
    ThinkTime think,
    int repeat) {}
