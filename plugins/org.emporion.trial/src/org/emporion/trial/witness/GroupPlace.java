package org.emporion.trial.witness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.emporion.trial.witness.GatlingLog.RequestName;

/** A group of a log, or its top, with what is in it; found by the numbers the log gives its texts. */
final class GroupPlace {
  private final List<String> path;
  private GroupPlace[] groups = new GroupPlace[0];
  private RequestName[] requests = new RequestName[0];

  GroupPlace(List<String> path) {
    this.path = path;
  }

  GroupPlace group(int number, List<String> texts) {
    if (number >= groups.length) {
      groups = Arrays.copyOf(groups, texts.size());
    }
    if (groups[number] == null) {
      List<String> inner = new ArrayList<>(path);
      inner.add(texts.get(number));
      groups[number] = new GroupPlace(List.copyOf(inner));
    }
    return groups[number];
  }

  /** The request of that name here; {@code known} is how many there are, and counts up. */
  RequestName request(int number, List<String> texts, List<RequestName> known) {
    if (number >= requests.length) {
      requests = Arrays.copyOf(requests, texts.size());
    }
    if (requests[number] == null) {
      requests[number] = new RequestName(known.size(), path, texts.get(number));
      known.add(requests[number]);
    }
    return requests[number];
  }
}
