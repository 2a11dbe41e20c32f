package org.emporion.evaluation.weight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.emporion.evaluation.method.Criterion;
import org.emporion.evaluation.method.Direction;
import org.emporion.evaluation.method.Judgement;
import org.emporion.evaluation.method.Matrix;
import org.emporion.evaluation.method.MethodInputs;
import org.emporion.evaluation.method.PairwiseMatrix;
import org.emporion.evaluation.method.PerformanceTable;
import org.emporion.evaluation.method.PriorityDerivation;
import org.emporion.evaluation.method.PriorityRule;
import org.emporion.evaluation.method.RandomIndexTable;
import org.emporion.testkit.ReferenceCase;
import org.emporion.evaluation.method.TableRefusedException;
import org.emporion.model.LocalText;
import org.junit.jupiter.api.Test;

class WeightCasesTest {
  private static final List<String> THREE = List.of("a", "b", "c");

  private static PerformanceTable table(double[][] values) {
    List<Criterion> criteria = THREE.subList(0, values[0].length).stream()
        .map(id -> new Criterion(id, Direction.MAXIMISE, 1)).toList();
    return new PerformanceTable(List.of("x", "y", "z").subList(0, values.length), criteria, Matrix.of(values));
  }

  /** WEIGHT-01: Tuş and Adalı, Opsearch 56 (2019) 528-538. */
  @Test
  void critic() {
    ReferenceCase one = ReferenceCase.of("WEIGHT-01-critic");
    WeightSet weights = new CriticWeighting().weigh(MethodInputs.table(one));
    double[] expected = ReferenceCase.numbers(one.expected().get("weights"));
    for (int j = 0; j < expected.length; j++) {
      assertEquals(expected[j], weights.weights().get(j), one.within("abs"), "criterion " + j);
    }
    assertEquals(List.of("deviation", "conflict", "information"), weights.steps().stream().map(WeightSet.Step::id).toList());
  }

  @Test
  void criticLeavesOutWhatIsAlike() {
    WeightSet weights = new CriticWeighting().weigh(table(new double[][] {{1, 0.1, 3}, {2, 0.1, 1}, {4, 0.1, 2}}));
    assertEquals(0, weights.weight("b"));
    assertEquals(new CriticWeighting().weigh(table(new double[][] {{1, 3}, {2, 1}, {4, 2}})).weight("a"), weights.weight("a"), 1e-12);
    assertEquals(1, new CriticWeighting().weigh(table(new double[][] {{1, 5}, {2, 5}})).weight("a"));
    assertThrows(TableRefusedException.class, () -> new CriticWeighting().weigh(table(new double[][] {{1, 5}, {1, 5}})));
  }

  /** By hand: shares 1/4, 3/4 have entropy 0.811278 bits, equal shares 1 bit, so all weight goes to the first. */
  @Test
  void entropyByHand() {
    WeightSet weights = new EntropyWeighting().weigh(table(new double[][] {{1, 7}, {3, 7}}));
    assertEquals(List.of(1.0, 0.0), weights.weights());
    assertEquals(0.8112781244591328, weights.steps().getFirst().numbers().getFirst(), 1e-12);
    WeightSet three = new EntropyWeighting().weigh(table(new double[][] {{1, 0, 7}, {3, 5, 7}}));
    // 1 - 0.811278 against 1 - 0.
    assertEquals(0.1887218755408672 / 1.1887218755408672, three.weight("a"), 1e-12);
    assertThrows(TableRefusedException.class, () -> new EntropyWeighting().weigh(table(new double[][] {{-1, 7}, {3, 7}})));
    assertThrows(TableRefusedException.class, () -> new EntropyWeighting().weigh(table(new double[][] {{0, 7}, {0, 6}})));
    assertThrows(TableRefusedException.class, () -> new EntropyWeighting().weigh(table(new double[][] {{2, 7}, {2, 7}})));
  }

  @Test
  void directAndSwing() {
    assertEquals(List.of(0.5, 0.3, 0.2), new DirectWeighting().weigh(THREE, Map.of("a", 5.0, "b", 3.0, "c", 2.0)).weights());
    assertEquals(List.of(0.5, 0.25, 0.25), new SwingWeighting().weigh(THREE, Map.of("a", 100.0, "b", 50.0, "c", 50.0)).weights());
    assertThrows(IllegalArgumentException.class, () -> new DirectWeighting().weigh(THREE, Map.of("a", 1.0, "b", 1.0)));
    assertThrows(IllegalArgumentException.class, () -> new DirectWeighting().weigh(List.of("a"), Map.of("a", 1.0, "b", 1.0)));
    assertThrows(IllegalArgumentException.class, () -> new DirectWeighting().weigh(List.of("a"), Map.of("a", -1.0)));
    assertThrows(TableRefusedException.class, () -> new DirectWeighting().weigh(List.of("a"), Map.of("a", 0.0)));
    assertThrows(IllegalArgumentException.class,
        () -> new SwingWeighting().weigh(THREE, Map.of("a", 90.0, "b", 50.0, "c", 50.0)));
    assertThrows(IllegalArgumentException.class,
        () -> new SwingWeighting().weigh(THREE, Map.of("a", 100.0, "b", 101.0, "c", 50.0)));
  }

  @Test
  void ahpWeightsKnowTheirConsistencyAndGoIntoATable() {
    PriorityDerivation derivation =
        new PriorityDerivation(PriorityRule.EIGENVECTOR, RandomIndexTable.shipped("saaty-1980"));
    AhpWeighting.Judged judged = new AhpWeighting(derivation).weigh(PairwiseMatrix.ofUpperTriangle(THREE, 2, 4, 2));
    assertEquals(4.0 / 7, judged.weights().weight("a"), 1e-12);
    assertEquals(0, judged.priorities().consistency().orElseThrow().ratio(), 1e-12);
    PerformanceTable weighted = judged.weights().applyTo(table(new double[][] {{1, 2, 3}, {3, 2, 1}}));
    assertEquals(4.0 / 7, weighted.weights()[0], 1e-12);
    assertThrows(IllegalArgumentException.class, () -> judged.weights().applyTo(table(new double[][] {{1, 2}, {3, 2}})));
  }

  /** Forman and Peniwati (1998): the geometric mean weighted by voting power keeps reciprocals. */
  @Test
  void judgementsAreJoinedByVotingPower() {
    List<Vote<PairwiseMatrix>> votes = List.of(
        new Vote<>(new DecisionMaker("lead", "IT lead", 3), PairwiseMatrix.ofUpperTriangle(THREE, 2, 4, 1)),
        new Vote<>(new DecisionMaker("buyer", "purchasing", 1),
            PairwiseMatrix.of(THREE, List.of(new Judgement("a", "b", 32), new Judgement("b", "c", 1)))));
    GroupJudgement group = GroupJudgement.of(votes);
    // 2^(3/4) * 32^(1/4) = 4; the pair the buyer left open is the lead's alone.
    assertEquals(4, group.group().ratios().at(0, 1), 1e-12);
    assertEquals(4, group.group().ratios().at(0, 2), 1e-12);
    GroupJudgement.Dispute worst = group.disputes().getFirst();
    assertEquals("a", worst.joined().item());
    assertEquals("lead", worst.lowestBy());
    assertEquals("buyer", worst.highestBy());
    // Logarithms base 2 are 1 (three quarters) and 5: standard deviation sqrt(3).
    assertEquals(Math.pow(2, Math.sqrt(3)), worst.spread(), 1e-12);
    assertEquals(1, group.disputes().getLast().spread(), 1e-12);
  }

  @Test
  void weightsAreJoinedAndDisagreementIsShown() {
    DirectWeighting direct = new DirectWeighting();
    List<Vote<WeightSet>> votes = List.of(
        new Vote<>(new DecisionMaker("lead", "IT lead", 1), direct.weigh(THREE, Map.of("a", 8.0, "b", 1.0, "c", 1.0))),
        new Vote<>(new DecisionMaker("buyer", "purchasing", 1), direct.weigh(THREE, Map.of("a", 2.0, "b", 7.0, "c", 1.0))));
    GroupWeights arithmetic = GroupWeights.of(votes, GroupWeights.Mean.ARITHMETIC);
    assertEquals(0.5, arithmetic.group().weight("a"), 1e-12);
    assertEquals(0.4, arithmetic.group().weight("b"), 1e-12);
    assertEquals(0.3, arithmetic.disagreement(), 1e-12);
    assertEquals("c", arithmetic.disputes().getLast().criterion());
    assertEquals(0, arithmetic.disputes().getLast().deviation(), 1e-12);
    GroupWeights geometric = GroupWeights.of(votes, GroupWeights.Mean.GEOMETRIC);
    assertEquals(Math.sqrt(16.0) / Math.sqrt(7.0), geometric.group().weight("a") / geometric.group().weight("b"), 1e-12);
    assertEquals(1, geometric.group().weights().stream().mapToDouble(Double::doubleValue).sum(), 1e-12);

    GroupWeights oneVoice = GroupWeights.of(List.of(votes.getFirst(),
        new Vote<>(new DecisionMaker("guest", "no vote", 0), votes.get(1).opinion())), GroupWeights.Mean.GEOMETRIC);
    assertEquals(0.8, oneVoice.group().weight("a"), 1e-12);
    assertEquals(0, oneVoice.disagreement(), 1e-12);
    assertEquals("guest", oneVoice.members().getFirst().by());
  }

  @Test
  void groupsWithoutAVoiceOrWithOtherItemsAreRefused() {
    WeightSet weights = new DirectWeighting().equal(THREE);
    assertThrows(IllegalArgumentException.class, () -> GroupWeights.of(List.of(), GroupWeights.Mean.ARITHMETIC));
    assertThrows(IllegalArgumentException.class, () -> GroupWeights.of(
        List.of(new Vote<>(new DecisionMaker("x", "", 0), weights)), GroupWeights.Mean.ARITHMETIC));
    DecisionMaker one = new DecisionMaker("x", "", 1);
    assertThrows(IllegalArgumentException.class, () -> GroupWeights.of(
        List.of(new Vote<>(one, weights), new Vote<>(one, weights)), GroupWeights.Mean.ARITHMETIC));
    IllegalArgumentException other = assertThrows(IllegalArgumentException.class, () -> GroupWeights.of(
        List.of(new Vote<>(one, weights), new Vote<>(new DecisionMaker("y", "", 1), new DirectWeighting().equal(List.of("a")))),
        GroupWeights.Mean.ARITHMETIC));
    assertTrue(other.getMessage().contains("y weighs [a]"));
    WeightSet zero = new DirectWeighting().weigh(THREE, Map.of("a", 0.0, "b", 1.0, "c", 1.0));
    // What some hold for nothing and others do not has no geometric mean but nothing, which would be a veto.
    DecisionMaker second = new DecisionMaker("y", "", 1);
    TableRefusedException veto = assertThrows(TableRefusedException.class, () -> GroupWeights.of(
        List.of(new Vote<>(one, zero), new Vote<>(second, weights)), GroupWeights.Mean.GEOMETRIC));
    assertTrue(veto.reason(thing -> LocalText.same(thing.kind() + " " + thing.id())).en()
        .contains("PERSON x gives “CRITERION a” none"), veto.reason().en());
    assertEquals(List.of(0.0, 0.5, 0.5), GroupWeights.of(
        List.of(new Vote<>(one, zero), new Vote<>(second, zero)), GroupWeights.Mean.GEOMETRIC).group().weights());
    assertEquals(zero.weights(), GroupWeights.of(
        List.of(new Vote<>(one, zero), new Vote<>(new DecisionMaker("y", "", 0), weights)),
        GroupWeights.Mean.GEOMETRIC).group().weights());
  }
}
