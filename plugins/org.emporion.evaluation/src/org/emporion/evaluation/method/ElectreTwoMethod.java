package org.emporion.evaluation.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * ELECTRE II: an order from strong and weak outranking, taken from the top, from the bottom, and averaged.
 * Source: Roy and Bertier, La méthode ELECTRE II, une application au média-planning (1973); Duckstein and
 * Gershon (1983); Figueira, Mousseau and Roy (2005), section 4.3.2. An alternative outranks only where more
 * weight speaks for it than against it. A dominated alternative never comes before the one that dominates it.
 */
public final class ElectreTwoMethod implements RankingMethod {
  /**
   * How much must speak for an outranking and how much may speak against it.
   *
   * @param strongConcordance for a strong one with much discordance allowed, 0 to 1
   * @param middleConcordance for a strong one with little discordance allowed, up to the first
   * @param weakConcordance for a weak one, up to the second
   * @param muchDiscordance what is allowed where concordance is strong, and to weak ones, 0 to 1
   * @param littleDiscordance what is allowed where concordance is middling, up to the first
   */
  public record Thresholds(
      double strongConcordance,
      double middleConcordance,
      double weakConcordance,
      double muchDiscordance,
      double littleDiscordance) {
    /** The values usual in textbooks: 0.65, 0.5, 0.35 and 0.65, 0.35. */
    public static final Thresholds TEXTBOOK = new Thresholds(0.65, 0.5, 0.35, 0.65, 0.35);

    /** @throws IllegalArgumentException outside 0 to 1 or out of order */
    public Thresholds {
      share("strong concordance", strongConcordance);
      share("weak concordance", weakConcordance);
      share("much discordance", muchDiscordance);
      share("little discordance", littleDiscordance);
      if (!(strongConcordance >= middleConcordance && middleConcordance >= weakConcordance)) {
        throw new IllegalArgumentException("Concordance thresholds fall from strong to weak, not "
            + strongConcordance + ", " + middleConcordance + ", " + weakConcordance);
      }
      if (muchDiscordance < littleDiscordance) {
        throw new IllegalArgumentException(
            "Much discordance " + muchDiscordance + " is below little discordance " + littleDiscordance);
      }
    }
  }

  private final Thresholds thresholds;
  private final DiscordanceScale scale;

  /** ELECTRE II with textbook thresholds, differences as parts of their own range. */
  public ElectreTwoMethod() {
    this(Thresholds.TEXTBOOK, DiscordanceScale.OWN_RANGE);
  }

  /** ELECTRE II with these thresholds. */
  public ElectreTwoMethod(Thresholds thresholds, DiscordanceScale scale) {
    this.thresholds = thresholds;
    this.scale = scale;
  }

  static double share(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("Threshold of " + name + " is " + value + ", it lies between 0 and 1");
    }
    return value;
  }

  @Override
  public MethodEdition method() {
    return new MethodEdition("electre-2", 1, "c=" + thresholds.strongConcordance() + "," + thresholds.middleConcordance()
        + "," + thresholds.weakConcordance() + " d=" + thresholds.muchDiscordance() + "," + thresholds.littleDiscordance()
        + " " + scale.id());
  }

  @Override
  public ElectreTwoResult rank(PerformanceTable table) {
    Concordance indices = Concordance.of(table, scale);
    OutrankingGraph strong = OutrankingGraph.of(table.alternatives(), (a, b) -> indices.favours(a, b)
        && (indices.outranks(a, b, thresholds.strongConcordance(), thresholds.muchDiscordance())
            || indices.outranks(a, b, thresholds.middleConcordance(), thresholds.littleDiscordance())));
    OutrankingGraph weak = OutrankingGraph.of(table.alternatives(), (a, b) -> indices.favours(a, b)
        && !strong.outranks(a, b)
        && indices.outranks(a, b, thresholds.weakConcordance(), thresholds.muchDiscordance()));
    int[] fromTop = classes(strong, weak);
    int[] fromBottom = classes(strong.reversed(), weak.reversed());
    int last = Arrays.stream(fromBottom).max().orElseThrow();
    for (int i = 0; i < fromBottom.length; i++) {
      fromBottom[i] = last + 1 - fromBottom[i];
    }
    double[] scores = IntStream.range(0, fromTop.length).mapToDouble(i -> (fromTop[i] + fromBottom[i]) / 2.0).toArray();
    MethodRanking ranking = MethodRanking.of(method(), Normalisation.NONE, table.edition(), table.alternatives(), scores,
        ScoreOrder.LOWEST_FIRST, 1);
    return new ElectreTwoResult(ranking, indices, strong, weak,
        Arrays.stream(fromTop).boxed().toList(), Arrays.stream(fromBottom).boxed().toList());
  }

  /** Takes away class after class: whoever no remaining one outranks strongly and, among those, none weakly. */
  private static int[] classes(OutrankingGraph strong, OutrankingGraph weak) {
    int[] classes = new int[strong.alternatives().size()];
    List<Integer> left = new ArrayList<>(IntStream.range(0, classes.length).boxed().toList());
    for (int number = 1; !left.isEmpty(); number++) {
      List<Integer> unbeaten = unbeaten(left, strong);
      List<Integer> taken = unbeaten(unbeaten, weak);
      if (taken.isEmpty()) {
        // A circuit: its members are on an equal footing.
        taken = unbeaten.isEmpty() ? List.copyOf(left) : unbeaten;
      }
      for (int each : taken) {
        classes[each] = number;
      }
      left.removeAll(taken);
    }
    return classes;
  }

  private static List<Integer> unbeaten(List<Integer> among, OutrankingGraph graph) {
    return among.stream().filter(b -> among.stream().noneMatch(a -> graph.outranks(a, b))).toList();
  }
}
