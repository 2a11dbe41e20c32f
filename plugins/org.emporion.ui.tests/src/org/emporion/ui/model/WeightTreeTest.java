package org.emporion.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.emporion.model.LocalText;
import org.emporion.model.study.Evidence;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;
import org.junit.jupiter.api.Test;

class WeightTreeTest {
  /** speed 60 (checkout 3, search 1), money 40; the members come before their group. */
  private static final List<Requirement> SMALL = List.of(
      requirement("checkout", "speed", 3), requirement("search", "speed", 1),
      requirement("speed", "", 60), requirement("money", "", 40));

  static Requirement requirement(String id, String group, double weight) {
    return new Requirement(id, new LocalText(id, "「" + id + "」"), Optional.of(group).filter(one -> !one.isEmpty()), weight,
        new Scale(Scale.Kind.LEVEL, "", 0, 4), Evidence.CLAIM, Optional.empty(), Optional.empty(), List.of());
  }

  @Test
  void groupsComeBeforeTheirMembersAndLeavesSumToOne() {
    WeightTree tree = WeightTree.of(SMALL);
    assertEquals(List.of("speed", "checkout", "search", "money"), tree.nodes().stream().map(WeightTree.Node::id).toList());
    assertEquals(List.of(0, 1, 1, 0), tree.nodes().stream().map(WeightTree.Node::depth).toList());
    assertEquals(0.75, tree.share("checkout"), 1e-12);
    assertEquals(0.45, tree.weight("checkout"), 1e-12);
    assertEquals(List.of("top", "speed"), tree.groups());
    assertEquals(1, tree.leafWeights().values().stream().mapToDouble(Double::doubleValue).sum(), 1e-12);
  }

  @Test
  void siblingsKeepTheirProportionsAndOtherGroupsStay() {
    List<Requirement> four = List.of(requirement("a", "", 10), requirement("b", "", 20), requirement("c", "", 30),
        requirement("d", "", 40), requirement("x", "c", 1), requirement("y", "c", 4));
    Random random = new Random(3);
    WeightTree tree = WeightTree.of(four);
    for (int round = 0; round < 500; round++) {
      double share = random.nextDouble();
      WeightTree moved = tree.withShare("b", share);
      assertEquals(share, moved.share("b"), 1e-12);
      assertEquals(0.25, moved.share("a") / moved.share("d"), 1e-9);
      assertEquals(0.2, moved.share("x"), 1e-12, "another group keeps its shares");
      assertEquals(1, moved.leafWeights().values().stream().mapToDouble(Double::doubleValue).sum(), 1e-12);
    }
  }

  @Test
  void siblingsThatHaveNothingShareEqually() {
    WeightTree all = WeightTree.of(SMALL).withShare("money", 1);
    assertEquals(0, all.share("speed"));
    assertEquals(0.4, all.withShare("money", 0.6).share("speed"), 1e-12);
    assertEquals(0.5, WeightTree.of(List.of(requirement("a", "", 0), requirement("b", "", 0))).share("a"));
    assertThrows(IllegalArgumentException.class, () -> all.withShare("money", 1.5));
  }

  @Test
  void leavesMakeTheirGroups() {
    WeightTree tree = WeightTree.of(SMALL).withLeaves(Map.of("checkout", 0.1, "search", 0.3, "money", 0.6));
    assertEquals(0.4, tree.share("speed"), 1e-12);
    assertEquals(0.25, tree.share("checkout"), 1e-12);
    assertEquals(0.3, tree.weight("search"), 1e-12);
  }

  @Test
  void anOnlyMemberAlwaysHasAll() {
    WeightTree tree = WeightTree.of(List.of(requirement("g", "", 1), requirement("only", "g", 7)));
    assertTrue(tree.groups().isEmpty());
    assertEquals(tree, tree.withShare("only", 0.2));
  }
}
