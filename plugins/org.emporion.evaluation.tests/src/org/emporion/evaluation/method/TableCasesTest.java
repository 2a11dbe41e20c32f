package org.emporion.evaluation.method;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.emporion.testkit.ReferenceCase;
import org.junit.jupiter.api.Test;

/** The TOPSIS, PROMETHEE and ELECTRE cases of {@code releng/reference-cases/cases.json}. */
class TableCasesTest {
  /** TOPSIS-02: Tzeng and Huang, Multiple Attribute Decision Making (2011). */
  @Test
  void topsisOfATextbook() {
    ReferenceCase one = ReferenceCase.of("TOPSIS-02-tzeng");
    TopsisResult result = new TopsisMethod().rank(MethodInputs.table(one));

    assertArrayEquals(ReferenceCase.numbers(one.expected().get("closeness")), result.ranking().scores(), one.within("abs"));
    assertArrayEquals(new int[] {3, 2, 1, 4}, result.ranking().ranks());
    assertEquals(Normalisation.VECTOR, result.ranking().normalisation());
    assertEquals(one.inputs().get("normalisation").asText(), result.ranking().normalisation().id());
  }

  /** TOPSIS-03: Opricovic and Tzeng, EJOR 156 (2004) 445-455; a tie is called a tie, and hangs on the normalisation. */
  @Test
  void topsisTiesAndDependsOnItsNormalisation() {
    ReferenceCase one = ReferenceCase.of("TOPSIS-03-normalisation-and-ties");
    MethodRanking minMax = new TopsisMethod(Normalisation.MIN_MAX).rank(MethodInputs.table(one)).ranking();
    MethodRanking vector = new TopsisMethod(Normalisation.VECTOR).rank(MethodInputs.table(one)).ranking();

    assertArrayEquals(ReferenceCase.numbers(one.expected().get("closeness")), minMax.scores(), one.within("abs"));
    assertArrayEquals(new int[] {2, 1, 2}, minMax.ranks());
    assertEquals(List.of(List.of("a1", "a3")), minMax.ties());
    // The figures that the case derived in its notes.
    assertArrayEquals(new double[] {0.7621, 0.7222, 0.2379}, vector.scores(), 0.00006);
    assertArrayEquals(new int[] {1, 2, 3}, vector.ranks());
    assertTrue(vector.ties().isEmpty());
    assertEquals(minMax.tableEdition(), vector.tableEdition());
    assertEquals("min-max", minMax.normalisation().id());
  }

  /** VIKOR of the table of TOPSIS-03, by hand after the same paper's steps: S, R and Q of the middle one are least. */
  @Test
  void vikorOfTheSameTable() {
    VikorResult result = new VikorMethod().rank(MethodInputs.table(ReferenceCase.of("TOPSIS-03-normalisation-and-ties")));

    assertArrayEquals(new double[] {1, 0, 1}, result.ranking().scores(), 1e-12);
    assertEquals(List.of(0.5, 0.375, 0.5), result.groupRegret());
    assertEquals(List.of(0.5, 0.25, 0.5), result.largestRegret());
    assertEquals(List.of("a2"), result.compromise());
    assertTrue(result.acceptableAdvantage() && result.acceptableStability());
  }

  /** PROM-01: Zhao, Peng and Li, Procedia Computer Science 17 (2013) 181-188. */
  @Test
  void prometheeWithUsualPreference() {
    ReferenceCase one = ReferenceCase.of("PROM-01-usual");
    PrometheeResult result = new PrometheeMethod().rank(MethodInputs.table(one));
    assertArrayEquals(ReferenceCase.numbers(one.expected().get("net_flow")), result.ranking().scores(), one.within("abs"));
    assertEquals(List.of("a3"), result.ranking().first());
  }

  /** PROM-02: a published library turns the sign round and puts a dominated alternative first; ours must not. */
  @Test
  void prometheeDoesNotPutADominatedAlternativeFirst() {
    ReferenceCase one = ReferenceCase.of("PROM-02-sign-trap");
    Map<String, PreferenceFunction> functions = new HashMap<>();
    for (int j = 0; j < one.inputs().get("preference").size(); j++) {
      functions.put("c" + (j + 1), function(one.inputs().get("preference").get(j)));
    }
    PrometheeResult result = new PrometheeMethod(functions).rank(MethodInputs.table(one));

    double[] library = ReferenceCase.numbers(one.expected().get("library_scores"));
    for (int i = 0; i < library.length; i++) {
      assertEquals(-library[i], result.ranking().scores()[i], one.within("abs"));
    }
    // The right flows were derived to four digits.
    assertArrayEquals(ReferenceCase.numbers(one.expected().get("correct_net_flow_derived_here")), result.ranking().scores(), 0.00006);
    assertEquals(List.of("a" + one.expected().get("correct_best_derived_here").asInt()), result.ranking().first());
    String wrong = "a" + one.expected().get("library_best").asInt();
    assertTrue(new Dominance().check(MethodInputs.table(one)).stream().anyMatch(each -> each.alternative().equals(wrong)));
    assertEquals(8, result.ranking().standing(wrong).rank());
    assertFalse(result.partialOrder().unbeaten().contains(wrong));
  }

  private static PreferenceFunction function(JsonNode told) {
    return switch (told.get("type").asText()) {
      case "V-shape" -> new PreferenceFunction.VShape(told.get("p").asDouble());
      case "V-shape with indifference" ->
          new PreferenceFunction.Linear(told.get("q").asDouble(), told.get("p").asDouble());
      default -> throw new IllegalStateException(told.toString());
    };
  }

  /** PROM-03: XMCDA files of PrometheeDiviz. */
  @Test
  void netFlowsOutOfGivenFlows() {
    ReferenceCase one = ReferenceCase.of("PROM-03-xmcda-flows");
    List<String> ids = new ArrayList<>();
    List<Double> positive = new ArrayList<>();
    List<Double> negative = new ArrayList<>();
    one.inputs().get("positive_flow").properties().forEach(each -> {
      ids.add(each.getKey());
      positive.add(each.getValue().asDouble());
      negative.add(one.inputs().get("negative_flow").get(each.getKey()).asDouble());
    });
    OutrankingFlows flows = new OutrankingFlows(ids, positive, negative);
    for (int i = 0; i < ids.size(); i++) {
      assertEquals(one.expected().get("net_flow").get(ids.get(i)).asDouble(), flows.net().get(i), one.within("abs"));
    }
  }

  /** ELECTRE-01: Cebrián and Porcar, Revista de Métodos Cuantitativos 7 (2009) 31-56, as in scikit-criteria. */
  @Test
  void electreOneAndTwo() {
    ReferenceCase one = ReferenceCase.of("ELECTRE-01");
    PerformanceTable table = MethodInputs.table(one);
    ElectreOneResult first = new ElectreOneMethod(0.65, 0.35, DiscordanceScale.COLUMN_SUM).rank(table);
    ElectreTwoResult second =
        new ElectreTwoMethod(ElectreTwoMethod.Thresholds.TEXTBOOK, DiscordanceScale.COLUMN_SUM).rank(table);

    assertPairs(one.expected().get("concordance"), first.indices().concordance(), one.within("abs"));
    assertPairs(one.expected().get("discordance"), first.indices().discordance(), one.within("abs"));
    List<String> kernel = new ArrayList<>();
    one.expected().get("electre1_kernel_index").forEach(index -> kernel.add("a" + (index.asInt() + 1)));
    assertEquals(kernel, first.kernel());
    assertArrayEquals(ReferenceCase.numbers(one.expected().get("electre2_score")), second.ranking().scores(), one.within("abs"));
    assertArrayEquals(new int[] {6, 3, 2, 5, 1, 4}, second.ranking().ranks());
  }

  private static void assertPairs(JsonNode expected, Matrix actual, double tolerance) {
    for (int a = 0; a < expected.size(); a++) {
      for (int b = 0; b < expected.size(); b++) {
        if (a != b) {
          assertEquals(expected.get(a).get(b).asDouble(), actual.at(a, b), tolerance, a + " against " + b);
        }
      }
    }
  }
}
