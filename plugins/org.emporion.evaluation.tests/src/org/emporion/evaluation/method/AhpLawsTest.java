package org.emporion.evaluation.method;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws of the analytic hierarchy process on seeded random judgements. */
class AhpLawsTest {
  private static final RandomIndexTable DICE = RandomIndexTable.shipped("donegan-dodd-1991");

  private final Random random = new Random(77);

  private static List<String> items(int n) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      items.add("i" + i);
    }
    return items;
  }

  private double[] weights(int n) {
    return PerronVector.shares(random.doubles(n, 0.05, 1).toArray());
  }

  private static PairwiseMatrix consistent(double[] weights) {
    double[] ratios = new double[weights.length * (weights.length - 1) / 2];
    int next = 0;
    for (int i = 0; i < weights.length; i++) {
      for (int k = i + 1; k < weights.length; k++) {
        ratios[next++] = weights[i] / weights[k];
      }
    }
    return PairwiseMatrix.ofUpperTriangle(items(weights.length), ratios);
  }

  /** Judgements on Saaty's scale by throwing dice. */
  private PairwiseMatrix dice(int n) {
    double[] ratios = random.ints(n * (n - 1L) / 2, 0, 17).mapToDouble(x -> x < 8 ? 1.0 / (9 - x) : x - 7).toArray();
    return PairwiseMatrix.ofUpperTriangle(items(n), ratios);
  }

  @Test
  void consistentJudgementsGiveBackTheWeightsTheyCameFrom() {
    for (int t = 0; t < 2000; t++) {
      double[] weights = weights(1 + random.nextInt(12));
      for (PriorityRule rule : PriorityRule.values()) {
        Priorities found = new PriorityDerivation(rule, DICE).derive(consistent(weights));
        assertArrayEquals(weights, found.weights().stream().mapToDouble(Double::doubleValue).toArray(), 1e-12, rule.id());
        assertEquals(0, found.consistency().orElseThrow().ratio(), 1e-12);
        assertEquals(1, found.weights().stream().mapToDouble(Double::doubleValue).sum(), 1e-12);
      }
      InconsistencyMeasures measures = InconsistencyMeasures.of(consistent(weights));
      assertEquals(0, measures.koczkodaj() + measures.congruence() + measures.geometricConsistencyIndex(), 1e-12);
    }
  }

  @Test
  void consistentJudgementsWithGapsGiveBackTheWeightsToo() {
    for (int t = 0; t < 100; t++) {
      double[] weights = weights(3 + random.nextInt(4));
      PairwiseMatrix matrix = withGaps(consistent(weights));
      for (PriorityRule rule : PriorityRule.values()) {
        Priorities found = new PriorityDerivation(rule, DICE).derive(matrix);
        // The eigenvalue is flat at its least: it knows the ratios to the root of rounding.
        assertArrayEquals(weights, found.weights().stream().mapToDouble(Double::doubleValue).toArray(), 1e-6, rule.id());
        assertEquals(0, found.consistency().orElseThrow().ratio(), 1e-9);
      }
    }
  }

  /** Leaves pairs open as long as the others connect all items. */
  private PairwiseMatrix withGaps(PairwiseMatrix matrix) {
    List<Judgement> judgements = new ArrayList<>(matrix.judgements());
    Collections.shuffle(judgements, random);
    PairwiseMatrix result = matrix;
    for (Judgement each : judgements.subList(0, judgements.size() / 2)) {
      PairwiseMatrix open = result.without(each.item(), each.other());
      if (open.connectedWithFirst().size() == matrix.items().size()) {
        result = open;
      }
    }
    return result;
  }

  @Test
  void noOtherFillingIsMoreConsistent() {
    for (int t = 0; t < 60; t++) {
      PairwiseMatrix matrix = withGaps(dice(4 + random.nextInt(3)));
      PairwiseMatrix complete = new MatrixCompletion().complete(matrix);
      double least = PerronVector.of(complete.ratios().toArray()).value();
      for (Judgement each : complete.judgements()) {
        if (!matrix.judgements().contains(each)) {
          for (double factor : new double[] {0.97, 1.03}) {
            PairwiseMatrix other = complete.with(new Judgement(each.item(), each.other(), each.ratio() * factor));
            assertTrue(PerronVector.of(other.ratios().toArray()).value() >= least - 1e-12);
          }
        }
      }
    }
  }

  @Test
  void prioritiesDoNotDependOnTheOrderOfItems() {
    for (int t = 0; t < 300; t++) {
      PairwiseMatrix matrix = dice(3 + random.nextInt(6));
      List<String> order = new ArrayList<>(matrix.items());
      Collections.shuffle(order, random);
      PairwiseMatrix other = PairwiseMatrix.of(order, matrix.judgements());
      for (PriorityRule rule : PriorityRule.values()) {
        Priorities here = new PriorityDerivation(rule, DICE).derive(matrix);
        Priorities there = new PriorityDerivation(rule, DICE).derive(other);
        for (String item : order) {
          assertEquals(here.weight(item), there.weight(item), 1e-12);
        }
        assertTrue(here.consistency().orElseThrow().lambdaMax() >= order.size() - 1e-12);
      }
    }
  }

  @Test
  void theEigenvectorSolvesItsEquation() {
    for (int t = 0; t < 300; t++) {
      double[][] a = dice(3 + random.nextInt(7)).ratios().toArray();
      PerronVector perron = PerronVector.of(a);
      for (int i = 0; i < a.length; i++) {
        double right = 0;
        double left = 0;
        for (int k = 0; k < a.length; k++) {
          right += a[i][k] * perron.right()[k];
          left += a[k][i] * perron.left()[k];
        }
        assertEquals(perron.value(), right / perron.right()[i], 1e-10);
        assertEquals(perron.value(), left / perron.left()[i], 1e-10);
      }
    }
  }

  @Test
  void aSpoiltJudgementIsFoundAndMended() {
    for (int t = 0; t < 60; t++) {
      double[] weights = weights(4 + random.nextInt(4));
      PairwiseMatrix sound = consistent(weights);
      Judgement victim = sound.judgements().get(random.nextInt(sound.judgements().size()));
      double factor = random.nextBoolean() ? 4 : 0.2;
      PairwiseMatrix spoilt = sound.with(new Judgement(victim.item(), victim.other(), victim.ratio() * factor));
      List<InconsistencyFinder.Suspect> suspects = new InconsistencyFinder(DICE).find(spoilt);
      InconsistencyFinder.Suspect first = suspects.getFirst();
      assertEquals(victim.item() + victim.other(), first.given().item() + first.given().other());
      assertEquals(1, first.mended() / victim.ratio(), 1e-6);
      assertEquals(0, first.ratioThen(), 1e-9);
      double before = new PriorityDerivation(PriorityRule.EIGENVECTOR, DICE).derive(spoilt).consistency().orElseThrow().ratio();
      suspects.forEach(each -> assertTrue(each.ratioThen() <= before + 1e-12));
      // The worst triad holds both items of the spoilt pair.
      assertTrue(InconsistencyMeasures.of(spoilt).worstTriad().containsAll(List.of(victim.item(), victim.other())));
    }
  }

  /** The shipped tables against dice of our own; authors differ by a few hundredths. */
  @Test
  void randomIndicesAreMeansOfDice() {
    for (int n = 3; n <= 7; n++) {
      double sum = 0;
      int throwsOfDice = 3000;
      for (int t = 0; t < throwsOfDice; t++) {
        sum += (PerronVector.of(dice(n).ratios().toArray()).value() - n) / (n - 1);
      }
      assertEquals(sum / throwsOfDice, RandomIndexTable.shipped("alonso-lamata-2006").index(n).orElseThrow(), 0.05, "size " + n);
      for (String name : RandomIndexTable.SHIPPED) {
        assertEquals(sum / throwsOfDice, RandomIndexTable.shipped(name).index(n).orElseThrow(), 0.12, name + " size " + n);
      }
    }
  }

  /** Belton and Gear, Omega 11 (1983) 228-230: a copy of B takes the first place from B, in ideal mode it does not. */
  @Test
  void beltonAndGearsReversalHappensInDistributiveModeOnly() {
    List<Criterion> criteria = List.of(new Criterion("a", Direction.MAXIMISE, 1),
        new Criterion("b", Direction.MAXIMISE, 1), new Criterion("c", Direction.MAXIMISE, 1));
    PerformanceTable three = new PerformanceTable(List.of("A", "B", "C"), criteria,
        Matrix.of(new double[][] {{1, 9, 8}, {9, 1, 9}, {1, 1, 1}}));
    PerformanceTable four = three.with("D", List.of(9.0, 1.0, 9.0));
    AhpMethod distributive = new AhpMethod(SynthesisMode.DISTRIBUTIVE);
    assertArrayEquals(new double[] {0.45, 0.47, 0.08}, distributive.rank(three).ranking().scores(), 0.005);
    assertArrayEquals(new double[] {0.37, 0.29, 0.06, 0.29}, distributive.rank(four).ranking().scores(), 0.005);
    assertEquals(List.of("B"), distributive.rank(three).ranking().first());
    assertEquals(List.of("A"), distributive.rank(four).ranking().first());
    AhpMethod ideal = new AhpMethod(SynthesisMode.IDEAL);
    assertEquals(List.of("B"), ideal.rank(three).ranking().first());
    assertEquals(List.of("B", "D"), ideal.rank(four).ranking().first());
  }

  @Test
  void inIdealModeOneThatIsBestNowhereLeavesTheOrder() {
    RandomTables tables = new RandomTables(5);
    for (int t = 0; t < 500; t++) {
      PerformanceTable table = tables.next(true);
      List<Double> row = new ArrayList<>(table.values().rows().getFirst());
      for (int j = 0; j < row.size(); j++) {
        row.set(j, table.criteria().get(j).direction() == Direction.MAXIMISE ? row.get(j) * 0.9 : row.get(j) * 1.1);
      }
      AhpMethod ideal = new AhpMethod(SynthesisMode.IDEAL);
      int[] before = ideal.rank(table).ranking().ranks();
      int[] after = ideal.rank(table.with("new", row)).ranking().ranks();
      for (int i = 0; i < before.length; i++) {
        for (int k = 0; k < before.length; k++) {
          assertEquals(Integer.compare(before[i], before[k]), Integer.compare(after[i], after[k]), Arrays.toString(before));
        }
      }
    }
  }
}
