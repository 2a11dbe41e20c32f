package org.emporion.ui.parts;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a part showed last, so that it is not made anew while work only reports its progress. */
final class LastShown {
  private List<Object> content = List.of();

  /**
   * Takes what is to be shown. Compared by identity: equality is long to tell.
   *
   * @return true when it is what was shown before
   */
  boolean still(Object... now) {
    List<Object> next = List.of(now);
    boolean same = content.size() == next.size()
        && IntStream.range(0, next.size()).allMatch(i -> identical(content.get(i), next.get(i)));
    content = next;
    return same;
  }

  private static boolean identical(Object one, Object other) {
    return one instanceof Optional<?> before && other instanceof Optional<?> after
        ? before.orElse(null) == after.orElse(null)
        : one == other;
  }
}
