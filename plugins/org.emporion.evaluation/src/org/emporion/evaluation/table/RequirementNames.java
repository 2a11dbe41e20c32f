package org.emporion.evaluation.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.emporion.model.study.Requirement;

/** The requirements that columns of rule tables may name. */
final class RequirementNames {
  private final Map<String, Requirement> byId = new HashMap<>();
  private final Set<String> groups = new HashSet<>();
  private final Set<String> leaves = new TreeSet<>();

  RequirementNames(List<Requirement> requirements) {
    for (Requirement each : requirements) {
      byId.put(each.id(), each);
      each.partOf().ifPresent(groups::add);
    }
    leaves.addAll(byId.keySet());
    leaves.removeAll(groups);
  }

  /** The ids that have values. */
  Set<String> leaves() {
    return leaves;
  }

  /** True for a group, which has no value of its own. */
  boolean group(String id) {
    return byId.containsKey(id) && groups.contains(id);
  }

  /** The requirement with this id, which is one of the leaves. */
  Requirement leaf(String id) {
    return byId.get(id);
  }
}
