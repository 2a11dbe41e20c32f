package org.emporion.model.study;

import java.util.Map;
import java.util.Optional;

/**
 * Where each field of a study stands on disk. A field is named by its path of keys and ids, such as
 * {@code candidates.cloudcart.costs.subscription.amount}.
 *
 * @param places the place of each field that was written down
 */
public record Sources(Map<String, SourceRef> places) {
  /** The place of a field, or of the nearest field around it that has one. */
  public Optional<SourceRef> find(String path) {
    String at = path;
    while (true) {
      SourceRef place = places.get(at);
      if (place != null) {
        return Optional.of(place);
      }
      int dot = at.lastIndexOf('.');
      if (dot < 0) {
        return Optional.empty();
      }
      at = at.substring(0, dot);
    }
  }
}
