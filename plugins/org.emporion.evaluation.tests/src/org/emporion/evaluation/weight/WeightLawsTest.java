package org.emporion.evaluation.weight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.evaluation.method.PerformanceTable;
import org.emporion.evaluation.method.RandomTables;
import org.emporion.evaluation.method.TableRefusedException;
import org.junit.jupiter.api.Test;

/** Laws of weights on thousands of seeded random tables. */
class WeightLawsTest {
  private static final int TABLES = 2000;

  private final RandomTables tables = new RandomTables(42);

  /** A way to get weights out of a table. */
  private interface Weighting {
    WeightSet weigh(PerformanceTable table);
  }

  private static final List<Weighting> OBJECTIVE =
      List.of(new EntropyWeighting()::weigh, new CriticWeighting()::weigh);

  private static Optional<WeightSet> weigh(Weighting weighting, PerformanceTable table) {
    try {
      return Optional.of(weighting.weigh(table));
    } catch (TableRefusedException e) {
      assertTrue(!e.reason().zhTw().isBlank());
      return Optional.empty();
    }
  }

  private static void assertWeights(WeightSet set) {
    assertEquals(1, set.weights().stream().mapToDouble(Double::doubleValue).sum(), 1e-12);
    assertTrue(set.weights().stream().allMatch(each -> each >= 0 && each <= 1));
  }

  @Test
  void weightsAddUpToOneAndDependOnNoUnitNorOrder() {
    int told = 0;
    for (int t = 0; t < TABLES; t++) {
      PerformanceTable table = tables.next(true);
      int k = table.criteria().size();
      PerformanceTable units = tables.otherUnits(table, tables.random().doubles(k, 0.01, 100).toArray(), new double[k]);
      PerformanceTable order = tables.shuffled(table);
      for (Weighting weighting : OBJECTIVE) {
        Optional<WeightSet> set = weigh(weighting, table);
        if (set.isEmpty()) {
          continue;
        }
        told++;
        assertWeights(set.get());
        WeightSet inUnits = weigh(weighting, units).orElseThrow();
        WeightSet inOrder = weigh(weighting, order).orElseThrow();
        for (String id : table.criterionIds()) {
          assertEquals(set.get().weight(id), inUnits.weight(id), 1e-8);
          assertEquals(set.get().weight(id), inOrder.weight(id), 1e-8);
        }
      }
    }
    assertTrue(told > TABLES, "only " + told + " weights could be told");
  }

  @Test
  void saidAndJoinedWeightsAddUpToOne() {
    for (int t = 0; t < TABLES; t++) {
      List<String> criteria = tables.next(true).criterionIds();
      List<Vote<WeightSet>> votes = List.of(vote("x", criteria), vote("y", criteria), vote("z", criteria));
      votes.forEach(each -> assertWeights(each.opinion()));
      for (GroupWeights.Mean mean : GroupWeights.Mean.values()) {
        GroupWeights group = GroupWeights.of(votes, mean);
        assertWeights(group.group());
        assertTrue(group.disagreement() >= 0 && group.disagreement() <= 1);
        GroupWeights oneMind = GroupWeights.of(List.of(votes.getFirst(),
            new Vote<>(votes.get(1).by(), votes.getFirst().opinion())), mean);
        assertEquals(0, oneMind.disagreement(), 1e-12);
      }
    }
  }

  private Vote<WeightSet> vote(String who, List<String> criteria) {
    Map<String, Double> points = new HashMap<>();
    criteria.forEach(id -> points.put(id, 0.1 + tables.random().nextInt(10)));
    return new Vote<>(new DecisionMaker(who, "", 1 + tables.random().nextInt(3)), new DirectWeighting().weigh(criteria, points));
  }
}
