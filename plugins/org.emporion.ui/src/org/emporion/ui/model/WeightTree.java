package org.emporion.ui.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emporion.model.study.DecisionMaker;
import org.emporion.model.study.Requirement;

/**
 * The requirements as a tree with the share that each has of its group. Shares of siblings sum to one; siblings
 * that all weigh nothing share equally, as they do in the ranking. Immutable.
 */
public final class WeightTree {
  private final List<Node> nodes;
  private final Map<String, Double> shares;

  /**
   * A requirement in the tree.
   *
   * @param id of the requirement
   * @param group id of the group it belongs to, {@link DecisionMaker#TOP} when it belongs to none
   * @param depth 0 at the top
   * @param leaf true when no other is part of it
   */
  public record Node(String id, String group, int depth, boolean leaf) {}

  private WeightTree(List<Node> nodes, Map<String, Double> shares) {
    this.nodes = nodes;
    this.shares = shares;
  }

  /** The tree with the weights that stand in a study. */
  public static WeightTree of(List<Requirement> requirements) {
    List<Node> nodes = new ArrayList<>();
    collect(requirements, Optional.empty(), 0, nodes);
    Map<String, Double> weights = new LinkedHashMap<>();
    requirements.forEach(each -> weights.put(each.id(), each.weight()));
    return new WeightTree(List.copyOf(nodes), Map.of()).inProportion(weights);
  }

  private static void collect(List<Requirement> all, Optional<String> group, int depth, List<Node> nodes) {
    for (Requirement each : all) {
      if (each.partOf().equals(group)) {
        boolean leaf = all.stream().noneMatch(other -> other.partOf().equals(Optional.of(each.id())));
        nodes.add(new Node(each.id(), group.orElse(DecisionMaker.TOP), depth, leaf));
        collect(all, Optional.of(each.id()), depth + 1, nodes);
      }
    }
  }

  private WeightTree inProportion(Map<String, Double> weights) {
    Map<String, Double> normalised = new LinkedHashMap<>();
    for (Node node : nodes) {
      List<String> members = members(node.group());
      double sum = members.stream().mapToDouble(weights::get).sum();
      normalised.put(node.id(), sum > 0 ? weights.get(node.id()) / sum : 1.0 / members.size());
    }
    return new WeightTree(nodes, normalised);
  }

  /** Every requirement, groups before their members, in the order of the study. */
  public List<Node> nodes() {
    return nodes;
  }

  /**
   * The node of a requirement.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Node node(String id) {
    return nodes.stream().filter(one -> one.id().equals(id)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No requirement " + id));
  }

  /** Ids of the members of a group, in the order of the study. */
  public List<String> members(String group) {
    return nodes.stream().filter(one -> one.group().equals(group)).map(Node::id).toList();
  }

  /** Ids of the groups that have more than one member, the top first. */
  public List<String> groups() {
    return nodes.stream().map(Node::group).distinct().filter(group -> members(group).size() > 1).toList();
  }

  /** The share of its group, 0 to 1. */
  public double share(String id) {
    return shares.get(id);
  }

  /** The share of the whole decision, 0 to 1. */
  public double weight(String id) {
    Node node = node(id);
    return share(id) * (node.depth() == 0 ? 1 : weight(node.group()));
  }

  /** The shares of the whole of all leaves, in the order of the study; sum 1. */
  public Map<String, Double> leafWeights() {
    Map<String, Double> weights = new LinkedHashMap<>();
    nodes.stream().filter(Node::leaf).forEach(node -> weights.put(node.id(), weight(node.id())));
    return weights;
  }

  /**
   * The same with another share of one requirement; its siblings keep their proportions, or share equally when
   * they have nothing.
   *
   * @param share 0 to 1; without siblings it stays 1
   */
  public WeightTree withShare(String id, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("A share lies from 0 to 1, not at " + share);
    }
    List<String> siblings = new ArrayList<>(members(node(id).group()));
    siblings.remove(id);
    if (siblings.isEmpty()) {
      return this;
    }
    Map<String, Double> changed = new LinkedHashMap<>(shares);
    double others = siblings.stream().mapToDouble(this::share).sum();
    siblings.forEach(each -> changed.put(
        each, (1 - share) * (others > 0 ? share(each) / others : 1.0 / siblings.size())));
    changed.put(id, share);
    return new WeightTree(nodes, changed);
  }

  /**
   * The same with other shares of all members of a group.
   *
   * @param weights by id of every member, from 0, not all 0; only their proportions count
   */
  public WeightTree withGroup(String group, Map<String, Double> weights) {
    List<String> members = members(group);
    if (!weights.keySet().equals(Set.copyOf(members))) {
      throw new IllegalArgumentException("Weights of " + weights.keySet() + " for the members " + members);
    }
    Map<String, Double> all = new LinkedHashMap<>(shares);
    all.putAll(weights);
    return inProportion(all);
  }

  /** The same requirements with these shares of the whole for the leaves; groups have what their leaves have. */
  public WeightTree withLeaves(Map<String, Double> leafWeights) {
    Map<String, Double> sums = new LinkedHashMap<>();
    nodes.forEach(node -> sums.put(node.id(), leaves(node).stream()
        .mapToDouble(leaf -> leafWeights.getOrDefault(leaf, 0.0)).sum()));
    return inProportion(sums);
  }

  private Collection<String> leaves(Node node) {
    return node.leaf() ? List.of(node.id())
        : members(node.id()).stream().flatMap(each -> leaves(node(each)).stream()).toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WeightTree tree && nodes.equals(tree.nodes) && shares.equals(tree.shares);
  }

  @Override
  public int hashCode() {
    return shares.hashCode();
  }

  @Override
  public String toString() {
    return shares.toString();
  }
}
