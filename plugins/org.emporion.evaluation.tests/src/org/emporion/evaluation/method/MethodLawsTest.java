package org.emporion.evaluation.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Laws that methods promise, on thousands of seeded random tables. */
class MethodLawsTest {
  private static final int TABLES = 2000;

  private final RandomTables tables = new RandomTables(20251123);

  /** Methods that need no thresholds, for values above zero. */
  private static List<RankingMethod> forPositive() {
    List<RankingMethod> methods = new ArrayList<>(forAny());
    for (Normalisation each : List.of(Normalisation.SUM, Normalisation.MAX, Normalisation.LINEAR)) {
      methods.add(new WeightedSumMethod(each));
      methods.add(new TopsisMethod(each));
    }
    methods.add(new WeightedProductMethod());
    methods.add(new WeightedProductMethod(Normalisation.SUM));
    methods.add(new AhpMethod(SynthesisMode.DISTRIBUTIVE));
    methods.add(new AhpMethod(SynthesisMode.IDEAL));
    methods.add(new ElectreOneMethod(0.65, 0.35, DiscordanceScale.COLUMN_SUM));
    methods.add(new ElectreTwoMethod(ElectreTwoMethod.Thresholds.TEXTBOOK, DiscordanceScale.COLUMN_SUM));
    return methods;
  }

  /** Methods that need no thresholds and take any value. */
  private static List<RankingMethod> forAny() {
    return List.of(new WeightedSumMethod(Normalisation.NONE), new WeightedSumMethod(Normalisation.MIN_MAX),
        new WeightedSumMethod(Normalisation.STANDARD_SCORE), new TopsisMethod(Normalisation.MIN_MAX),
        new TopsisMethod(Normalisation.STANDARD_SCORE), new VikorMethod(), new VikorMethod(1), new PrometheeMethod(),
        new ElectreOneMethod(), new ElectreOneMethod(0.75, 0.2, DiscordanceScale.OWN_RANGE), new ElectreTwoMethod(),
        new ElectreThreeMethod(Map.of()));
  }

  private static boolean always(RankingMethod method) {
    return !method.method().id().startsWith("electre");
  }

  private List<RankingMethod> withThresholds(PerformanceTable table) {
    Map<String, PreferenceFunction> functions = new HashMap<>();
    Map<String, PseudoCriterion> pseudo = new HashMap<>();
    for (int j = 0; j < table.criteria().size(); j++) {
      double unit = RandomTables.range(table, j) / 4;
      functions.put("c" + j, tables.preference(unit));
      pseudo.put("c" + j, tables.pseudo(unit));
    }
    return List.of(new PrometheeMethod(functions), new ElectreThreeMethod(pseudo));
  }

  private static int rank(MethodResult result, String alternative) {
    return result.ranking().standing(alternative).rank();
  }

  @Test
  void aDominatedAlternativeNeverComesBeforeTheOneThatDominatesIt() {
    int dominated = 0;
    for (int t = 0; t < TABLES; t++) {
      boolean positive = t % 2 == 0;
      PerformanceTable table = tables.next(positive);
      List<Dominance.Dominated> found = new Dominance().check(table);
      dominated += found.isEmpty() ? 0 : 1;
      List<RankingMethod> methods = new ArrayList<>(positive ? forPositive() : forAny());
      List<RankingMethod> lenient = withThresholds(table);
      methods.addAll(lenient);
      for (RankingMethod method : methods) {
        MethodResult result = method.rank(table);
        for (Dominance.Dominated each : found) {
          Supplier<String> told = () -> method.method().label() + " " + result.ranking().normalisation() + " " + table;
          assertTrue(rank(result, each.by()) <= rank(result, each.alternative()), told);
          if (always(method) && !lenient.contains(method)) {
            assertTrue(rank(result, each.by()) < rank(result, each.alternative()), told);
          }
          if (method instanceof ElectreOneMethod || always(method) && !lenient.contains(method)) {
            assertTrue(!result.ranking().first().contains(each.alternative()), told);
          }
        }
      }
    }
    assertTrue(dominated > TABLES / 3, "only " + dominated + " tables had a dominated alternative");
  }

  @Test
  void ranksDoNotDependOnTheOrderOfRowsAndColumns() {
    for (int t = 0; t < TABLES / 2; t++) {
      PerformanceTable table = tables.next(true);
      PerformanceTable other = tables.shuffled(table);
      List<RankingMethod> methods = new ArrayList<>(forPositive());
      methods.addAll(withThresholds(table));
      for (RankingMethod method : methods) {
        MethodResult here = method.rank(table);
        MethodResult there = method.rank(other);
        for (String id : table.alternatives()) {
          assertEquals(rank(here, id), rank(there, id), () -> method.method().label() + " " + here.ranking().normalisation() + table);
          assertEquals(here.ranking().standing(id).score(), there.ranking().standing(id).score(),
              10 * here.ranking().tieTolerance() + 1e-15);
        }
      }
    }
  }

  @Test
  void ranksDoNotDependOnNames() {
    for (int t = 0; t < TABLES / 10; t++) {
      PerformanceTable table = tables.next(true);
      PerformanceTable renamed = new PerformanceTable(
          table.alternatives().stream().map(id -> "z" + (99 - id.charAt(1))).toList(),
          table.criteria().stream().map(each -> new Criterion("q" + each.id(), each.direction(), each.weight())).toList(),
          table.values());
      for (RankingMethod method : forPositive()) {
        assertEquals(Arrays.toString(method.rank(table).ranking().scores()),
            Arrays.toString(method.rank(renamed).ranking().scores()), method.method().label());
      }
    }
  }

  @Test
  void ranksDoNotDependOnUnitsWhereTheMethodPromisesIt() {
    for (int t = 0; t < TABLES / 2; t++) {
      PerformanceTable table = tables.next(true);
      double[] factors = tables.random().doubles(table.criteria().size(), 0.01, 100).toArray();
      PerformanceTable other = tables.otherUnits(table, factors, new double[factors.length]);
      for (RankingMethod method : forPositive()) {
        MethodRanking here = method.rank(table).ranking();
        if (!method.method().id().equals("weighted-sum") || here.normalisation().unitFree()) {
          assertEquals(Arrays.toString(here.ranks()), Arrays.toString(method.rank(other).ranking().ranks()),
              () -> method.method().label() + " " + here.normalisation() + " " + table + Arrays.toString(factors));
        }
      }
    }
  }

  @Test
  void ranksDoNotDependOnOriginsWhereTheMethodPromisesIt() {
    List<RankingMethod> originFree = forAny().stream()
        .filter(each -> !each.rank(tables.next(true)).ranking().normalisation().id().equals("none")
            || !each.method().id().equals("weighted-sum"))
        .toList();
    assertEquals(forAny().size() - 1, originFree.size());
    for (int t = 0; t < TABLES / 2; t++) {
      PerformanceTable table = tables.next(false);
      int k = table.criteria().size();
      double[] shifts = IntStream.range(0, k).mapToDouble(
          j -> Math.rint(tables.random().nextInt(9)) * RandomTables.range(table, j)).toArray();
      double[] ones = new double[k];
      Arrays.fill(ones, 1);
      PerformanceTable other = tables.otherUnits(table, ones, shifts);
      for (RankingMethod method : originFree) {
        assertEquals(Arrays.toString(method.rank(table).ranking().ranks()),
            Arrays.toString(method.rank(other).ranking().ranks()),
            () -> method.method().label() + table + Arrays.toString(shifts));
      }
    }
  }

  @Test
  void ranksAreRanks() {
    for (int t = 0; t < TABLES; t++) {
      PerformanceTable table = tables.next(true);
      for (RankingMethod method : forPositive()) {
        int[] ranks = method.rank(table).ranking().ranks();
        for (int rank : ranks) {
          // As many as come before, plus one.
          assertEquals(rank - 1, Arrays.stream(ranks).filter(each -> each < rank).count(), () -> method.method().label());
        }
      }
      assertEquals(1, Arrays.stream(table.weights()).sum(), 1e-12);
    }
  }

  @Test
  void netFlowsAddUpToZeroAndComeFromTheCriteria() {
    for (int t = 0; t < TABLES; t++) {
      PerformanceTable table = tables.next(t % 2 == 0);
      PrometheeResult result = (PrometheeResult) withThresholds(table).getFirst().rank(table);
      assertEquals(0, Arrays.stream(result.ranking().scores()).sum(), 1e-12);
      double[] weights = table.weights();
      for (int i = 0; i < table.alternatives().size(); i++) {
        int row = i;
        double net = IntStream.range(0, weights.length)
            .mapToDouble(j -> weights[j] * result.singleCriterionFlows().at(row, j)).sum();
        assertEquals(result.ranking().scores()[i], net, 1e-12);
        assertTrue(result.flows().positive().get(i) >= 0 && result.flows().positive().get(i) <= 1 + 1e-12);
      }
      // PROMETHEE I never says the opposite of II.
      for (String a : table.alternatives()) {
        for (String b : table.alternatives()) {
          if (result.partialOrder().between(a, b) == Relation.BETTER) {
            assertTrue(rank(result, a) <= rank(result, b));
          }
        }
      }
    }
  }

  @Test
  void theGaiaPlaneShowsWhatItSays() {
    for (int t = 0; t < TABLES / 3; t++) {
      PerformanceTable table = tables.next(t % 2 == 0);
      PrometheeResult result = new PrometheeMethod().rank(table);
      GaiaPlane plane = GaiaPlane.of(result, table);
      double all = result.singleCriterionFlows().rows().stream().flatMap(List::stream).mapToDouble(x -> x * x).sum();
      double shown = plane.alternatives().stream().mapToDouble(each -> each.x() * each.x() + each.y() * each.y()).sum();
      assertTrue(plane.explained() >= 0 && plane.explained() <= 1);
      assertEquals(plane.explained() * all, shown, 1e-9);
      if (table.criteria().size() <= 2) {
        assertEquals(1, plane.explained(), 1e-9);
      }
      assertTrue(plane.decisionStick().x() >= -1e-12 && plane.decisionStick().y() >= -1e-12);
    }
  }

  @Test
  void electreOneHasAKernelThatIsStableInsideAndOutside() {
    for (int t = 0; t < TABLES; t++) {
      PerformanceTable table = tables.next(t % 2 == 0);
      ElectreOneResult result = new ElectreOneMethod(0.6, 0.5, DiscordanceScale.OWN_RANGE).rank(table);
      assertTrue(!result.kernel().isEmpty());
      if (!result.circuits().isEmpty()) {
        continue;
      }
      for (int b = 0; b < table.alternatives().size(); b++) {
        int other = b;
        boolean beaten = result.kernel().stream()
            .anyMatch(a -> result.graph().outranks(table.alternatives().indexOf(a), other));
        assertEquals(!result.kernel().contains(table.alternatives().get(b)), beaten);
      }
    }
  }

  @Test
  void vikorsCompromiseHoldsItsFirst() {
    for (int t = 0; t < TABLES; t++) {
      PerformanceTable table = tables.next(t % 2 == 0);
      VikorResult result = new VikorMethod(tables.random().nextDouble()).rank(table);
      assertTrue(result.compromise().containsAll(result.ranking().first()));
      if (result.acceptableAdvantage() && result.acceptableStability()) {
        assertEquals(result.ranking().first(), result.compromise());
      }
      if (!result.acceptableAdvantage()) {
        assertTrue(result.compromise().size() > 1);
      }
    }
  }

  @Test
  void tauStaysBetweenItsEndsAndAgreesWithItself() {
    KendallTau tau = new KendallTau();
    for (int t = 0; t < TABLES; t++) {
      int n = 2 + tables.random().nextInt(10);
      int[] one = tables.random().ints(n, 1, 5).toArray();
      int[] other = tables.random().ints(n, 1, 50).toArray();
      OptionalDouble between = tau.between(one, other);
      assertEquals(between, tau.between(other, one));
      between.ifPresent(value -> assertTrue(value >= -1 && value <= 1));
      if (Arrays.stream(one).distinct().count() > 1) {
        assertEquals(1, tau.between(one, one).orElseThrow(), 1e-12);
        assertEquals(-1, tau.between(one, Arrays.stream(one).map(x -> -x).toArray()).orElseThrow(), 1e-12);
      } else {
        assertTrue(tau.between(one, one).isEmpty());
      }
    }
  }
}
