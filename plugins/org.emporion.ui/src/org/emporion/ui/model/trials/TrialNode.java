package org.emporion.ui.model.trials;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A node of the tree of the part for trials.
 *
 * @param place what it stands for
 * @param icon name of its picture
 * @param label what it is called
 * @param aside what is said of it in the second column
 * @param children below it
 */
public record TrialNode(TrialPlace place, String icon, String label, String aside, List<TrialNode> children) {
  /** Keeps a copy. */
  public TrialNode {
    children = List.copyOf(children);
  }

  /** The node and all below it, parents first. */
  public Stream<TrialNode> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(TrialNode::all));
  }

  /** The node of a place at or below this one. */
  public Optional<TrialNode> find(TrialPlace wanted) {
    return all().filter(one -> one.place().equals(wanted)).findFirst();
  }
}
