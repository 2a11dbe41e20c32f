package org.emporion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.emporion.model.LocalText;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Reason;
import org.emporion.model.study.SourceRef;
import org.emporion.model.study.Sources;
import org.junit.jupiter.api.Test;

class ReasonTreeTest {
  private final ReasonTree tree = new ReasonTree(new Sources(Map.of(
      "candidates.cloudcart.costs.subscription", new SourceRef("candidates/cloudcart.yaml", 30, 5))));

  @Test
  void aFieldLeadsToItsLineOrToThatOfTheNearestFieldAroundIt() {
    Reason input = Reason.input(LocalText.same("90,000"), "candidates.cloudcart.costs.subscription.amount");
    assertEquals("candidates/cloudcart.yaml:30", tree.resolve(input).where());
  }

  @Test
  void otherReferencesStayAsTheyAre() {
    assertEquals("data/orders.csv:5-9",
        tree.resolve(Reason.leaf(Reason.Kind.DATA_ROWS, LocalText.same("rows"), "data/orders.csv:5-9")).where());
    assertEquals("nowhere.at.all", tree.resolve(Reason.input(LocalText.same("?"), "nowhere.at.all")).where());
  }

  @Test
  void everyNumberOfTheRankingRestsOnEvidence() {
    Finding<Ranking> ranking = new SampleAssessment().full().ranking().orElseThrow();
    ranking.value().candidates().forEach(candidate -> {
      List<ReasonTree.Node> leaves = tree.resolve(candidate.why()).leaves();
      assertTrue(leaves.stream().allMatch(leaf -> leaf.reason().kind().evidence()));
      assertTrue(leaves.stream().anyMatch(leaf -> leaf.reason().kind() == Reason.Kind.DATA_ROWS));
      assertTrue(leaves.stream().anyMatch(leaf -> leaf.reason().kind() == Reason.Kind.MEASUREMENT));
    });
  }
}
