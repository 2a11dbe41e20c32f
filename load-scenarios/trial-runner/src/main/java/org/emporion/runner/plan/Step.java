package org.emporion.runner.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One request of a journey. Path, query, headers, body and form may contain {@code #{name}} of a
 * feeder or of a value extracted before.
 *
 * @param request name under which it is counted
 * @param transaction business transaction it belongs to; the runner only carries it
 * @param method HTTP method
 * @param path path on the target, begins with one slash
 * @param body request body; none when there is a form
 * @param form fields sent url-encoded as the body; empty for none
 * @param accepted status codes that count as ok
 * @param expect what the body must say: JSONPath to the values its first match may have; anything
 *     else makes the request ko
 * @param extract values to keep, by name; a missing one makes the request ko
 * @param outcomes named counters: name to the status codes it counts
 * @param think pause afterwards
 * @param repeat how often the step runs, ≥ 1
 * @param order marks the request as one that decides over an order
 * @param resubmission users who send it once more
 */
public record Step(
    String request,
    Optional<String> transaction,
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    Optional<String> body,
    Map<String, String> form,
    Set<Integer> accepted,
    Map<String, List<String>> expect,
    Map<String, Extraction> extract,
    Map<String, List<Integer>> outcomes,
    ThinkTime think,
    int repeat,
    Optional<OrderMark> order,
    Optional<Resubmission> resubmission) {}
